"""A reference to a piece or to figures, before any standard has set its marks."""

from dataclasses import dataclass
from typing import Literal

Standard = Literal["2025", "2015"]
"""The editions of GB/T 7714 that references can follow."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a reference is made of; what the source does not give is left empty and never filled.

    *holder* is the newspaper of a piece or the publisher of figures, *helpers* those who took a piece down, *more* what
    follows the title, *sheet* the number of the printed page, and *day* the date, as ISO 8601 writes it.
    """

    key: str
    kind: Literal["newspaper", "dataset"]
    title: str
    url: str
    authors: tuple[str, ...] = ()
    more: str = ""
    helpers: tuple[str, ...] = ()
    version: str = ""
    holder: str = ""
    day: str = ""
    sheet: str = ""
    accessed: str = ""

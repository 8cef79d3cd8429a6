"""A planned output: a page of a template, or a file as it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from newquality_site.model.ref import Ref


@dataclass(frozen=True, slots=True)
class Page:
    """What is to be shown (*values*), how (*template*), where (*path*), and the name it is linked by.

    A page that only serves another (a chart for another site, a text to paste elsewhere) is not *listed* for search
    engines. *linked* says to programs what the page is.
    """

    ref: Ref
    path: PurePosixPath
    template: str
    title: str
    values: Mapping[str, Any]
    description: str = ""
    listed: bool = True
    linked: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class File:
    """Bytes that are ready, and where they go."""

    ref: Ref
    path: PurePosixPath
    content: bytes

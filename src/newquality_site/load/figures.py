"""data/indicators.yaml: the edition, the sources, the statistics and the figures of the pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from newquality_site.files.position import InputError, Position, Problem
from newquality_site.load.record import record
from newquality_site.load.validation import validated
from newquality_site.model.entry import Entry, Located, Slug
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.indicator import Edition, Indicator, Source

MOST_DIGITS = 18


Format = Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})]
"""How a file is to be read."""


class Figures(Entry):
    """The table as an editor writes it; *format* tells later programs how to read it."""

    format: Format = Field(alias="schema")
    edition: Edition
    sources: dict[Slug, Source]
    indicators: tuple[Indicator, ...] = Field(min_length=1)
    facts: tuple[Fact, ...] = ()
    groups: tuple[FactGroup, ...] = ()


def figures(path: str, text: str) -> Figures:
    """The whole table; raises InputError with every mistake of its form."""
    written = record(path, text)
    if too_long := tuple(endless(written, Position(path))):
        raise InputError(too_long)
    return validated(Figures, written, Position(path))


def endless(written: object, place: Position) -> Iterator[Problem]:
    """Numbers of more digits than any statistic has, which no arithmetic here would bear."""
    if isinstance(written, Located):
        for name, item in written.items():
            yield from endless(item, written.places[name])
    elif isinstance(written, list):
        for item in written:
            yield from endless(item, place)
    elif isinstance(written, str) and re.fullmatch(rf"-?[\d.]{{{MOST_DIGITS + 2},}}", written):
        yield Problem(place, f"这个数有 {len(written)} 位，太长了", f"不超过 {MOST_DIGITS} 位；检查小数点和单位")

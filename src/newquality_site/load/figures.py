"""data/indicators.yaml: the edition, the sources, the statistics and the figures of the pieces."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newquality_site.files.position import Position
from newquality_site.load.record import record
from newquality_site.load.validation import validated
from newquality_site.model.entry import Entry, Slug
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.indicator import Edition, Indicator, Source


class Figures(Entry):
    """The table as an editor writes it; *format* tells later programs how to read it."""

    format: Literal["1"] = Field(alias="schema")
    edition: Edition
    sources: dict[Slug, Source]
    indicators: tuple[Indicator, ...] = Field(min_length=1)
    facts: tuple[Fact, ...] = ()
    groups: tuple[FactGroup, ...] = ()


def figures(path: str, text: str) -> Figures:
    """The whole table; raises InputError with every mistake of its form."""
    return validated(Figures, record(path, text) or {}, Position(path))

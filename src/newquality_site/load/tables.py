"""The files of YAML: where each lies, what it is read as, and the mistakes of its form."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema

from newquality_site.files.position import InputError, Position, Problem
from newquality_site.load.record import record
from newquality_site.load.validation import validated
from newquality_site.model.entry import Entry, Located, Slug
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.history import Document, History
from newquality_site.model.indicator import Edition, Indicator, Source
from newquality_site.model.site import Place, Settings, Term, Topic

MOST_DIGITS = 18
SETTINGS = PurePosixPath("content/site.yaml")
FIGURES = PurePosixPath("data/indicators.yaml")
TOPICS = PurePosixPath("content/topics.yaml")
PLACES = PurePosixPath("content/places.yaml")
TERMS = PurePosixPath("content/glossary.yaml")
HISTORY = PurePosixPath("data/history.yaml")

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


class Histories(Entry):
    """The earlier figures that editors added, and the documents they come from, as an editor writes them."""

    format: Format = Field(alias="schema")
    sources: dict[Slug, Document]
    history: tuple[History, ...] = ()


KINDS: Mapping[PurePosixPath, Any] = {
    SETTINGS: Settings,
    FIGURES: Figures,
    TOPICS: tuple[Topic, ...],
    PLACES: tuple[Place, ...],
    TERMS: tuple[Term, ...],
    HISTORY: Histories,
}
"""What each file is read as; a list may be empty, anything else may not."""


def table(path: PurePosixPath, text: str) -> Any:  # noqa: ANN401  (of the kind of the file)
    """What a file says, by its kind; raises InputError with every mistake of its form."""
    kind, place = KINDS[path], Position(str(path))
    written = record(str(path), text)
    if too_long := tuple(_endless(written, place)):
        raise InputError(too_long)
    return validated(kind, [] if written is None and not isinstance(kind, type) else written, place)


def _endless(written: object, place: Position) -> Iterator[Problem]:
    """Numbers of more digits than any statistic has, which no arithmetic here would bear."""
    if isinstance(written, Located):
        for name, item in written.items():
            yield from _endless(item, written.places[name])
    elif isinstance(written, list):
        for item in written:
            yield from _endless(item, place)
    elif isinstance(written, str) and re.fullmatch(rf"-?[\d.]{{{MOST_DIGITS + 2},}}", written):
        yield Problem(place, f"这个数有 {len(written)} 位，太长了", f"不超过 {MOST_DIGITS} 位；检查小数点和单位")

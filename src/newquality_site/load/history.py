"""data/history.yaml: the earlier figures that editors added, and the documents they come from."""

from __future__ import annotations

from pydantic import Field

from newquality_site.files.position import InputError, Position
from newquality_site.load.figures import Format, endless
from newquality_site.load.record import record
from newquality_site.load.validation import validated
from newquality_site.model.entry import Entry, Slug
from newquality_site.model.history import Document, History


class Histories(Entry):
    """The file as an editor writes it; *format* tells later programs how to read it."""

    format: Format = Field(alias="schema")
    sources: dict[Slug, Document]
    history: tuple[History, ...] = ()


def histories(path: str, text: str) -> Histories:
    """The whole file; raises InputError with every mistake of its form."""
    written = record(path, text)
    if too_long := tuple(endless(written, Position(path))):
        raise InputError(too_long)
    return validated(Histories, written, Position(path))

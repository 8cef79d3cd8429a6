"""The small files of content/: the settings of the site and its lists of topics, places and terms."""

from __future__ import annotations

from newquality_site.files.position import Position
from newquality_site.load.record import record
from newquality_site.load.validation import validated
from newquality_site.model.site import Place, Settings, Term, Topic


def settings(path: str, text: str) -> Settings:
    """What holds for the whole site."""
    return validated(Settings, record(path, text), Position(path))


def topics(path: str, text: str) -> tuple[Topic, ...]:
    """The subjects that pieces and statistics share."""
    return validated(tuple[Topic, ...], record(path, text) or [], Position(path))


def places(path: str, text: str) -> tuple[Place, ...]:
    """The places that pieces are about."""
    return validated(tuple[Place, ...], record(path, text) or [], Position(path))


def terms(path: str, text: str) -> tuple[Term, ...]:
    """The words the editors explain."""
    return validated(tuple[Term, ...], record(path, text) or [], Position(path))

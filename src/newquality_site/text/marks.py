"""The marks in prose: Markdown's own links and pictures whose target is a name, as in ``[539家](fact:xt.srdi)``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"(?P<image>!?)\[(?P<words>[^\[\]]*)\]\((?P<kind>[a-z]+):(?P<id>[^()\s]*)\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1")


@dataclass(frozen=True, slots=True)
class Mark:
    """A link or picture by name: its words, what it names, and the offset at which it starts."""

    kind: str
    id: str
    words: str
    start: int
    image: bool


def marks(source: str) -> tuple[Mark, ...]:
    """Every mark in Markdown *source*, in order."""
    return tuple(
        Mark(found["kind"], found["id"], found["words"], found.start(), bool(found["image"]))
        for found in _MARK.finditer(source)
    )


def plain(source: str) -> str:
    """The words a reader sees of one block of *source*: pictures go, links keep their words, emphasis its text."""
    words = _MARK.sub(lambda found: "" if found["image"] else found["words"], source)
    return _EMPHASIS.sub(r"\2", words)

"""The marks in prose: Markdown's own links and pictures whose target is a name, as in ``[539家](fact:xt.srdi)``."""

import re
from dataclasses import dataclass
from itertools import accumulate

_MARK = re.compile(r"(?P<image>!?)\[(?P<words>[^\[\]]*)\]\((?P<kind>[a-z]+):(?P<id>[^()\s]*)\)")
_EMPHASIS = re.compile(r"(\*{1,3}|__|`)(?=\S)(.+?)(?<=\S)\1")
_FENCE = "\ue000"  # for private use: no text has it


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
    return _without_emphasis(_MARK.sub(_words, source))


def placed(source: str) -> tuple[tuple[Mark, int, int], ...]:
    """Each mark of one block with the start and end of its words in what ``plain`` shows of it."""
    fenced = _MARK.sub(lambda found: f"{_FENCE}{_words(found)}{_FENCE}", source)
    ends = tuple(accumulate(map(len, _without_emphasis(fenced).split(_FENCE))))
    return tuple(zip(marks(source), ends[0::2], ends[1::2], strict=False))


def _words(found: re.Match[str]) -> str:
    return "" if found["image"] else found["words"]


def _without_emphasis(source: str) -> str:
    return _EMPHASIS.sub(lambda found: found[2] if found[1] == "`" else _without_emphasis(found[2]), source)

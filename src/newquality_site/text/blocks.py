"""Markdown prose as a row of blocks, each with its words and its offset.

Only what an article is made of is told apart: headings, paragraphs, list items, pictures and editors' notes. Turning
prose into HTML is Markdown's own work; the blocks serve whatever asks what a piece *says*.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from newquality_site.text.joins import joined
from newquality_site.text.marks import plain
from newquality_site.text.width import full_width

BlockKind = Literal["heading", "paragraph", "item", "picture", "note"]
_HEADING = re.compile(r"#{1,6}[ \t]*")
_ITEM = re.compile(r"(?:\d+\.|[-*+]) +")
_KINDS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (("heading", _HEADING), ("item", _ITEM))
_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of prose: what it is, the words it shows, its Markdown and where that begins in the prose."""

    kind: BlockKind
    text: str
    source: str
    start: int


def blocks(source: str) -> tuple[Block, ...]:
    """The blocks of Markdown *source*, in order; their words are joined and in full-width punctuation."""
    return tuple(_block(chunk, start) for chunk, start in _chunks(source))


def _chunks(source: str) -> Iterator[tuple[str, int]]:
    """Runs of lines that belong together, with their offsets."""
    held: list[str] = []
    offset = 0
    for line in source.splitlines(keepends=True):
        if held and _ends(line, held):
            yield "".join(held), offset - sum(map(len, held))
            held = []
        if held or line.strip():
            held.append(line)
        offset += len(line)
    if held:
        yield "".join(held), offset - sum(map(len, held))


def _ends(line: str, held: list[str]) -> bool:
    """Whether *line* no longer belongs to the run *held*: a note reaches over blank lines as far as its indent."""
    if held[0].startswith("!!!"):
        return bool(line.strip()) and not line[0].isspace()
    return not line.strip() or bool(_HEADING.match(held[0]) or _HEADING.match(line) or _ITEM.match(line))


def _block(chunk: str, start: int) -> Block:
    stripped = chunk.strip()
    if stripped.startswith("!!!"):
        body = "\n".join(line.strip() for line in stripped.splitlines()[1:])
        return Block("note", _words(body), chunk, start)
    if _PICTURE.fullmatch(stripped):
        return Block("picture", "", chunk, start)
    for kind, opening in _KINDS:
        if found := opening.match(stripped):
            return Block(kind, _words(stripped[found.end() :]), chunk, start)
    return Block("paragraph", _words(stripped), chunk, start)


def _words(source: str) -> str:
    return full_width(joined(plain(source)))

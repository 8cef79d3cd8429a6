"""Where the sentences of a Chinese text end.

1. A block is what stands between empty lines: a headline without a full stop is no part of the paragraph below it.
2. Brackets and quotes are paired within the block. One without a partner counts for nothing: newspapers open a quote
   anew with each paragraph and close only the last.
3. A sentence ends at 。！？…… and takes the closing marks that follow with it, unless a comma goes on with it.
4. Inside a pair it ends only where the mark stands right before the closing one, and the words outside do not go on:
   a quote after a colon or comma ends (他说：“好。”), a title never does, a bracket only if it is the whole sentence. A
   quote that opens its sentence goes on with the words after it, for those name the speaker (“好。”他这样说。), and so
   does a question or cry set among words (以“为什么？”为题).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newquality_site.text.script import HAN, WIDE_MARKS

_PARTNER = dict(zip("》〉）”’」』】)", "《〈（“‘「『【(", strict=True))
_OPEN = "".join(_PARTNER.values())
CLOSE = "".join(_PARTNER)
_GOES_ON = "，、；：,;:—。！？…!?"

_BLOCK = re.compile(r"\s*.*?(?:\n[^\S\n]*\n\s*|\Z)", re.DOTALL)
_END = re.compile(f"(?:[。！？…]|(?<=[{HAN}{WIDE_MARKS}”’])[!?]|[!?](?=[{HAN}{WIDE_MARKS}“‘”’]))[。！？…!?]*")
_CLOSING = re.compile(f"[{CLOSE}]*")
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as printed, with the white space after it, and where it starts."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the next sentence starts."""
        return self.start + len(self.text)


def sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences of the text in order; put together they are the text again, to the letter."""
    found: list[Sentence] = []
    for block in _BLOCK.finditer(text):
        starts = [block.start(), *(block.start() + end for end in _ends(block[0]))]
        ends = [*starts[1:], block.end()]
        found += [Sentence(text[start:end], start) for start, end in zip(starts, ends, strict=True) if start < end]
    return tuple(found)


def _ends(block: str) -> Iterator[int]:
    """Where the sentences of a block end, the white space after them included."""
    paired = pairs(block)
    start = 0
    for mark in _END.finditer(block):
        closed = _end(_CLOSING, block, mark.end())
        after = _end(_SPACE, block, closed)
        pair = next((pair for pair in paired if pair[0] < mark.start() < pair[1]), None)
        inside = pair is not None and not (pair[1] < closed and _ends_with_pair(block, start, pair[0], mark, after))
        if inside or (after < len(block) and block[after] in _GOES_ON):
            continue
        yield after
        start = after


def _ends_with_pair(block: str, start: int, opening: int, mark: re.Match[str], after: int) -> bool:
    """Whether a sentence ends where a pair closes, the words before and after the pair considered."""
    before = block[start:opening].rstrip()
    match block[opening]:
        case "《" | "〈":
            return False
        case "（" | "(" | "【":
            return not before
        case _ if not before:
            return block[after : after + 1] in _OPEN
        case _:
            return before[-1] in "：:，," or mark[0] == "。"


def pairs(block: str) -> list[tuple[int, int]]:
    """Where brackets and quotes open and close, the outer before those that stand in them."""
    opened: list[int] = []
    closed: list[tuple[int, int]] = []
    for at, mark in enumerate(block):
        if mark in _OPEN:
            opened.append(at)
        elif mark in CLOSE and (partners := [place for place in opened if block[place] == _PARTNER[mark]]):
            opened = opened[: opened.index(partners[-1])]
            closed.append((partners[-1], at))
    return sorted(closed)


def _end(pattern: re.Pattern[str], block: str, at: int) -> int:
    """Where what the pattern finds at a place ends."""
    found = pattern.match(block, at)
    return found.end() if found else at

"""Words set in lines on a card: the largest size at which a text fits its field, broken where it reads best.

Chinese has no spaces to break at, so a break is weighed by how often the special itself writes the two characters side
by side: 强化 stands in it more often than 要强, so 要｜强化 is the better break.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, combinations, count, pairwise
from operator import add
from typing import NamedTuple

from newquality_site.charts.fit import text_width
from newquality_site.charts.marks import Label
from newquality_site.text.unbroken import clauses, runs

LEADING = 1.34
READABLE = 0.6
"""How much smaller than its best size a headline may be set before it takes more lines than are wanted."""
ALONE = 0.8
"""How much smaller it may be set to stand on one line."""
SMALLEST = 8.0
SPACE = "　"
TWO = 2
SHORTEST = 0.2
"""A line is longer than this part of its width, or it looks forgotten."""
UNEVEN = 0.3
JOINED = 0.5
"""What it costs to set on one line what the print set on two."""
TIE = 0.15
"""What a break costs that parts a pair of characters, each time the pair is written."""
NARROW_ONE = 0.134
"""By how much of an em the serif's 1 is narrower than its other digits."""

Ties = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of words in one manner, and how high they stand."""

    lines: tuple[str, ...]
    manner: Label
    leading: float = LEADING

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last."""
        return self.manner.size * (1 + self.leading * (len(self.lines) - 1))

    def marks(self, x: float, top: float) -> list[Label]:
        """The labels of the lines, from a corner."""
        size = self.manner.size
        first = top + size * 0.88
        return [
            replace(self.manner, at=(x, first + size * self.leading * number), text=line)
            for number, line in enumerate(self.lines)
        ]


def headline(text: str, manner: Label, field: tuple[float, float], ties: Ties, phrases: Sequence[str] = ()) -> Block:
    """*text* in a *field* of some width and height, on one line, two or three: large, and broken where it reads best.

    That is between its *phrases*, where an editor parted it and they can be set large. What would be too small on three
    lines is set in as many as it needs; no word is left out.
    """
    pieces = runs(SPACE.join(text.split()))
    whole = [part for phrase in phrases for part in (phrase.strip(), SPACE * phrase.endswith(" ")) if part]
    ways = (_large(parts, manner, field, ties) for parts in (whole, pieces) if parts)
    return next(filter(None, ways), None) or _small(pieces, manner, field)


def _large(pieces: Sequence[str], manner: Label, field: tuple[float, float], ties: Ties) -> Block | None:
    """The best way to set *pieces* large, on as few lines as can be; nothing where there is none."""
    length = sum(wide(piece, manner) for piece in pieces)
    for number, least in ((1, ALONE), (2, READABLE), (3, READABLE)):
        if length * least > field[0] * number:  # no way of many could do, and the ways to part a long text are many
            continue
        ways = [way for way in _ways(pieces, number, manner, field) if way.size >= manner.size * least]
        if ways:
            _, size, lines = min(_priced(way, pieces, manner, ties) for way in ways)
            return Block(lines, replace(manner, size=size))
    return None


class _Way(NamedTuple):
    """A way to part words into lines: where each begins and ends, their lengths in ems, and the size they allow."""

    parts: tuple[tuple[int, int], ...]
    lengths: tuple[float, ...]
    size: float


def _ways(pieces: Sequence[str], number: int, manner: Label, field: tuple[float, float]) -> Iterator[_Way]:
    """Every way to part *pieces* into so many lines."""
    ends = [0, *accumulate(wide(piece, replace(manner, size=1)) for piece in pieces)]
    highest = field[1] / (1 + LEADING * (number - 1))
    for breaks in combinations(range(1, len(pieces)), number - 1):
        parts = tuple(pairwise((0, *breaks, len(pieces))))
        lengths = tuple([_long(pieces, ends, part) for part in parts])
        yield _Way(parts, lengths, min(manner.size, highest, field[0] / max(lengths)))


def _priced(way: _Way, pieces: Sequence[str], manner: Label, ties: Ties) -> tuple[float, float, tuple[str, ...]]:
    """What a way costs, the size it allows, and its lines."""
    parted = sum(ties.get(pieces[start - 1][-1] + pieces[start][0], 0) for start, _ in way.parts[1:])
    uneven = sum((1 - length / max(way.lengths)) ** 2 for length in way.lengths)
    lines = tuple("".join(pieces[start:end]).strip(SPACE) for start, end in way.parts)
    joined = sum(SPACE in line for line in lines)
    price = 1 - way.size / manner.size + TIE * parted + UNEVEN * uneven + JOINED * joined
    return price, way.size, lines


def _long(pieces: Sequence[str], ends: Sequence[float], part: tuple[int, int]) -> float:
    """The length of a line in ems; a space at its end is none of it."""
    start, end = part
    outside = (pieces[start] == SPACE) + (pieces[end - 1] == SPACE and end - start > 1)
    return max(ends[end] - ends[start] - outside, 1)


def _small(pieces: Sequence[str], manner: Label, field: tuple[float, float]) -> Block:
    sizes = (manner.size * READABLE - step for step in count(0))
    blocks = (Block(_filled(pieces, field[0], sized), sized) for sized in (replace(manner, size=s) for s in sizes))
    return next(block for block in blocks if block.height <= field[1] or block.manner.size <= SMALLEST)


def flowing(text: str, width: float, manner: Label, label: str = "") -> tuple[str, ...]:
    """Lines of running text, each as full as it gets; a little less full where the last would be a word alone.

    Two lines part at a mark, or behind the *label* of what is measured, where both can hold what they get.
    """
    pieces = runs(text)
    full = _filled(pieces, width, manner)
    narrower = (_filled(pieces, width * share, manner) for share in (1, 0.95, 0.9, 0.85, 0.8))
    whole = (lines for lines in narrower if len(lines) == len(full) and wide(lines[-1], manner) > width * SHORTEST)
    return (_parted(text, width, manner, label) if len(full) == TWO else ()) or next(whole, full)


def _parted(text: str, width: float, manner: Label, label: str) -> tuple[str, ...]:
    """*text* on two lines that part at a mark, or else behind the *label*; none where that is not possible."""
    both = (_filled(parts, width, manner) for parts in (clauses(text), clauses(text, label)))
    lengths = ((lines, sorted(wide(line, manner) for line in lines)) for lines in both if len(lines) == TWO)
    return next((lines for lines, (short, long) in lengths if short > width * SHORTEST and long <= width), ())


def _filled(pieces: Sequence[str], width: float, manner: Label) -> tuple[str, ...]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and wide(lines[-1] + piece, manner) > width:
            lines.append("")
        lines[-1] += piece
    return tuple(lines)


def wide(text: str, manner: Label) -> float:
    """The width of *text* in the package's own faces, which pictures are drawn with."""
    width = text_width(text, manner.size, bold=manner.bold)
    return width - text.count("1") * NARROW_ONE * manner.size if manner.serif else width


def pairs_of(texts: Sequence[str]) -> Ties:
    """How often each two characters stand side by side in *texts*."""
    found = Counter[str]()
    for text in texts:
        found.update(map(add, text, text[1:]))
    return found


def tied(ties: Ties, text: str) -> Ties:
    """Those of *ties* that a break in *text* could part."""
    joined = SPACE.join(text.split())
    return {pair: ties[pair] for pair in map(add, joined, joined[1:]) if pair in ties}

"""The column of a card: kicker, headline, figure and sentence one below the other, the source at the foot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newquality_site.cards.telling import Telling
from newquality_site.cards.typeset import Block, Ties, flowing, headline, wide
from newquality_site.charts.marks import Label, Mark, Tone

SMALL_UNIT = 0.42
KICKER = Label((0, 0), "", Tone.SOFT, 10.5)
TIME = Label((0, 0), "", Tone.SOFT, 11.5)
HEADLINE = Label((0, 0), "", Tone.INK, 31, bold=True, serif=True)
FIGURE = Label((0, 0), "", Tone.ACCENT, 72, bold=True, serif=True)
SENTENCE = Label((0, 0), "", Tone.INK, 14)
OPENING = Label((0, 0), "", Tone.SOFT, 14)
SOURCE = Label((0, 0), "", Tone.SOFT, 10.5)
GAP = 13.0
BESIDE = 10.0
LONGEST = 5
"""Lines of a sentence on a card; a longer one is left to the page."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where the words of a card stand."""

    left: float
    top: float
    width: float
    foot: float


def column(telling: Telling, field: Column, ties: Ties) -> list[Mark]:
    """The marks of the column; free height goes between its parts."""
    kicker = Block((telling.kicker,), KICKER)
    source = Block(flowing(telling.source, field.width, SOURCE), SOURCE)
    foot = field.foot - source.height
    body = field.top + kicker.height + 9
    parts = _parts(telling, (field.width, foot - GAP - body), ties)
    free = foot - GAP - body - sum(height for _, height in parts)
    gap = min(free / len(parts), 32)
    marks: list[Mark] = [*kicker.marks(field.left, field.top)]
    y = body
    for part, height in parts:
        marks += part.marks(field.left, y) if isinstance(part, Block) else _moved(part, field.left, y)
        y += height + gap
    return [*marks, *source.marks(field.left, foot)]


def _parts(telling: Telling, field: tuple[float, float], ties: Ties) -> list[tuple[Block | Sequence[Label], float]]:
    """Headline, who, figure, sentence and note, as many as are told and fit.

    The headline has the room that is left beside a figure with its sentence: without it a figure says nothing.
    """
    width, height = field
    below: list[tuple[Block | Sequence[Label], float]] = []
    if telling.who:
        who = Block(flowing(telling.who, width, OPENING), OPENING)
        below.append((who, who.height))
    said = Block(
        flowing(telling.sentence, width, SENTENCE, telling.label), SENTENCE if telling.number else OPENING, 1.5
    )
    note = Block(flowing(telling.note, width, SOURCE) if telling.note else (), SOURCE)
    room = LONGEST - len(note.lines)
    sentence = [(said, said.height)] if telling.sentence and len(said.lines) <= room else []
    if telling.number:
        labels = figure(telling, width)
        below += [(labels, labels[0].size * 0.8), *sentence, *([(note, note.height)] if note.lines else [])]
    taken = sum(high + GAP for _, high in below)
    most = min(height * (0.46 if telling.number else 0.62), height - taken)
    head = headline(telling.headline, HEADLINE, (width, most), ties, telling.phrases)
    if not telling.number and said.height <= height - taken - head.height - GAP:
        below += sentence
    return [(head, head.height), *below]


def figure(telling: Telling, width: float, time: Label = TIME) -> list[Label]:
    """The number as large as it goes, its unit smaller beside it, and its time on the same base line."""
    after = wide(telling.period, time) + BESIDE if telling.period else 0
    ems = wide(telling.number, replace(FIGURE, size=1)) + SMALL_UNIT * wide(telling.unit, replace(FIGURE, size=1)) + 0.1
    size = min(FIGURE.size, (width - after) / ems)
    number, unit = replace(FIGURE, size=size), replace(FIGURE, size=size * SMALL_UNIT)
    start = wide(telling.number, number) + size * 0.08
    end = start + wide(telling.unit, unit) + BESIDE
    base = size * 0.78
    return [
        replace(number, at=(0, base), text=telling.number),
        replace(unit, at=(start, base), text=telling.unit),
        replace(time, at=(end, base), text=telling.period),
    ]


def _moved(labels: Sequence[Label], x: float, y: float) -> list[Mark]:
    return [replace(label, at=(label.at[0] + x, label.at[1] + y)) for label in labels if label.text]

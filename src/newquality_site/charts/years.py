"""What a history has on its field besides its columns or its line: its years, some figures, and its breaks.

The newest figure and the first are said, and the highest and the lowest where there is room; the table has the rest.
Each label takes the first of its places that is clear of marks and of other labels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from newquality_site.charts.fit import label_box, touch
from newquality_site.charts.layout import figure_words, inside, tone_of
from newquality_site.charts.marks import Box, Label, Line, Mark, Point, Tone
from newquality_site.model.chart import Chart, Row

NEWEST = 15.0
OTHER = 13.0
NOTE = 12.5
AIR = 6.0
HAIR = 1.5
ON_A_PHONE = 4
"""So many years are named on a narrow drawing."""
WIDE_ENOUGH = 480.0
FINE = 120
"""Into so many parts a stroke is cut where labels look for room."""


@dataclass(frozen=True, slots=True)
class Field:
    """Where a history is drawn: the width, the ends of the marks, and where each row stands."""

    width: float
    top: float
    bottom: float
    across: Callable[[float], float]


Spot = tuple[Row, Point]
"""A row and the upper end of its mark, in the middle."""


def top_of(chart: Chart, head: float = 0) -> float:
    """Where marks may begin under *head*: beneath the words of breaks, if any, and the newest figure."""
    return head + (48 if chart.breaks else 28)


def foot_of(chart: Chart) -> float:
    """The room that the word 初步 takes under the years."""
    return 16.0 if any(row.preliminary for row in chart.rows) else 0.0


def starts(chart: Chart) -> dict[int, str]:
    """The rows with which another method begins, each with the word for it."""
    words = {one.after: one.short for one in chart.breaks}
    dated = ((number, row.period) for number, row in enumerate(chart.rows, 1) if row.period)
    return {number: words[period.year] for number, period in dated if period.year in words}


def breaks(chart: Chart, field: Field, head: float = 0) -> list[Mark]:
    """A dashed line before each row with which another method begins, its word at the top."""
    marks: list[Mark] = []
    for number, words in starts(chart).items():
        x = field.across(number - 0.5)
        marks.append(Line(((x, head + 20), (x, field.bottom)), Tone.SOFT, 1, dashed=True, title=words))
        marks.append(inside(Label((x, head + 14), words, Tone.SOFT, NOTE, "middle"), field.width))
    return marks


def years(chart: Chart, field: Field, y: float) -> list[Mark]:
    """As many years as have room, evenly chosen, about four on a phone; 初步 under a preliminary one."""
    most = len(chart.rows) if field.width > WIDE_ENOUGH else ON_A_PHONE
    early = (number for number, row in enumerate(chart.rows) if row.preliminary)
    words = (Label((field.across(number), y + 16), "初步", Tone.SOFT, NOTE, "middle") for number in early)
    chosen = next(labels for labels in _choices(chart, field, y, most) if not _crowded(labels))
    return [*chosen, *(inside(word, field.width) for word in words)]


def _choices(chart: Chart, field: Field, y: float, most: int) -> list[list[Label]]:
    """The named years, ever fewer; the last choice is the first year and the last."""
    last = len(chart.rows) - 1
    evenly = (
        [round(step * last / (count - 1)) for step in range(count)] for count in range(min(most, last + 1), 1, -1)
    )
    named = ([(field.across(number), chart.rows[number].label) for number in numbers] for numbers in evenly)
    return [
        [inside(Label((x, y), words, Tone.SOFT, OTHER, "middle"), field.width) for x, words in pairs] for pairs in named
    ]


def _crowded(labels: Sequence[Label]) -> bool:
    return any(touch(label_box(one), label_box(other)) for one, other in combinations(labels, 2))


def figures(chart: Chart, field: Field, spots: Sequence[Spot], bodies: Sequence[Box]) -> list[Mark]:
    """The newest and the first figure, and the extremes where they have room at their marks, clear of *bodies*."""
    placed: list[Label] = []
    for spot in _told(spots):
        needed = spot in (spots[-1], spots[0])
        places = list(_places(_figure(chart, spot, field), field, needed=needed))
        taken = [*bodies, *map(label_box, placed)]
        clear = [place for place in places if _clear(place, taken)]
        placed += (clear or (places[-1:] if needed else []))[:1]
    return list(placed)


def _told(spots: Sequence[Spot]) -> list[Spot]:
    """Those whose figures are said: first the ones that must be, then extremes that say something else."""
    told = [spots[-1], spots[0]]
    ranked = sorted(spots, key=lambda spot: spot[0].value or 0)
    said = {row.value for row, _ in told}
    return told + [spot for spot in (ranked[-1], ranked[0]) if spot[0].value not in said]


def _figure(chart: Chart, spot: Spot, field: Field) -> Label:
    """The words of a figure over its mark; a unit of more than one character is said by the head of the chart."""
    row, (x, y) = spot
    words = figure_words(row, chart.unit if len(chart.unit) == 1 else "")
    newest = tone_of(row, chart.rows) is Tone.ACCENT
    size, tone = (NEWEST, Tone.ACCENT) if newest else (OTHER, Tone.INK)
    return inside(Label((x, y - AIR), words, tone, size, "middle", bold=newest), field.width)


def _places(label: Label, field: Field, *, needed: bool) -> Iterator[Label]:
    """Over the mark, then under it; for a figure that has to be said, ever higher up to the top of the field."""
    x, y = label.at
    yield label
    if y + label.size + 4 * AIR < field.bottom:
        yield replace(label, at=(x, y + label.size + 3.4 * AIR))
    while needed and y > field.top - AIR:
        y = max(y - 3, field.top - AIR)
        yield replace(label, at=(x, y))


def _clear(label: Label, taken: Sequence[Box]) -> bool:
    x, y, width, height = label_box(label)
    airy = (x - HAIR, y - HAIR, width + 2 * HAIR, height + 2 * HAIR)
    return not any(touch(airy, other) for other in taken)


def stroke_boxes(marks: Iterable[Mark]) -> list[Box]:
    """Points close together along the lines among *marks*, as boxes without a size."""
    ends = [pair for mark in marks if isinstance(mark, Line) for pair in pairwise(mark.points)]
    return [
        (x + (right - x) * part / FINE, y + (below - y) * part / FINE, 0, 0)
        for (x, y), (right, below) in ends
        for part in range(FINE + 1)
    ]

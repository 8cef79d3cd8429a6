"""What a chart over time has on its field besides its columns or its line: its years and the figures at its marks.

The newest figure and the first are said, and the highest and the lowest where there is room; on a wide field all of
them, if all have room; the table has the rest. Each label takes the first of its places that is clear of marks and of
other labels.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from newquality_site.charts.fit import label_box, touch
from newquality_site.charts.layout import figure_words, inside, missing_line, period_label, tone_of
from newquality_site.charts.marks import Box, Label, Line, Point, Tone
from newquality_site.charts.notes import Field, cut, note_lines, stroke_boxes
from newquality_site.model.chart import Chart, Row

NEWEST = 15.0
OTHER = 13.0
NOTE = 12.5
AIR = 6.0
HAIR = 1.5
ON_A_PHONE = 4
"""So many years are named on a narrow drawing."""
WIDE_ENOUGH = 480.0


Spot = tuple[Row, Point]
"""A row and the upper end of its mark, in the middle."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart with its field, the spots of its figures, and the bodies of its marks, which no label may touch."""

    chart: Chart
    field: Field
    spots: Sequence[Spot]
    bodies: Sequence[Box]


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on a field anyway: the words of notes and of gaps, and a threshold's line with its own."""

    notes: Sequence[Label]
    missing: Sequence[Label]
    level: tuple[Sequence[Line], Sequence[Label]]


@dataclass(frozen=True, slots=True)
class Around:
    """All words of a field and its rules, and where the field ends."""

    labels: tuple[Label, ...]
    rules: tuple[Line, ...]
    bottom: float


def around(drawn: Drawn, words: Words) -> Around:
    """The words that stand on the field anyway, then figures where they leave room, and the periods under it."""
    chart, field = drawn.chart, drawn.field
    rules, level = words.level
    whole = cut([*rules, *note_lines(chart, field, words.notes)], [*words.notes, *words.missing])
    bodies = [*drawn.bodies, *map(label_box, [*level, *words.missing])]
    said, kept = figures(replace(drawn, bodies=bodies), list(whole))
    bottom = field.foot + 8 + (16 if any(_early(row) for row in chart.rows) else 0)
    unsaid = [] if words.missing else missing_line(chart, bottom + 14, field.width)
    labels = (*words.notes, *level, *words.missing, *said, *years(chart, field, field.foot), *unsaid)
    return Around(labels, tuple(kept), bottom + (22 if unsaid else 0))


def _early(row: Row) -> str:
    return "推算" if row.estimated else "初步" if row.preliminary else ""


def years(chart: Chart, field: Field, y: float) -> list[Label]:
    """As many periods as have room, evenly chosen, about four on a phone; 初步 or 推算 under one that is."""
    most = len(chart.rows) if field.width > WIDE_ENOUGH else ON_A_PHONE
    words = [
        inside(Label((field.across(number), y + 16), _early(row), Tone.SOFT, NOTE, "middle"), field.width)
        for number, row in enumerate(chart.rows)
        if _early(row)
    ]
    chosen = next(labels for labels in _choices(chart, field, y, most) if not _crowded(labels))
    return [
        *chosen,
        *(word for number, word in enumerate(words) if not _crowded(words[max(0, number - 1) : number + 1])),
    ]


def _choices(chart: Chart, field: Field, y: float, most: int) -> Iterator[list[Label]]:
    """The named periods, ever fewer: in even steps back from the last, and the first; at the end the last alone."""
    last = len(chart.rows) - 1
    for step in range(max(1, math.ceil(last / most)), last + 1):
        numbers = [0, *(number for number in range(last, 0, -step) if number >= step)]
        if len(numbers) <= most:
            yield [_named(chart, field, number, y) for number in sorted(numbers)]
    yield [_named(chart, field, last, y)]


def _named(chart: Chart, field: Field, number: int, y: float) -> Label:
    words = period_label(chart.rows[number])
    return inside(Label((field.across(number), y), words, Tone.SOFT, OTHER, "middle"), field.width)


def _crowded(labels: Sequence[Label]) -> bool:
    return any(touch(one, other) for one, other in combinations(map(label_box, labels), 2))


def figures(drawn: Drawn, rules: Sequence[Line]) -> tuple[list[Label], list[Line]]:
    """The newest figure, the first, and others where they have room at their marks, clear of all bodies.

    They keep clear of the *rules*, too, where they can; where not, the rules are cut for them.
    """
    strokes = stroke_boxes(rules)
    placed = _said(drawn, strokes, unit=True)
    if len(placed) < len(drawn.spots) and drawn.field.width > WIDE_ENOUGH:
        bare = _said(drawn, strokes, unit=False)
        placed = bare if len(bare) == len(drawn.spots) else placed
    return placed, list(cut(rules, placed))


def _said(drawn: Drawn, strokes: Sequence[Box], *, unit: bool) -> list[Label]:
    """The figures that have room if the newest has its *unit*, which the head of the chart says in any case."""
    placed = [_newest(drawn, strokes, unit=unit)]
    for spot in _told(drawn.spots)[1:]:
        place = _placed(drawn, _figure(drawn, spot), strokes, placed, far=spot is drawn.spots[0])
        placed += [place] if place else []
    return placed + _others(drawn, strokes, placed)


def _newest(drawn: Drawn, strokes: Sequence[Box], *, unit: bool) -> Label:
    """The newest figure with its *unit*; without it where only that has room; at the top of the field at worst."""
    row, (x, _) = drawn.spots[-1]
    label = _figure(drawn, drawn.spots[-1])
    own = label.text if len(drawn.chart.unit) == 1 else figure_words(row, "")
    bare = inside(replace(label, text=own, at=(x, label.at[1])), drawn.field.width)
    places = (_placed(drawn, words, strokes, [], far=True) for words in ([label, bare] if unit else [bare]))
    return next(filter(None, places), replace(label, at=(label.at[0], drawn.field.top - AIR)))


def _told(spots: Sequence[Spot]) -> list[Spot]:
    """Those whose figures are said first: the newest, the first, then extremes that say something else."""
    told = [spots[-1], spots[0]]
    ranked = sorted(spots, key=lambda spot: spot[0].value or 0)
    said = {row.value for row, _ in told}
    return told + [spot for spot in (ranked[-1], ranked[0]) if spot[0].value not in said]


def _others(drawn: Drawn, strokes: Sequence[Box], placed: Sequence[Label]) -> list[Label]:
    """All the other figures, where the field is wide and each has room; else none, lest some seem chosen."""
    told = _told(drawn.spots)
    if drawn.field.width <= WIDE_ENOUGH or len(placed) < len(told):
        return []
    others: list[Label] = []
    for spot in drawn.spots:
        if spot not in told:
            place = _placed(drawn, _figure(drawn, spot), strokes, [*placed, *others], far=False)
            if place is None:
                return []
            others.append(replace(place, tone=Tone.SOFT))
    return others


def _placed(drawn: Drawn, label: Label, strokes: Sequence[Box], placed: Sequence[Label], *, far: bool) -> Label | None:
    """A figure at the first of its places that is clear of all that stands; of *strokes*, too, if there is one."""
    taken = [*drawn.bodies, *map(label_box, placed)]
    clear = (place for place in _places(label, drawn.field, far=far) if _clear(place, taken))
    first = next(clear, None)
    if first is None or _clear(first, strokes):
        return first
    return next((place for place in clear if _clear(place, strokes)), first)


def _figure(drawn: Drawn, spot: Spot) -> Label:
    """The words of a figure over its mark; a unit of more than one character stays with the newest only."""
    row, (x, y) = spot
    newest = tone_of(row, drawn.chart.rows) is Tone.ACCENT
    unit = drawn.chart.unit
    words = figure_words(row, unit if newest or len(unit) == 1 else "")
    size, tone = (NEWEST, Tone.ACCENT) if newest else (OTHER, Tone.INK)
    return inside(Label((x, y - AIR), words, tone, size, "middle", bold=newest), drawn.field.width)


def _places(label: Label, field: Field, *, far: bool) -> Iterator[Label]:
    """Over the mark, under it, then higher by a line; if it may stand *far* off, up to the top of the field."""
    x, y = label.at
    yield label
    if y + label.size + 4 * AIR < field.bottom:
        yield replace(label, at=(x, y + label.size + 3.4 * AIR))
    highest = field.top - AIR if far else max(field.top - AIR, y - label.size - AIR)
    while y > highest:
        y = max(y - 3, highest)
        yield replace(label, at=(x, y))


def _clear(label: Label, taken: Sequence[Box]) -> bool:
    x, y, width, height = label_box(label)
    airy = (x - HAIR, y - HAIR, width + 2 * HAIR, height + 2 * HAIR)
    return not any(touch(airy, other) for other in taken)

"""What stands on the field of a chart over time beside its figures: breaks, dated events, a threshold, ranges.

The words of breaks and events have rows of their own at the top, those of a threshold a gutter of its own at the left,
so that they meet no mark, whatever the figures are.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newquality_site.charts.fit import SLACK, label_box, text_width, touch
from newquality_site.charts.layout import EDGE, Scale, inside
from newquality_site.charts.marks import Box, Label, Line, Mark, Tone
from newquality_site.model.chart import Chart, Row
from newquality_site.model.history import Event
from newquality_site.wording.numbers import figure, period_words

NOTE = 12.5
LINE = 18.0
"""From one row of words to the next."""
AIR = 8.0
HAIR = 2.0
FINE = 40
"""Into so many parts a stroke is cut where labels look for room."""
CAP = 4.0
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Field:
    """Where a chart over time is drawn: the width, the ends of the marks, where each row stands and the years do."""

    width: float
    top: float
    bottom: float
    across: Callable[[float], float]
    foot: float


@dataclass(frozen=True, slots=True)
class Note:
    """Words over a place on the axis of time, with what is said when they are pointed at."""

    place: float
    words: str
    title: str
    dashed: bool


def starts(chart: Chart) -> dict[int, str]:
    """The rows with which another method begins, each with the word for it."""
    words = {one.after: one.short for one in chart.breaks}
    dated = ((number, row.period) for number, row in enumerate(chart.rows, 1) if row.period)
    return {number: words[period.year] for number, period in dated if period.year in words}


def notes(chart: Chart) -> list[Note]:
    """Breaks stand between two rows, events at or within theirs; in order of time."""
    told = {one.after: one.note for one in chart.breaks}
    years = {number: row.period.year for number, row in enumerate(chart.rows, 1) if row.period}
    broken = [Note(number - 0.5, words, told[years[number]], dashed=True) for number, words in starts(chart).items()]
    placed = ((_place(chart.rows, event), event) for event in chart.events)
    dated = [
        Note(place, one.short, f"{period_words(one.on)}：{one.note}", dashed=False)
        for place, one in placed
        if place is not None
    ]
    return sorted(broken + dated, key=lambda note: note.place)


def _place(rows: Sequence[Row], event: Event) -> float | None:
    """Where an event lies between the rows: in the middle of its year, or as far into it as its month is."""
    numbers = [number for number, row in enumerate(rows) if row.period and row.period.year == event.on.year]
    if not numbers:
        return None
    month = event.on.month or (event.on.quarter * 3 - 1 if event.on.quarter else 0)
    into = (month - 0.5) / MONTHS - 0.5 if month and len(numbers) == 1 else 0
    return numbers[0] + into


def note_labels(chart: Chart, across: Callable[[float], float], width: float, head: float) -> list[Label]:
    """The words of the notes under *head*, each in the first row in which it meets no other."""
    placed: list[Label] = []
    for note in notes(chart):
        label = inside(Label((across(note.place), head + 14), note.words, Tone.SOFT, NOTE, "middle"), width)
        while any(touch(label_box(label), label_box(other)) for other in placed):
            label = replace(label, at=(label.at[0], label.at[1] + LINE))
        placed.append(label)
    return placed


def note_lines(chart: Chart, field: Field, labels: Sequence[Label]) -> list[Line]:
    """A line from the words down to the axis, dashed where the method changed."""
    return [
        Line(((x, label.at[1] + 6), (x, field.bottom)), Tone.SOFT, 1, dashed=note.dashed, title=note.title)
        for note, label in zip(notes(chart), labels, strict=True)
        for x in (field.across(note.place),)
    ]


def top_of(labels: Sequence[Label], head: float) -> float:
    """Where marks may begin: beneath the words of notes, if any, and the newest figure."""
    lowest = max((label.at[1] for label in labels), default=head - 6)
    return lowest + 34


def threshold_gutter(chart: Chart) -> float:
    """The room that the words of a threshold take at the left."""
    return text_width(_threshold_words(chart), NOTE) * SLACK + AIR + EDGE if chart.threshold is not None else 0.0


def threshold(chart: Chart, left: float, right: float, scale: Scale) -> tuple[list[Line], list[Label]]:
    """A line through the field at the threshold, and its words in the gutter before it."""
    if chart.threshold is None:
        return [], []
    y, words = scale(chart.threshold), _threshold_words(chart)
    return (
        [Line(((left, y), (right, y)), Tone.INK, 1, title=f"关口：{words}")],
        [Label((left - AIR, y + NOTE * 0.35), words, Tone.INK, NOTE, "end")],
    )


def _threshold_words(chart: Chart) -> str:
    return "" if chart.threshold is None else figure(chart.threshold, chart.unit)


def ranges(rows: Sequence[Row], scale: Scale, across: Callable[[float], float]) -> list[Line]:
    """The range of each row that has one, as an upright line with ends."""
    ends = [
        (across(number), scale(row.low), scale(row.high))
        for number, row in enumerate(rows)
        if row.low is not None and row.high is not None
    ]
    strokes = (
        (((x, low), (x, high)), ((x - CAP, low), (x + CAP, low)), ((x - CAP, high), (x + CAP, high)))
        for x, low, high in ends
    )
    return [Line(stroke, Tone.INK, 1.5) for three in strokes for stroke in three]


def said_ends(rows: Iterable[Row]) -> list[float]:
    """Every figure that an axis has to hold, ranges included."""
    return [float(end) for row in rows for end in (row.value, row.low, row.high) if end is not None]


def cut(rules: Iterable[Line], labels: Sequence[Label]) -> Iterator[Line]:
    """Upright and level lines without the stretches on which *labels* stand; the first piece keeps the words."""
    boxes = [label_box(label) for label in labels]
    for rule in rules:
        (x, y), (right, below) = rule.points
        upright = x == right
        across = [(left, left + wide, top, top + high) for left, top, wide, high in boxes]
        met = (
            (top - HAIR, bottom + HAIR) if upright else (left - HAIR, end + HAIR)
            for left, end, top, bottom in across
            if (left - HAIR < x < end + HAIR if upright else top - HAIR < y < bottom + HAIR)
        )
        for number, (start, stop) in enumerate(_without((y, below) if upright else (x, right), sorted(met))):
            ends = ((x, start), (x, stop)) if upright else ((start, y), (stop, y))
            yield replace(rule, points=ends, title="" if number else rule.title)


def _without(stretch: tuple[float, float], holes: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """What is left of a stretch."""
    start, stop = stretch
    for first, last in holes:
        if first > start:
            yield start, min(first, stop)
        start = max(start, last)
        if start >= stop:
            return
    yield start, stop


def stroke_boxes(marks: Iterable[Mark]) -> list[Box]:
    """Points close together along the lines among *marks*, as boxes without a size."""
    ends = [pair for mark in marks if isinstance(mark, Line) for pair in pairwise(mark.points)]
    return [
        (x + (right - x) * part / FINE, y + (below - y) * part / FINE, 0, 0)
        for (x, y), (right, below) in ends
        for part in range(FINE + 1)
    ]

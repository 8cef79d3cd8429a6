"""A line for three published periods or more of a share or a rank; it breaks where a period is missing."""

import math
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import groupby

from newquality_site.charts.fit import SLACK, text_width
from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    FIGURE,
    SMALL,
    Scale,
    axis_words,
    dot,
    gap_labels,
    gaps,
    grounded,
    missing_line,
    newest_words,
    nice_step,
    no_ranks,
    period_ends,
    tone_of,
)
from newquality_site.charts.marks import Dot, Label, Line, Mark, Point, Size, Sketch, Tone
from newquality_site.charts.notes import (
    NOTE,
    Field,
    note_labels,
    ranges,
    said_ends,
    starts,
    stroke_boxes,
    threshold,
    threshold_gutter,
    top_of,
)
from newquality_site.charts.years import Drawn, Words, around
from newquality_site.model.chart import Chart, Row
from newquality_site.wording.numbers import figure

FEWEST = 3
MARGIN = 14.0
TOP = 36.0
HEAD = 20.0
"""The line of words over a history."""
ROOM = 11.0
"""Kept free under the lowest dot, so that none meets the words of a gap."""
HALF_YEAR = 26.0
"""Half the words of a year: the first and the last dot stand so far from the edges."""
AXIS_STEPS = 4
NEAR_ZERO = 0.25
"""An axis that would begin below this part of its end begins at zero."""
AXIS_AIR = 8.0


def refusal(chart: Chart) -> str:
    """Shares or ranks of three published periods or more."""
    if chart.kind not in ("share", "rank"):
        return "折线只画占比或位次；总量、个数和增速从零起，用柱"
    if len(chart.published) < FEWEST:
        return f"折线至少要有 {FEWEST} 个公布的时期，现有 {len(chart.published)} 个：不能从一两个点连成线"
    return no_ranks(chart)


def sketch(chart: Chart, size: Size) -> Sketch:
    """A dot a period, joined where the neighbours are published; ranks have the first place at the top."""
    return _card(chart, size) if size.compact else field(chart, size.width, 148, said_ends(chart.rows))


def field(chart: Chart, width: float, height: float, held: Sequence[float]) -> Sketch:
    """The line on a field of *height* with its axis at the left, figures, years and notes."""
    low, high = _ends(chart, held)
    ticks = _ticks(chart, low, high)
    gutter = max([threshold_gutter(chart), *(text_width(words, NOTE) * SLACK + AXIS_AIR + EDGE for _, words in ticks)])
    last = len(chart.rows) - 1
    steps = Scale(0, last, gutter + HALF_YEAR, width - HALF_YEAR)
    place, labels = _place(chart, width, height, lambda number: steps(max(0, min(number, last))))
    ends = (place.top, place.bottom - ROOM) if chart.kind == "rank" else (place.bottom - ROOM, place.top)
    scale = Scale(low, high, *ends)
    lines = [Line(run, Tone.MUTE, 2.5) for run in _runs(chart, steps, scale)]
    dots = _dots(chart, steps, scale)
    spread = ranges(chart.rows, scale, steps)
    bodies = [*_bodies(dots), *stroke_boxes([*lines, *spread])]
    words = Words(labels, _gaps(chart, steps, place.bottom + 9), threshold(chart, gutter, width - EDGE, scale))
    told = around(Drawn(chart, place, _spots(chart, dots, scale), bodies), words)
    marks = (*_axis(ticks, gutter, width, scale), *told.rules, *lines, *spread, *grounded(*dots), *told.labels)
    return Sketch(width, told.bottom, (*marks, _head(chart, low)))


def _place(chart: Chart, width: float, height: float, across: Callable[[float], float]) -> tuple[Field, list[Label]]:
    """The field, and the words of the notes over it."""
    labels = note_labels(chart, across, width, HEAD)
    top = top_of(labels, HEAD)
    return Field(width, top, top + height, across, top + height + 24), labels


def _card(chart: Chart, size: Size) -> Sketch:
    """The line alone: the newest figure is said above it, the others by the page."""
    bottom = 104.0
    low, high = _ends(chart, said_ends(chart.rows))
    scale = Scale(low, high, *((TOP, bottom - ROOM) if chart.kind == "rank" else (bottom - ROOM, TOP)))
    across = Scale(0, len(chart.rows) - 1, MARGIN, size.width - MARGIN)
    dots = _dots(chart, across, scale)
    missing = _gaps(chart, across, bottom + 9)
    unsaid = [] if missing else missing_line(chart, bottom + 46, size.width)
    marks: list[Mark] = [
        *(Line(run, Tone.MUTE, 2.5) for run in _runs(chart, across, scale)),
        *grounded(*dots),
        *missing,
        *unsaid,
        Label((size.width - EDGE, 18), newest_words(chart), Tone.ACCENT, FIGURE, "end", bold=True),
        *period_ends(chart, bottom + 24, size.width),
        _head(chart, low),
    ]
    return Sketch(size.width, bottom + (54 if unsaid else 32), tuple(marks))


def _gaps(chart: Chart, across: Scale, y: float) -> list[Label]:
    return gap_labels([across(middle) for middle in gaps(chart.rows)], y, 2 * (across(1) - across(0)), [])


def _head(chart: Chart, low: float) -> Label:
    return Label((EDGE, 18), axis_words(chart, low), Tone.SOFT, SMALL)


def _ends(chart: Chart, held: Sequence[float]) -> tuple[float, float]:
    """The ends of the axis: a margin beyond what it holds, but not beyond zero or the first place."""
    values = [*held, *([float(chart.threshold)] if chart.threshold is not None else [])]
    margin = (max(values) - min(values)) * 0.15 or 1
    if chart.kind == "rank":
        return 1, max(*values, 1 + margin) + margin
    low = min(values) - margin
    return (min(0.0, *values) if low < max(values) * NEAR_ZERO else low), max(values) + margin


def _ticks(chart: Chart, low: float, high: float) -> list[tuple[Decimal, str]]:
    """Round values between the ends with their words; of ranks the first place, too; none where a threshold stands."""
    step = nice_step(high - low, AXIS_STEPS)
    first, last = math.ceil(low / float(step)), math.floor(high / float(step))
    round_values = [number * step for number in range(first, last + 1)]
    if chart.kind == "rank":
        round_values = [Decimal(1), *(value for value in round_values if value % 1 == 0 and value - 1 > step / 2)]
    clear = (high - low) / 10
    free = (value for value in round_values if chart.threshold is None or abs(float(value - chart.threshold)) > clear)
    return [(value, figure(value, chart.unit if len(chart.unit) == 1 else "")) for value in free]


def _axis(ticks: Sequence[tuple[Decimal, str]], left: float, width: float, scale: Scale) -> list[Mark]:
    """Faint rules across the field, their values in the gutter."""
    rules = [Line(((left, scale(value)), (width - EDGE, scale(value))), Tone.RULE, 1) for value, _ in ticks]
    words = [
        Label((left - AXIS_AIR, scale(value) + NOTE * 0.35), said, Tone.SOFT, NOTE, "end") for value, said in ticks
    ]
    return [*rules, *words]


def _dots(chart: Chart, across: Scale, scale: Scale) -> list[Dot]:
    """A dot each period with a figure, the newest larger; dots of many periods are small enough to stay apart."""
    common = min(4.0, (across(1) - across(0)) * 0.4)
    places = [
        (row, (across(number), scale(row.value))) for number, row in enumerate(chart.rows) if row.value is not None
    ]
    return [dot(chart, row, at, 7 if tone_of(row, chart.rows) is Tone.ACCENT else common) for row, at in places]


def _bodies(dots: Sequence[Dot]) -> list[tuple[float, float, float, float]]:
    round_marks = ((dot.centre, dot.radius) for dot in dots)
    return [(x - radius, y - radius, 2 * radius, 2 * radius) for (x, y), radius in round_marks]


def _spots(chart: Chart, dots: Sequence[Dot], scale: Scale) -> list[tuple[Row, Point]]:
    """Each row with the upper end of its mark: the dot's, or that of its range."""
    rows = [row for row in chart.rows if row.value is not None]
    tops = [(row, dot.centre, dot.radius) for row, dot in zip(rows, dots, strict=True)]
    return [
        (row, (x, min([y - radius, *(scale(end) for end in (row.low, row.high) if end is not None)])))
        for row, (x, y), radius in tops
    ]


def _runs(chart: Chart, across: Scale, scale: Scale) -> list[tuple[Point, ...]]:
    """Stretches of neighbouring periods that have a figure, of one method; one alone makes no line."""
    begun = starts(chart)
    stretches = groupby(
        enumerate(chart.rows), lambda pair: (pair[1].value is not None, sum(start <= pair[0] for start in begun))
    )
    runs = [
        tuple((across(number), scale(row.value or 0)) for number, row in stretch)
        for (there, _), stretch in stretches
        if there
    ]
    return [run for run in runs if len(run) > 1]


FORM = Form("line", "折线图", refusal, sketch)

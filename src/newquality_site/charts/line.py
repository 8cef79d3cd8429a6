"""A line for three published periods or more of a share or a rank; it breaks where a period is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    FIGURE,
    SMALL,
    Scale,
    gap_label,
    gaps,
    newest_words,
    period_ends,
    title_of,
    tone_of,
)
from newquality_site.charts.marks import Dot, Label, Line, Mark, Point, Size, Sketch, Tone
from newquality_site.charts.years import Field, breaks, figures, foot_of, starts, stroke_boxes, top_of, years
from newquality_site.model.chart import Chart

FEWEST = 3
MARGIN = 14.0
TOP = 36.0
HEAD = 20.0
"""The line of words over a history."""
ROOM = 11.0
"""Kept free under the lowest dot, so that none meets the words of a gap."""


def refusal(chart: Chart) -> str:
    """Shares or ranks of three published periods or more."""
    if chart.kind not in ("share", "rank"):
        return "折线只画占比或位次；总量、个数和增速从零起，用柱"
    if len(chart.published) < FEWEST:
        return f"折线至少要有 {FEWEST} 个公布的时期，现有 {len(chart.published)} 个：不能从一两个点连成线"
    ranks = [row.value for row in chart.published if row.value is not None and chart.kind == "rank"]
    if any(rank < 1 or rank % 1 for rank in ranks):
        return "位次应是从 1 起的整数"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A dot a period, joined where the neighbours are published; ranks have the first place at the top."""
    bottom = 104.0 if size.compact else 204.0
    top = top_of(chart, HEAD) if chart.history else TOP
    low, high = _ends(chart)
    ends = (top, bottom - ROOM) if chart.kind == "rank" else (bottom - ROOM, top)
    scale = Scale(low, high, *ends)
    across = Scale(0, len(chart.rows) - 1, MARGIN, size.width - MARGIN)
    step = across(1) - across(0)
    axis = "纵轴不从0开始" if low else "纵轴从0开始"
    head = Label((EDGE, 18), "位次越小越靠前" if chart.kind == "rank" else axis, Tone.SOFT, SMALL)
    lines = [Line(run, Tone.MUTE, 2.5) for run in _runs(chart, across, scale)]
    dots = _dots(chart, across, scale)
    missing = [gap_label(across(middle), bottom + 9, 2 * step) for middle in gaps(chart.rows)]
    if chart.history:
        ground = [replace(dot, tone=Tone.PAPER, hollow=False, title="") for dot in dots if dot.hollow]
        told = _history(chart, Field(size.width, top, bottom, across), lines, dots)
        return Sketch(size.width, bottom + 32 + foot_of(chart), (*lines, *ground, *dots, *missing, *told, head))
    newest = Label((size.width - EDGE, 18), newest_words(chart), Tone.ACCENT, FIGURE, "end", bold=True)
    marks = (*lines, *dots, *missing, newest, *period_ends(chart, bottom + 24, size.width), head)
    return Sketch(size.width, bottom + 32, marks)


def _history(chart: Chart, field: Field, lines: Sequence[Line], dots: Sequence[Dot]) -> list[Mark]:
    """The breaks, the figures at their dots, and the years."""
    rows = [row for row in chart.rows if row.value is not None]
    spots = [(row, (dot.centre[0], dot.centre[1] - dot.radius)) for row, dot in zip(rows, dots, strict=True)]
    round_boxes = [(x - r, y - r, 2 * r, 2 * r) for (x, y), r in ((dot.centre, dot.radius) for dot in dots)]
    broken = breaks(chart, field, HEAD)
    bodies = [*round_boxes, *stroke_boxes(lines), *stroke_boxes(broken)]
    return [*broken, *figures(chart, field, spots, bodies), *years(chart, field, field.bottom + 24)]


def _ends(chart: Chart) -> tuple[float, float]:
    """The ends of the axis, a margin beyond the values, but not beyond zero."""
    values = [float(row.value) for row in chart.rows if row.value is not None]
    margin = (max(values) - min(values)) * 0.15 or 1
    return max(min(values) - margin, min(0.0, *values)), max(values) + margin


def _dots(chart: Chart, across: Scale, scale: Scale) -> list[Dot]:
    """A dot each period with a figure, the newest larger; dots of many periods are small enough to stay apart."""
    common = min(4.0, (across(1) - across(0)) * 0.4)
    places = [
        (row, (across(number), scale(row.value))) for number, row in enumerate(chart.rows) if row.value is not None
    ]
    toned = [(row, at, tone_of(row, chart.rows)) for row, at in places]
    return [
        Dot(
            at,
            7 if tone is Tone.ACCENT else common,
            tone,
            hollow=row.estimated or (chart.history and row.preliminary),
            title=title_of(row, chart.unit),
        )
        for row, at, tone in toned
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


FORM = Form("line", refusal, sketch)

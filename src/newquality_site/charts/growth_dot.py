"""A growth as a dot at the end of a line from zero: never a bar of a level that was not published."""

from __future__ import annotations

import math

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, SMALL, Scale, head_line, nice_step, title_of, tone_of
from newquality_site.charts.marks import Dot, Label, Line, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart


def refusal(chart: Chart) -> str:
    """Growth of one or two periods."""
    if chart.kind != "growth":
        return "增速点图只画增速（kind: growth）"
    if len(chart.published) not in (1, 2):
        return f"有 {len(chart.published)} 个公布的时期，增速点图只画一两个"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A track a period on one axis that holds zero."""
    rows = [row for row in chart.rows if row.value is not None]
    low, high = _ends(chart)
    scale = Scale(low, high, 24, size.width - 30)
    gap = 44.0 if size.compact else 56.0
    marks: list[Mark] = []
    bottom = 0.0
    for number, row in enumerate(rows):
        y = 38 + number * gap
        tone = tone_of(row, rows)
        marks += head_line(chart, row, y - 16, size.width)
        marks.append(Line(((EDGE, y), (size.width - EDGE, y)), Tone.RULE, 1))
        marks.append(Line(((scale(0), y), (scale(row.value or 0), y)), tone, 4))
        marks.append(Dot((scale(row.value or 0), y), 8, tone, title=title_of(row, chart.unit)))
        bottom = y
    marks.append(Line(((scale(0), 28), (scale(0), bottom + 12)), Tone.INK, 1))
    step = nice_step(high - low)
    ticks = [low + number * step for number in range(int((high - low) / step) + 1)]
    marks += [Label((scale(tick), bottom + 29), f"{tick:g}%", Tone.SOFT, SMALL, "middle") for tick in ticks]
    return Sketch(size.width, bottom + 36, tuple(marks))


def _ends(chart: Chart) -> tuple[float, float]:
    """The ends of the axis: those the editor gave, or round ones that hold zero and every value."""
    values = [float(row.value) for row in chart.published if row.value is not None]
    if chart.range and float(chart.range[0]) <= min(0, *values) and max(0, *values) <= float(chart.range[1]):
        return float(chart.range[0]), float(chart.range[1])
    step = 5.0
    return math.floor(min(0, *values) / step) * step, math.ceil(max(1, *values) * 1.2 / step) * step


FORM = Form("growth-dot", refusal, sketch)

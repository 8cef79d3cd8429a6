"""A growth as a dot at the end of a line from zero: never a bar of a level that was not published."""

import math
from decimal import Decimal

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, Scale, dot, grounded, head_line, nice_step, tick, tick_line, tone_of
from newquality_site.charts.marks import Label, Line, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart, Row

MARGIN = 30.0
ROUND = 5.0


def refusal(chart: Chart) -> str:
    """Growth of one or two periods."""
    if chart.kind != "growth":
        return "增速点图只画增速（kind: growth）"
    if len(chart.published) not in (1, 2):
        return f"有 {len(chart.published)} 个公布的时期，增速点图只画一两个"
    low, high = chart.range or (min(_held(chart)), max(_held(chart)))
    if low > min(_held(chart)) or high < max(_held(chart)) or (chart.range and low == high):
        return "横轴的两端（range）要含 0 和所画的增速"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A track a period on one axis that holds zero; a missing period has its words and an empty track."""
    low, high = _ends(chart)
    scale = Scale(low, high, MARGIN, size.width - MARGIN)
    gap = 44.0 if size.compact else 56.0
    marks: list[Mark] = []
    for number, row in enumerate(chart.rows):
        y = 38 + number * gap
        marks += [_words(chart, row, y, scale, size.width), *_track(chart, row, y, scale, size.width)]
    bottom = 38 + (len(chart.rows) - 1) * gap
    ticks = _ticks(low, high)
    marks += [tick_line(scale, value, bottom) for value in ticks if value]
    marks += [tick(scale, value, bottom + 29, size.width) for value in ticks]
    return Sketch(size.width, bottom + 36, tuple(marks))


def _words(chart: Chart, row: Row, y: float, scale: Scale, width: float) -> Label:
    """A row's words over its dot, or over the zero where the period is missing."""
    return head_line(chart, row, y - 16, width, scale(row.value or 0))


def _track(chart: Chart, row: Row, y: float, scale: Scale, width: float) -> list[Mark]:
    zero = scale(0)
    empty: list[Mark] = [
        Line(((EDGE, y), (width - EDGE, y)), Tone.RULE, 1),
        Line(((zero, y - 10), (zero, y + 10)), Tone.INK, 1),
    ]
    if row.value is None:
        return empty
    x, tone = scale(row.value), tone_of(row, chart.rows)
    return [*empty, Line(((zero, y), (x, y)), tone, 4), *grounded(dot(chart, row, (x, y), 8))]


def _ends(chart: Chart) -> tuple[float, float]:
    """The ends of the axis: those the editor gave, or else round ones that hold zero and every value."""
    if chart.range:
        return float(chart.range[0]), float(chart.range[1])
    low, high = float(min(_held(chart))), float(max(_held(chart)))
    return math.floor(low / ROUND) * ROUND, math.ceil(max(1, high) * 1.05 / ROUND) * ROUND


def _held(chart: Chart) -> list[Decimal]:
    """What the axis must hold."""
    return [Decimal(0), *(row.value for row in chart.rows if row.value is not None)]


def _ticks(low: float, high: float) -> list[Decimal]:
    """Round values between the ends, zero among them."""
    step = nice_step(high - low)
    first, last = math.ceil(low / float(step)), math.floor(high / float(step))
    return [number * step for number in range(first, last + 1)]


FORM = Form("growth-dot", "增速点图", refusal, sketch)

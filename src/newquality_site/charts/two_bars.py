"""Two bars from zero: this year's level solid, the year before beside it; a derived one hatched, with its band.

A level of a single period without a year before is one bar, and so is a lone share, out of the whole hundred. A value
below zero reaches to the left of it, and then zero is named. Three published periods are for columns.
"""

from decimal import Decimal

from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    SMALL,
    Scale,
    band_line,
    base_line,
    body,
    head_line,
    inside,
    zero_scale,
)
from newquality_site.charts.marks import Area, Label, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart, Row

WHOLE = Decimal(100)


def refusal(chart: Chart) -> str:
    """Levels of one or two periods, or a share of one."""
    if chart.kind not in ("level", "count", "share"):
        return "横条从零起，只画总量或个数；位次和增速不能画成横条"
    if len(chart.published) not in (1, 2):
        return f"有 {len(chart.published)} 个公布的时期，两条横条只画一两个"
    if any(row.value is not None and row.value < 0 and not row.period for row in chart.rows):
        return "几样东西里有负数，不能画成横条"
    if chart.kind == "share" and (chart.estimates or len(chart.published) > 1):
        return "前后两个占比相差不大，从零起的横条看不出来：用哑铃图"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A line of words above each bar, so that no label can meet a mark whatever the reader's font."""
    bar, step = (12.0, 44.0) if size.compact else (24.0, 62.0)
    ends = [end for row in chart.rows for end in (row.value, row.high) if end is not None]
    whole = [WHOLE] if chart.kind == "share" else []
    scale = zero_scale([*ends, *whole], EDGE, size.width - EDGE)
    marks: list[Mark] = []
    for number, row in enumerate(chart.rows):
        top = number * step + 24
        bars = [*_bar(chart, row, top, bar, scale), base_line(top, bar, scale(0))]
        marks += [head_line(chart, row, top - 8, size.width), *bars]
    bottom = (len(chart.rows) - 1) * step + 24 + bar + 4
    named = [inside(Label((scale(0), bottom + 14), "0", Tone.SOFT, SMALL, "middle"), size.width)]
    below = scale(0) > EDGE
    return Sketch(size.width, bottom + (20 if below else 0), (*marks, *(named if below else [])))


def _bar(chart: Chart, row: Row, top: float, height: float, scale: Scale) -> list[Mark]:
    """The bar of a row and the band of an estimate; nothing where the period is missing."""
    if row.value is None:
        return []
    left, right = sorted((scale(0), scale(row.value)))
    box = (left, top, right - left, height)
    field = [Area(((EDGE, top, scale(WHOLE) - EDGE, height),), Tone.RULE)] if chart.kind == "share" else []
    return [*field, body(chart, row, box), *band_line(row, scale, top + height / 2)]


FORM = Form("two-bars", "条形图", refusal, sketch)

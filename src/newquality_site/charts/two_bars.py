"""Two bars from zero: this year's level solid, the year before beside it; a derived one hatched, with its band.

A level of a single period without a year before is one bar. Three published periods are for columns.
"""

from __future__ import annotations

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, band_line, base_line, head_line, title_of, tone_of, zero_scale
from newquality_site.charts.marks import Area, Mark, Size, Sketch
from newquality_site.model.chart import Chart


def refusal(chart: Chart) -> str:
    """Only levels of one or two periods."""
    if chart.kind not in ("level", "count"):
        return "横条从零起，只画总量或个数；位次、占比和增速不能画成横条"
    if len(chart.published) not in (1, 2):
        return f"有 {len(chart.published)} 个公布的时期，两条横条只画一两个"
    if any(row.value is not None and row.value < 0 for row in chart.rows):
        return "有负数，不能画成从零起的横条"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A line of words above each bar, so that no label can meet a mark whatever the reader's font."""
    bar, step = (12.0, 44.0) if size.compact else (24.0, 62.0)
    rows = [row for row in chart.rows if row.value is not None]
    ends = [end for row in rows for end in (row.value, row.high) if end is not None]
    scale = zero_scale(ends, EDGE, size.width - EDGE)
    marks: list[Mark] = []
    for number, row in enumerate(rows):
        top = number * step + 24
        length = scale(row.value or 0) - EDGE
        marks += head_line(chart, row, top - 8, size.width)
        box = (EDGE, top, length, bar)
        marks.append(Area((box,), tone_of(row, rows), title_of(row, chart.unit), outlined=row.estimated))
        marks += [*band_line(row, scale, top + bar / 2), base_line(top, bar)]
    height = (len(rows) - 1) * step + 24 + bar
    return Sketch(size.width, height + 4, tuple(marks))


FORM = Form("two-bars", refusal, sketch)

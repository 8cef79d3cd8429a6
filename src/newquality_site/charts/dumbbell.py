"""Two shares as dots on one axis that is cut and says so: the earlier one hollow where we derived it, with its band."""

from __future__ import annotations

import math

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, SMALL, Scale, band_line, head_line, nice_step, title_of, tone_of
from newquality_site.charts.marks import Dot, Label, Line, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart


def refusal(chart: Chart) -> str:
    """Shares of two periods, the earlier one published or derived."""
    if chart.kind != "share":
        return "哑铃图只画占比（kind: share）"
    rows = [row for row in chart.rows if row.value is not None]
    if len(rows) != 2 or not chart.published:  # noqa: PLR2004  (a pair)
        return "哑铃图要有前后两个时期"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A track a period, the later below; an arrow-less line joins the two dots."""
    rows = [row for row in chart.rows if row.value is not None]
    ends = [float(end) for row in rows for end in (row.value, row.low, row.high) if end is not None]
    step = nice_step((max(ends) - min(ends)) * 1.4 or 1)
    low, high = math.floor(min(ends) / step) * step, math.ceil(max(ends) / step) * step
    scale = Scale(low, high, 22, size.width - 22)
    gap = 40.0 if size.compact else 52.0
    marks: list[Mark] = []
    centres = [(scale(row.value or 0), 38 + number * gap) for number, row in enumerate(rows)]
    marks.append(Line(tuple(centres), Tone.MUTE, 2))
    for row, (x, y) in zip(rows, centres, strict=True):
        marks += head_line(chart, row, y - 16, size.width)
        marks.append(Line(((EDGE, y), (size.width - EDGE, y)), Tone.RULE, 1))
        marks += band_line(row, scale, y)
        marks.append(Dot((x, y), 7, tone_of(row, rows), hollow=row.estimated, title=title_of(row, chart.unit)))
    bottom = centres[-1][1] + 12
    if size.compact:
        return Sketch(size.width, bottom, tuple(marks))
    marks += _axis(scale, low, high, step, bottom + 14)
    marks.append(Label((EDGE, bottom + 38), "横轴不从0开始", Tone.SOFT, SMALL))
    return Sketch(size.width, bottom + 46, tuple(marks))


def _axis(scale: Scale, low: float, high: float, step: float, y: float) -> list[Mark]:
    count = round((high - low) / step)
    digits = max(0, -math.floor(math.log10(step)))
    ticks = [low + number * step for number in (0, count // 2, count)] if count % 2 == 0 else [low, high]
    return [Label((scale(tick), y), f"{tick:.{digits}f}%", Tone.SOFT, SMALL, "middle") for tick in ticks]


FORM = Form("dumbbell", refusal, sketch)

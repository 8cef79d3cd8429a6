"""One bar from zero and the mark it is the first to pass; earlier years lie in a band below that mark."""

from __future__ import annotations

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, SMALL, base_line, head_line, title_of, zero_scale
from newquality_site.charts.marks import Area, Label, Line, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart
from newquality_site.wording.numbers import figure


def refusal(chart: Chart) -> str:
    """A single published level with a mark it passed for the first time."""
    if chart.threshold is None:
        return "没有“首次突破”的关口（milestone: first_above）"
    if chart.kind != "level" or len(chart.published) != 1:
        return "关口图只画一个公布的总量"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """The bar, the mark as a line through it, and under it the band in which earlier years lie."""
    bar = 12.0 if size.compact else 30.0
    row, threshold = chart.published[-1], chart.threshold or chart.published[-1].value
    if row.value is None or threshold is None:
        return Sketch(size.width, 0, ())
    scale = zero_scale([row.value, threshold], EDGE, size.width - EDGE)
    top, at = 26.0, scale(threshold)
    bottom = top + bar
    marks: list[Mark] = [
        *head_line(chart, row, top - 8, size.width),
        Area(((EDGE, top, scale(row.value) - EDGE, bar),), Tone.ACCENT, title_of(row, chart.unit)),
        Line(((at, top - 5), (at, bottom + 9)), Tone.INK, 2, title=f"关口：{figure(threshold, chart.unit)}"),
        base_line(top, bar),
        Label((at, bottom + 25), figure(threshold, chart.unit), Tone.INK, SMALL, "middle", bold=True),
    ]
    if size.compact:
        return Sketch(size.width, bottom + 32, tuple(marks))
    words = "往年均在此线以下（由“首次突破”可知）"
    marks += [
        Line(((EDGE, bottom + 40), (at, bottom + 40)), Tone.MUTE, 6, title=words),
        Label((EDGE, bottom + 62), words, Tone.SOFT, SMALL),
    ]
    return Sketch(size.width, bottom + 70, tuple(marks))


FORM = Form("bar-threshold", refusal, sketch)

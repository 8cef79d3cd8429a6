"""One bar from zero and the mark it is the first to pass; earlier years lie in a band below that mark."""

from decimal import Decimal

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, SMALL, base_line, body, head_line, inside, zero_scale
from newquality_site.charts.marks import Label, Line, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart
from newquality_site.wording.numbers import figure

EARLIER = "往年均在此线以下（由“首次突破”可知）"


def refusal(chart: Chart) -> str:
    """A single published level with a mark it passed for the first time."""
    if chart.threshold is None or chart.threshold <= 0:
        return "没有大于零的“首次突破”的关口（milestone: first_above）"
    if chart.kind != "level" or len(chart.rows) != 1 or not chart.published:
        return "关口图只画一个公布的总量"
    if chart.threshold > _level(chart):
        return f"数值没有超过关口{figure(chart.threshold, chart.unit)}"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """The bar, the mark as a line through it, and under it the band in which earlier years lie."""
    top, bar = 26.0, (12.0 if size.compact else 30.0)
    row, mark, bottom = chart.rows[0], chart.threshold or Decimal(0), top + bar
    scale = zero_scale([_level(chart)], EDGE, size.width - EDGE)
    at, words = scale(mark), figure(mark, chart.unit)
    marks: list[Mark] = [
        head_line(chart, row, top - 8, size.width),
        body(chart, row, (EDGE, top, scale(_level(chart)) - EDGE, bar)),
        Line(((at, top - 5), (at, bottom + 9)), Tone.INK, 2, title=f"关口：{words}"),
        base_line(top, bar),
        inside(Label((at, bottom + 25), words, Tone.INK, SMALL, "middle", bold=True), size.width),
    ]
    if size.compact:
        return Sketch(size.width, bottom + 32, tuple(marks))
    return Sketch(size.width, bottom + 70, (*marks, *_band(at, bottom + 40)))


def _band(at: float, y: float) -> list[Mark]:
    return [
        Line(((EDGE, y), (at, y)), Tone.MUTE, 6, title=EARLIER),
        Label((EDGE, y + 22), EARLIER, Tone.SOFT, SMALL),
    ]


def _level(chart: Chart) -> Decimal:
    return chart.rows[0].value or Decimal(0)


FORM = Form("bar-threshold", "带关口线的条形图", refusal, sketch)

"""Several counts of one piece as bars from zero, unstacked and unsorted: they may overlap, so nothing adds up."""

from __future__ import annotations

from newquality_site.charts.fit import SLACK, text_width
from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, FIGURE, SMALL, base_line, figure_words, title_of, zero_scale
from newquality_site.charts.marks import Area, Label, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart

FEWEST = 2


def refusal(chart: Chart) -> str:
    """Counts without a period: different things, not one thing over time."""
    if any(row.period for row in chart.rows):
        return "分组横条画的是几样东西，不是一样东西的几年"
    if len(chart.rows) < FEWEST or any(row.value is None or row.value < 0 for row in chart.rows):
        return "分组横条至少要有两个不为负的数"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """The largest in accent; each bar has its words on the line above."""
    values = [row.value for row in chart.rows if row.value is not None]
    scale = zero_scale(values, EDGE, size.width - EDGE)
    marks: list[Mark] = []
    for number, row in enumerate(chart.rows):
        top = number * 52 + 24.0
        accent = row.value == max(values)
        x = EDGE + text_width(row.label, SMALL) * SLACK + 10
        marks += [
            Label((EDGE, top - 8), row.label, Tone.SOFT, SMALL),
            Label(
                (x, top - 8), figure_words(row, chart.unit), Tone.ACCENT if accent else Tone.INK, FIGURE, bold=accent
            ),
            Area(
                ((EDGE, top, scale(row.value or 0) - EDGE, 16),),
                Tone.ACCENT if accent else Tone.MUTE,
                title_of(row, chart.unit),
            ),
            base_line(top, 16),
        ]
    height = (len(chart.rows) - 1) * 52 + 24 + 16
    return Sketch(size.width, height + 4, tuple(marks))


FORM = Form("group-bars", refusal, sketch)

"""Several counts of one piece as bars from zero, unstacked and unsorted: they may overlap, so nothing adds up."""

from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    FIGURE,
    SMALL,
    base_line,
    figure_words,
    zero_scale,
)
from newquality_site.charts.marks import Area, Label, Mark, Run, Size, Sketch, Tone
from newquality_site.model.chart import Chart
from newquality_site.wording.captions import mark_words

FEWEST = 2
STEP = 52
BAR = 16.0


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
        top = number * STEP + 24.0
        largest = row.value == max(values)
        tone, ink = (Tone.ACCENT, Tone.ACCENT) if largest else (Tone.MUTE, Tone.INK)
        box = (EDGE, top, scale(row.value or 0) - EDGE, BAR)
        figure = Run(figure_words(row, chart.unit), ink, FIGURE, bold=largest)
        marks += [
            Label((EDGE, top - 8), row.label, Tone.SOFT, SMALL, more=(figure,)),
            Area((box,), tone, mark_words(row, chart.unit)),
            base_line(top, BAR),
        ]
    return Sketch(size.width, (len(chart.rows) - 1) * STEP + 24 + BAR + 4, tuple(marks))


FORM = Form("group-bars", "条形图", refusal, sketch)

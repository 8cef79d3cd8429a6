"""Several things measured alike, each on a small field of its own and all on one scale."""

from dataclasses import replace

from newquality_site.charts import columns, line
from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, SMALL, shifted
from newquality_site.charts.marks import Label, Mark, Size, Sketch, Tone
from newquality_site.charts.notes import said_ends
from newquality_site.model.chart import Chart

FEWEST = 2
MOST = 6
HEIGHT = 110.0
TITLE = 20.0
GAP = 20.0
NARROWEST = 165.0
"""A field is at least so wide: two beside each other on a phone, up to four on a wide screen."""


def refusal(chart: Chart) -> str:
    """Two to six groups, each honest as columns or as a line, over the same periods."""
    if not FEWEST <= len(chart.groups) <= MOST:
        return f"小多图画 {FEWEST} 到 {MOST} 组数，现有 {len(chart.groups)} 组"
    panels = _panels(chart)
    if len({tuple(row.period for row in panel.rows) for panel in panels}) > 1:
        return "小多图的各组要有相同的时期，没有数的时期也要列出"
    reasons = (f"{panel.measured}：{_form(chart).refusal(panel)}" for panel in panels if _form(chart).refusal(panel))
    return next(reasons, "")


def sketch(chart: Chart, size: Size) -> Sketch:
    """The fields in rows, in the order of the data; only the first has its newest figure in accent."""
    panels = _panels(chart)
    across = min(len(panels), max(1, int((size.width + GAP) / (NARROWEST + GAP))))
    width = (size.width - GAP * (across - 1)) / across
    module, held = (columns, line)[_form(chart) is line.FORM], said_ends(chart.rows)
    drawn = [module.field(panel, width, HEIGHT, held) for panel in panels]
    step = max(one.height for one in drawn) + TITLE + GAP
    marks: list[Mark] = []
    for number, (panel, one) in enumerate(zip(panels, drawn, strict=True)):
        x, y = number % across * (width + GAP), number // across * step
        marks.append(Label((x + EDGE, y + 15), panel.measured, Tone.INK, SMALL, bold=True))
        marks += [shifted(mark if number == 0 else _quiet(mark), x, y + TITLE) for mark in one.marks]
    rows = -(-len(panels) // across)
    return Sketch(size.width, rows * step - GAP, tuple(marks))


def _form(chart: Chart) -> Form:
    return line.FORM if chart.kind in ("share", "rank") else columns.FORM


def _panels(chart: Chart) -> list[Chart]:
    """A chart a group, named for it."""
    return [
        replace(chart, measured=name, rows=tuple(row for row in chart.rows if row.group == name))
        for name in chart.groups
    ]


def _quiet(mark: Mark) -> Mark:
    """The accent is for the first field alone: it is the one the headline speaks of."""
    if mark.tone is not Tone.ACCENT:
        return mark
    return replace(mark, tone=Tone.INK if isinstance(mark, Label) else Tone.MUTE)


FORM = Form("small-multiples", "小多图", refusal, sketch, grouped=True)

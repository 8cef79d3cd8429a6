"""A line for three published periods or more of a share or a rank; it breaks where a period is missing."""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, FIGURE, SMALL, Scale, figure_words, title_of, tone_of
from newquality_site.charts.marks import Dot, Label, Line, Mark, Point, Size, Sketch, Tone
from newquality_site.model.chart import Chart

FEWEST = 3


def refusal(chart: Chart) -> str:
    """Shares or ranks of three published periods or more."""
    if chart.kind not in ("share", "rank"):
        return "折线只画占比或位次；总量、个数和增速从零起，用柱"
    if len(chart.published) < FEWEST:
        return f"折线至少要有 {FEWEST} 个公布的时期，现有 {len(chart.published)} 个：不能从一两个点连成线"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A dot a period, joined where the neighbours are published; ranks have the first place at the top."""
    values = [float(row.value) for row in chart.rows if row.value is not None]
    margin = (max(values) - min(values)) * 0.15 or 1
    low, high = min(values) - margin, max(values) + margin
    top, bottom = 36.0, (104.0 if size.compact else 204.0)
    scale = Scale(low, high, top, bottom) if chart.kind == "rank" else Scale(low, high, bottom, top)
    across = Scale(0, len(chart.rows) - 1, 14, size.width - 14)
    marks: list[Mark] = [Line(run, Tone.MUTE, 2.5) for run in _runs(chart, across, scale)]
    for number, row in enumerate(chart.rows):
        if row.value is not None:
            at, tone = (across(number), scale(row.value)), tone_of(row, chart.rows)
            radius = 7 if tone is Tone.ACCENT else 4
            marks.append(Dot(at, radius, tone, hollow=row.estimated, title=title_of(row, chart.unit)))
    words = figure_words(chart.published[-1], chart.unit)
    marks += [
        Label((size.width - EDGE, 18), words, Tone.ACCENT, FIGURE, "end", bold=True),
        Label((EDGE, bottom + 22), chart.rows[0].label, Tone.SOFT, SMALL),
        Label((size.width - EDGE, bottom + 22), chart.rows[-1].label, Tone.SOFT, SMALL, "end"),
        Label((EDGE, 18), "位次越小越靠前" if chart.kind == "rank" else "纵轴不从0开始", Tone.SOFT, SMALL),
    ]
    return Sketch(size.width, bottom + 30, tuple(marks))


def _runs(chart: Chart, across: Scale, scale: Scale) -> Iterator[tuple[Point, ...]]:
    """Stretches of neighbouring published periods."""
    run: list[Point] = []
    for number, row in enumerate(chart.rows):
        if row.value is not None:
            run.append((across(number), scale(row.value)))
        elif run:
            yield tuple(run)
            run = []
    if len(run) > 1:
        yield tuple(run)


FORM = Form("line", refusal, sketch)

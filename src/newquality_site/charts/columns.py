"""Columns from zero for three published periods or more; a missing year is a gap that says so."""

from __future__ import annotations

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, FIGURE, SMALL, Scale, figure_words, title_of, tone_of
from newquality_site.charts.marks import Area, Label, Line, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart

FEWEST = 3
MOST = 30


def refusal(chart: Chart) -> str:
    """Levels, counts or growths of three published periods or more."""
    if chart.kind not in ("level", "count", "growth"):
        return "柱图从零起，只画总量、个数或增速"
    if not FEWEST <= len(chart.published) <= MOST:
        return f"柱图要有 {FEWEST} 到 {MOST} 个公布的时期，现有 {len(chart.published)} 个"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A column a period on a zero base; the newest figure is said above its column, the others by the table."""
    rows = chart.rows
    values = [float(row.value) for row in rows if row.value is not None]
    top, bottom = 34.0, (110.0 if size.compact else 210.0)
    scale = Scale(min(0.0, *values), max(0.0, *values), bottom, top)
    step = (size.width - 2 * EDGE) / len(rows)
    marks: list[Mark] = [Line(((EDGE, scale(0)), (size.width - EDGE, scale(0))), Tone.INK, 1)]
    for number, row in enumerate(rows):
        left = EDGE + number * step + step * 0.14
        if row.value is None:
            marks.append(Label((left + step * 0.36, scale(0) - 6), "缺", Tone.SOFT, SMALL, "middle"))
            continue
        y, base = scale(row.value), scale(0)
        box = (left, min(y, base), step * 0.72, abs(base - y))
        marks.append(Area((box,), tone_of(row, rows), title_of(row, chart.unit), outlined=row.estimated))
    newest = chart.published[-1]
    marks.append(
        Label((size.width - EDGE, top - 12), figure_words(newest, chart.unit), Tone.ACCENT, FIGURE, "end", bold=True)
    )
    marks += _years(chart, size, step, bottom + 18)
    return Sketch(size.width, bottom + 26, tuple(marks))


def _years(chart: Chart, size: Size, step: float, y: float) -> list[Mark]:
    """The first and the last period, at the edges."""
    first, last = chart.rows[0], chart.rows[-1]
    return (
        [
            Label((EDGE, y), first.label, Tone.SOFT, SMALL),
            Label((size.width - EDGE, y), last.label, Tone.SOFT, SMALL, "end"),
        ]
        if step
        else []
    )


FORM = Form("columns", refusal, sketch)

"""Columns from zero for three published periods or more; a missing period is a gap that says so."""

from __future__ import annotations

from collections.abc import Sequence

from newquality_site.charts.fit import label_box
from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    FIGURE,
    Scale,
    gap_label,
    gaps,
    newest_words,
    period_ends,
    title_of,
    tone_of,
)
from newquality_site.charts.marks import Area, Label, Line, Mark, Size, Sketch, Tone
from newquality_site.charts.years import Field, breaks, figures, foot_of, stroke_boxes, top_of, years
from newquality_site.model.chart import Chart

FEWEST = 3
MOST = 30
TOP = 34.0


def refusal(chart: Chart) -> str:
    """Levels, counts or growths of three published periods or more."""
    if chart.kind not in ("level", "count", "growth"):
        return "柱图从零起，只画总量、个数或增速"
    if len(chart.published) < FEWEST:
        return f"柱图至少要有 {FEWEST} 个公布的时期，现有 {len(chart.published)} 个"
    if len(chart.rows) > MOST:
        return f"柱图最多画 {MOST} 个时期，现有 {len(chart.rows)} 个"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A column a period on a zero base; the newest figure is said above its column, the others by the table."""
    bottom = 110.0 if size.compact else 210.0
    values = [float(row.value) for row in chart.rows if row.value is not None]
    top = top_of(chart) if chart.history else TOP
    scale = Scale(min(0.0, *values), max(0.0, *values), bottom, top)
    step = (size.width - 2 * EDGE) / len(chart.rows)
    beside_zero = -6 if scale(0) - top > bottom - scale(0) else 16
    columns = _columns(chart, scale, step)
    missing = [gap_label(EDGE + (middle + 0.5) * step, scale(0) + beside_zero, step) for middle in gaps(chart.rows)]
    base = Line(((EDGE, scale(0)), (size.width - EDGE, scale(0))), Tone.INK, 1)
    if chart.history:
        field = Field(size.width, top, bottom, lambda number: EDGE + (number + 0.5) * step)
        marks = [base, *columns, *missing, *_history(chart, field, columns, missing)]
        return Sketch(size.width, bottom + 26 + foot_of(chart), tuple(marks))
    newest = Label((size.width - EDGE, TOP - 12), newest_words(chart), Tone.ACCENT, FIGURE, "end", bold=True)
    marks = [base, *columns, *missing, newest, *period_ends(chart, bottom + 18, size.width)]
    return Sketch(size.width, bottom + 26, tuple(marks))


def _history(chart: Chart, field: Field, columns: Sequence[Area], missing: Sequence[Label]) -> list[Mark]:
    """The breaks, the figures over their columns, and the years."""
    boxes = [column.boxes[0] for column in columns]
    ends = [(x + width / 2, y) for x, y, width, _ in boxes]
    rows = [row for row in chart.rows if row.value is not None]
    broken = breaks(chart, field)
    said = figures(
        chart, field, list(zip(rows, ends, strict=True)), [*boxes, *map(label_box, missing), *stroke_boxes(broken)]
    )
    return [*broken, *said, *years(chart, field, field.bottom + 18)]


def _columns(chart: Chart, scale: Scale, step: float) -> list[Area]:
    """A column each published period, on whichever side of zero its value lies."""
    base = scale(0)
    ends = [(number, row, scale(row.value)) for number, row in enumerate(chart.rows) if row.value is not None]
    return [
        Area(
            ((EDGE + (number + 0.14) * step, min(y, base), step * 0.72, abs(base - y)),),
            tone_of(row, chart.rows),
            title_of(row, chart.unit),
            outlined=row.estimated or (chart.history and row.preliminary),
        )
        for number, row, y in ends
    ]


FORM = Form("columns", refusal, sketch)

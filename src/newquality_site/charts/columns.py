"""Columns from zero for three published periods or more; a missing period is a gap that says so."""

from collections.abc import Sequence

from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    FIGURE,
    Scale,
    body,
    gap_labels,
    gaps,
    missing_line,
    newest_words,
    period_ends,
)
from newquality_site.charts.marks import Area, Label, Line, Mark, Point, Size, Sketch, Tone
from newquality_site.charts.notes import (
    Field,
    note_labels,
    ranges,
    said_ends,
    stroke_boxes,
    threshold,
    threshold_gutter,
    top_of,
)
from newquality_site.charts.years import Drawn, Words, around
from newquality_site.model.chart import Chart, Row

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
    """A column a period on a zero base, with figures, years and notes; a card has the newest figure and the ends."""
    return _card(chart, size) if size.compact else field(chart, size.width, 182, said_ends(chart.rows))


def field(chart: Chart, width: float, height: float, ends: Sequence[float]) -> Sketch:
    """The columns on a field of *height*, on an axis that holds zero, *ends* and the threshold."""
    left = max(EDGE, threshold_gutter(chart))
    step = (width - EDGE - left) / len(chart.rows)
    labels = note_labels(chart, across := lambda number: left + (number + 0.5) * step, width, 0)
    top = top_of(labels, 0)
    place = Field(width, top, top + height, across, top + height + 18)
    scale = _scale([*ends, *([float(chart.threshold)] if chart.threshold is not None else [])], place)
    columns = _columns(chart, scale, place, step)
    spread = ranges(chart.rows, scale, across)
    level = threshold(chart, left, width - EDGE, scale)
    words = Words(labels, _gaps(chart, columns, scale, place, step), level)
    bodies = [*(column.boxes[0] for column in columns), *stroke_boxes(spread)]
    told = around(Drawn(chart, place, _spots(chart, columns, scale), bodies), words)
    base = Line(((left, scale(0)), (width - EDGE, scale(0))), Tone.INK, 1)
    return Sketch(width, told.bottom, (base, *columns, *spread, *told.rules, *told.labels))


def _card(chart: Chart, size: Size) -> Sketch:
    """The columns alone: the newest figure is said above them, the others by the page."""
    bottom = 110.0
    step = (size.width - 2 * EDGE) / len(chart.rows)
    place = Field(size.width, TOP, bottom, lambda number: EDGE + (number + 0.5) * step, bottom + 18)
    scale = _scale(said_ends(chart.rows), place)
    columns = _columns(chart, scale, place, step)
    missing = _gaps(chart, columns, scale, place, step)
    unsaid = [] if missing else missing_line(chart, bottom + 40, size.width)
    marks: list[Mark] = [
        Line(((EDGE, scale(0)), (size.width - EDGE, scale(0))), Tone.INK, 1),
        *columns,
        *missing,
        *unsaid,
        Label((size.width - EDGE, TOP - 12), newest_words(chart), Tone.ACCENT, FIGURE, "end", bold=True),
        *period_ends(chart, place.foot, size.width),
    ]
    return Sketch(size.width, bottom + (48 if unsaid else 26), tuple(marks))


def _scale(ends: Sequence[float], place: Field) -> Scale:
    return Scale(min(0.0, *ends), max(0.0, *ends), place.bottom, place.top)


def _gaps(chart: Chart, columns: Sequence[Area], scale: Scale, place: Field, step: float) -> list[Label]:
    """The words of gaps beside zero, on the side on which the columns stand."""
    beside_zero = -6 if scale(0) - place.top > place.bottom - scale(0) else 16
    boxes = [column.boxes[0] for column in columns]
    return gap_labels([place.across(middle) for middle in gaps(chart.rows)], scale(0) + beside_zero, step, boxes)


def _spots(chart: Chart, columns: Sequence[Area], scale: Scale) -> list[tuple[Row, Point]]:
    """Each row with the upper end of its mark: the column's, or that of its range."""
    rows = [row for row in chart.rows if row.value is not None]
    return [
        (row, (x + wide / 2, min([y, *(scale(end) for end in (row.high,) if end is not None)])))
        for row, (x, y, wide, _) in zip(rows, (column.boxes[0] for column in columns), strict=True)
    ]


def _columns(chart: Chart, scale: Scale, place: Field, step: float) -> list[Area]:
    """A column each published period, on whichever side of zero its value lies."""
    base = scale(0)
    ends = [(number, row, scale(row.value)) for number, row in enumerate(chart.rows) if row.value is not None]
    return [
        body(chart, row, (place.across(number) - 0.36 * step, min(y, base), step * 0.72, abs(base - y)))
        for number, row, y in ends
    ]


FORM = Form("columns", "柱形图", refusal, sketch)

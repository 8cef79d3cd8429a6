"""A count out of a known whole as cells, one a thing, filled row by row."""

from __future__ import annotations

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, FIGURE, SMALL, WIDEST, beside, figure_words, title_of
from newquality_site.charts.marks import Area, Box, Label, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart

MOST_CELLS = 200
TOP = 32.0
GAP = 3.0


def refusal(chart: Chart) -> str:
    """A count of a whole that can be drawn cell by cell."""
    if chart.kind != "count" or chart.whole is None:
        return "方格图要有已知的整体（kind: count 且写明 whole）"
    if len(chart.rows) != 1 or not chart.published:
        return "方格图只画一个公布的时期"
    value, whole = chart.rows[0].value or 0, chart.whole
    if not 0 < whole <= MOST_CELLS or whole % 1 or not 0 <= value <= whole or value % 1:
        return f"方格图的整体应是不超过 {MOST_CELLS} 的整数，且不小于个数"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """Ten cells a row, twenty-five on a card; the count stands above."""
    row = chart.rows[0]
    count, whole = int(row.value or 0), int(chart.whole or 0)
    words = figure_words(row, chart.unit)
    cells = _cells(whole, 25 if size.compact else 10, min(size.width, WIDEST))
    shown = (
        Area(tuple(cells[:count]), Tone.ACCENT, title_of(row, chart.unit)),
        Area(tuple(cells[count:]), Tone.RULE, f"其余：{whole - count}{chart.unit}"),
    )
    marks: list[Mark] = [
        Label((EDGE, 18), words, Tone.ACCENT, FIGURE, bold=True),
        Label(
            (beside(EDGE, words, FIGURE, bold=True), 18), f"共{whole}{chart.unit}，每格1{chart.unit}", Tone.SOFT, SMALL
        ),
        *(area for area in shown if area.boxes),
    ]
    _, top, _, side = cells[-1]
    return Sketch(min(size.width, WIDEST), top + side + GAP, tuple(marks))


def _cells(whole: int, across: int, width: float) -> list[Box]:
    side = (width - 2 * EDGE + GAP) / across
    return [
        (EDGE + place % across * side, TOP + place // across * side, side - GAP, side - GAP) for place in range(whole)
    ]


FORM = Form("waffle", refusal, sketch)

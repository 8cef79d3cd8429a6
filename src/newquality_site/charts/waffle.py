"""A count out of a known whole as cells, one a thing, filled row by row."""

from __future__ import annotations

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, FIGURE, SMALL, WIDEST, figure_words, title_of
from newquality_site.charts.marks import Area, Box, Label, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart
from newquality_site.wording.numbers import figure

MOST_CELLS = 200


def refusal(chart: Chart) -> str:
    """A count of a whole that can be drawn cell by cell."""
    if chart.kind != "count" or chart.whole is None:
        return "方格图要有已知的整体（kind: count 且写明 whole）"
    if len(chart.published) != 1:
        return "方格图只画一个时期"
    value = chart.published[0].value
    if chart.whole > MOST_CELLS or chart.whole % 1 or value is None or value % 1 or value > chart.whole:
        return f"方格图的整体应是不超过 {MOST_CELLS} 的整数，且不小于个数"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """Ten cells a row, twenty-five on a card; the count stands above."""
    row = chart.published[0]
    count, whole = int(row.value or 0), int(chart.whole or 1)
    across = 25 if size.compact else 10
    top, gap = 32.0, 3.0
    side = (min(size.width, WIDEST) - 2 * EDGE + gap) / across
    cells: list[Box] = [
        (EDGE + place % across * side, top + place // across * side, side - gap, side - gap) for place in range(whole)
    ]
    marks: list[Mark] = [
        Label((EDGE, 18), figure_words(row, chart.unit), Tone.ACCENT, FIGURE, bold=True),
        Label(
            (EDGE + 64, 18),
            f"共{figure(chart.whole, chart.unit)}，每格1{chart.unit}" if chart.whole else "",
            Tone.SOFT,
            SMALL,
        ),
        Area(tuple(cells[:count]), Tone.ACCENT, title_of(row, chart.unit)),
        Area(tuple(cells[count:]), Tone.RULE, f"其余：{whole - count}{chart.unit}"),
    ]
    return Sketch(size.width if size.compact else WIDEST, cells[-1][1] + side, tuple(marks))


FORM = Form("waffle", refusal, sketch)

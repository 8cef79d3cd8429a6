"""A count out of a known whole as cells, one a thing, filled row by row."""

from newquality_site.charts.form import Form
from newquality_site.charts.layout import EDGE, FIGURE, SMALL, WIDEST, figure_words
from newquality_site.charts.marks import Area, Box, Label, Run, Size, Sketch, Tone
from newquality_site.model.chart import Chart
from newquality_site.wording.captions import PRELIMINARY, mark_words

MOST_CELLS = 200
HUNDRED = 100
CARD_TOP = 32.0
GRID = 226.0
GAP = 3.0
LARGE = 30.0


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
    """Ten cells a row and the count beside them; on a card twenty-five a row and the count above."""
    row = chart.rows[0]
    count, whole = int(row.value or 0), int(chart.whole or 0)
    across, top, side = (25, CARD_TOP, size.width) if size.compact else (10 if whole <= HUNDRED else 20, EDGE, GRID)
    cells = _cells(whole, across, top, side)
    shown = (
        Area(tuple(cells[:count]), Tone.ACCENT, mark_words(row, chart.unit)),
        Area(tuple(cells[count:]), Tone.MUTE, f"其余：{whole - count}{chart.unit}", hollow=True),
    )
    words = figure_words(row, chart.unit)
    of, each = f"共{whole}{chart.unit}", f"每格1{chart.unit}"
    early = [PRELIMINARY] if row.preliminary else []
    marks = [area for area in shown if area.boxes]
    _, last, _, high = cells[-1]
    bottom = last + high + GAP
    if size.compact:
        run = Run("，".join([*early, of, each]), Tone.SOFT, SMALL)
        return Sketch(
            size.width, bottom, (Label((EDGE, 18), words, Tone.ACCENT, FIGURE, bold=True, more=(run,)), *marks)
        )
    x = GRID + 14
    beside = [Label((x, 54 + 22 * line), said, Tone.SOFT, SMALL) for line, said in enumerate((*early, of, each))]
    figure = Label((x, 28), words, Tone.ACCENT, LARGE, bold=True)
    return Sketch(min(size.width, WIDEST), max(bottom, beside[-1].at[1] + 8), (figure, *beside, *marks))


def _cells(whole: int, across: int, top: float, width: float) -> list[Box]:
    side = (width - 2 * EDGE + GAP) / across
    return [
        (EDGE + place % across * side, top + place // across * side, side - GAP, side - GAP) for place in range(whole)
    ]


FORM = Form("waffle", "方格图", refusal, sketch)

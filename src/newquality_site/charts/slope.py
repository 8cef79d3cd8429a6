"""Two published periods as two ends of one line, where the change is the story: the first choice for ranks.

For levels, counts and shares an editor names it; bars and dots show the sizes, a slope the change. A level starts at
zero, a rank at the first place, and what a share does not start at is said.
"""

from typing import Literal

from newquality_site.charts.fit import SLACK, label_box, text_width, touch
from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    FIGURE,
    SMALL,
    WIDEST,
    Scale,
    axis_words,
    dated_label,
    dot,
    figure_words,
    grounded,
    inside,
    missing_line,
    no_ranks,
    tone_of,
)
from newquality_site.charts.marks import Label, Line, Mark, Point, Size, Sketch, Tone
from newquality_site.model.chart import Chart, Row

ENDS = 2
AIR = 14.0
"""Between a dot and its figure."""
HEAD = 40.0
MARGIN = 0.25


def refusal(chart: Chart) -> str:
    """Levels, counts, shares or ranks of two published periods."""
    if chart.kind == "growth":
        return "斜率图画前后两个数的变化；增速本身就是变化，用增速点图"
    if chart.estimates:
        return "斜率图的两端都要是公布的数，推算的数不连成线"
    if len(chart.published) != ENDS:
        return f"斜率图要有两个公布的时期，现有 {len(chart.published)} 个"
    if any(not row.period or not row.period.dated for row in chart.published):
        return "斜率图的两端要有日期"
    return _impossible(chart)


def _impossible(chart: Chart) -> str:
    """Why the figures are none that its axis could hold."""
    if chart.kind in ("level", "count") and any(value < 0 for value in chart.values):
        return "有负数，不能画成从零起的斜率图"
    return no_ranks(chart)


def sketch(chart: Chart, size: Size) -> Sketch:
    """The earlier figure at the left, the later at the right, each beside its dot; a line joins them."""
    width = min(size.width, WIDEST)
    bottom = HEAD + (64.0 if size.compact else 120.0)
    words = [figure_words(row, chart.unit) for row in chart.published]
    rooms = [text_width(figure, FIGURE, bold=True) * SLACK + AIR + EDGE for figure in words]
    left, right = rooms[0], width - rooms[1]
    low, high = _ends(chart)
    scale = Scale(low, high, *((HEAD, bottom) if chart.kind == "rank" else (bottom, HEAD)))
    first, last = ((x, scale(value)) for x, value in zip((left, right), chart.values, strict=True))
    marks: list[Mark] = [
        Label((EDGE, 18), axis_words(chart, low), Tone.SOFT, SMALL),
        *(Line(((x, HEAD - 6), (x, bottom)), Tone.RULE, 1) for x in (left, right)),
        Line(((left, bottom), (right, bottom)), Tone.RULE if low else Tone.INK, 1),
        Line((first, last), Tone.MUTE, 2.5),
        *_end(chart, chart.published[0], first, "end"),
        *_end(chart, chart.published[1], last, "start"),
        *_periods(chart, (left, right), bottom + 22, width),
        *missing_line(chart, bottom + 44, width),
    ]
    return Sketch(width, bottom + (30 if len(chart.rows) == ENDS else 52), tuple(marks))


def _end(chart: Chart, row: Row, at: Point, anchor: Literal["start", "end"]) -> list[Mark]:
    """A dot with its figure on the outer side."""
    tone = tone_of(row, chart.rows)
    accent = tone is Tone.ACCENT
    x = at[0] + (AIR if anchor == "start" else -AIR)
    ink = tone if accent else Tone.INK
    return [
        *grounded(dot(chart, row, at, 7 if accent else 5)),
        Label((x, at[1] + 6), figure_words(row, chart.unit), ink, FIGURE, anchor, bold=accent),
    ]


def _periods(chart: Chart, places: tuple[float, float], y: float, width: float) -> list[Label]:
    """The two periods under their ends, drawn apart where they would meet."""
    labels = [
        inside(Label((x, y), dated_label(row), Tone.SOFT, SMALL, "middle"), width)
        for x, row in zip(places, chart.published, strict=True)
    ]
    if not touch(*map(label_box, labels)):
        return labels
    return [
        Label((EDGE, y), labels[0].text, Tone.SOFT, SMALL),
        Label((width - EDGE, y), labels[1].text, Tone.SOFT, SMALL, "end"),
    ]


def _ends(chart: Chart) -> tuple[float, float]:
    """The ends of the axis: from zero for sizes, from the first place for ranks, around the two for shares."""
    values = [float(value) for value in chart.values]
    if chart.kind == "rank":
        return 1.0, max(values) + 1
    if chart.kind in ("level", "count"):
        return 0.0, max(values)
    margin = (max(values) - min(values)) * MARGIN or 1.0
    return max(min(values) - margin, min(0.0, *values)), max(values) + margin


FORM = Form("slope", "斜率图", refusal, sketch)

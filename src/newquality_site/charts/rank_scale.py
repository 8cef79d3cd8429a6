"""A rank as a mark on a scale with the first place at the top; never a bar, since a rank has no zero."""

from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    FIGURE,
    SMALL,
    WIDEST,
    Scale,
    dated_label,
    dot,
    figure_words,
    grounded,
    missing_line,
    nice_step,
    no_ranks,
    tone_of,
)
from newquality_site.charts.marks import Label, Line, Mark, Point, Run, Size, Sketch, Tone
from newquality_site.model.chart import Chart, Row

FIRST = 1.0
DEFAULT_LAST = 30.0
CLOSEST = 24.0
"""Ranks whose labels would stand nearer than this are said further apart."""
TOP = 14.0
AXIS = 48.0


def refusal(chart: Chart) -> str:
    """Ranks of one or two periods, whole and from the first place on."""
    if chart.kind != "rank":
        return "位次图只画位次（kind: rank）"
    if len(chart.published) not in (1, 2):
        return f"有 {len(chart.published)} 个公布的时期，位次图只画一两个"
    if wrong := no_ranks(chart):
        return wrong
    if chart.range and (chart.range[0] != FIRST or max(chart.values) > chart.range[1]):
        return "位次轴的两端（range）要从 1 起，并含所画的位次"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A vertical scale at the left, each rank marked on it with its words to the right."""
    bottom = y = 104.0 if size.compact else 168.0
    last = _last(chart)
    scale = Scale(FIRST, last, TOP, bottom)
    marks: list[Mark] = [Line(((AXIS, TOP), (AXIS, bottom)), Tone.RULE, 2), *_axis(scale, last)]
    dots = [(AXIS, scale(rank)) for rank in chart.values]
    for row, at, label_y in zip(chart.published, dots, _apart([y for _, y in dots], bottom), strict=True):
        marks += _rank(chart, row, at, label_y)
    if not size.compact:
        y += 26
        marks.append(Label((EDGE, y), "位次越小越靠前", Tone.SOFT, SMALL))
    missing = missing_line(chart, y + 24, min(size.width, WIDEST))
    return Sketch(min(size.width, WIDEST), y + (32 if missing else 14), (*marks, *missing))


def _rank(chart: Chart, row: Row, at: Point, label_y: float) -> list[Mark]:
    tone = tone_of(row, chart.rows)
    accent = tone is Tone.ACCENT
    words = f"第{figure_words(row, chart.unit)}"
    period = Run(dated_label(row), Tone.SOFT, SMALL)
    place, ink = (AXIS + 18, label_y + 6), tone if accent else Tone.INK
    return [
        *grounded(dot(chart, row, at, 8)),
        Label(place, words, ink, FIGURE, bold=accent, more=(period,)),
    ]


def _apart(places: list[float], bottom: float) -> list[float]:
    """Where the words of one or two ranks stand: at their marks, or as near to them as both can be read."""
    if len(places) == 1 or abs(places[0] - places[1]) >= CLOSEST:
        return places
    upper = max(TOP, min(*places, bottom - CLOSEST))
    return [upper, upper + CLOSEST] if places[0] <= places[1] else [upper + CLOSEST, upper]


def _last(chart: Chart) -> float:
    """The lower end of the scale: the editor's, or the thirtieth place, or a rank below it."""
    given = float(chart.range[1]) if chart.range else DEFAULT_LAST
    return max(given, FIRST + 1, *map(float, chart.values))


def _axis(scale: Scale, last: float) -> list[Mark]:
    """The first place and round ones below it, as ticks with their numbers."""
    step = max(1, int(nice_step(last - FIRST)))
    ticks = [1, *(tick for tick in range(step, int(last) + 1, step) if tick - FIRST > step / 2)]
    lines = [Line(((AXIS - 5, scale(tick)), (AXIS + 5, scale(tick))), Tone.SOFT, 1) for tick in ticks]
    return [*lines, *(Label((AXIS - 12, scale(tick) + 5), f"{tick}", Tone.SOFT, SMALL, "end") for tick in ticks)]


FORM = Form("rank-scale", "名次图", refusal, sketch)

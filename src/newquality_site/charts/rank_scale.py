"""A rank as a mark on a scale with the first place at the top; never a bar, since a rank has no zero."""

from __future__ import annotations

from newquality_site.charts.form import Form
from newquality_site.charts.layout import FIGURE, SMALL, WIDEST, Scale, figure_words, title_of, tone_of
from newquality_site.charts.marks import Dot, Label, Line, Mark, Size, Sketch, Tone
from newquality_site.model.chart import Chart, Row

DEFAULT_LAST = 30.0
CLOSEST = 24.0
"""Ranks whose labels would stand nearer than this share no side."""


def refusal(chart: Chart) -> str:
    """Ranks of one or two periods, whole and from the first place on."""
    if chart.kind != "rank":
        return "位次图只画位次（kind: rank）"
    if len(chart.published) not in (1, 2):
        return f"有 {len(chart.published)} 个公布的时期，位次图只画一两个"
    if any(row.value is None or row.value < 1 or row.value % 1 for row in chart.published):
        return "位次应是从 1 起的整数"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A vertical scale at the left, each rank marked on it with its words to the right."""
    first, last = _ends(chart)
    top, bottom, x = 14.0, (112.0 if size.compact else 230.0), 48.0
    scale = Scale(first, last, top, bottom)
    marks: list[Mark] = [Line(((x, top), (x, bottom)), Tone.RULE, 2)]
    for tick in _ticks(first, last):
        marks.append(Line(((x - 5, scale(tick)), (x + 5, scale(tick))), Tone.SOFT, 1))
        marks.append(Label((x - 12, scale(tick) + 5), f"{tick:g}", Tone.SOFT, SMALL, "end"))
    previous: float | None = None
    for row in reversed(chart.published):
        y = scale(row.value or first)
        side = (
            y if previous is None or abs(previous - y) >= CLOSEST else previous + CLOSEST * (1 if y >= previous else -1)
        )
        marks += _rank(chart, row, (x, y), side)
        previous = side
    if not size.compact:
        marks.append(Label((x + 18, top + 5), "位次越小越靠前", Tone.SOFT, SMALL))
    return Sketch(min(size.width, WIDEST), bottom + 14, tuple(marks))


def _rank(chart: Chart, row: Row, at: tuple[float, float], label_y: float) -> list[Mark]:
    tone = tone_of(row, chart.rows)
    accent = tone is Tone.ACCENT
    words = f"第{figure_words(row, chart.unit)}"
    return [
        Dot(at, 8, tone, title=title_of(row, chart.unit)),
        Label((at[0] + 18, label_y + 6), words, tone if accent else Tone.INK, FIGURE, bold=accent),
        Label((at[0] + 98, label_y + 6), row.label, Tone.SOFT, SMALL),
    ]


def _ends(chart: Chart) -> tuple[float, float]:
    values = [float(row.value) for row in chart.published if row.value is not None]
    first, last = (float(end) for end in chart.range) if chart.range else (1.0, DEFAULT_LAST)
    return min(first, *values, 1.0) if first > 1 else 1.0, max(last, *values)


def _ticks(first: float, last: float) -> list[float]:
    step = 10 if last - first <= 40 else 20 if last - first <= 80 else 50  # noqa: PLR2004  (round steps)
    return [first, *(tick for tick in range(step, int(last) + 1, step) if tick > first)]


FORM = Form("rank-scale", refusal, sketch)

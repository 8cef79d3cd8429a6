"""Lengths, lines and words that the forms share."""

import math
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby, pairwise

from newquality_site.charts.fit import SLACK, SPACE, label_box, label_width, text_width, touch
from newquality_site.charts.marks import Area, Box, Dot, Label, Line, Mark, Point, Run, Tone
from newquality_site.model.chart import Chart, Row
from newquality_site.wording.captions import PRELIMINARY, mark_words
from newquality_site.wording.numbers import figure, interval, period_words, plain

WIDEST = 360.0
"""A grid or a single scale stretched beyond a phone's width is absurd."""
SMALL = 14.0
SMALLEST = 12.5
FIGURE = 16.0
EDGE = 2.0
"""Free space at the left and right edge, so that a stroke is not cut."""


class Scale:
    """Values to pixels along one axis; where there is but one value, it stands at the start."""

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self._low, self._span, self._start, self._length = low, high - low or 1, start, end - start

    def __call__(self, value: Decimal | float) -> float:
        """The pixel at which *value* stands."""
        return self._start + (float(value) - self._low) / self._span * self._length


def zero_scale(values: Sequence[Decimal], start: float, end: float) -> Scale:
    """A scale for bars: it holds zero, always (B7), and begins there unless a value lies below."""
    ends = [0.0, *map(float, values)]
    return Scale(min(ends), max(ends), start, end)


def nice_step(span: float, most: int = 4) -> Decimal:
    """The round step (1, 2 or 5 times a power of ten) that cuts *span* into at most *most* parts."""
    power = math.floor(math.log10(span / most))
    steps = (Decimal(factor).scaleb(scale) for scale in (power, power + 1) for factor in (1, 2, 5))
    return next(step for step in steps if span / float(step) <= most)


def tick(scale: Scale, value: Decimal, y: float, width: float) -> Label:
    """A value of a percentage axis under its place, moved inward where it would leave the field."""
    return inside(Label((scale(value), y), f"{plain(value)}%", Tone.SOFT, SMALL, "middle"), width)


def tick_line(scale: Scale, value: Decimal, y: float) -> Line:
    """A short stroke under a track where a value of its axis stands."""
    return Line(((scale(value), y), (scale(value), y + 5)), Tone.SOFT, 1)


def inside(label: Label, width: float) -> Label:
    """A centred label at its place, or as near to it as the field lets it stand."""
    half = label_width(label) / 2 + EDGE
    return replace(label, at=(max(half, min(label.at[0], width - half)), label.at[1]))


def figure_words(row: Row, unit: str) -> str:
    """The figure of a row as its label says it."""
    if row.value is None:
        return "暂缺"
    return f"约{figure(row.value, unit)}" if row.estimated else figure(row.value, unit)


def tone_of(row: Row, rows: Sequence[Row]) -> Tone:
    """Accent for the figure the headline speaks of, the newest published one; mute for the rest."""
    published = [other for other in rows if other.value is not None and not other.estimated]
    return Tone.ACCENT if published and row is published[-1] else Tone.MUTE


def head_line(chart: Chart, row: Row, y: float, width: float, at: float = 0) -> Label:
    """A row's label, its figure and, for an estimate, the word and the band, on one base line.

    They stand at the left, or over a mark *at* which they belong, as near as the field lets them.
    """
    accent = tone_of(row, chart.rows) is Tone.ACCENT
    figure_run = Run(figure_words(row, chart.unit), Tone.ACCENT if accent else Tone.INK, FIGURE, bold=accent)
    more = (figure_run, Run(PRELIMINARY, Tone.SOFT, SMALL)) if row.preliminary else (figure_run,)
    label = Label((EDGE, y), row.label, Tone.SOFT, SMALL, more=more)
    if row.estimated:
        words = estimate_words(row, chart.unit, width - EDGE - SPACE - label_width(label))
        label = replace(label, more=(figure_run, Run(words, Tone.SOFT, SMALL)))
    taken = label_width(label)
    return replace(label, at=(max(EDGE, min(at - taken / 2, width - taken - EDGE)), y))


def estimate_words(row: Row, unit: str, room: float) -> str:
    """推算, with the band where there is *room* for it (the table below has it in any case)."""
    if row.low is None or row.high is None or row.low == row.high:
        return "推算"
    band = interval(row.low, row.high, "%" if unit == "%" else "")
    words = f"推算 {band}"
    return words if text_width(words, SMALL) * SLACK <= room else "推算"


def newest_words(chart: Chart) -> str:
    """The newest published figure, 初步数 before one that is, and its period where a later one is missing."""
    newest = chart.published[-1]
    words = f"{PRELIMINARY} " * newest.preliminary + figure_words(newest, chart.unit)
    return words if newest is chart.rows[-1] else f"{newest.label} {words}"


def period_ends(chart: Chart, y: float, width: float) -> list[Mark]:
    """The first and the last period, at the edges."""
    first, last = chart.rows[0].label, chart.rows[-1].label
    return [
        Label((EDGE, y), first, Tone.SOFT, SMALL),
        Label((width - EDGE, y), last, Tone.SOFT, SMALL, "end"),
    ]


def period_label(row: Row) -> str:
    """The period of a row on an axis; where several things are measured, its label says the thing, too."""
    return period_words(row.period) if row.group and row.period else row.label


def gaps(rows: Sequence[Row]) -> list[float]:
    """The middle of each run of missing periods, counted in rows."""
    numbered = groupby(enumerate(rows), lambda pair: pair[1].value is None)
    runs = [[number for number, _ in run] for missing, run in numbered if missing]
    return [(run[0] + run[-1]) / 2 for run in runs]


def gap_label(x: float, y: float, step: float) -> Label:
    """缺 in the place of missing periods, small enough to touch no neighbour *step* pixels away."""
    size = SMALL if step * 1.28 >= SMALL * SLACK else SMALLEST
    return Label((x, y), "缺", Tone.SOFT, size, "middle")


def gap_labels(places: Sequence[float], y: float, step: float, bodies: Sequence[Box]) -> list[Label]:
    """缺 in each of *places*; none where one of them would meet a body or another: a line then names the periods."""
    labels = [gap_label(x, y, step) for x in places]
    boxes = [label_box(label) for label in labels]
    clear = not any(touch(box, body) for box in boxes for body in bodies)
    return labels if clear and not any(touch(*pair) for pair in pairwise(boxes)) else []


def missing_line(chart: Chart, y: float, width: float) -> list[Label]:
    """A line that names the periods without a figure, where a form has no place to leave empty for them."""
    missing = [period_label(row) for row in chart.rows if row.value is None]
    words = f"缺：{'、'.join(missing)}"
    if text_width(words, SMALL) * SLACK > width - EDGE:
        words = f"缺：{missing[0]}等{len(missing)}个时期"
    if text_width(words, SMALL) * SLACK > width - EDGE:
        words = f"缺{len(missing)}个时期"
    return [Label((EDGE, y), words, Tone.SOFT, SMALL)] if missing else []


def base_line(top: float, bar: float, zero: float = EDGE) -> Mark:
    """The zero from which a bar starts, at the left unless there are bars to both its sides."""
    return Line(((zero, top - 3), (zero, top + bar + 3)), Tone.INK, 1)


def body(chart: Chart, row: Row, box: Box) -> Area:
    """A row as a bar or a column: solid, hollow in a firm edge where it is preliminary, hatched where we derived it."""
    tone, title = tone_of(row, chart.rows), mark_words(row, chart.unit)
    if not row.preliminary:
        return Area((box,), tone, title, outlined=row.estimated)
    x, y, wide, high = box
    return Area(((x + 1, y + 1, max(wide - 2, 0), max(high - 2, 0)),), tone, title, hollow=True, firm=True)


def dot(chart: Chart, row: Row, at: Point, radius: float) -> Dot:
    """A row as a dot: solid, hollow where it is preliminary, hollow and dashed where we derived it."""
    hollow, tone = row.estimated or row.preliminary, tone_of(row, chart.rows)
    return Dot(at, radius, tone, hollow=hollow, dashed=row.estimated, title=mark_words(row, chart.unit))


def grounded(*dots: Dot) -> list[Dot]:
    """Dots behind which no line is seen: hollow ones have the paper under them."""
    return [*(Dot(one.centre, one.radius, Tone.PAPER) for one in dots if one.hollow), *dots]


def dated_label(row: Row) -> str:
    """The label of a row where nothing but its time stands beside its figure, and 初步数 where it is one."""
    return f"{row.label}，{PRELIMINARY}" if row.preliminary else row.label


def axis_words(chart: Chart, low: float) -> str:
    """What is said of an upright axis that begins at *low*."""
    if chart.kind == "rank":
        return "位次越小越靠前"
    return "纵轴不从0开始" if low else "纵轴从0开始"


def no_ranks(chart: Chart) -> str:
    """Why ranks cannot be drawn as such."""
    wrong = chart.kind == "rank" and any(rank < 1 or rank % 1 for rank in chart.values)
    return "位次应是从 1 起的整数" if wrong else ""


def band_line(row: Row, scale: Scale, y: float) -> list[Mark]:
    """The band of an estimate as a line with ends."""
    if row.low is None or row.high is None:
        return []
    left, right = scale(row.low), scale(row.high)
    ends = [Line(((x, y - 5), (x, y + 5)), Tone.INK, 1.5) for x in (left, right)]
    return [Line(((left, y), (right, y)), Tone.INK, 1.5), *ends]


def shifted(mark: Mark, x: float, y: float) -> Mark:
    """A mark moved to another place on the field."""
    match mark:
        case Area():
            return replace(mark, boxes=tuple((left + x, top + y, wide, high) for left, top, wide, high in mark.boxes))
        case Line():
            return replace(mark, points=tuple((px + x, py + y) for px, py in mark.points))
        case Dot():
            return replace(mark, centre=(mark.centre[0] + x, mark.centre[1] + y))
        case _:
            return replace(mark, at=(mark.at[0] + x, mark.at[1] + y))

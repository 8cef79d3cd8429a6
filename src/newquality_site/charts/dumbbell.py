"""Two shares as dots on one axis that says where it is cut: the earlier one hollow where we derived it, with its band.

The words of the later one stand below its track, so that nothing but the joining line lies between the two.
"""

import math
from decimal import Decimal

from newquality_site.charts.form import Form
from newquality_site.charts.layout import (
    EDGE,
    SMALL,
    Scale,
    band_line,
    dot,
    grounded,
    head_line,
    missing_line,
    nice_step,
    tick,
    tick_line,
)
from newquality_site.charts.marks import Label, Line, Mark, Point, Size, Sketch, Tone
from newquality_site.model.chart import Chart, Row
from newquality_site.wording.numbers import interval

PAIR = 2
MARGIN = 22.0


def refusal(chart: Chart) -> str:
    """Shares of two periods, the earlier one published or derived."""
    if chart.kind != "share":
        return "哑铃图只画占比（kind: share）"
    if len(_pair(chart)) != PAIR or not chart.published:
        return "哑铃图要有前后两个时期"
    return ""


def sketch(chart: Chart, size: Size) -> Sketch:
    """A track a period, the later below; a line joins the two dots, dashed where one is derived."""
    low, high, step = _ends(chart)
    scale = Scale(float(low), float(high), MARGIN, size.width - MARGIN)
    upper, lower = 38.0, (66.0 if size.compact else 72.0)
    (first, last), y = _pair(chart), lower + 30
    ends = ((scale(first.value or 0), upper), (scale(last.value or 0), lower))
    marks: list[Mark] = [
        Line(ends, Tone.MUTE, 2, dashed=first.estimated),
        head_line(chart, first, upper - 16, size.width, ends[0][0]),
        *_track(chart, first, ends[0], scale, size.width),
        *_track(chart, last, ends[1], scale, size.width),
        head_line(chart, last, y, size.width, ends[1][0]),
    ]
    if not size.compact:
        y += 26
        ticks = _ticks(low, high, step)
        marks.append(Line(((EDGE, y - 20), (size.width - EDGE, y - 20)), Tone.RULE, 1))
        marks += [tick_line(scale, value, y - 20) for value in ticks]
        marks += [tick(scale, value, y, size.width) for value in ticks]
    words = "横轴不从0开始" if low else "横轴从0开始"
    if size.compact and low:
        words = f"横轴{interval(low, high, '%')}，不从0开始"
    marks += [Label((EDGE, y + 24), words, Tone.SOFT, SMALL), *missing_line(chart, y + 46, size.width)]
    return Sketch(size.width, y + (32 if len(chart.rows) == PAIR else 54), tuple(marks))


def _pair(chart: Chart) -> list[Row]:
    return [row for row in chart.rows if row.value is not None]


def _track(chart: Chart, row: Row, at: Point, scale: Scale, width: float) -> list[Mark]:
    """The dot on its rule; a derived one lets its band be seen, which may be narrower than the dot."""
    mark = dot(chart, row, at, 7)
    rule = Line(((EDGE, at[1]), (width - EDGE, at[1])), Tone.RULE, 1)
    return [rule, *band_line(row, scale, at[1]), *([mark] if row.estimated else grounded(mark))]


def _ends(chart: Chart) -> tuple[Decimal, Decimal, Decimal]:
    """Round ends that hold both values and their bands, and the step they are round in."""
    values = [end for row in _pair(chart) for end in (row.value, row.low, row.high) if end is not None]
    step = nice_step(float(max(values) - min(values)) * 1.4 or 1)
    low, high = math.floor(min(values) / step), math.ceil(max(values) / step)
    return low * step, max(high, low + 1) * step, step


def _ticks(low: Decimal, high: Decimal, step: Decimal) -> tuple[Decimal, ...]:
    """Both ends, and the middle where it is a round value too."""
    middle = (low + high) / 2
    return (low, high) if middle % step else (low, middle.quantize(step), high)


FORM = Form("dumbbell", "哑铃图", refusal, sketch)

"""Lengths and lines that the forms share."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from newquality_site.charts.fit import SLACK, text_width
from newquality_site.charts.marks import Label, Line, Mark, Tone
from newquality_site.model.chart import Chart, Row
from newquality_site.wording.captions import row_words
from newquality_site.wording.numbers import figure, interval

WIDEST = 360.0
"""A grid or a single scale stretched beyond a phone's width is absurd."""
SMALL = 14.0
FIGURE = 16.0
EDGE = 2.0
"""Free space at the left and right edge, so that a stroke is not cut."""


class Scale:
    """Values to pixels along one axis."""

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self._low, self._span, self._start, self._length = low, high - low, start, end - start

    def __call__(self, value: Decimal | float) -> float:
        """The pixel at which *value* stands."""
        return self._start + (float(value) - self._low) / self._span * self._length


def zero_scale(values: Sequence[Decimal], start: float, end: float) -> Scale:
    """A scale for bars: it begins at zero, always (B7)."""
    return Scale(0, float(max(values)), start, end)


def nice_step(span: float, most: int = 4) -> float:
    """The round step (1, 2 or 5 times a power of ten) that cuts *span* into at most *most* parts."""
    power = 10.0 ** (len(f"{int(span)}") - 1) if span >= 1 else 0.1 ** (len(f"{int(1 / span)}"))
    steps = (power * factor * scale for scale in (0.1, 1.0, 10.0) for factor in (1, 2, 5))
    return next(step for step in steps if span / step <= most)


def figure_words(row: Row, unit: str) -> str:
    """The figure of a row as its label says it."""
    if row.value is None:
        return "暂缺"
    return f"约{figure(row.value, unit)}" if row.estimated else figure(row.value, unit)


def tone_of(row: Row, rows: Sequence[Row]) -> Tone:
    """Accent for the figure the headline speaks of, the newest published one; mute for the rest."""
    published = [other for other in rows if other.value is not None and not other.estimated]
    return Tone.ACCENT if published and row is published[-1] else Tone.MUTE


def head_line(chart: Chart, row: Row, y: float, width: float) -> list[Mark]:
    """A row's label, its figure and, for an estimate, the word and the band, on one base line above its mark."""
    accent = tone_of(row, chart.rows) is Tone.ACCENT
    marks: list[Mark] = [Label((EDGE, y), row.label, Tone.SOFT, SMALL)]
    x = EDGE + text_width(row.label, SMALL) * SLACK + 10
    words = figure_words(row, chart.unit)
    marks.append(Label((x, y), words, Tone.ACCENT if accent else Tone.INK, FIGURE, bold=accent))
    if row.estimated:
        x += text_width(words, FIGURE) * SLACK + 10
        marks.append(Label((x, y), estimate_words(row, chart.unit, width - x), Tone.SOFT, SMALL))
    return marks


def estimate_words(row: Row, unit: str, room: float) -> str:
    """推算, with the band where there is *room* for it (the table below has it in any case)."""
    if row.low is None or row.high is None or row.low == row.high:
        return "推算"
    band = interval(row.low, row.high, "%" if unit == "%" else "")
    words = f"推算 {band}"
    return words if text_width(words, SMALL) * SLACK <= room else "推算"


def base_line(top: float, bar: float) -> Mark:
    """The zero from which a bar starts."""
    return Line(((EDGE, top - 3), (EDGE, top + bar + 3)), Tone.INK, 1)


def title_of(row: Row, unit: str) -> str:
    """What a mark says when it is pointed at."""
    return row_words(row, unit)


def band_line(row: Row, scale: Scale, y: float) -> list[Mark]:
    """The band of an estimate as a line with ends."""
    if row.low is None or row.high is None:
        return []
    left, right = scale(row.low), scale(row.high)
    ends = [Line(((x, y - 5), (x, y + 5)), Tone.INK, 1.5) for x in (left, right)]
    return [Line(((left, y), (right, y)), Tone.INK, 1.5), *ends]

"""A drawing: one chart in one size and format, as a value that holds the very marks to be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from newquality_site.charts import sketch
from newquality_site.charts.fit import SLACK, text_width
from newquality_site.charts.layout import shifted
from newquality_site.charts.marks import CARD, NARROW, WIDE, Label, Size, Sketch, Tone
from newquality_site.model.chart import Chart
from newquality_site.wording.captions import chart_name, description

Format = Literal["svg", "png"]
FORMATS: tuple[Format, ...] = ("svg", "png")
PICTURE, PHONE = "picture", "phone"
"""The sizes of drawings that leave the page: for a page or a slide, and for a column as narrow as a phone."""
HEADED = 540.0
"""Beside a chart that is narrower there is room for its title."""
SCALE = 2
"""Pixels of a picture to a pixel of its sketch."""

UNBROKEN = re.compile(
    r"[“‘（《]*(?:第?\d[\d.,]*(?:[%‰]|[万亿]{0,2}[一-鿿])|[0-9A-Za-z.%]+|.)[，。、；：！？）”’》]*", re.DOTALL
)
"""What stays on one line: a number with its unit, a Latin word, and the marks that open before or close behind."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the engine draws; its ``repr`` is the key under which the result is remembered."""

    chart: str
    size: str
    format: Format
    title: str
    description: str
    sketch: Sketch


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the marks of a picture: its margin, and each manner of words with its leading."""

    size: Size
    margin: float
    title: tuple[Label, float]
    subtitle: tuple[Label, float]
    note: tuple[Label, float]


def _words(size: float, tone: Tone = Tone.SOFT, *, heading: bool = False) -> Label:
    return Label((0, 0), "", tone, size, bold=heading, serif=heading)


FRAMES = {
    PICTURE: Frame(WIDE, 40, (_words(26, Tone.INK, heading=True), 34), (_words(16), 30), (_words(15), 24)),
    PHONE: Frame(NARROW, 12, (_words(20, Tone.INK, heading=True), 28), (_words(14), 24), (_words(13), 20)),
}


class GlyphMissing(ValueError):  # noqa: N818  (named for what it says)
    """A picture's label holds a character that the fonts of the package lack."""

    def __init__(self, character: str, label: str, chart: str) -> None:
        super().__init__(character, label, chart)
        self.character, self.label, self.chart = character, label, chart


def drawings_of(chart: Chart) -> tuple[Drawing, ...]:
    """A chart for the phone, for the desk, for a card, and as pictures that carry their own heads and source.

    No card shows a history, and none is carried to where a picture must be narrow.
    """
    sizes = (NARROW, WIDE) if chart.history else (NARROW, WIDE, CARD)
    inline = tuple(_inline(chart, size) for size in sizes)
    said, whole = description(chart), picture(chart)
    pictures = [Drawing(chart.id, PICTURE, one, chart.title, said, whole) for one in FORMATS]
    if not chart.history:
        pictures.append(Drawing(chart.id, PHONE, "png", chart.title, said, picture(chart, PHONE)))
    return (*inline, *pictures)


def inline_drawings(chart: Chart) -> tuple[Drawing, ...]:
    """A chart for the phone and for the desk, without the pictures."""
    return _inline(chart, NARROW), _inline(chart, WIDE)


def _inline(chart: Chart, size: Size) -> Drawing:
    return Drawing(chart.id, size.name, "svg", chart_name(chart), description(chart), sketch(chart, size))


def picture(chart: Chart, size: str = PICTURE) -> Sketch:
    """The sketch with title, what is measured, notes and source burnt in, on paper that is no wider than it needs."""
    frame = FRAMES[size]
    inner = sketch(chart, frame.size)
    width = min(frame.size.width, max(inner.width, HEADED))
    frame = replace(frame, size=replace(frame.size, width=width))
    heads, y = _set(frame, frame.margin, [(chart.title, *frame.title), (chart.subtitle, *frame.subtitle)])
    above = y + 26
    feet = [(note, *frame.note) for note in (*chart.notes, f"数据来源：{chart.source}")]
    below, y = _set(frame, above + inner.height + 12, feet)
    marks = (*heads, *(shifted(mark, frame.margin, above) for mark in inner.marks), *below)
    return Sketch(frame.size.width + 2 * frame.margin, y + frame.margin, marks)


def _set(frame: Frame, y: float, texts: Iterable[tuple[str, Label, float]]) -> tuple[list[Label], float]:
    """Texts set in lines from *y* downward, each in the manner of a label and with its leading; and where they end."""
    lines: list[Label] = []
    for text, manner, leading in texts:
        for line in _wrapped(text, manner, frame.size.width):
            y += leading
            lines.append(replace(manner, at=(frame.margin, y), text=line))
    return lines, y


def _wrapped(text: str, manner: Label, width: float) -> list[str]:
    """Lines of *text* that fit into a *width*."""
    lines = [""]
    for run in UNBROKEN.findall(text):
        if text_width(lines[-1] + run, manner.size, bold=manner.bold) * SLACK > width:
            lines.append("")
        lines[-1] += run
    return lines

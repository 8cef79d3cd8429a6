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
from newquality_site.wording.captions import description

Format = Literal["svg", "png"]
PICTURE = "picture"
"""The size of a drawing that leaves the page."""

PICTURE_WIDTH = 720.0
MARGIN = 40.0
TITLE = Label((0, 0), "", Tone.INK, 26, bold=True, serif=True)
SUBTITLE = Label((0, 0), "", Tone.SOFT, 16)
NOTE = Label((0, 0), "", Tone.SOFT, 15)
UNBROKEN = re.compile(r"[“‘（《]*(?:[0-9A-Za-z.%]+|.)[，。、；：！？）”’》]*", re.DOTALL)
"""What stays on one line: a number, a Latin word, and the marks that open before or close behind."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the engine draws; its ``repr`` is the key under which the result is remembered."""

    chart: str
    size: str
    format: Format
    title: str
    description: str
    sketch: Sketch


class GlyphMissing(ValueError):  # noqa: N818  (named for what it says)
    """A picture's label holds a character that the fonts of the package lack."""

    def __init__(self, character: str, label: str, chart: str) -> None:
        super().__init__(character, label, chart)
        self.character, self.label, self.chart = character, label, chart


def drawings_of(chart: Chart) -> tuple[Drawing, ...]:
    """A chart for the phone, for the desk, for a card, and as pictures that carry their own heads and source.

    No card shows a history.
    """
    sizes = (NARROW, WIDE) if chart.history else (NARROW, WIDE, CARD)
    inline = tuple(_inline(chart, size) for size in sizes)
    whole = picture(chart)
    formats: tuple[Format, ...] = ("svg", "png")
    return (*inline, *(Drawing(chart.id, PICTURE, one, chart.title, description(chart), whole) for one in formats))


def inline_drawings(chart: Chart) -> tuple[Drawing, ...]:
    """A chart for the phone and for the desk, without the pictures."""
    return _inline(chart, NARROW), _inline(chart, WIDE)


def _inline(chart: Chart, size: Size) -> Drawing:
    return Drawing(chart.id, size.name, "svg", chart.title, description(chart), sketch(chart, size))


def picture(chart: Chart) -> Sketch:
    """The wide sketch with title, what is measured, notes and source burnt in, on paper of its own."""
    inner = sketch(chart, WIDE)
    heads, y = _set(MARGIN, [(chart.title, TITLE, 34), (chart.subtitle, SUBTITLE, 30)])
    above = y + 26
    feet = [(note, NOTE, 24.0) for note in (*chart.notes, f"数据来源：{chart.source}")]
    below, y = _set(above + inner.height + 12, feet)
    marks = (*heads, *(shifted(mark, MARGIN, above) for mark in inner.marks), *below)
    return Sketch(PICTURE_WIDTH + 2 * MARGIN, y + MARGIN, marks)


def _set(y: float, texts: Iterable[tuple[str, Label, float]]) -> tuple[list[Label], float]:
    """Texts set in lines from *y* downward, each in the manner of a label and with its leading; and where they end."""
    lines: list[Label] = []
    for text, manner, leading in texts:
        for line in _wrapped(text, manner):
            y += leading
            lines.append(replace(manner, at=(MARGIN, y), text=line))
    return lines, y


def _wrapped(text: str, manner: Label) -> list[str]:
    """Lines of *text* that fit."""
    lines = [""]
    for run in UNBROKEN.findall(text):
        if text_width(lines[-1] + run, manner.size, bold=manner.bold) * SLACK > PICTURE_WIDTH:
            lines.append("")
        lines[-1] += run
    return lines

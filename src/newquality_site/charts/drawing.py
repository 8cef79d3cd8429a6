"""A drawing: one chart in one size and format, as a value that holds the very marks to be drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from newquality_site.charts import sketch
from newquality_site.charts.fit import SLACK, text_width
from newquality_site.charts.marks import CARD, NARROW, WIDE, Dot, Label, Line, Mark, Size, Sketch, Tone
from newquality_site.charts.marks import Area as _Area
from newquality_site.model.chart import Chart
from newquality_site.wording.captions import description

Format = Literal["svg", "png"]
PICTURE_WIDTH = 720.0


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
    """A chart for the phone, for the desk, for a card, and as a picture that carries its own heads and source."""
    inline = tuple(_inline(chart, size) for size in (NARROW, WIDE, CARD))
    return (*inline, Drawing(chart.id, "picture", "png", chart.title, description(chart), picture(chart)))


def _inline(chart: Chart, size: Size) -> Drawing:
    return Drawing(chart.id, size.name, "svg", chart.title, description(chart), sketch(chart, size))


def picture(chart: Chart) -> Sketch:
    """The wide sketch with title, what is measured, notes and source burnt in, on paper of its own."""
    inner = sketch(chart, WIDE)
    margin, head = 40.0, 40.0
    titles = _wrapped(chart.title, 26, PICTURE_WIDTH)
    marks: list[Mark] = []
    y = head
    for line in titles:
        y += 34
        marks.append(Label((margin, y), line, Tone.INK, 26, bold=True, serif=True))
    marks.append(Label((margin, y + 30), chart.subtitle, Tone.SOFT, 16))
    y += 56
    left = margin
    marks += [_shifted(mark, left, y) for mark in inner.marks]
    y += inner.height + 12
    for line in [
        part for note in (*chart.notes, f"数据来源：{chart.source}") for part in _wrapped(note, 15, PICTURE_WIDTH)
    ]:
        y += 24
        marks.append(Label((margin, y), line, Tone.SOFT, 15))
    return Sketch(PICTURE_WIDTH + 2 * margin, y + head, tuple(marks))


def _wrapped(text: str, size: float, width: float) -> list[str]:
    """Lines of *text* that fit; a closing mark never begins one."""
    lines, line = [], ""
    for character in text:
        if line and text_width(line + character, size) * SLACK > width and character not in "，。、；：！？）”’》":
            lines.append(line)
            line = ""
        line += character
    return [*lines, line] if line else lines


def _shifted(mark: Mark, x: float, y: float) -> Mark:
    match mark:
        case _Area():
            return replace(mark, boxes=tuple((left + x, top + y, wide, high) for left, top, wide, high in mark.boxes))
        case Line():
            return replace(mark, points=tuple((px + x, py + y) for px, py in mark.points))
        case Dot():
            return replace(mark, centre=(mark.centre[0] + x, mark.centre[1] + y))
        case Label():
            return replace(mark, at=(mark.at[0] + x, mark.at[1] + y))

"""A drawing: one chart in one size and format, as a value that holds the very marks to be drawn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from newquality_site.charts import sketch
from newquality_site.charts.fit import SLACK, text_width
from newquality_site.charts.layout import shifted
from newquality_site.charts.marks import CARD, NARROW, WIDE, Label, Size, Sketch, Tone
from newquality_site.model.chart import Chart
from newquality_site.text.unbroken import clauses, runs, sayings
from newquality_site.wording.captions import chart_name, description

Format = Literal["svg", "png"]
FORMATS: tuple[Format, ...] = ("svg", "png")
PICTURE, PHONE = "picture", "phone"
"""The sizes of drawings that leave the page: for a page or a slide, and for a column as narrow as a phone."""
HEADED = 540.0
"""Beside a chart that is narrower there is room for its title."""
SCALE = 2
"""Pixels of a picture to a pixel of its sketch."""


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
    lines = partial(_lines, frame, chart.measured)
    heads, y = lines(frame.margin, [(chart.title, *frame.title), (chart.subtitle, *frame.subtitle)])
    above = y + 26
    feet = [(note, *frame.note) for note in (*chart.notes, f"数据来源：{chart.source}")]
    below, y = lines(above + inner.height + 12, feet)
    marks = (*heads, *(shifted(mark, frame.margin, above) for mark in inner.marks), *below)
    return Sketch(frame.size.width + 2 * frame.margin, y + frame.margin, marks)


def _lines(frame: Frame, label: str, y: float, texts: Iterable[tuple[str, Label, float]]) -> tuple[list[Label], float]:
    """Texts set in lines from *y* downward, each in the manner of a label and with its leading; and where they end."""
    lines: list[Label] = []
    for text, manner, leading in texts:
        for line in _wrapped(text, label, partial(_fits, manner, frame.size.width)):
            y += leading
            lines.append(replace(manner, at=(frame.margin, y), text=line))
    return lines, y


def _fits(manner: Label, width: float, line: str) -> bool:
    return text_width(line, manner.size, bold=manner.bold) * SLACK <= width


def _wrapped(text: str, label: str, fits: Callable[[str], bool]) -> list[str]:
    """Lines that fit; they part at marks and behind the *label* of what is measured, or else behind figures."""
    lines = [""]
    for clause in clauses(text, label):
        said = [clause] if fits(clause) else sayings(clause)
        for piece in said if all(map(fits, said)) else runs(clause):
            if lines[-1] and not fits(lines[-1] + piece):
                lines.append("")
            lines[-1] += piece
    return lines

"""The tall picture of a statistic, 1080 wide: the whole page for a chat, finding to source, to be read on a phone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from newquality_site.cards.column import figure
from newquality_site.cards.picture import Order, drawing
from newquality_site.cards.telling import of_indicator
from newquality_site.cards.typeset import Block, Ties, flowing, headline, tied, wide
from newquality_site.charts import sketch
from newquality_site.charts.drawing import Drawing
from newquality_site.charts.fit import single
from newquality_site.charts.marks import NARROW, Area, Dot, Label, Line, Mark, Sketch, Tone
from newquality_site.model.chart import Chart, Row
from newquality_site.pages.addresses import whole
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import card
from newquality_site.wording.captions import description
from newquality_site.wording.numbers import figure as figure_in_words
from newquality_site.wording.numbers import interval

WIDTH = 540.0
EDGE = 36.0
INNER = WIDTH - 2 * EDGE
ENLARGED = INNER / NARROW.width
"""A chart of a phone's width, at the size at which the picture is seen on a phone."""
HEAD = Label((0, 0), "", Tone.SOFT, 19)
FINDING = Label((0, 0), "", Tone.INK, 33, bold=True, serif=True)
SECOND = replace(FINDING, size=27)
TEXT = Label((0, 0), "", Tone.INK, 19)
NOTE = Label((0, 0), "", Tone.SOFT, 17)


@dataclass(frozen=True, slots=True)
class Beside:
    """What the picture shows beside its telling: paper, charts, what is remarked below, and where to read on."""

    publication: str
    charts: tuple[Chart, ...]
    said: tuple[str, ...]
    address: str


def orders(story: Story, ties: Ties) -> Iterator[Order[Beside]]:
    """A picture for each statistic that has figures."""
    settings = story.site.settings
    for indicator in story.site.indicators:
        if not indicator.skip:
            charts = story.charts_of(indicator)
            address = whole(settings.address, PurePosixPath("stats", indicator.id, "index.html")).partition("://")[2]
            beside = Beside(settings.publication, charts, (*card(story, indicator).said, *indicator.notes), address)
            own = tied(ties, "".join(chart.title for chart in charts))
            yield Order(indicator.id, of_indicator(story, indicator), own, beside)


def laid_out(order: Order[Beside]) -> Drawing:
    """From the top downward; the picture is as high as its words and charts need."""
    telling, beside = order.telling, order.beside
    marks: list[Mark] = [Area(((0, 0, WIDTH, 8),), Tone.ACCENT)]
    y = _set(marks, [(f"{beside.publication}　{telling.kicker}", HEAD)], 36)
    y = _head(marks, beside.charts[0].title, FINDING, y + 20, order.ties)
    labels = figure(telling, INNER, HEAD)
    marks += [replace(label, at=(EDGE + label.at[0], y + 26 + label.at[1])) for label in labels if label.text]
    y += labels[0].size * 0.8 + 32
    if telling.note:
        y = _set(marks, [(telling.note, HEAD)], y + 12)
    for number, chart in enumerate(beside.charts):
        if number:
            marks.append(_rule(y + 24, Tone.INK))
            y = _head(marks, chart.title, SECOND, y + 46, order.ties)
        y = _chart(marks, chart, y)
    y = _set(marks, [(words, TEXT) for words in beside.said], y + 22)
    marks.append(_rule(y + 22, Tone.INK))
    y = _set(marks, [(telling.source, NOTE)], y + 42) + 12
    line = replace(NOTE, size=min(NOTE.size, NOTE.size * INNER / wide(beside.address, NOTE)))
    marks += Block((beside.address,), line).marks(EDGE, y)
    words = f"{telling.words}{''.join(description(chart) for chart in beside.charts)}"
    return drawing("tall", order, Sketch(WIDTH, y + line.size + 36, tuple(marks)), words)


def _chart(marks: list[Mark], chart: Chart, y: float) -> float:
    """What is measured, the chart, its rows and its notes; and where they end."""
    y = _set(marks, [(chart.subtitle, HEAD)], y + 24) + 16
    drawn = sketch(chart, NARROW)
    marks += [_placed(mark, y) for mark in single(drawn.marks)]
    y += drawn.height * ENLARGED + 20
    for row in chart.rows:
        marks.append(_rule(y, Tone.RULE))
        y = _set(marks, [(_row_words(row, chart.unit), TEXT)], y + 12) + 10
    marks.append(_rule(y, Tone.RULE))
    return _set(marks, [(note, NOTE) for note in chart.notes], y + 14)


def _row_words(row: Row, unit: str) -> str:
    """A row of the table on one line: its label, figure and status, and of what we derived the range."""
    if row.value is None:
        return f"{row.label}　暂缺"
    words = f"{row.label}　{'约' if row.estimated else ''}{figure_in_words(row.value, unit)}　{row.status}"
    return f"{words}（{interval(row.low, row.high, unit)}）" if row.low is not None and row.high is not None else words


def _set(marks: list[Mark], texts: Iterable[tuple[str, Label]], top: float) -> float:
    """Sets texts below each other and says where they end."""
    y = top
    for number, (text, manner) in enumerate(texts):
        block = Block(flowing(text, INNER, manner), manner, 1.5)
        y += manner.size * 0.6 if number else 0
        marks += block.marks(EDGE, y)
        y += block.height
    return y


def _head(marks: list[Mark], text: str, manner: Label, top: float, ties: Ties) -> float:
    """Sets a finding in lines broken where it reads best, and says where it ends."""
    block = headline(text, manner, (INNER, INNER), ties)
    marks += block.marks(EDGE, top)
    return top + block.height


def _rule(y: float, tone: Tone) -> Line:
    return Line(((EDGE, y), (WIDTH - EDGE, y)), tone, 1)


def _placed(mark: Mark, top: float) -> Mark:
    """A mark of the chart, enlarged and moved to its place."""
    match mark:
        case Area():
            boxes = tuple(
                (EDGE + x * ENLARGED, top + y * ENLARGED, wide * ENLARGED, high * ENLARGED)
                for x, y, wide, high in mark.boxes
            )
            return replace(mark, boxes=boxes)
        case Line():
            points = tuple((EDGE + x * ENLARGED, top + y * ENLARGED) for x, y in mark.points)
            return replace(mark, points=points, width=mark.width * ENLARGED)
        case Dot():
            x, y = mark.centre
            at = (EDGE + x * ENLARGED, top + y * ENLARGED)
            return replace(mark, centre=at, radius=mark.radius * ENLARGED)
        case _:
            at = (EDGE + mark.at[0] * ENLARGED, top + mark.at[1] * ENLARGED)
            more = tuple(replace(run, size=run.size * ENLARGED) for run in mark.more)
            return replace(mark, at=at, size=mark.size * ENLARGED, more=more)

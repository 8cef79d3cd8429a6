"""The earlier figures that editors added to a statistic, as its page shows them: each with its source."""

from dataclasses import dataclass

from newquality_site.charts.plan import history_id, history_name, history_notes
from newquality_site.model.chart import Chart
from newquality_site.model.history import Document, History, Point
from newquality_site.model.indicator import Indicator
from newquality_site.model.period import Period
from newquality_site.pages.story import Story
from newquality_site.text.anchors import row_name
from newquality_site.wording.captions import beside_words, document_words
from newquality_site.wording.directions import growth_words, points_words
from newquality_site.wording.numbers import figure, period_words

MISSING = "暂缺"


@dataclass(frozen=True, slots=True)
class Year:
    """A row of a history: the figure, what was published beside it, and the document; a gap has neither."""

    label: str
    values: tuple[str, ...]
    said: str = ""
    source: str = ""
    title: str = ""
    secondary: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A history on its page; one without a chart is a table, or lines of text where it is a note.

    *columns* are over the figures of its table: the unit, or the things that are measured alike.
    """

    label: str
    columns: tuple[str, ...]
    unit: str
    notes: tuple[str, ...]
    years: tuple[Year, ...]
    chart: Chart | None
    lines: bool


@dataclass(frozen=True, slots=True)
class Cited:
    """A document in the list of sources, by the name that rows point to."""

    name: str
    words: str
    url: str | None = None


def told(story: Story, indicator: Indicator) -> tuple[Told, ...]:
    """The histories of a statistic, as listed; none where it is skipped."""
    return () if indicator.skip else tuple(_told(story, one) for one in story.site.histories_of(indicator.id))


def cited(story: Story, indicator: Indicator) -> tuple[Cited, ...]:
    """The documents that the histories of a statistic rest on, each once."""
    names = dict.fromkeys(name for one in story.site.histories_of(indicator.id) for name in one.sources)
    documents = ((name, story.site.documents[name]) for name in names)
    return tuple(Cited(name, _citation(document), document.url) for name, document in documents)


def _told(story: Story, history: History) -> Told:
    documents = story.site.documents
    return Told(
        label=history_name(history),
        columns=(history.panel or history.unit, *(history.beside[name].label for name in history.panels)),
        unit=history.unit,
        notes=(*history.notes, *history_notes(history)),
        years=tuple(
            _year(history, when, point, documents[point.source]) if point else _gap(history, when)
            for when, point in history.years
        ),
        chart=story.charts[history_id(history)] if history.drawn else None,
        lines=history.draw == "notes",
    )


def _gap(history: History, when: Period) -> Year:
    values = (MISSING,) * (1 + len(history.panels))
    return Year(period_words(when), values, place=row_name(history_id(history), when))


def _year(history: History, when: Period, point: Point, document: Document) -> Year:
    value = point.growth if history.kind == "growth" else point.value
    unit = history.unit if history.draw == "notes" else ""
    values = (value, *(point.beside.get(name) for name in history.panels))
    return Year(
        label=period_words(when),
        values=tuple(MISSING if one is None else figure(one, unit) for one in values),
        said="，".join(_said(history, point)),
        source=point.source,
        title=document_words(document.title),
        secondary=point.read == "secondary",
        place=row_name(history_id(history), when),
    )


def _said(history: History, point: Point) -> list[str]:
    """What the source says beside the figure, and what an editor answered."""
    said = ["初步数"] if point.preliminary and history.draw != "notes" else []
    if point.growth is not None and history.kind != "growth":
        said.append(f"同比{growth_words(history.label, point.growth)}")
    said += [points_words(point.points)] if point.points is not None else []
    others = ((one, point.beside.get(name)) for name, one in history.beside.items() if name not in history.panels)
    said += [beside_words(one.label, value, one.unit) for one, value in others if value is not None]
    return said + ([point.why.removesuffix("。")] if point.why else [])


def _citation(document: Document) -> str:
    return f"{document.publisher}：{document_words(document.title)}，{period_words(document.published)}"

"""Every figure of a statistic as a row: what its charts and tables show, with all that a reader needs to take it along.

Figures of different standing are kept apart by a column: what the paper printed, what was published beside or after it,
what replaced it, what we derived, and the history that editors added. The order is that of the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from newquality_site.charts.plan import history_id, series_id
from newquality_site.load.glosses import GLOSSES
from newquality_site.model.chart import Row, Status
from newquality_site.model.history import History, Point
from newquality_site.model.indicator import Indicator, Observation, Revision
from newquality_site.model.period import UNDATED, Period
from newquality_site.pages.credits import compiler_note
from newquality_site.pages.story import Story
from newquality_site.pages.vintages import UNKNOWN
from newquality_site.text.anchors import row_name
from newquality_site.wording.bases import basis_told
from newquality_site.wording.captions import beside_words, measure, status_words
from newquality_site.wording.numbers import UNDATED_WORDS

BASES = {"nominal": "名义", "real": "实际（可比价）", "unstated": UNKNOWN, "none": "不涉及价格"}
PRINTED = "报纸原注"
MISSING = Observation.model_validate({})


class Standing(StrEnum):
    """What a figure is to the paper: the column that keeps apart what must not be mixed."""

    PRINTED = "报纸所印"
    OTHER = "另行公布"
    REVISED = "后来修订"
    DERIVED = "推算"
    HISTORY = "历史数据（编者补充）"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure with its unit, standing, band, source and the place on the page where it stands."""

    indicator: str
    series: str
    name: str
    period: Period
    value: Decimal | None
    unit: str
    standing: Standing
    status: Status
    place: str = ""
    growth: Decimal | None = None
    points: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    formula: str = ""
    basis: str = ""
    source: str = ""
    document: str = ""
    link: str = ""
    reading: str = ""
    released: str = ""
    edition: str = ""
    vintage: int | None = None
    current: bool | None = None
    note: str = ""


def figure_rows(story: Story, indicator: Indicator) -> tuple[FigureRow, ...]:
    """The figures of a statistic: its series, then its histories; none where it is skipped."""
    if indicator.skip:
        return ()
    return (
        *(row for key in indicator.series for row in _series(story, indicator, key)),
        *(row for one in story.site.histories_of(indicator.id) for row in _history(story, one)),
    )


def _series(story: Story, indicator: Indicator, key: str) -> Iterator[FigureRow]:
    """The rows of a chart, each with its vintages, and the figures that have no place on its axis."""
    chart = story.charts[series_id(indicator, key)]
    drawn = {row.period for row in chart.rows}
    series = indicator.series[key]
    for when, seen in sorted(series.obs.items()):
        if when not in drawn:
            yield from _chain(story, indicator, key, when, seen)
    for row in chart.rows:
        if row.estimated:
            yield _derived(story, indicator, key, row)
        elif row.period is not None:
            yield from _chain(story, indicator, key, row.period, series.obs.get(row.period, MISSING))


def _chain(story: Story, indicator: Indicator, key: str, when: Period, seen: Observation) -> Iterator[FigureRow]:
    """A published figure and those that replaced it, from the first to the last."""
    edition, chart = story.site.edition, series_id(indicator, key)
    of_print = bool(seen.printed)
    later = sorted(seen.revised, key=lambda revision: revision.on)
    first = _figures(story, indicator, key, when, seen)
    yield replace(
        first,
        standing=Standing.PRINTED if of_print else Standing.OTHER,
        place=row_name(chart, when, 1 if later else None),
        reading=PRINTED if of_print else "",
        released=str(seen.released or ""),
        edition=edition.id if of_print else "",
        vintage=1 if first.source else None,
        current=not later,
        note=_joined(_note(when, seen), compiler_note(story, indicator, first.source) if first.source else ""),
    )
    for number, one in enumerate(later, 2):
        place = row_name(chart, when, number)
        made = _figures(story, indicator, key, when, one)
        note = _joined(_words(one), one.why)
        yield replace(made, place=place, released=str(one.on), vintage=number, current=one is later[-1], note=note)


def _figures(story: Story, indicator: Indicator, key: str, when: Period, one: Observation | Revision) -> FigureRow:
    """The figures of one publication; those of a missing period have no source."""
    series = indicator.series[key]
    value, growth = (one.growth, None) if series.kind == "growth" else (one.value, one.growth)
    missing = value is None and growth is None
    source = story.site.sources[one.source or indicator.source]
    return FigureRow(
        indicator=indicator.id,
        series=series_id(indicator, key),
        name=measure(series),
        period=when,
        value=value,
        unit=series.unit,
        standing=Standing.REVISED,
        status=Status.MISSING if missing else status_words(one.status),
        growth=growth,
        points=one.points,
        basis=_basis(
            basis_told(series, one),
            value if series.kind == "growth" else growth,
            of_print=bool(getattr(one, "printed", ())),
        ),
        source="" if missing else source.name,
        link="" if missing else source.url or "",
    )


def _note(when: Period, seen: Observation) -> str:
    """That the print gives no year, the words of the print or of the source, and what an editor answered."""
    words = f"原文：{'，'.join(line.rstrip('，') for line in seen.printed)}" if seen.printed else ""
    return _joined("" if when.dated else UNDATED_WORDS, words, _words(seen), seen.why or "")


def _words(one: Observation | Revision) -> str:
    """The words of the source, by which a reader can hold the figure against it."""
    return f"来源原话：{'，'.join(one.quoted)}" if one.quoted else ""


def _joined(*parts: str) -> str:
    return "；".join(part.rstrip("。") for part in parts if part)


def _basis(told: str, growth: Decimal | None, *, of_print: bool = False) -> str:
    """The basis of a growth; that its source leaves it open is said of the print alone, where the editor read it."""
    return "" if growth is None or (told == "unstated" and not of_print) else BASES[told]


def _derived(story: Story, indicator: Indicator, key: str, row: Row) -> FigureRow:
    series, chart = indicator.series[key], story.charts[series_id(indicator, key)]
    return FigureRow(
        indicator=indicator.id,
        series=chart.id,
        name=measure(series),
        period=row.period or UNDATED,
        value=row.value,
        unit=series.unit,
        standing=Standing.DERIVED,
        status=row.status,
        place=row_name(chart.id, row.period or UNDATED),
        low=row.low,
        high=row.high,
        formula=row.formula,
        source=f"本站据{chart.source}的数推算",
        note=_joined("".join(chart.notes)),
    )


def _history(story: Story, history: History) -> Iterator[FigureRow]:
    """The years of a history as its page shows them: a gap is a row, too."""
    for when, point in history.years:
        row = FigureRow(
            indicator=history.indicator,
            series=history_id(history),
            name=f"{history.label}（{history.panel}）" if history.panel else history.label,
            period=when,
            value=None,
            unit=history.unit,
            standing=Standing.HISTORY,
            status=Status.MISSING,
            place=row_name(history_id(history), when),
        )
        yield _sourced(story, history, row, point) if point else row


def _sourced(story: Story, history: History, row: FigureRow, point: Point) -> FigureRow:
    """The row of a year with its figures and the document that has them."""
    document = story.site.documents[point.source]
    value, growth = (point.growth, None) if history.kind == "growth" else (point.value, point.growth)
    known = history.beside.items()
    beside = [beside_words(one.label, point.beside[name], one.unit) for name, one in known if name in point.beside]
    return replace(
        row,
        value=value,
        status=Status.PRELIMINARY if point.preliminary else Status.PUBLISHED,
        growth=growth,
        points=point.points,
        basis=_basis(history.basis, value if history.kind == "growth" else growth),
        source=document.publisher,
        document=document.title,
        link=document.url or "",
        reading=GLOSSES[point.read],
        released=str(document.published),
        note=_joined(*beside, point.why or ""),
    )

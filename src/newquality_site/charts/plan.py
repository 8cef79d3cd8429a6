"""From series and groups of facts to charts: which rows there are, what they are called, and where they come from."""

from dataclasses import replace
from decimal import Decimal

from newquality_site.charts import choose
from newquality_site.derive import previous
from newquality_site.model.chart import Chart, Row, Status
from newquality_site.model.estimate import Estimate
from newquality_site.model.fact import FactGroup
from newquality_site.model.history import History, Point
from newquality_site.model.indicator import Indicator, Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.wording.bases import basis_told
from newquality_site.wording.captions import finding, measure, measured, published_beside, status_words
from newquality_site.wording.numbers import period_words


def series_id(indicator: Indicator, key: str) -> str:
    """The id of a series' chart: the indicator's own where it has one series only."""
    return indicator.id if len(indicator.series) == 1 else f"{indicator.id}-{key}"


def charts_of(site: Site, indicator: Indicator) -> tuple[Chart, ...]:
    """A chart a series, each with its form; raises ChartRefused where no form is honest."""
    if indicator.skip:
        return ()
    charts = ((key, series_chart(site, indicator, key)) for key in indicator.series)
    return tuple(replace(chart, notes=(*chart.notes, *_also(site, indicator, key, chart))) for key, chart in charts)


def _also(site: Site, indicator: Indicator, key: str, chart: Chart) -> tuple[str, ...]:
    """What the history has of an estimated year, by an office of the chart: a reader finds both on one page."""
    origin = site.sources.get(indicator.origin or "")
    offices = {*chart.source.split("、"), origin.name if origin else ""}
    return tuple(
        published_beside(row, point.value, chart.unit, [one.note for one in past.breaks if one.after == year])
        for row in chart.estimates
        for past in site.histories_of(indicator.id)
        for year, point in past.points.items()
        if (past.series, Period(year)) == (key, row.period) and point.value is not None and not point.preliminary
        if offices & set(site.documents[point.source].publisher.split("、"))
    )[:1]


def series_chart(site: Site, indicator: Indicator, key: str) -> Chart:
    """The chart of one series."""
    series = indicator.series[key]
    when, seen = series.latest
    rows = series_rows(series)
    return choose(
        Chart(
            id=series_id(indicator, key),
            title=finding(series, when, seen),
            measured=measure(series),
            subtitle=measured(series, when),
            kind=series.kind,
            unit=series.unit,
            rows=rows,
            source="、".join(_offices(site, indicator, series)),
            notes=(assumed(series),) if any(row.estimated for row in rows) else (),
            whole=series.whole,
            threshold=seen.milestone.first_above if seen.milestone else None,
            range=series.chart.range,
            form=series.chart.type or "",
        )
    )


def _offices(site: Site, indicator: Indicator, series: Series) -> tuple[str, ...]:
    """Whose figures a series has, as last revised, each office once; that of the newest before all."""
    names = (seen.current.source or indicator.source for _, seen in reversed(series.published))
    return tuple(dict.fromkeys(site.sources[name].name for name in names))


def assumed(series: Series) -> str:
    """What an estimate rests on, and that the print leaves the basis of its growth open where it does."""
    seen = series.latest[1]
    untold = seen.printed and basis_told(series, seen) == "unstated"
    left_open = untold and seen.growth is not None and series.kind != "share"
    return f"推算假定两年口径相同{'；原文未注明增速口径' if left_open else ''}。"


def series_rows(series: Series) -> tuple[Row, ...]:
    """The periods in order of time, the derived one before them where there is one."""
    estimate = previous(series) if len(series.published) == 1 else None
    missing = Observation.model_validate({})
    rows = [_published(when, series.obs.get(when, missing).current) for when in _without_holes(series)]
    return tuple(([_derived(estimate)] if estimate else []) + rows)


def _without_holes(series: Series) -> tuple[Period, ...]:
    """The periods of a series with the years between them that it leaves out: a year left out is a gap, too (B15).

    A figure without a date has no place among dated ones; it stays with what the paper printed.
    """
    dated = sorted(when for when in series.obs if when.dated)
    periods = dated or sorted(series.obs)
    years = [when for when in dated if when == Period(when.year)]
    if not years or len(years) != len(periods):
        return tuple(periods)
    return tuple(Period(year) for year in range(years[0].year, years[-1].year + 1))


def _published(when: Period, seen: Observation) -> Row:
    value: Decimal | None = seen.value if seen.value is not None else seen.growth
    status = Status.MISSING if value is None else status_words(seen.status)
    return Row(period_words(when), when, value, status)


def _derived(estimate: Estimate) -> Row:
    return Row(
        period_words(estimate.period),
        estimate.period,
        estimate.value,
        Status.ESTIMATED,
        estimate.low,
        estimate.high,
        estimate.formula,
    )


def group_chart(site: Site, group: FactGroup) -> Chart:
    """The chart of figures that stand together in a piece."""
    facts = site.members(group)
    return choose(
        Chart(
            id=group.id,
            title=group.label,
            measured=group.label,
            subtitle=f"单位：{facts[0].unit}",
            kind="count",
            unit=facts[0].unit or "",
            rows=tuple(Row(fact.label or "", None, fact.value, Status.REPORTED) for fact in facts),
            source=f"《{site.edition.publication}》",
            notes=group.notes,
        )
    )


def history_id(history: History) -> str:
    """The id of the chart of a history."""
    return f"{history.id}-history"


def history_chart(site: Site, history: History) -> Chart:
    """The chart of a history; raises ChartRefused where the form the editor named would not be honest."""
    years = [period.year for period, _ in history.years]
    return choose(
        Chart(
            id=history_id(history),
            title=f"{history_name(history)}，{years[0]}—{years[-1]}年",
            measured=history_name(history),
            subtitle=f"单位：{history.unit}；{_preliminary(history)}历史数据（编者补充）",
            kind=history.kind,
            unit=history.unit,
            rows=_history_rows(history),
            source="、".join(publishers(site, history)),
            notes=(*history.notes, *history_notes(history)),
            threshold=history.threshold,
            form=history.draw,
            history=True,
            breaks=history.breaks,
            events=history.events,
        )
    )


def history_name(history: History) -> str:
    """What a history is called: by its label and, where several things are measured alike, all of them."""
    names = [history.panel or "", *(history.beside[name].label for name in history.panels)]
    return f"{history.label}：{'、'.join(names[:-1])}与{names[-1]}" if history.panels else history.label


def _preliminary(history: History) -> str:
    """The years whose figure is not final yet, where the others are."""
    early = [f"{year}年" for year, point in sorted(history.points.items()) if point.preliminary]
    return f"{'、'.join(early)}为初步数；" if 0 < len(early) < len(history.points) else ""


def history_notes(history: History) -> tuple[str, ...]:
    """What its breaks and events are, in words."""
    events = (f"{period_words(one.on)}：{one.note}" for one in history.events)
    return (*(one.note for one in history.breaks), *events)


def _history_rows(history: History) -> tuple[Row, ...]:
    """A row a year; of small multiples a row a year of each thing that is measured."""
    own = [_sourced(period, point) for period, point in history.years]
    if not history.panels:
        return tuple(own)
    others = {
        history.beside[name].label: [_beside(period, point, name) for period, point in history.years]
        for name in history.panels
    }
    return tuple(
        replace(row, label=f"{name}，{row.label}", group=name)
        for name, rows in ({history.panel or "": own} | others).items()
        for row in rows
    )


def _beside(when: Period, point: Point | None, name: str) -> Row:
    value = point.beside.get(name) if point else None
    return Row(period_words(when), when, value, Status.MISSING if value is None else Status.PUBLISHED)


def publishers(site: Site, history: History) -> tuple[str, ...]:
    """Who published the documents of a history, each once."""
    names = (name for source in history.sources for name in site.documents[source].publisher.split("、"))
    return tuple(dict.fromkeys(names))


def _sourced(when: Period, point: Point | None) -> Row:
    if point is None:
        return Row(period_words(when), when, None, Status.MISSING)
    value = point.growth if point.value is None else point.value
    return Row(period_words(when), when, value, Status.PRELIMINARY if point.preliminary else Status.PUBLISHED)


def all_charts(site: Site) -> tuple[Chart, ...]:
    """Every chart of the special: statistics in print order, the groups of the pieces, and the histories."""
    statistics = tuple(chart for indicator in site.indicators for chart in charts_of(site, indicator))
    groups = tuple(group_chart(site, group) for group in site.groups if group.form == "bars")
    skipped = {indicator.id for indicator in site.indicators if indicator.skip}
    histories = (one for one in site.history if one.drawn and one.indicator not in skipped)
    return statistics + groups + tuple(history_chart(site, one) for one in histories)

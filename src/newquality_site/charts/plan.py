"""From series and groups of facts to charts: which rows there are, what they are called, and where they come from."""

from __future__ import annotations

from decimal import Decimal

from newquality_site.charts import choose
from newquality_site.derive import previous
from newquality_site.model.chart import Chart, Row, Status
from newquality_site.model.estimate import Estimate
from newquality_site.model.fact import FactGroup
from newquality_site.model.indicator import Indicator, Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.wording.captions import finding, measured, status_words
from newquality_site.wording.numbers import period_words

ASSUMED = "推算假定两年口径相同；原文未注明增速口径。"


def series_id(indicator: Indicator, key: str) -> str:
    """The id of a series' chart: the indicator's own where it has one series only."""
    return indicator.id if len(indicator.series) == 1 else f"{indicator.id}-{key}"


def charts_of(site: Site, indicator: Indicator) -> tuple[Chart, ...]:
    """A chart a series, each with its form; raises ChartRefused where no form is honest."""
    if indicator.skip:
        return ()
    return tuple(series_chart(site, indicator, key) for key in indicator.series)


def series_chart(site: Site, indicator: Indicator, key: str) -> Chart:
    """The chart of one series."""
    series = indicator.series[key]
    when, seen = series.latest
    rows = series_rows(series)
    return choose(
        Chart(
            id=series_id(indicator, key),
            title=finding(series, when, seen),
            measured=series.label,
            subtitle=measured(series, when),
            kind=series.kind,
            unit=series.unit,
            rows=rows,
            source=site.sources[seen.source or indicator.source].name,
            notes=(ASSUMED,) if any(row.estimated for row in rows) else (),
            whole=series.whole,
            threshold=seen.milestone.first_above if seen.milestone else None,
            range=series.chart.range,
            form=series.chart.type or "",
        )
    )


def series_rows(series: Series) -> tuple[Row, ...]:
    """The periods in order of time, the derived one before them where there is one."""
    estimate = previous(series) if len(series.published) == 1 else None
    rows = [_published(when, seen.current) for when, seen in sorted(series.obs.items())]
    return tuple(([_derived(estimate)] if estimate else []) + rows)


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
    facts = [fact for fact in site.facts if fact.group == group.id]
    return choose(
        Chart(
            id=group.id,
            title=group.label,
            measured=group.label,
            subtitle=f"{group.label}（单位：{facts[0].unit}）",
            kind="count",
            unit=facts[0].unit or "",
            rows=tuple(Row(fact.label or "", None, fact.value, Status.PUBLISHED) for fact in facts),
            source=f"《{site.edition.publication}》",
            notes=group.notes,
        )
    )


def all_charts(site: Site) -> tuple[Chart, ...]:
    """Every chart of the special, statistics in print order and then the groups of the pieces."""
    statistics = tuple(chart for indicator in site.indicators for chart in charts_of(site, indicator))
    return statistics + tuple(group_chart(site, group) for group in site.groups if group.form == "bars")

"""Charts as the edition printed them: what somebody quoted stays so, whatever is published later (C6)."""

from collections.abc import Iterator
from dataclasses import replace

from newquality_site.charts.plan import group_chart, series_chart
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import ChartOptions, Indicator
from newquality_site.model.site import Site


def pinned_charts(site: Site) -> Iterator[tuple[str, Chart]]:
    """The id of each chart whose figures the edition printed, with that chart as printed under an id of its own."""
    for indicator in site.indicators:
        for key in indicator.series if not indicator.skip else ():
            if chart := printed_chart(site, indicator, key):
                yield chart.id, _named(site, chart)
    for group in site.groups:
        if group.form == "bars":
            chart = group_chart(site, group)
            yield chart.id, _named(site, chart)


def _named(site: Site, chart: Chart) -> Chart:
    """A chart beside its living twin; no id that an editor gives holds a point."""
    return replace(chart, id=f"{chart.id}.{site.edition.id}")


def printed_chart(site: Site, indicator: Indicator, key: str) -> Chart | None:
    """The chart of the printed observations alone, where there are any; raises ChartRefused where none is honest.

    A form that asks for more years is not asked of it.
    """
    series = indicator.series[key]
    found = site.edition.observation(series)
    if found is None:
        return None
    printed = {
        when: seen.model_copy(update={"revised": ()})
        for when, seen in series.published
        if seen.printed and when <= found[0]
    }
    options = ChartOptions(range=series.chart.range)
    only = {"obs": printed, "chart": options}
    alone = indicator.series | {key: series.model_copy(update=only)}
    return series_chart(site, indicator.model_copy(update={"series": alone}), key)

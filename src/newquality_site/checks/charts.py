"""Every chart has an honest form, and every label has room on it."""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.charts import ChartRefused
from newquality_site.charts.drawing import drawings_of
from newquality_site.charts.fit import misfits
from newquality_site.charts.plan import group_chart, series_chart
from newquality_site.files.position import Position, Problem
from newquality_site.model.chart import Chart
from newquality_site.model.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Refusals with their reason, at the series; labels that do not fit, at its name."""
    for indicator in site.indicators:
        for key, series in indicator.series.items():
            if indicator.skip:
                continue
            try:
                yield from _fit(series_chart(site, indicator, key), series.at("label"))
            except ChartRefused as refused:
                yield Problem(series.at("chart"), str(refused), "照理由改 kind、obs 或 chart")
    for group in site.groups:
        if group.form != "bars":
            continue
        try:
            yield from _fit(group_chart(site, group), group.at("label"))
        except ChartRefused as refused:
            yield Problem(group.at("form"), str(refused), "改用 form: tiles，或补上数")


def _fit(chart: Chart, place: Position) -> Iterator[Problem]:
    for drawing in drawings_of(chart):
        yield from (Problem(place, misfit, "把名称写短一些") for misfit in misfits(drawing.sketch))

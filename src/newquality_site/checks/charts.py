"""Every chart has an honest form, and every label has room on it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from newquality_site.charts import RANGE, ChartRefused
from newquality_site.charts.drawing import drawings_of
from newquality_site.charts.fit import misfits
from newquality_site.charts.pinned import printed_chart
from newquality_site.charts.plan import group_chart, series_chart
from newquality_site.checks import plausibility
from newquality_site.files.position import Position, Problem, Severity
from newquality_site.model.chart import Chart
from newquality_site.model.fact import FactGroup
from newquality_site.model.indicator import Series
from newquality_site.model.site import Site

STEP = 5
"""Ends of an axis are proposed in such steps."""


def check(site: Site) -> Iterator[Problem]:
    """Refusals with their reason, at the series; labels that do not fit, at its name."""
    for indicator in site.indicators:
        for key, series in indicator.series.items():
            if indicator.skip or _impossible(series):
                continue
            try:
                yield from _fit(series_chart(site, indicator, key), series.at("label"), {})
            except ChartRefused as refused:
                yield Problem(series.at("chart"), str(refused), _mend(series, refused))
                continue
            try:
                printed_chart(site, indicator, key)
            except ChartRefused as refused:
                reason = f"报纸所印的数另有一张不变的图，{refused}"
                yield Problem(series.at("chart"), reason, _mend(series, refused))
    for group in site.groups:
        if group.form == "bars":
            yield from _group(site, group)


def _mend(series: Series, refused: ChartRefused) -> str:
    """What to change: the ends of the axis, where they are the reason, to such as hold every figure."""
    drawn = [seen.growth if series.kind == "growth" else seen.value for seen in series.obs.values()]
    found = [float(value) for value in drawn if value is not None]
    if RANGE not in str(refused) or not found or not series.chart.range:
        return "照理由改 kind、obs 或 chart"
    low, high = (float(end) for end in series.chart.range)
    first = 1 if series.kind == "rank" else STEP * math.floor(min(0, low, *found) / STEP)
    return f"写成 range: [{first}, {STEP * math.ceil(max(low, high, *found) / STEP)}]"


def _impossible(series: Series) -> bool:
    """Whether a figure is told to be impossible already, so that no chart could be honest."""
    return any(
        problem.severity is Severity.ERROR
        for seen in series.obs.values()
        for rule in plausibility.RULES
        for problem in rule(series, seen)
    )


def _group(site: Site, group: FactGroup) -> Iterator[Problem]:
    facts = [fact for fact in site.facts if fact.group == group.id]
    labels = {fact.label or "": fact.at("label") for fact in facts}
    try:
        yield from _fit(group_chart(site, group), group.at("label"), labels)
    except ChartRefused as refused:
        yield Problem(group.at("form"), str(refused), "改用 form: tiles，或补上数")


def _fit(chart: Chart, place: Position, labels: Mapping[str, Position]) -> Iterator[Problem]:
    """The first label that has no room, at its name where it has one: the next ones mostly suffer from it."""
    found = [misfit for drawing in drawings_of(chart) for misfit in misfits(drawing.sketch)]
    named = [(misfit, labels[label]) for misfit in found for label in labels if f"“{label}”" in misfit]
    for misfit, where in (named or [(misfit, place) for misfit in found])[:1]:
        yield Problem(where, misfit, "把名称写短一些")

"""Every chart has an honest form, and every label has room on it."""

import math
from collections.abc import Iterator, Mapping

from newquality_site.charts import CHARTS, RANGE, ChartRefused
from newquality_site.charts.drawing import drawings_of
from newquality_site.charts.fit import misfits
from newquality_site.charts.pinned import printed_chart
from newquality_site.charts.plan import group_chart, series_chart
from newquality_site.checks import plausibility
from newquality_site.files.position import Position, Problem, Severity
from newquality_site.model.chart import Chart
from newquality_site.model.fact import FactGroup
from newquality_site.model.indicator import ChartOptions, Indicator, Series
from newquality_site.model.site import Site

STEP = 5
"""Ends of an axis are proposed in such steps."""


def check(site: Site) -> Iterator[Problem]:
    """Refusals with their reason, at the series; labels that do not fit, at its name."""
    for indicator, key, series in site.series:
        if indicator.skip or _impossible(series):
            continue
        try:
            yield from _fit(series_chart(site, indicator, key), series.at("label"), {})
        except ChartRefused as refused:
            yield Problem(series.at("chart"), str(refused), _mend(site, indicator, key, refused))
            continue
        try:
            printed_chart(site, indicator, key)
        except ChartRefused as refused:
            reason = f"报纸所印的数另有一张不变的图，{refused}"
            yield Problem(series.at("chart"), reason, _mend(site, indicator, key, refused))
    for group in site.groups:
        if group.form == "bars":
            yield from _group(site, group)


def _mend(site: Site, indicator: Indicator, key: str, refused: ChartRefused) -> str:
    """What to change, never a figure: the form that was named, or the ends of the axis, to such as hold them all."""
    series = indicator.series[key]
    if RANGE not in str(refused):
        return _other_form(site, indicator, key)
    drawn = [seen.growth if series.kind == "growth" else seen.value for seen in series.obs.values()]
    held = [0.0, *(float(one) for one in (*drawn, *(series.chart.range or ())) if one is not None)]
    first = 1 if series.kind == "rank" else STEP * math.floor(min(held) / STEP)
    return f"写成 chart: {{range: [{first}, {STEP * math.ceil(max(held) / STEP)}]}}"


def _other_form(site: Site, indicator: Indicator, key: str) -> str:
    """What the program would choose, and what else there is, by its Chinese name."""
    series = indicator.series[key]
    bare = series.model_copy(update={"chart": ChartOptions(range=series.chart.range)})
    every = "、".join(f"{form.name}（{form.called}）" for form in CHARTS)
    try:
        chosen = series_chart(site, indicator.model_copy(update={"series": {**indicator.series, key: bare}}), key)
    except ChartRefused:
        return f"删去 chart 里的 type，由程序选图；数不为图而改。可写的有：{every}"
    return f"删去 chart 里的 type，程序会画成{chosen.called}（{chosen.form}）；数不为图而改。可写的有：{every}"


def _impossible(series: Series) -> bool:
    """Whether a figure is told to be impossible already, so that no chart could be honest."""
    return any(
        problem.severity is Severity.ERROR
        for seen in series.obs.values()
        for rule in plausibility.RULES
        for problem in rule(series, seen)
    )


def _group(site: Site, group: FactGroup) -> Iterator[Problem]:
    facts = site.members(group)
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

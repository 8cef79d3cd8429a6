"""Added history: its names name something, its charts have room, and its stated growth agrees with its values (C4).

Between the years of a break nothing is compared; elsewhere ``why:`` answers, as it does in the table of the print.
A year that both have has one figure, or the tables tell of each: as a revision, as preliminary, or in another history.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from newquality_site.charts import ChartRefused
from newquality_site.charts.drawing import drawings_of
from newquality_site.charts.fit import misfits
from newquality_site.charts.plan import history_chart, history_id
from newquality_site.checks.growth import compared
from newquality_site.checks.references import known, unknown
from newquality_site.derive.band import band
from newquality_site.files.position import Problem, Severity
from newquality_site.model.history import Event, History, Point
from newquality_site.model.indicator import Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.text.near import near
from newquality_site.wording.numbers import figure

FIGURES = {"value": "value", "growth": "yoy", "points": "pp"}
"""What a year is told by, and as an editor writes it."""
_BETWEEN = re.compile(r"(?<!\d)(\d{4})年?[与和至到、—～-](\d{4})年之间")
_YEARS = re.compile(r"(?<!\d)(\d{4})年")


def check(site: Site) -> Iterator[Problem]:
    """Every problem of the histories; one whose names name nothing is not looked at further."""
    ids: set[str] = set()
    taken = set(known(site)["chart"])
    for history in site.history:
        if history.id in ids or history_id(history) in taken:
            yield Problem(history.at("id"), f"“{history.id}”已经用过", "换一个名称")
        ids.add(history.id)
        unnamed = list(_names(site, history))
        yield from unnamed or [
            *_fits(site, history),
            *_breaks(history),
            *_events(history),
            *_chart(site, history),
            *_growth(site, history),
            *_twins(site, history),
        ]


def _names(site: Site, history: History) -> Iterator[Problem]:
    yield from unknown("indicator", history.indicator, known(site), history.at("indicator"))
    series = next((one.series for one in site.indicators if one.id == history.indicator), None)
    if series is not None:
        yield from _unknown(history, "series", history.series, "序列", list(series))
    if history.base:
        yield from _unknown(history, "base", history.base, "历史数据", [one.id for one in site.history])
    for event in history.events:
        yield from _unknown(event, "source", event.source, "来源（sources）", list(site.documents))
    for point in history.points.values():
        yield from _unknown(point, "source", point.source, "来源（sources）", list(site.documents))
        for name in point.beside:
            yield from _unknown(point, "beside", name, "并列的数（beside）", list(history.beside))


def _unknown(entry: History | Point | Event, key: str, name: str, what: str, names: list[str]) -> Iterator[Problem]:
    if name not in names:
        like = near(name, names)
        mend = f"是不是“{like}”？" if like else f"已有的是：{'、'.join(names)}" if names else "先登记它"
        yield Problem(entry.at(key), f"没有叫“{name}”的{what}", mend)


def _fits(site: Site, history: History) -> Iterator[Problem]:
    """The history is of the same measure as the series it stands beside."""
    series = next(one.series[history.series] for one in site.indicators if one.id == history.indicator)
    for key in ("unit", "kind"):
        mine, theirs = getattr(history, key), getattr(series, key)
        if mine != theirs:
            yield Problem(history.at(key), f"{key} 写的是 {mine}，序列 {history.series} 的是 {theirs}", "两处写成一样")


def _breaks(history: History) -> Iterator[Problem]:
    for one in history.breaks:
        if not min(history.points) <= one.after < max(history.points):
            yield Problem(one.at("after"), f"{one.after}年之后没有数，断点无处可画", "改成有数的两年之间的前一年")
        elif (told := _BETWEEN.search(one.note)) and (int(told[1]), int(told[2])) != (one.after, one.after + 1):
            reason = f"断点在 {one.after} 年与 {one.after + 1} 年之间，note 说的是 {told[1]} 年与 {told[2]} 年之间"
            yield Problem(one.at("after"), reason, f"写成 after: {told[1]}，或改正 note 里的年份")
        elif (said := _YEARS.findall(one.note)) and str(one.after + 1) not in said:
            reason = f"断点在 {one.after} 年之后，note 里却没有 {one.after + 1} 年"
            yield Problem(one.at("after"), reason, "核对 after 和 note 里的年份")


def _events(history: History) -> Iterator[Problem]:
    for one in history.events:
        if not min(history.points) <= one.on.year <= max(history.points):
            yield Problem(one.at("on"), f"{one.on.year}年不在有数的年份之间，事件无处可画", "改正日期，或删去这个事件")


def _chart(site: Site, history: History) -> Iterator[Problem]:
    """A form that would not be honest, or the first label without room."""
    if not history.drawn:
        return
    try:
        chart = history_chart(site, history)
    except ChartRefused as refused:
        yield Problem(history.at("draw"), str(refused), "改 draw；不宜画的写 none 或 notes")
        return
    wrong = (words for drawing in drawings_of(chart) for words in misfits(drawing.sketch))
    yield from (Problem(history.at("label"), words, "把名称或断点的 short 写短一些") for words in list(wrong)[:1])


def _growth(site: Site, history: History) -> Iterator[Problem]:
    base = next((one for one in site.history if one.id == history.base), history)
    if history.kind == "growth" or history.basis == "real":
        return
    breaks = {one.after for one in history.breaks}
    for year, point in sorted(history.points.items()):
        before = base.points.get(year - 1)
        if before and not point.why and year - 1 not in breaks:
            yield from _compared(history, year, point, before)


def _compared(history: History, year: int, point: Point, before: Point) -> Iterator[Problem]:
    """The stated changes against the values, where both years have one."""
    if point.value is None or before.value is None:
        return
    seen = Observation(value=point.value, yoy=point.growth, pp=point.points)
    when, earlier = Period(year), Observation(value=before.value, yoy=None, pp=None)
    series = Series(label=history.label, unit=history.unit, kind=history.kind, obs={when: seen})
    for problem in compared(series, when, seen, earlier):
        yield replace(problem, position=point.at("pp" if point.growth is None else "yoy"))


def _twins(site: Site, history: History) -> Iterator[Problem]:
    """The years that the table of the print has too."""
    series = next(one.series[history.series] for one in site.indicators if one.id == history.indicator)
    for year, point in history.points.items():
        seen = series.obs.get(Period(year))
        if seen and not (seen.why or point.why or point.preliminary):
            yield from _twin(site, history, year, seen)


def _twin(site: Site, history: History, year: int, seen: Observation) -> Iterator[Problem]:
    """The first figure of a year that differs: a value of another vintage has its own growth."""
    point = history.points[year]
    for name, key in FIGURES.items():
        mine, stated = getattr(point, name), [getattr(one, name) for one in (seen, *seen.revised)]
        theirs = [one for one in stated if one is not None]
        if mine is None or not theirs or any(_alike(mine, one) for one in theirs):
            continue
        if not any(theirs[-1] in _told(one, year, name, history.unit) for one in _others(site, history)):
            unit = {"value": history.unit, "growth": "%", "points": "个百分点"}[name]
            there = f"{seen.at(key)} 是 {figure(theirs[-1], unit)}"
            reason = f"{year}年的 {key} 两处不同：这里是 {figure(mine, unit)}，{there}"
            mend = "改正录错的一处；后来修订的写进那里的 revised:；都没有录错就在这里写 why: 理由"
            yield Problem(point.at(key), reason, mend, Severity.WARNING)
        return


def _others(site: Site, history: History) -> Iterator[History]:
    yield from (one for one in site.history if one.indicator == history.indicator and one is not history)


def _told(history: History, year: int, name: str, unit: str) -> Iterator[Decimal | None]:
    """The figures that another history has of a year: its own, and those of this unit that its source gives beside.

    Not of a preliminary one: what has taken its place is told in the table as its revision.
    """
    point = history.points.get(year)
    if point and not point.preliminary:
        yield getattr(point, name)
        if name == "value":
            yield from (given for key, given in point.beside.items() if history.beside[key].unit == unit)


def _alike(one: Decimal, other: Decimal) -> bool:
    """Whether two figures can be one, more or less rounded."""
    (low, high), (least, most) = band(one), band(other)
    return max(low, least) < min(high, most)

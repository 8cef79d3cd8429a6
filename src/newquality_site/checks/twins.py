"""A year that a history and the table of the print both have has one figure, and one day for it.

Or the tables tell of each figure: as a revision, as preliminary, or in another history. A figure that its office
published anew came out on the day of its document. Behind a break ``why:`` tells what a change counts on, and is no
answer here.
"""

from collections.abc import Iterator
from decimal import Decimal

from newquality_site.derive.band import band
from newquality_site.files.position import Problem, Severity
from newquality_site.model.history import History
from newquality_site.model.indicator import Observation, Revision
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.wording.numbers import figure

FIGURES = {"value": "value", "growth": "yoy", "points": "pp"}
"""What a year is told by, and as an editor writes it."""


def check(site: Site) -> Iterator[Problem]:
    """A warning for each year that the table of the print has otherwise."""
    tables = {one.id: one.series for one in site.indicators}
    for history in site.history:
        series = tables.get(history.indicator, {}).get(history.series)
        obs = series.obs if series else {}
        for year, point in history.points.items():
            if seen := obs.get(Period(year)):
                if not (seen.why or point.preliminary or (point.why and not _behind(history, year))):
                    yield from _twin(site, history, year, seen)
                for late in seen.revised:
                    yield from _day(site, history, year, late)


def _behind(history: History, year: int) -> bool:
    """Whether a break lies just before a year."""
    return any(one.after == year - 1 for one in history.breaks)


def _day(site: Site, history: History, year: int, late: Revision) -> Iterator[Problem]:
    """A revision on a day on which its office published nothing, though the history has its figures from there."""
    point, office = history.points[year], site.sources[late.source].name
    document = site.documents.get(point.source)
    days = [str(one.published) for one in site.documents.values() if one.publisher == office]
    same = all(getattr(late, name) in (None, getattr(point, name)) for name in FIGURES)
    if same and document and document.publisher == office and not any(str(late.on).startswith(day) for day in days):
        reason = f"on 写的是 {late.on}，同一个数在历史数据里出自《{document.title}》，{document.published} 发布"
        mend = "改正录错的日期；出自另一份文件的，把它也登记在 data/history.yaml 的 sources 里"
        yield Problem(late.at("on"), reason, mend, Severity.WARNING)


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
            here = "那里" if _behind(history, year) else "这里"
            mend = f"改正录错的一处；后来修订的写进那里的 revised:；都没有录错就在{here}写 why: 理由"
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

"""Added history: its names name something, its charts have room, and its stated growth agrees with its values (C4).

Between the years of a break nothing is compared, so a change stated there says what it counts on; elsewhere ``why:``
answers, as it does in the table of the print. The note of a break has its years and their figures.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from newquality_site.charts import ChartRefused
from newquality_site.charts.drawing import drawings_of
from newquality_site.charts.fit import misfits
from newquality_site.charts.plan import history_chart, history_id
from newquality_site.checks.growth import compared
from newquality_site.checks.own_words import Said, held, key
from newquality_site.checks.references import known, unknown
from newquality_site.files.position import Problem, Severity
from newquality_site.model.history import Break, Event, History, Point
from newquality_site.model.indicator import Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.text.near import near
from newquality_site.text.numerals import counting, numerals

MEND = "核对 note 里的数；确实如此就写 why: 理由"
_BETWEEN = re.compile(r"(?<!\d)(\d{4})年?[与和至到、—～-](\d{4})年之间")
_YEARS = re.compile(r"(?<!\d)(\d{4})年")
_SINCE = re.compile(r"(?<!\d)(\d{4})年(?=起|以[来后])")
_RESTATED = re.compile("(?:重述|修订|调整|核定|更正|改)(?:为|成|至|到)")
_BESIDE = re.compile("[与和同跟]")


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
            *_noted(history),
            *_events(history),
            *_chart(site, history),
            *_growth(site, history),
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
    for name in ("unit", "kind"):
        mine, theirs = getattr(history, name), getattr(series, name)
        if mine != theirs:
            yield Problem(
                history.at(name), f"{name} 写的是 {mine}，序列 {history.series} 的是 {theirs}", "两处写成一样"
            )


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
        elif (since := _SINCE.findall(one.note)) and str(one.after + 1) not in since and not history.why:
            reason = f"断点在 {one.after} 年之后，note 说的是 {since[0]} 年起"
            yield Problem(
                one.at("note"), reason, "核对 after 和 note 里的年份；确实如此就写 why: 理由", Severity.WARNING
            )


def _noted(history: History) -> Iterator[Problem]:
    """The figures in the notes of breaks, where both years have one."""
    for one in () if history.why else history.breaks:
        before, after = (history.points.get(year) for year in (one.after, one.after + 1))
        if before and after:
            yield from _pairs(history, one, before, after)


def _pairs(history: History, mark: Break, before: Point, after: Point) -> Iterator[Problem]:
    """由A重述为B: A is of the year before the break, B what the next one counts on. A与B: of the two years."""
    words, place, (year, following) = counting(mark.note), mark.at("note"), (mark.after, mark.after + 1)
    told = _figures(history, before)
    units = {unit for _, unit in told}
    for one, other in pairwise(number for number in numerals(words, history.unit) if key(number)[1] in units):
        between = words[one.end : other.start].strip().removeprefix(one.unit)
        restated = _RESTATED.fullmatch(between) is not None
        if restated and one.unit == other.unit == history.unit:
            for problem in _compared(history, following, after, other.value):
                yield replace(problem, position=place, mend="核对 note 里重述后的数，或改正录错的数")
        if restated and key(one) not in told:
            reason = f"note 说由“{one.text}{one.unit}”{between}，登记的 {year} 年不是这个数"
            yield Problem(place, reason, MEND, Severity.WARNING)
        if restated:
            told |= {key(other)}
        elif _BESIDE.fullmatch(between) and not {key(one), key(other)} <= told | _figures(history, after):
            said = f"{one.text}{one.unit}与{other.text}{other.unit}"
            reason = f"note 说的是“{said}”，登记的 {year} 年、{following} 年不是这两个数"
            yield Problem(place, reason, MEND, Severity.WARNING)


def _figures(history: History, point: Point) -> set[Said]:
    """What a year is told by, its change apart."""
    told = [(point.value, history.unit), (point.growth, "%")]
    told += [(given, history.beside[name].unit) for name, given in point.beside.items()]
    return {held(given, unit) for given, unit in told if given is not None}


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
        if before is None or point.why:
            continue
        if year - 1 not in breaks:
            yield from _compared(history, year, point, before.value)
        elif point.points is not None:
            reason = f"{year - 1}年之后口径变了，{year}年的 pp 没有说以什么为基数，读者会拿上一行的数来减"
            mend = "核对来源，写 why: 理由，如“提高幅度以重述后的上年数为基数”"
            yield Problem(point.at("pp"), reason, mend, Severity.WARNING)


def _compared(history: History, year: int, point: Point, before: Decimal | None) -> Iterator[Problem]:
    """The stated changes against the values, where both years have one."""
    if point.value is None or before is None:
        return
    seen = Observation(value=point.value, yoy=point.growth, pp=point.points)
    when, earlier = Period(year), Observation(value=before, yoy=None, pp=None)
    series = Series(label=history.label, unit=history.unit, kind=history.kind, obs={when: seen})
    for problem in compared(series, when, seen, earlier):
        yield replace(problem, position=point.at("pp" if point.growth is None else "yoy"))

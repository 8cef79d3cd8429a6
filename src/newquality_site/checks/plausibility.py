"""Figures that can hardly be meant: a share over 100, a rank below 1, a jump of ten times, a year to come (C10).

What cannot be is an error; what is only unlikely asks, and ``why:`` answers.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from newquality_site.files.position import Problem, Severity
from newquality_site.model.indicator import Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.wording.numbers import period_words

UNLIKELY_GROWTH = 50
UNIT_SLIP = 8
"""A jump of this many times or more is near enough to ten, a hundred or a thousand to be a slip of the unit."""
ASK = "核对单位和小数点；确实如此就写 why: 理由"


def check(site: Site) -> Iterator[Problem]:
    """Errors for the impossible, warnings for the unlikely."""
    for _, _, series in site.series:
        for when, seen in series.obs.items():
            yield from _future(when, seen, site.settings.online)
            yield from (problem for rule in RULES for problem in rule(series, seen))
            yield from _unchanged(seen)
        yield from _jumps(series)


def _future(when: Period, seen: Observation, online: date) -> Iterator[Problem]:
    """A period that had not come when the site was launched, or on the day that its figure is said to be of."""
    if when.year > (seen.released or online).year:
        known = f"released 写的是 {seen.released}" if seen.released else f"网页版 {online.year} 年上线"
        mend = "检查年份；上线以后公布的，写 released: 公布日期"
        yield Problem(seen.at(), f"{period_words(when)}还没有到（{known}）", mend)


def _unchanged(seen: Observation) -> Iterator[Problem]:
    """A revision that says what was said before it, digit for digit; a final figure may confirm the first."""
    before = {"value": seen.value, "growth": seen.growth, "points": seen.points}
    for late in sorted(seen.revised, key=lambda one: one.on):
        now = {name: figure for name in before if (figure := getattr(late, name)) is not None}
        if late.status == "revised" and all(str(figure) == str(before[name]) for name, figure in now.items()):
            reason = "revised 里的数与原来的一字不差，什么也没有修订"
            yield Problem(late.at(), reason, "改成修订后的数，或删去这一条；最终核实而未改的，写 status: final")
        before |= now


def _share(series: Series, seen: Observation) -> Iterator[Problem]:
    if series.kind == "share" and seen.value is not None and not 0 <= seen.value <= 100:  # noqa: PLR2004  (per cent)
        yield Problem(seen.at("value"), f"占比 {seen.value} 不在 0 到 100 之间", "检查小数点")


def _rank(series: Series, seen: Observation) -> Iterator[Problem]:
    if series.kind == "rank" and seen.value is not None and (seen.value < 1 or seen.value % 1):
        yield Problem(seen.at("value"), f"位次 {seen.value} 不是从 1 起的整数", "检查这个数")


def _count(series: Series, seen: Observation) -> Iterator[Problem]:
    if series.kind == "count" and seen.value is not None and (seen.value < 0 or seen.value % 1):
        yield Problem(seen.at("value"), f"个数 {seen.value} 不是整数", "检查这个数，或改 kind")
    if series.whole is not None and seen.value is not None and seen.value > series.whole:
        yield Problem(seen.at("value"), f"{seen.value} 大于整体 {series.whole}", "检查 value 和 whole")


def _growth(_series: Series, seen: Observation) -> Iterator[Problem]:
    if seen.growth is not None and abs(seen.growth) > UNLIKELY_GROWTH and not seen.why:
        yield Problem(seen.at("yoy"), f"同比 {seen.growth}% 很不寻常", ASK, Severity.WARNING)
    if seen.growth is not None and seen.value is not None and seen.value < 0 and not seen.why:
        reason = f"{seen.value} 是负数，同比 {seen.growth}% 看不出是扩大还是收窄"
        mend = "删去 yoy；要写增速的，序列改成逆差、亏损这样的正数；确实如此就写 why: 理由"
        yield Problem(seen.at("yoy"), reason, mend, Severity.WARNING)


RULES: tuple[Callable[[Series, Observation], Iterator[Problem]], ...] = (_share, _rank, _count, _growth)


def _jumps(series: Series) -> Iterator[Problem]:
    """Neighbours that differ about ten times or more: 亿 for 万亿, a lost decimal point."""
    if series.kind not in ("level", "count", "share"):
        return
    for (before, one), (when, other) in pairwise(series.published):
        times = _times(one.value, other.value)
        if times >= UNIT_SLIP and not other.why:
            pair = f"{period_words(before)} {one.value}、{period_words(when)} {other.value}"
            reason = f"{series.label}相邻两期差了约 {times:.0f} 倍（{pair}，单位{series.unit}），像是单位或小数点录错"
            yield Problem(other.at("value"), reason, ASK, Severity.WARNING)


def _times(one: Decimal | None, other: Decimal | None) -> Decimal:
    if not one or not other or one * other <= 0:
        return Decimal(1)
    return max(one / other, other / one)

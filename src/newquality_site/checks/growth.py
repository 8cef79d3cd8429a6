"""Stated growth against the neighbouring values, with the bands that rounding leaves (C4).

Official growth is often on a comparable basis, or counted from a revised earlier value, so a difference is a question
to the editor and never corrected: a warning that names both figures and falls silent once ``why:`` answers it. Revised
values of the year before are tried first. The practice: 国家统计局 publishes growth on a comparable basis (可比口径)
and revises levels after censuses and final verification, as the notes of 《全国科技经费投入统计公报》 say.
"""

from collections.abc import Iterator
from decimal import Decimal

from newquality_site.derive.band import band
from newquality_site.files.position import Problem, Severity
from newquality_site.model.indicator import Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.wording.numbers import figure, interval, period_words

MEND = "先想三种可能：上年数后来修订了（补 revised）、口径变了、增速按可比口径；核实后写 why: 理由，或改正录错的数"
Interval = tuple[Decimal, Decimal]


def check(site: Site) -> Iterator[Problem]:
    """A warning for each stated change that no rounding of the two values explains."""
    for _, _, series in site.series:
        for when, seen in series.published:
            before = series.obs.get(when.previous)
            if before and not seen.why and series.basis_of(seen) != "real":
                yield from compared(series, when, seen, before)


def compared(series: Series, when: Period, seen: Observation, before: Observation) -> Iterator[Problem]:
    """A warning for each change stated of *when* that its value and the one *before* do not give."""
    yield from _growth(series, when, seen, before)
    yield from _points(series, when, seen, before)


def _growth(series: Series, when: Period, seen: Observation, before: Observation) -> Iterator[Problem]:
    if series.kind not in ("level", "count") or seen.growth is None or seen.value is None:
        return
    spans = [_ratio(seen.value, earlier) for earlier in values(before) if earlier > 0]
    if spans and not any(_meet(span, band(seen.growth)) for span in spans):
        low, high = (end.quantize(Decimal("0.01")) for end in spans[-1])
        yield _problem(
            series,
            when,
            f"同比写的是 {seen.growth}%，但由 {_pair(series, when, seen, before)} 算得 {interval(low, high, '%')}",
            seen,
            "yoy",
        )


def _points(series: Series, when: Period, seen: Observation, before: Observation) -> Iterator[Problem]:
    if series.kind != "share" or seen.points is None or seen.value is None:
        return
    spans = [_difference(seen.value, earlier) for earlier in values(before)]
    if spans and not any(_meet(span, band(seen.points)) for span in spans):
        found = f"{interval(*spans[-1])} 个百分点"
        reason = f"pp 写的是 {seen.points}，但由 {_pair(series, when, seen, before)} 算得 {found}"
        yield _problem(series, when, reason, seen, "pp")


def _problem(series: Series, when: Period, reason: str, seen: Observation, name: str) -> Problem:
    return Problem(seen.at(name), f"{period_words(when)}{series.label}：{reason}", MEND, Severity.WARNING)


def _pair(series: Series, when: Period, seen: Observation, before: Observation) -> str:
    pair = [(when.previous, values(before)[-1]), (when, seen.value)]
    return "、".join(f"{period_words(one)} {figure(value, series.unit)}" for one, value in pair if value is not None)


def values(seen: Observation) -> list[Decimal]:
    """The value as first published and as later revised."""
    return [value for value in (seen.value, *(revision.value for revision in seen.revised)) if value is not None]


def _ratio(value: Decimal, before: Decimal) -> Interval:
    (low, high), (least, most) = band(value), band(before)
    return (low / most - 1) * 100, (high / least - 1) * 100


def _difference(value: Decimal, before: Decimal) -> Interval:
    (low, high), (least, most) = band(value), band(before)
    return low - most, high - least


def _meet(one: Interval, other: Interval) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]

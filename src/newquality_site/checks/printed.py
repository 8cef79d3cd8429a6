"""The table says what the print says: every value stands in its printed words, and no printed figure is left over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from newquality_site.files.position import Position, Problem
from newquality_site.model.fact import Fact
from newquality_site.model.indicator import Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.text.numerals import Numeral, numerals
from newquality_site.text.width import folded

LATER = "若是后来修订的数，写进 revised:，印刷值不改；若是录错，改回原文的数"


def check(site: Site) -> Iterator[Problem]:
    """Each observation and each fact against its printed words, and those words against the print."""
    original = folded(site.original)
    for indicator in site.indicators:
        for series in indicator.series.values():
            for when, seen in series.obs.items():
                yield from _observation(series, when, seen)
                yield from _absent(seen.printed, original, seen.at("printed"))
    for fact in site.facts:
        yield from _fact(fact)
        yield from _absent([fact.printed], original, fact.at("printed"))


def _absent(printed: Iterable[str], original: str, place: Position) -> Iterator[Problem]:
    for words in printed:
        if folded(words) not in original:
            yield Problem(place, f"原文里没有“{words}”", "照报纸原样抄写，一个字也不改")


def _observation(series: Series, when: Period, seen: Observation) -> Iterator[Problem]:
    if not seen.printed:
        return
    said = [numeral for words in seen.printed for numeral in numerals(words)]
    figures = {
        "value": (seen.value, series.unit),
        "yoy": (seen.growth, "%"),
        "pp": (seen.points, "个百分点"),
        "milestone": (seen.milestone.first_above if seen.milestone else None, series.unit),
    }
    if unsaid := list(_unsaid(seen, figures, said)):
        yield from unsaid
        return
    expected = [value for value, _ in figures.values() if value is not None]
    expected += [value for value in (series.whole, series.rank) if value is not None]
    for numeral in said:
        explained = numeral.value in expected or (numeral.unit == "年" and numeral.value == when.year)
        if numeral.script == "digits" and not explained:
            reason = f"原文“{_quoted(numeral, seen.printed)}”里的 {numeral.text} 在数据里没有对应的数"
            yield Problem(seen.at("printed"), reason, "补上 value、yoy 或 pp，或检查年份")


def _unsaid(
    seen: Observation, figures: dict[str, tuple[Decimal | None, str]], said: list[Numeral]
) -> Iterator[Problem]:
    """Figures that the printed words do not say, digit for digit."""
    for name, (value, unit) in figures.items():
        if value is None or any(_same(numeral, value, unit) for numeral in said):
            continue
        printed = "”“".join(seen.printed)
        yield Problem(seen.at(name), f"{name} 写的是 {value}{unit}，与原文“{printed}”不符", LATER)


def _same(numeral: Numeral, value: Decimal, unit: str) -> bool:
    """Whether a printed numeral is the value to the last digit, in its unit: 8.0 is not 8."""
    digits = numeral.script == "digits" and str(numeral.value) == str(value)
    return digits and numeral.unit.removeprefix("个") == unit.removeprefix("个")


def _quoted(numeral: Numeral, printed: Iterable[str]) -> str:
    return next(words for words in printed if numeral.text in words)


def _fact(fact: Fact) -> Iterator[Problem]:
    said = numerals(fact.printed)
    if fact.value is not None:
        wanted = fact.written or str(fact.value)
        if fact.written is None and not any(str(numeral.value) == wanted for numeral in said):
            yield Problem(fact.at("value"), f"value 写的是 {fact.value}，与原文“{fact.printed}”不符", "改成原文的数")
        if fact.written is not None and not _written(fact, said):
            reason = f"written 写的是“{fact.written}”（{fact.value}），与原文“{fact.printed}”不符"
            yield Problem(fact.at("written"), reason, "照原文抄写，value 写它的数值")
    if fact.when and fact.when.dated and not _dated(fact, said):
        yield Problem(fact.at("when"), f"when 写的是 {fact.when}，与原文“{fact.printed}”不符", "改成原文的日期")
    if fact.idiom and fact.idiom not in fact.printed:
        yield Problem(fact.at("idiom"), f"原文“{fact.printed}”里没有“{fact.idiom}”", "照原文抄写")


def _written(fact: Fact, said: Iterable[Numeral]) -> bool:
    return (fact.written or "") in fact.printed and any(numeral.value == fact.value for numeral in said)


def _dated(fact: Fact, said: Iterable[Numeral]) -> bool:
    """Whether the parts of the date that the print gives agree; a print may leave the year to the issue."""
    when = fact.when
    wanted = {"年": when.year, "月": when.month, "日": when.day} if when else {}
    parts = [numeral for numeral in said if numeral.unit in wanted and numeral.script == "digits"]
    return bool(parts) and all(numeral.value == wanted[numeral.unit] for numeral in parts)

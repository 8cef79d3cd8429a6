"""The table says what the print says: every value stands in its printed words, and no printed figure is left over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from newquality_site.checks.sequence import whole
from newquality_site.files.position import Problem
from newquality_site.model.fact import Fact
from newquality_site.model.indicator import Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.text.numerals import Numeral, numerals
from newquality_site.text.width import folded

LATER = "若是后来修订的数，写进 revised:，印刷值不改；若是录错，改回原文的数"


def check(site: Site) -> Iterator[Problem]:
    """Each observation and each fact against its printed words, and those words against the print."""
    for indicator in site.indicators:
        for series in indicator.series.values():
            for when, seen in series.obs.items():
                yield from _observation(series, when, seen)
    # The piece that has the figure is looked through before the whole print is: where it stands there, it is printed.
    pieces = {one.slug: one.prose.words for one in site.articles} if whole(site.stream, site.articles) else {}
    for fact in site.facts:
        words = folded(fact.printed)
        if words not in pieces.get(fact.article, "") and words not in site.stream:
            yield Problem(fact.at("printed"), f"原文里没有“{fact.printed}”", "照报纸原样抄写，一个字也不改")
        else:
            yield from _fact(fact)


def _observation(series: Series, when: Period, seen: Observation) -> Iterator[Problem]:
    if not seen.printed:
        return
    said = [numeral for words in seen.printed for numeral in numerals(words, series.unit)]
    figures = {
        "value": (seen.value, series.unit),
        "yoy": (seen.growth, "%"),
        "pp": (seen.points, "个百分点"),
        "milestone": (seen.milestone.first_above if seen.milestone else None, series.unit),
    }
    if unsaid := list(_unsaid(series, seen, figures, said)):
        yield from unsaid
        return
    expected = [value for value, _ in figures.values() if value is not None]
    expected += [value for value in (series.whole, series.rank) if value is not None]
    for number, words in enumerate(seen.printed):
        for numeral in numerals(words):
            if numeral.script == "digits" and not _explained(numeral, expected, when):
                yield Problem(seen.at(f"printed[{number}]"), *_left_over(numeral, words, when))


def _explained(numeral: Numeral, expected: list[Decimal], when: Period) -> bool:
    return numeral.value in expected or (numeral.unit == "年" and numeral.value == when.year)


def _left_over(numeral: Numeral, words: str, when: Period) -> tuple[str, str]:
    """A printed figure that the table does not have, or a year under which it stands not."""
    if numeral.unit == "年" and when.dated:
        return f"原文“{words}”说的是 {numeral.text} 年，这里登记在 {when} 下", f"把 {when}: 改成原文的时期"
    return f"原文“{words}”里的 {numeral.text} 在数据里没有对应的数", "补上 value、yoy 或 pp，或检查年份"


def _unsaid(
    series: Series, seen: Observation, figures: dict[str, tuple[Decimal | None, str]], said: list[Numeral]
) -> Iterator[Problem]:
    """Figures that the printed words do not say, digit for digit and in their unit."""
    for name, (value, unit) in figures.items():
        if value is None or any(_same(numeral, value, unit) for numeral in said):
            continue
        alike = [numeral for numeral in said if str(numeral.value) == str(value) and numeral.unit]
        if alike and name == "value":
            reason = f"unit 写的是“{unit}”，原文“{_quoted(alike, seen)}”的单位是“{alike[0].unit}”"
            yield Problem(series.at("unit"), reason, "改成原文的单位")
            continue
        near = [numeral for numeral in said if _unit(numeral.unit) == _unit(unit)] or said
        reason = f"{name} 写的是 {value}{unit}，与原文“{_quoted(near, seen)}”不符"
        rounded = any(numeral.value == value for numeral in near)
        yield Problem(seen.at(name), reason, "小数末尾的零照原文保留" if rounded else LATER)


def _same(numeral: Numeral, value: Decimal, unit: str) -> bool:
    """Whether a printed numeral is the value to the last digit, in its unit: 8.0 is not 8."""
    return numeral.script == "digits" and str(numeral.value) == str(value) and _unit(numeral.unit) == _unit(unit)


def _unit(written: str) -> str:
    return written.removeprefix("个")


def _quoted(said: Iterable[Numeral], seen: Observation) -> str:
    """The printed words that hold the numerals, or all of them where there is none."""
    texts = {numeral.text for numeral in said}
    return "”“".join([words for words in seen.printed if any(text in words for text in texts)] or seen.printed)


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

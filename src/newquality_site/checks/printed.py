"""The table says what the print says: every value stands in its printed words, and no printed figure is left over."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from newquality_site.checks.figures import says as in_any_scale
from newquality_site.files.position import Problem, Severity
from newquality_site.load.figure_name import Figure
from newquality_site.model.indicator import Indicator, Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.text.falls import fell, flat, lost
from newquality_site.text.numerals import Numeral, counting, numerals, unsaid_in
from newquality_site.text.width import folded

CHANGES = ("yoy", "pp")
"""What says by how much something rose or fell; all else is a level, whatever fell beside it."""
ANSWER = "确实如此就在这项统计里写 why: 理由"
LATER = "若是后来修订的数，写进 revised:，印刷值不改；若是录错，改回原文的数"


def check(site: Site) -> Iterator[Problem]:
    """Each observation against its printed words, and what holds for a whole series against those of all."""
    for indicator, _, series in site.series:
        for when, seen in series.obs.items():
            yield from _observation(series, when, seen)
        yield from _standing(series)
        yield from _scope(indicator, series)


def _standing(series: Series) -> Iterator[Problem]:
    """The whole that is counted out of and the rank that is held, where the print says none of them so."""
    words = "，".join(words for seen in series.obs.values() for words in seen.printed)
    said = numerals(counting(words))
    if words and series.whole is not None and series.whole not in {numeral.value for numeral in said}:
        reason = f"whole 写的是 {series.whole}，原文“{words}”没有这样说"
        yield Problem(
            series.at("whole"), reason, "照原文改：百强是 100；原文没说整体是多少的，删去 whole", Severity.WARNING
        )
    ranks = {one.value for one in said if one.unit == "位" or words[: one.start].endswith("第")}
    if words and series.rank is not None and series.rank not in ranks:
        yield Problem(series.at("rank"), f"rank 写的是 {series.rank}，原文“{words}”没有这样说", "照原文改：第一是 1")
    if words and (strays := unsaid_in(series.label, words)):
        reason = f"label 里的“{strays[0]}”原文“{words}”没有"
        yield Problem(series.at("label"), reason, "照原文改；编者自己的说法不写数", Severity.WARNING)


def _scope(indicator: Indicator, series: Series) -> Iterator[Problem]:
    """Among whom a rank is held or a whole is counted, in the words of the print."""
    words = folded("|".join([indicator.heading, *indicator.remarks, *series.lines]))
    if series.lines and series.scope and folded(series.scope) not in words and not indicator.why:
        reason = f"scope 写的是“{series.scope}”，原文“{'”“'.join(series.lines)}”没有这样说"
        yield Problem(series.at("scope"), reason, f"照原文改；{ANSWER}", Severity.WARNING)


def _observation(series: Series, when: Period, seen: Observation) -> Iterator[Problem]:
    if not seen.printed:
        return
    figures = {
        "value": (seen.value, series.unit),
        "yoy": (seen.growth, "%"),
        "pp": (seen.points, "个百分点"),
        "milestone": (seen.milestone.first_above if seen.milestone else None, series.unit),
    }
    if any(_is_mark(one, series, seen) for one in _said(seen, "milestone", series.unit, "")):
        figures.pop("milestone")
    if unsaid := list(_unsaid(series, seen, figures)):
        yield from unsaid
        return
    expected = [abs(value) for value, _ in figures.values() if value is not None]
    expected += [value for value in (series.whole, series.rank) if value is not None]
    named = {(numeral.value, numeral.unit) for numeral in numerals(series.label)}  # 65岁及以上人口, 10种有色金属
    for number, words in enumerate(seen.printed):
        for numeral in numerals(words):
            told = (numeral.value, numeral.unit) in named or _is_mark(numeral, series, seen)
            if numeral.script == "digits" and not told and not _explained(numeral, expected, when):
                yield Problem(seen.at(f"printed[{number}]"), *_left_over(numeral, words, when))


def _is_mark(numeral: Numeral, series: Series, seen: Observation) -> bool:
    """Whether a numeral is the mark that was passed, in whatever scale: 1.4万亿斤 are 14000亿斤."""
    bare = replace(numeral, bound="")
    return seen.milestone is not None and in_any_scale(bare, Figure(seen.milestone.first_above, series.unit))


def _explained(numeral: Numeral, expected: list[Decimal], when: Period) -> bool:
    return abs(numeral.value) in expected or (numeral.unit == "年" and numeral.value == when.year)


def _left_over(numeral: Numeral, words: str, when: Period) -> tuple[str, str]:
    """A printed figure that the table does not have, or a year under which it stands not."""
    if numeral.unit == "年" and when.dated:
        return f"原文“{words}”说的是 {numeral.text} 年，这里登记在 {when} 下", f"把 {when}: 改成原文的时期"
    return (
        f"原文“{words}”里的 {numeral.text} 在数据里没有对应的数",
        "补上 value、yoy 或 pp，或检查年份；是名称里的数，label 也照写",
    )


def _unsaid(series: Series, seen: Observation, figures: dict[str, tuple[Decimal | None, str]]) -> Iterator[Problem]:
    """Figures that the printed words do not say, digit for digit and in their unit."""
    for name, (value, unit) in figures.items():
        if (
            value is None
            or unchanged(name, value, seen.printed)
            or any(same(one, value, unit) for one in _said(seen, name, unit, series.label))
        ):
            continue
        said = _said(seen, name, series.unit, series.label)
        alike = [numeral for numeral in said if str(numeral.value) == str(value) and numeral.unit]
        if alike and name == "value":
            reason = f"unit 写的是“{unit}”，原文“{_quoted(alike, seen)}”的单位是“{alike[0].unit}”"
            yield Problem(series.at("unit"), reason, "改成原文的单位")
            continue
        near = [numeral for numeral in said if _unit(numeral.unit) == _unit(unit)] or said
        reason = f"{name} 写的是 {value}{unit}，与原文“{_quoted(near, seen)}”不符"
        yield Problem(seen.at(name), reason, _mend(name, value, near))


def unchanged(name: str, value: Decimal, lines: Iterable[str]) -> bool:
    """Whether *lines* say a change of nothing, which has no numeral in print: 与上年持平."""
    return name in CHANGES and not value and any(map(flat, lines))


def _said(seen: Observation, name: str, unit: str, called: str) -> list[Numeral]:
    """The numerals of the printed words, with the signs that the words give them."""
    return [signed(one, words, name, called) for words in seen.printed for one in numerals(words, unit)]


def _mend(name: str, value: Decimal, near: Iterable[Numeral]) -> str:
    """What an editor has to do about a figure: the digits of the print are the same, or those of another number."""
    values = {numeral.value for numeral in near}
    if value not in values and str(abs(value)) in {str(abs(one)) for one in values}:
        return f"原文说的{'升降' if name in CHANGES else '正负'}与此相反：写成 {-value}"
    return "小数末尾的零照原文保留" if value in values else LATER


def signed(numeral: Numeral, words: str, name: str, called: str) -> Numeral:
    """A numeral below nothing where its *words* say so: of a change that it fell, of a size that it is a loss."""
    before = words[: numeral.start]
    below = fell(before) if name in CHANGES else lost(before, called)
    return replace(numeral, value=-abs(numeral.value)) if below else numeral


def same(numeral: Numeral, value: Decimal, unit: str) -> bool:
    """Whether a printed numeral is the value to the last digit, in its unit: 8.0 is not 8."""
    return numeral.script == "digits" and str(numeral.value) == str(value) and counts(numeral, unit)


def counts(numeral: Numeral, unit: str) -> bool:
    """Whether a printed numeral counts in a unit; 个 before it (个百分点) makes no other."""
    return _unit(numeral.unit) == _unit(unit)


def _unit(written: str) -> str:
    return written.removeprefix("个")


def _quoted(said: Iterable[Numeral], seen: Observation) -> str:
    """The printed words that hold the numerals, or all of them where there is none."""
    texts = {numeral.text for numeral in said}
    return "”“".join([words for words in seen.printed if any(text in words for text in texts)] or seen.printed)

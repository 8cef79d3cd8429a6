"""The figures and dates of a piece say what their printed words say, and those words stand in the print."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newquality_site.checks.printed import counts
from newquality_site.checks.sequence import whole
from newquality_site.files.position import Problem, Severity
from newquality_site.model.fact import Fact, Threshold
from newquality_site.model.site import Site
from newquality_site.text.falls import fell
from newquality_site.text.numerals import Numeral, numerals, unsaid_in, value_in
from newquality_site.text.width import folded

BOUNDS = {">": ">", ">=": ">=", "<": "<", "<=": "<", "about": "~", None: ""}
"""What an ``op`` is in the words of the print, where less and at most are seldom told apart."""

ASIDE = {"去年": -1, "上年": -1, "前年": -2, "明年": 1, "次年": 1, "翌年": 1}
"""How far from the year that is spoken of words point, from within NEAR characters before a date."""
NEAR = 30
PARTS_OF_A_DATE = ("年", "月", "日")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")


def check(site: Site) -> Iterator[Problem]:
    """Each fact against its printed words, and those words against the print."""
    # The piece that has the figure is looked through before the whole print is: where it stands there, it is printed.
    pieces = {one.slug: one.prose.words for one in site.articles} if whole(site.stream, site.articles) else {}
    for fact in site.facts:
        words = folded(fact.printed)
        if words not in pieces.get(fact.article, "") and words not in site.stream:
            yield Problem(fact.at("printed"), f"原文里没有“{fact.printed}”", "照报纸原样抄写，一个字也不改")
        else:
            told = site.told(fact)
            changed = "原文" if told is fact else "勘误后的原文"
            yield from (replace(one, reason=one.reason.replace("原文", changed)) for one in _fact(told))
            yield from _year(site, fact, pieces.get(fact.article, ""))


def _fact(fact: Fact) -> Iterator[Problem]:
    said = numerals(fact.printed, fact.unit or "")
    if fact.value is not None:
        yield from _value(fact, said)
    if fact.threshold:
        yield from _threshold(fact, fact.threshold)
    if fact.when and fact.when.dated and not dated(fact, said):
        yield _undated(fact, said)
    if fact.idiom and fact.idiom not in fact.printed:
        yield Problem(fact.at("idiom"), f"原文“{fact.printed}”里没有“{fact.idiom}”", "照原文抄写")
    if fact.always and folded(fact.always) not in folded(fact.printed):
        yield Problem(fact.at("always"), f"原文“{fact.printed}”里没有“{fact.always}”", "照原文抄写")
    for name in ("label", "always", "event"):
        if strays := unsaid_in(getattr(fact, name) or "", fact.printed):
            reason = f"{name} 里的“{strays[0]}”原文“{fact.printed}”没有"
            yield Problem(fact.at(name), reason, "照原文改；编者自己的说法不写数", Severity.WARNING)


def _threshold(fact: Fact, threshold: Threshold) -> Iterator[Problem]:
    """What the counted things pass, as the words give it: a print may leave its unit to the reader (超百亿)."""
    passed = value_in(numerals(f"{threshold.value}{threshold.unit}", threshold.unit)[0])
    meant = [one for one in numerals(fact.printed) if value_in(one) == passed]
    if not meant:
        reason = f"threshold 写的是 {threshold.value}{threshold.unit}，原文“{fact.printed}”没有这样说"
        yield Problem(fact.at("threshold"), reason, "照原文改 value 和 unit")
    elif BOUNDS[threshold.op] not in (bounds := {one.bound for one in meant}):
        ops = "、".join(op for op, bound in BOUNDS.items() if op and bound in bounds)
        reason = f"threshold 的 op 写的是“{threshold.op}”，与原文“{fact.printed}”不符"
        yield Problem(fact.at("threshold"), reason, f"照原文写 op: {ops}" if ops else "删去 threshold")


def _undated(fact: Fact, said: Iterable[Numeral]) -> Problem:
    """A date that the words have not: another one stands there, or none."""
    if any(numeral.unit in PARTS_OF_A_DATE for numeral in said):
        return Problem(fact.at("when"), f"when 写的是 {fact.when}，与原文“{fact.printed}”不符", "改成原文的日期")
    mend = "printed 抄长一些，把写着日期的话也抄上；或删去 when"
    return Problem(fact.at("when"), f"when 写的是 {fact.when}，原文“{fact.printed}”里没有日期", mend)


def _value(fact: Fact, said: Iterable[Numeral]) -> Iterator[Problem]:
    """The value with its unit and its bound, digit for digit; or in the print's own Chinese numerals."""
    if fact.written is not None:
        meant = [numeral for numeral in said if numeral.value == fact.value and fact.written in fact.printed]
        key, reason = "written", f"written 写的是“{fact.written}”（{fact.value}）"
    else:
        meant = [numeral for numeral in said if numeral.value == fact.value and str(numeral.value) == str(fact.value)]
        key, reason = "value", f"value 写的是 {fact.value}"
    mend = "改成原文的数" if fact.written is None else "照原文抄写，value 写它的数值"
    if not meant:
        yield Problem(fact.at(key), f"{reason}，与原文“{fact.printed}”不符", mend)
    elif not any(counts(one, fact.unit or "") for one in meant):
        reason = f"unit 写的是“{fact.unit}”，原文“{fact.printed}”的单位是“{meant[0].unit}”"
        yield Problem(fact.at("unit"), reason, "改成原文的单位")
    elif BOUNDS[fact.op] not in (bounds := {one.bound for one in meant}):
        ops = "、".join(op for op, bound in BOUNDS.items() if op and bound in bounds)
        written = f"op 写的是“{fact.op}”" if fact.op else "没有写 op"
        reason = f"{written}，与原文“{fact.printed}”不符"
        yield Problem(fact.at("op" if fact.op else "value"), reason, f"照原文写 op: {ops}" if ops else "删去 op")
    elif all(one.value > 0 and fell(fact.printed[: one.start]) for one in meant) and not fell(fact.label or ""):
        reason = f"原文“{fact.printed}”说的是减少，label“{fact.label}”没有说，单看像是这么多"
        yield Problem(fact.at("label"), reason, "在 label 里写明是减少、下降，用原文的字", Severity.WARNING)


def dated(fact: Fact, said: Iterable[Numeral]) -> bool:
    """Whether the parts of the date that the print gives agree; a print may leave the year to the issue."""
    when = fact.when
    wanted = {"年": when.year, "月": when.month, "日": when.day} if when else {}
    parts = [numeral for numeral in said if numeral.unit in PARTS_OF_A_DATE and numeral.script == "digits"]
    return bool(parts) and all(numeral.value == wanted[numeral.unit] for numeral in parts)


def _year(site: Site, fact: Fact, piece: str) -> Iterator[Problem]:
    """A year that the words leave to the issue is one that the issue names."""
    if not fact.when or not fact.when.dated or not dated(fact, numerals(fact.printed)):
        return
    year, printed_on, mend = fact.when.year, site.edition.printed_on, "在 edition 里写 printed_on（出版日期）"
    if f"{year}年" in site.stream or (printed_on and printed_on.year == year):
        if year not in (near := _years(site, fact, piece)) and near:
            yield _of_the_issue(site, fact) or Problem(
                fact.at("when"),
                f"when 写的是 {fact.when}，原文“{fact.printed}”没有写年份，前后文说的是 {near[0]} 年",
                f"核对年份；出版的年份，{mend}",
                Severity.WARNING,
            )
    else:
        reason = f"when 写的是 {fact.when}，原文通篇没有 {year} 年"
        yield Problem(fact.at("when"), reason, f"核对年份；原文没印年份的，{mend}")


def _of_the_issue(site: Site, fact: Fact) -> Problem | None:
    """What is wrong with the year of the issue itself, where events that the print dates are of the fact's year."""
    year = fact.when.year if fact.when else 0
    told = (one.printed for one in site.facts if one.event and one.when and one.when.year == year)
    proof = next((words for words in told if f"{year}年" in words), None)
    settings, printed_on = site.settings, site.edition.printed_on
    if proof is None:
        return None
    if printed_on:
        place, key, written = site.edition.at("printed_on"), "printed_on", str(printed_on)
    else:
        key = next((name for name in ("subtitle", "title") if _YEAR.search(getattr(settings, name) or "")), "title")
        place, written = settings.at(key), f"“{getattr(settings, key)}”"
    reason = f"{key} 写的是 {written}，稿件里的事却是 {year} 年的：“{proof}”“{fact.printed}”"
    mend = f"核对年份；{fact.id} 的 when 错了就改那里（{fact.at('when')}）"
    return Problem(place, reason, mend, Severity.WARNING)


def _years(site: Site, fact: Fact, piece: str) -> list[int]:
    """The years that words without one can be of: those of the issue, of the words before them, and their 去年."""
    words, printed_on = folded(fact.printed), site.edition.printed_on
    if _YEAR.search(words):
        return []
    titles = f"{site.settings.title}|{site.settings.subtitle or ''}"
    years = [printed_on.year] if printed_on else [int(year) for year in _YEAR.findall(titles)]
    before, stands, _ = piece.partition(words)
    issued = years + [int(year) for year in _YEAR.findall(before)[-1:] if stands]
    aside = [step for word, step in ASIDE.items() if word in before[-NEAR:] + words]
    return [*issued, *(year + step for year in issued for step in aside)] if years else []

"""Words bound to a figure say what it says (C2): 3.613万亿元 and 超3.6万亿元 say 36130亿元, 3.6万亿元 does not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from newquality_site.derive.band import band
from newquality_site.files.position import Problem
from newquality_site.load.figure_name import Figure, UnknownFigure, figure_named
from newquality_site.model.article import Article
from newquality_site.model.fact import Fact
from newquality_site.model.site import Site
from newquality_site.text.falls import NEAR, fell, flat, lost
from newquality_site.text.marks import Mark, marks, placed, plain
from newquality_site.text.numerals import Numeral, numerals, value_in
from newquality_site.text.units import SCALES
from newquality_site.text.width import folded
from newquality_site.wording.numbers import figure


def check(site: Site) -> Iterator[Problem]:
    """Names that mean no figure, and words that say another."""
    facts = {fact.id: fact for fact in site.facts}
    for article in site.articles:
        for mark in marks(article.prose.text):
            if mark.kind == "figure":
                yield from _figure(site, article, mark)
            elif mark.kind == "fact" and mark.id in facts:
                yield from _fact(article, mark, facts[mark.id])
        yield from _elsewhere(article, site.facts_of(article.slug))


def _figure(site: Site, article: Article, mark: Mark) -> Iterator[Problem]:
    try:
        meant = figure_named(mark.id, site.indicators, site.edition)
    except UnknownFigure as unknown:
        yield Problem(
            article.prose.at(mark.start), unknown.reason, f"是不是“{unknown.like}”？" if unknown.like else "检查名称"
        )
        return
    before, after = _around(article, mark)
    words = before + mark.words + after
    said = [one for one in numerals(words, meant.unit) if one.start >= len(before)]
    fallen = replace(meant, value=-meant.value)
    if meant.change and not meant.value and flat(mark.words):
        return
    if not any(says(one, fallen if _below(meant, words[: one.start]) else meant) for one in said):
        reason = f"“{mark.words}”与数据不符：{mark.id} 是 {figure(meant.value, meant.unit)}"
        yield Problem(article.prose.at(mark.start), reason, "改正文字；数据有误则改数据；取近似时写明“约”“超”")


def _below(meant: Figure, before: str) -> bool:
    """Whether the words *before* a numeral say what it says without a sign: that something fell, or is a loss."""
    return fell(before) if meant.change else lost(before, meant.called)


def _fact(article: Article, mark: Mark, fact: Fact) -> Iterator[Problem]:
    if fact.value is None:
        return
    said = [numeral.value for numeral in numerals(mark.words)]
    if fact.value not in said:
        unit = fact.unit or ""
        reason = f"“{mark.words}”与登记的 {fact.id}（{figure(fact.value, unit)}）不符"
        yield Problem(article.prose.at(mark.start), reason, "改正文字或改正登记的数")


def _elsewhere(article: Article, facts: Sequence[Fact]) -> Iterator[Problem]:
    """Marks at the printed words of another fact, and marks of events that stand outside their own."""
    for block in article.prose.blocks:
        if block.kind == "note" or "](fact:" not in block.source:
            continue
        found = [one for one in placed(block.source) if one[0].kind == "fact"]
        words = plain(block.source)
        for mark, start, end in found:
            told = [one for one in facts if _spans(words, one.printed, start, end)]
            meant = next((one for one in facts if one.id == mark.id), None)
            if meant and meant not in told and (told or meant.event):
                place = block.start + mark.start
                other = f"，这里是 {told[0].id} 的话" if told else ""
                reason = f"“{mark.words}”不在 {meant.id} 的原文“{meant.printed}”里{other}"
                yield Problem(article.prose.at(place), reason, "改成这句话的那一条，或改正 printed")


def _spans(words: str, printed: str, start: int, end: int) -> bool:
    """Whether *printed* words stand where a mark reaches from *start* to *end*, spaces and widths apart."""
    shown, sought = folded(words), folded(printed)
    first, last = len(folded(words[:start])), len(folded(words[:end]))
    places = (found.start() for found in re.finditer(re.escape(sought), shown))
    return any(place < last and first < place + len(sought) for place in places)


def _around(article: Article, mark: Mark) -> tuple[str, str]:
    """The words right before and after the marked ones, where 超, 约, 下降 or 左右 may stand."""
    text = article.prose.text
    end = text.index(")", text.index("](", mark.start)) + 1
    return text[max(0, mark.start - NEAR) : mark.start], text[end : end + 2]


def says(numeral: Numeral, meant: Figure) -> bool:
    """Whether a printed numeral is true of the figure, in its unit and to the last digit it claims."""
    if thing(numeral.unit) != thing(meant.unit):
        return False
    said, true = value_in(numeral), value_in_unit(meant)
    match numeral.bound:
        case ">" | ">=":
            return said <= true < said * 2
        case "<":
            return said / 2 < true <= said
        case "~":
            low, high = (end * said / numeral.value if numeral.value else end for end in band(numeral.value))
            return low <= true <= high
    same_scale = numeral.unit == meant.unit
    return said == true and (not same_scale or str(numeral.value) == str(meant.value))


def value_in_unit(meant: Figure) -> Decimal:
    """The figure in its plain unit: 36130亿元 as 元."""
    found = numerals(figure(abs(meant.value), meant.unit), meant.unit)
    sign = -1 if meant.value < 0 else 1
    return sign * value_in(found[0]) if found else meant.value


def thing(unit: str) -> str:
    """What is counted, without the scale: 元 of 亿元."""
    return unit.removeprefix("个").lstrip("".join(SCALES)) if unit.removeprefix("个") != "百分点" else "百分点"

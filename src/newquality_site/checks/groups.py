"""What is shown together belongs together: figures of one piece that are counted and, as bars, of one unit."""

from collections.abc import Iterator, Sequence

from newquality_site.checks.printed import counts
from newquality_site.files.position import Problem
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.site import Site
from newquality_site.text.marks import marks
from newquality_site.text.numerals import numerals


def check(site: Site) -> Iterator[Problem]:
    """Groups without figures or a place in their piece, and figures that do not fit their group."""
    slugs = {article.slug for article in site.articles}
    drawn = {(one.slug, mark.id) for one in site.articles for mark in marks(one.prose.text) if mark.kind == "chart"}
    for group in site.groups:
        facts = site.members(group)
        if not facts:
            mend = f"在 facts 里给属于它的数写上 group: {group.id}，或删去这一组"
            yield Problem(group.at("id"), f"没有一个数属于分组“{group.id}”", mend)
        if group.form == "bars" and group.article in slugs and (group.article, group.id) not in drawn:
            mend = f"在放图的地方另起一段写 ![](chart:{group.id})，或改用 form: tiles"
            yield Problem(group.at("form"), f"稿件 {group.article} 的正文里没有放分组“{group.id}”的图", mend)
        for fact in facts:
            if {group.article, fact.article} <= slugs:
                yield from _member(group, fact, _most(facts))


def _most(facts: Sequence[Fact]) -> Fact:
    """A figure in the unit that most of them have, of two units the first."""
    units = [fact.unit for fact in facts]
    return facts[units.index(max(units, key=units.count))]


def _member(group: FactGroup, fact: Fact, other: Fact) -> Iterator[Problem]:
    if fact.article != group.article:
        reason = f"“{fact.id}”是 {fact.article} 的数，分组“{group.id}”是 {group.article} 的"
        yield Problem(fact.at("group"), reason, "同一篇的数才能放在一起")
    if fact.value is None:
        yield Problem(fact.at("group"), f"“{fact.id}”没有 value，不能放进分组", "删去 group，或补上 value")
    elif group.form == "bars" and other.unit and fact.unit != other.unit:
        reason = f"“{fact.id}”的单位是{fact.unit}，“{other.id}”是{other.unit}，不能画在同一条轴上"
        slip = any(one.value == fact.value and counts(one, other.unit) for one in numerals(fact.printed))
        mend = f"原文“{fact.printed}”的单位是“{other.unit}”，改成它" if slip else "分组改用 form: tiles，或分成两组"
        yield Problem(fact.at("unit"), reason, mend)

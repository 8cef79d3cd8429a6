"""Names stand as the print has them: who made a piece, who speaks in it and in what office, whose figures they are.

A wrong character in a name is worse than a wrong digit: nobody can tell it by looking.
"""

import re
from collections.abc import Iterator

from newquality_site.checks.sources import names
from newquality_site.files.position import Problem, Severity
from newquality_site.model.article import Article, Byline, Person
from newquality_site.model.site import Site
from newquality_site.text.width import folded

OFFICES = ("organisation", "role", "delegate")
SAYS = {
    "reporter": re.compile(r"\A(?!.*(?:作者|[摄图]))"),
    "photographer": re.compile("[摄图发影]"),
    "author": re.compile(r"\A(?!.*记者)"),
}
"""What the line of a maker says, or never says, of what they did."""
ANSWER = "确实如此就写 why: 理由"
_OURS = re.compile("本[报刊社网台]")


def check(site: Site) -> Iterator[Problem]:
    """Errors for names that the print has not, warnings for offices and for a second spelling."""
    for article in site.articles:
        yield from _bylines(site, article)
        yield from _persons(site, article)
    for source in site.sources.values():
        if source.cited_as == "printed" and not names(site.stream, source.name):
            mend = "照原文改；编者补注的来源写 cited_as: editor"
            yield Problem(source.at("name"), f"原文里没有“{source.name}”这个来源", mend)
    if site.settings.publication != site.edition.publication:
        reason = f"报名两处不同：这里是“{site.settings.publication}”，edition 里是“{site.edition.publication}”"
        yield Problem(site.settings.at("publication"), reason, "两处写成一样", Severity.WARNING)


def _bylines(site: Site, article: Article) -> Iterator[Problem]:
    """A line that says only who an author is (作者系……) has the name elsewhere."""
    for byline in article.front.bylines:
        held = site.stream if byline.role == "affiliation" else folded(byline.printed)
        if byline.name and folded(byline.name) not in held:
            yield Problem(byline.at("name"), f"“{byline.name}”不在所印的“{byline.printed}”里", "照原文改")
        yield from _maker(site, article, byline)


def _maker(site: Site, article: Article, byline: Byline) -> Iterator[Problem]:
    """What is said of a maker stands in their line, or in that of their affiliation; 本报 is the paper itself."""
    lines = [byline.printed, *(one.printed for one in article.front.bylines if one.role == "affiliation")]
    whose = byline.organisation
    ours = whose == site.edition.publication and _OURS.search(byline.printed)
    if whose and not byline.why and not ours and not any(folded(whose) in folded(line) for line in lines):
        reason = f"organisation 写的是“{whose}”，所印的“{byline.printed}”没有说"
        yield Problem(byline.at("organisation"), reason, f"照原文改；{ANSWER}", Severity.WARNING)
    says = SAYS.get(byline.role)
    if says and not byline.why and not says.search(byline.printed):
        reason = f"role 写的是 {byline.role}，与所印的“{byline.printed}”不符"
        mend = f"记者写 reporter，采访整理写 compiler，作者写 author，摄影写 photographer，资料图写 archive；{ANSWER}"
        yield Problem(byline.at("role"), reason, mend, Severity.WARNING)


def _persons(site: Site, article: Article) -> Iterator[Problem]:
    """The piece that has a person is looked through before the whole print is."""
    own = _own(article)
    for person in article.front.persons:
        if folded(person.name) not in own and folded(person.name) not in site.stream:
            yield Problem(person.at("name"), f"原文里没有“{person.name}”这个人", "照原文改")
        for name in OFFICES:
            words = getattr(person, name)
            if words and not person.why and folded(words) not in own:
                yield from _office(site, person, name, words)


def _office(site: Site, person: Person, name: str, words: str) -> Iterator[Problem]:
    """An office that the piece has not is one that the print has, in a piece that speaks of the person."""
    if folded(words) not in site.stream:
        reason = f"{name} 写的是“{words}”，原文里没有这样的话"
        yield Problem(person.at(name), reason, f"照原文改；原文没有的不写；{ANSWER}", Severity.WARNING)
    elif not any(folded(words) in own and folded(person.name) in own for own in map(_own, site.articles)):
        reason = f"{name} 写的是“{words}”，说到{person.name}的稿件里没有，原文说的是别人"
        yield Problem(person.at(name), reason, f"照原文改；原文没有的不写；{ANSWER}", Severity.WARNING)


def _own(article: Article) -> str:
    """What is printed of a piece: its heads, its makers and its text."""
    front = article.front
    heads = (front.section or "", front.kicker or "", front.headline or "")
    return folded("".join([*heads, *(byline.printed for byline in front.bylines)])) + article.prose.words

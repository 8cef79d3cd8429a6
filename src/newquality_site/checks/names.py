"""Names stand as the print has them: who made a piece, who speaks in it and in what office, whose figures they are.

A wrong character in a name is worse than a wrong digit: nobody can tell it by looking.
"""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.files.position import Problem, Severity
from newquality_site.model.article import Article
from newquality_site.model.site import Site
from newquality_site.text.width import folded

OFFICES = ("organisation", "role", "delegate")


def check(site: Site) -> Iterator[Problem]:
    """Errors for names that the print has not, warnings for offices and for a second spelling."""
    for article in site.articles:
        yield from _bylines(site, article)
        yield from _persons(site, article)
    for source in site.sources.values():
        if source.cited_as == "printed" and folded(source.name) not in site.stream:
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


def _persons(site: Site, article: Article) -> Iterator[Problem]:
    """The piece that has a person is looked through before the whole print is."""
    front = article.front
    own = folded("".join([front.kicker or "", front.headline or "", *(byline.printed for byline in front.bylines)]))
    own += article.prose.words
    for person in front.persons:
        if folded(person.name) not in own and folded(person.name) not in site.stream:
            yield Problem(person.at("name"), f"原文里没有“{person.name}”这个人", "照原文改")
        for name in OFFICES:
            words = getattr(person, name)
            if words and folded(words) not in own and folded(words) not in site.stream:
                reason = f"{name} 写的是“{words}”，原文里没有这样的话"
                yield Problem(person.at(name), reason, "照原文改；原文没有的不写", Severity.WARNING)

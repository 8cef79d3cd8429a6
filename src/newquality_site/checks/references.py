"""Every name an editor wrote names something: in prose, in front matter and in the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newquality_site.charts.plan import series_id
from newquality_site.files.position import Position, Problem, locate
from newquality_site.model.article import Article
from newquality_site.model.entry import Entry
from newquality_site.model.indicator import Indicator
from newquality_site.model.ref import Ref
from newquality_site.model.site import Site
from newquality_site.text.marks import marks
from newquality_site.text.near import near

BOX = "box"


def known(site: Site) -> set[str]:
    """The names that can be linked or shown."""
    named: dict[str, Iterable[str]] = {
        "article": (article.slug for article in site.articles),
        "indicator": (indicator.id for indicator in site.indicators),
        "fact": (fact.id for fact in site.facts),
        "topic": (topic.id for topic in site.topics),
        "place": (place.id for place in site.places),
        "term": (term.id for term in site.terms),
        "person": (person.id for person in site.persons),
        "chart": (
            *(group.id for group in site.groups if group.form == "bars"),
            *(series_id(indicator, key) for indicator in site.indicators for key in indicator.series),
        ),
    }
    return {str(Ref(kind, name)) for kind, names in named.items() for name in names}


def check(site: Site) -> Iterator[Problem]:
    """Names without a bearer, names borne twice, and pieces the print order leaves out."""
    names = known(site)
    for article in site.articles:
        yield from _prose(article, names)
        yield from _front(article, names)
    yield from _table(site, names)
    yield from _order(site)
    for bearers in (site.indicators, site.facts, site.groups, site.topics, site.places, site.terms):
        yield from _twice(bearers)


def _unknown(written: str, names: set[str], place: Position) -> Iterator[Problem]:
    if written not in names:
        like = near(written, names)
        yield Problem(place, f"没有叫“{written}”的东西", f"是不是“{like}”？" if like else "检查写法，或先登记它")


def _prose(article: Article, names: set[str]) -> Iterator[Problem]:
    text = article.prose.text
    for mark in marks(text):
        if mark.kind not in ("http", "https", "mailto"):
            line, column = locate_in(article, mark.start)
            yield from _unknown(f"{mark.kind}:{mark.id}", names, Position(article.prose.path, line, column))
            fact_words = mark.kind == "fact" and not mark.words
            if fact_words:
                reason = f"“{mark.kind}:{mark.id}”的方括号里没有字"
                yield Problem(Position(article.prose.path, line, column), reason, "写上原文的字")


def locate_in(article: Article, offset: int) -> tuple[int, int]:
    """Line and column in the file of an *offset* in the prose of an article."""
    line, column = locate(article.prose.text, offset)
    return line + article.prose.first_line - 1, column


def _front(article: Article, names: set[str]) -> Iterator[Problem]:
    front = article.front
    wanted = [("topics", f"topic:{name}") for name in front.topics] + [("related", name) for name in front.related]
    wanted += [("place", f"place:{front.place}")] if front.place else []
    for field, name in wanted:
        yield from _unknown(name, names, front.at(field))


def _table(site: Site, names: set[str]) -> Iterator[Problem]:
    for indicator in site.indicators:
        yield from _sources(indicator, set(site.sources))
        for field, wanted in (
            ("topics", [f"topic:{name}" for name in indicator.topics]),
            ("related", indicator.related),
        ):
            for name in wanted:
                yield from _unknown(name, names, indicator.at(field))
    groups = {group.id for group in site.groups}
    for fact in site.facts:
        yield from _unknown(f"article:{fact.article}", names, fact.at("article"))
        if fact.group:
            yield from _unknown(fact.group, groups, fact.at("group"))
    for group in site.groups:
        yield from _unknown(f"article:{group.article}", names, group.at("article"))


def _sources(indicator: Indicator, sources: set[str]) -> Iterator[Problem]:
    named = [(indicator.source, indicator.at("source")), (indicator.origin, indicator.at("origin"))]
    observed = [seen for series in indicator.series.values() for seen in series.obs.values()]
    named += [(seen.source, seen.at("source")) for seen in observed]
    named += [(revision.source, revision.at("source")) for seen in observed for revision in seen.revised]
    for source, place in named:
        if source:
            yield from _unknown(source, sources, place)


def _order(site: Site) -> Iterator[Problem]:
    place, order = site.settings.at("order"), site.settings.order
    slugs = {article.slug for article in site.articles}
    for name in order:
        if name != BOX and name not in slugs:
            yield from _unknown(name, slugs | {BOX}, place)
    for slug in sorted(slugs - set(order)):
        yield Problem(place, f"版面顺序 order 里没有“{slug}”", "按版面位置把它排进去")
    for name, times in Counter(order).items():
        if times > 1:
            yield Problem(place, f"版面顺序 order 里“{name}”出现了 {times} 次", "留下一个")


def _twice(bearers: Iterable[Entry]) -> Iterator[Problem]:
    seen: dict[str, Position] = {}
    for bearer in bearers:
        name = str(getattr(bearer, "id", ""))
        if name in seen:
            yield Problem(bearer.at("id"), f"id“{name}”已经用过，在第 {seen[name].line} 行", "换一个名称")
        seen.setdefault(name, bearer.at("id"))

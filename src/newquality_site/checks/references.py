"""Every name an editor wrote names something: in front matter, in the settings and in the table."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from newquality_site.charts.plan import series_id
from newquality_site.files.position import Position, Problem
from newquality_site.model.article import Article
from newquality_site.model.indicator import Indicator
from newquality_site.model.ref import Ref
from newquality_site.model.site import BOX, Site
from newquality_site.text.near import near

Names = Mapping[str, AbstractSet[str]]
"""The names there are, by kind."""

KINDS = {
    "article": ("稿件", "content/articles"),
    "indicator": ("统计", "data/indicators.yaml 的 indicators"),
    "fact": ("文中数字", "data/indicators.yaml 的 facts"),
    "topic": ("话题", "content/topics.yaml"),
    "place": ("地点", "content/places.yaml"),
    "term": ("名词", "content/glossary.yaml"),
    "person": ("人物", "content/articles 各篇题头的 persons"),
    "chart": ("图表", "data/indicators.yaml"),
    "source": ("数据来源", "data/indicators.yaml 的 sources"),
    "group": ("分组", "data/indicators.yaml 的 groups"),
}
"""What each kind is called, and where its names are listed."""

RELATED = ("article", "indicator")
LISTED = 20
"""How many names a message tells."""


def known(site: Site) -> Names:
    """The names that can be written, by kind; a statistic that is skipped has no chart."""
    return {
        "article": {article.slug for article in site.articles},
        "draft": set(site.drafts),
        "indicator": {indicator.id for indicator in site.indicators},
        "fact": {fact.id for fact in site.facts},
        "topic": {topic.id for topic in site.topics},
        "place": {place.id for place in site.places},
        "term": {term.id for term in site.terms},
        "person": {person.id for person in site.persons},
        "source": set(site.sources),
        "group": {group.id for group in site.groups},
        "chart": {
            *(group.id for group in site.groups if group.form == "bars"),
            *(series_id(one, key) for one in site.indicators if not one.skip for key in one.series),
        },
    }


def check(site: Site) -> Iterator[Problem]:
    """Names without a bearer."""
    names = known(site)
    for article in site.articles:
        yield from _front(article, names)
    for indicator in site.indicators:
        yield from _indicator(indicator, names)
    yield from _table(site, names)
    for erratum in site.settings.errata:
        if erratum.article != BOX:
            yield from unknown("article", erratum.article, names, erratum.at("article"))
    for correction in site.settings.corrections:
        if correction.about:
            yield from _named(correction.about, "about", names, correction.at("about"))
    for kind, bearers in (("topic", site.topics), ("term", site.terms)):
        for bearer in bearers:
            for number, name in enumerate(bearer.not_same_as):
                yield from unknown(kind, name, names, bearer.at(f"not_same_as[{number}]"))


def unknown(kind: str, name: str, names: Names, place: Position) -> Iterator[Problem]:
    """A problem where nothing of the *kind* bears the *name*, with the name that is near."""
    if kind == "article" and name in names["draft"]:
        yield Problem(place, f"稿件“{name}”还是草稿，不会上线", "写好后删去它的 draft: true；或先不写它的名称")
    elif name not in names[kind]:
        word, where = KINDS[kind]
        like = near(name, sorted(names[kind]))
        mend = f"是不是“{like}”？" if like else f"检查写法{_list(names[kind])}，或先在 {where} 里登记"
        yield Problem(place, f"没有叫“{name}”的{word}", mend)


def _list(names: AbstractSet[str]) -> str:
    """The first of the *names* there are, for whoever cannot guess one."""
    more = f" 等 {len(names)} 个" if len(names) > LISTED else ""
    return f"（已有的是：{'、'.join(sorted(names)[:LISTED])}{more}）" if names else ""


def _front(article: Article, names: Names) -> Iterator[Problem]:
    front = article.front
    for number, topic in enumerate(front.topics):
        yield from unknown("topic", topic, names, front.at(f"topics[{number}]"))
    for number, name in enumerate(front.related):
        yield from _named(name, "related", names, front.at(f"related[{number}]"))
    if front.place:
        yield from unknown("place", front.place, names, front.at("place"))


def _named(written: str, field: str, names: Names, place: Position) -> Iterator[Problem]:
    """Problems of a *field* that names pieces or statistics."""
    ref = Ref.parse(written)
    if ref.kind in RELATED:
        yield from unknown(ref.kind, ref.id, names, place)
    else:
        like = near(ref.kind, RELATED)
        mend = f"是不是“{like}:{ref.id}”？" if like else "写成 article:名称 或 indicator:名称"
        yield Problem(place, f"“{written}”不能写进 {field}", mend)


def _indicator(indicator: Indicator, names: Names) -> Iterator[Problem]:
    for number, topic in enumerate(indicator.topics):
        yield from unknown("topic", topic, names, indicator.at(f"topics[{number}]"))
    for number, name in enumerate(indicator.related):
        yield from _named(name, "related", names, indicator.at(f"related[{number}]"))
    observed = [seen for _, seen in indicator.observations]
    named = [(indicator.source, indicator.at("source")), (indicator.origin, indicator.at("origin"))]
    named += [(seen.source, seen.at("source")) for seen in observed]
    named += [(revision.source, revision.at("source")) for seen in observed for revision in seen.revised]
    for source, place in named:
        if source:
            yield from unknown("source", source, names, place)


def _table(site: Site, names: Names) -> Iterator[Problem]:
    for fact in site.facts:
        yield from unknown("article", fact.article, names, fact.at("article"))
        if fact.group:
            yield from unknown("group", fact.group, names, fact.at("group"))
    for group in site.groups:
        yield from unknown("article", group.article, names, group.at("article"))

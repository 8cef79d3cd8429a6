"""A name is borne once, a chart has a name of its own, and one person is called one name."""

from collections.abc import Iterable, Iterator

from newquality_site.charts.plan import series_id
from newquality_site.files.position import Position, Problem
from newquality_site.model.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Names borne twice."""
    for bearers in (site.indicators, site.facts, site.groups, site.topics, site.places, site.terms):
        yield from _twice("id", ((bearer.id, bearer.at("id")) for bearer in bearers))
    if len({indicator.id for indicator in site.indicators}) == len(site.indicators):
        yield from _twice("图名", _charts(site))
    yield from _persons(site)


def _twice(what: str, named: Iterable[tuple[str, Position]]) -> Iterator[Problem]:
    seen: dict[str, Position] = {}
    for name, place in named:
        if name in seen:
            yield Problem(place, f"{what}“{name}”已经用过，在第 {seen[name].line} 行", "换一个名称")
        seen.setdefault(name, place)


def _charts(site: Site) -> Iterator[tuple[str, Position]]:
    """The name of each chart: a series has its statistic's, or, beside others, that name and its own."""
    for indicator, key, series in site.series:
        yield series_id(indicator, key), series.at()
    yield from {group.id: group.at("id") for group in site.groups}.items()


def _persons(site: Site) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for article in site.articles:
        for person in article.front.persons:
            name = seen.setdefault(person.id, person.name)
            if name != person.name:
                reason = f"“{person.id}”在别的稿件里是“{name}”，这里是“{person.name}”"
                yield Problem(person.at("name"), reason, "不是一个人就换一个 id；是一个人就写同一个名字")

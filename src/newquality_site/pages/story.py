"""What pages are made from: the site with its charts, who speaks of what, and what goes with what.

What several pages ask of it is found once, however many they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from newquality_site.charts.pinned import pinned_charts
from newquality_site.charts.plan import all_charts, series_id
from newquality_site.files.remember import Each, in_turn
from newquality_site.model.article import Article
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import Indicator
from newquality_site.model.ref import Ref
from newquality_site.model.site import Site
from newquality_site.pages.mentions import Mention, mentions_in
from newquality_site.pages.pieces import Summary, summary_of


@dataclass(frozen=True)
class Story:
    """A site ready to be laid out."""

    site: Site
    charts: Mapping[str, Chart]
    mentions: tuple[Mention, ...]

    @cached_property
    def summaries(self) -> Mapping[str, Summary]:
        """Each piece in a few lines, by its name."""
        said = {slug: tuple(mentions) for slug, mentions in groupby(self.mentions, lambda one: one.article)}
        pieces = self.site.articles
        return {piece.slug: summary_of(self.site, piece, said.get(piece.slug, ())) for piece in pieces}

    @property
    def lead(self) -> Article:
        """The piece that opens the special: the first laid out as a lead, or the first."""
        pieces = self.site.articles
        return next((piece for piece in pieces if self.site.layout(piece) == "lead"), pieces[0])

    @cached_property
    def pinned(self) -> Mapping[str, Chart]:
        """The charts whose figures the edition printed, as printed, by the ids of the living ones."""
        return dict(pinned_charts(self.site))

    def charts_of(self, indicator: Indicator) -> tuple[Chart, ...]:
        """The charts of a statistic, one a series; none where it is skipped."""
        return () if indicator.skip else tuple(self.charts[series_id(indicator, key)] for key in indicator.series)

    def speaking_of(self, ref: Ref) -> tuple[Mention, ...]:
        """The sentences that name *ref*, each once, in print order."""
        return self._spoken.get(ref, ())

    def related(self, ref: Ref) -> frozenset[Ref]:
        """What *ref* names and what names *ref*: one declaration links both ways."""
        return self._related.get(ref, frozenset()) - {ref}

    def listed(self, ref: Ref) -> tuple[Article, ...]:
        """The pieces that a topic, a place or a person lists, in print order."""
        return tuple(self._listed.get(ref, ()))

    def pieces(self, refs: Iterable[Ref]) -> tuple[Article, ...]:
        """The pieces among *refs*, in print order."""
        return tuple(self.site.articles[place] for place in self._in_order("article", refs))

    def statistics(self, refs: Iterable[Ref]) -> tuple[Indicator, ...]:
        """The statistics among *refs*, in print order."""
        return tuple(self.site.indicators[place] for place in self._in_order("indicator", refs))

    def _in_order(self, kind: str, refs: Iterable[Ref]) -> list[int]:
        return sorted(self._places[ref] for ref in refs if ref.kind == kind and ref in self._places)

    @cached_property
    def _places(self) -> Mapping[Ref, int]:
        pieces = {Ref("article", one.slug): place for place, one in enumerate(self.site.articles)}
        return pieces | {Ref("indicator", one.id): place for place, one in enumerate(self.site.indicators)}

    @cached_property
    def _listed(self) -> Mapping[Ref, list[Article]]:
        listed = defaultdict[Ref, list[Article]](list)
        for article in self.site.articles:
            for ref in lists(article):
                listed[ref].append(article)
        return listed

    @cached_property
    def _spoken(self) -> Mapping[Ref, tuple[Mention, ...]]:
        spoken = defaultdict[Ref, list[Mention]](list)
        for mention in self.mentions:
            spoken[mention.ref].append(mention)
        return {ref: tuple(dict.fromkeys(mentions)) for ref, mentions in spoken.items()}

    @cached_property
    def _related(self) -> Mapping[Ref, frozenset[Ref]]:
        related = defaultdict[Ref, set[Ref]](set)
        for one, other in self._pairs():
            related[one].add(other)
            related[other].add(one)
        return {ref: frozenset(others) for ref, others in related.items()}

    def _pairs(self) -> Iterator[tuple[Ref, Ref]]:
        """What names what: declared, or marked in a text."""
        for article in self.site.articles:
            yield from ((Ref("article", article.slug), Ref.parse(name)) for name in article.front.related)
        for indicator in self.site.indicators:
            yield from ((Ref("indicator", indicator.id), Ref.parse(name)) for name in indicator.related)
        yield from ((Ref("article", mention.article), mention.ref) for mention in self.mentions)


def lists(article: Article) -> tuple[Ref, ...]:
    """The topics, the place and the persons whose pages list a piece."""
    front = article.front
    places = [Ref("place", front.place)] if front.place else []
    topics = [Ref("topic", topic) for topic in front.topics]
    return tuple(dict.fromkeys([*places, *topics, *(Ref("person", person.id) for person in front.persons)]))


def story(site: Site, each: Each = in_turn) -> Story:
    """The site with its charts drawn up and its mentions gathered."""
    mentions = tuple(mention for found in each("提及", mentions_in, site.articles) for mention in found)
    return Story(site, {chart.id: chart for chart in all_charts(site)}, mentions)

"""What pages are made from: the site with its charts, and who speaks of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newquality_site.charts.plan import all_charts, series_id
from newquality_site.model.article import Article
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import Indicator
from newquality_site.model.ref import Ref
from newquality_site.model.site import Site
from newquality_site.text.anchors import anchor
from newquality_site.text.blocks import Block, blocks
from newquality_site.text.joins import joined
from newquality_site.text.marks import placed, plain
from newquality_site.text.sentences import sentences
from newquality_site.text.width import full_width

_MARKER = re.compile(r"\A(?:\d+\.|[-*+]) +")


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence of a piece that holds a mark: what it names, its words and the id it has on the piece's page."""

    ref: Ref
    article: str
    title: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Story:
    """A site ready to be laid out."""

    site: Site
    charts: Mapping[str, Chart]
    mentions: tuple[Mention, ...]

    def charts_of(self, indicator: Indicator) -> tuple[Chart, ...]:
        """The charts of a statistic, one a series; none where it is skipped."""
        return () if indicator.skip else tuple(self.charts[series_id(indicator, key)] for key in indicator.series)

    def speaking_of(self, ref: Ref) -> tuple[Mention, ...]:
        """The sentences that name *ref*, in print order."""
        return tuple(mention for mention in self.mentions if mention.ref == ref)


def story(site: Site) -> Story:
    """The site with its charts drawn up and its mentions gathered."""
    mentions = tuple(mention for article in site.articles for mention in mentions_in(article))
    return Story(site, {chart.id: chart for chart in all_charts(site)}, mentions)


def mentions_in(article: Article) -> tuple[Mention, ...]:
    """Every mark in the printed text of a piece with its sentence; editors' notes do not count as speaking."""
    spoken = (block for block in blocks(article.prose.text) if block.kind in ("paragraph", "item"))
    return tuple(mention for block in spoken for mention in _mentions(article, block))


def _mentions(article: Article, block: Block) -> Iterator[Mention]:
    source = full_width(block.source.strip())
    source = _MARKER.sub("", source) if block.kind == "item" else source
    for sentence in sentences(plain(source)):
        words = joined(sentence.text).strip()
        for mark, start, _ in placed(source):
            if not mark.image and sentence.start <= start < sentence.end:
                yield Mention(Ref(mark.kind, mark.id), article.slug, article.title, words, anchor("s", words))

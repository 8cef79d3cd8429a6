"""The marks of a piece, each with the sentence that holds it: who speaks of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newquality_site.model.article import Article
from newquality_site.model.ref import Ref
from newquality_site.text.anchors import anchor
from newquality_site.text.blocks import Block
from newquality_site.text.joins import joined
from newquality_site.text.marks import Mark, marks, placed, plain
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


def mentions_in(article: Article) -> tuple[Mention, ...]:
    """Every mark in the printed text of a piece with its sentence; editors' notes do not count as speaking."""
    spoken = (block for block in article.prose.blocks if block.kind in ("paragraph", "item") and marks(block.source))
    return tuple(mention for block in spoken for mention in _mentions(article, block))


def _named(mark: Mark) -> Ref:
    """What a mark names; a figure of a statistic (`rnd.spend@2024`) speaks of the statistic."""
    return Ref("indicator", re.split("[.@]", mark.id)[0]) if mark.kind == "figure" else Ref(mark.kind, mark.id)


def _mentions(article: Article, block: Block) -> Iterator[Mention]:
    source = full_width(block.source.strip())
    source = _MARKER.sub("", source) if block.kind == "item" else source
    marked = [(mark, start) for mark, start, _ in placed(source) if not mark.image]
    for sentence in sentences(plain(source)):
        words = joined(sentence.text).strip()
        for mark, start in marked:
            if sentence.start <= start < sentence.end:
                yield Mention(_named(mark), article.slug, article.title, words, anchor("s", words))

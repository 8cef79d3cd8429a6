"""The sentences of a piece stand in the order of the print, and in the piece in which the print has them.

The ledger of ``fidelity`` asks only that each sentence is somewhere. Here each sentence that print and site have once
is looked up in the print.

1. In a piece whose places rise from its headline on, nothing was moved. Where they do not, the fewest sentences that
   have to go for the rest to rise are those that were moved.
2. A run of sentences that the print has between two of another piece, away from its own headline, belongs to that one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from newquality_site.files.position import Position, Problem
from newquality_site.model.article import Article, Prose
from newquality_site.model.site import Site
from newquality_site.text.blocks import Block
from newquality_site.text.sentences import sentences
from newquality_site.text.width import folded

_UNSEEN = re.compile(r"\]\([^()]*\)|!?\[")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that the site carries, where they are written, and the smaller parts they are made of."""

    text: str
    place: Position
    parts: tuple[Part, ...] = ()
    prose: Prose | None = None
    block: Block | None = None
    offset: int = 0

    def at(self, letter: int = 0) -> Position:
        """The place of a *letter* of the words; for words that are no prose, the place of them all."""
        if self.prose is None or self.block is None:
            return self.place
        return self.prose.at(self.block.start + _origin(self.block, self.offset + letter))


def _origin(block: Block, letter: int) -> int:
    """Where in the source of a block its *letter* was written, counted in folded words."""
    source = _UNSEEN.sub(lambda found: " " * len(found[0]), block.source)
    words = folded(block.text)
    places: list[int] = []
    for place, written in enumerate(source):
        if len(places) < len(words) and folded(written) == words[len(places)]:
            places.append(place)
    return (places[letter:] or [0])[0]


@dataclass(frozen=True, slots=True)
class _Spot:
    """Words of a piece and where the print has them."""

    start: int
    part: Part
    article: Article
    head: bool


def check(site: Site) -> Iterator[Problem]:
    """Sentences that were moved within their piece, and sentences that belong to another."""
    stream = released(site)
    if whole(stream, site.articles):
        return
    bodies = {article.slug: body_of(article) for article in site.articles}
    spots = [spot for article in site.articles for spot in _spots(article, bodies[article.slug], stream)]
    times = Counter(spot.start for spot in spots)
    single = [spot for spot in spots if times[spot.start] == 1]
    pieces = [list(piece) for _, piece in groupby(single, key=lambda spot: spot.article.slug)]
    staying = sorted((spot for piece in pieces for spot in _rising(piece)), key=lambda spot: spot.start)
    strangers = list(_strangers(staying))
    home = [spot for spot in staying if spot not in strangers]
    yield from (_problem(spot, home) for spot in single if spot not in home)


def whole(stream: str, articles: Iterable[Article]) -> bool:
    """Whether the print has each piece in one; it is looked for first where the last one ended."""
    place = 0
    for article in articles:
        start = stream.find(article.prose.words, place)
        place = start + len(article.prose.words)
        if start < 0 and article.prose.words not in stream:
            return False
    return True


def released(site: Site) -> str:
    """The print as one stream of folded characters, with the declared errata put in."""
    stream = site.stream
    for erratum in site.settings.errata:
        before = folded(erratum.before)
        stream = stream.replace(before, folded(erratum.after)) if stream.count(before) == 1 else stream
    return stream


def heads_of(article: Article) -> Iterator[Part]:
    """The printed words around the body of a piece: kicker, headline and bylines."""
    front = article.front
    for name, words in (("kicker", front.kicker), ("headline", front.headline)):
        if words:
            yield Part(folded(words), front.at(name))
    yield from (Part(folded(byline.printed), byline.at("printed")) for byline in front.credit_lines)


def body_of(article: Article) -> Part:
    """The text of a piece, made of its sentences."""
    prose = article.prose
    parts = [
        Part(
            folded(sentence.text),
            prose.at(0),
            prose=prose,
            block=block,
            offset=len(folded(block.text[: sentence.start])),
        )
        for block in prose.blocks
        if block.kind not in ("note", "picture")
        for sentence in sentences(block.text)
    ]
    kept = tuple(part for part in parts if part.text)
    return Part("".join(part.text for part in kept), prose.at(0), kept)


def _spots(article: Article, body: Part, stream: str) -> list[_Spot]:
    """What the print has once of a piece, headline first; a body that the print has whole is one spot."""
    front = article.front
    heads = [Part(folded(words), front.at()) for words in (front.kicker, front.headline) if words]
    parts = [(part, True) for part in heads]
    parts += [(part, False) for part in ((body,) if body.text in stream else body.parts)]
    return [_Spot(stream.find(p.text), p, article, head) for p, head in parts if stream.count(p.text) == 1]


def _rising(spots: Sequence[_Spot]) -> list[_Spot]:
    """The weightiest of the runs whose places in the print rise."""
    best: list[list[_Spot]] = [[]]
    for spot in spots:
        below = (run for run in best if not run or run[-1].start < spot.start)
        best.append([*max(below, key=_weight), spot])
    return max(best, key=_weight)


def _strangers(printed: Sequence[_Spot]) -> Iterator[_Spot]:
    """Sentences that the print has between two of another piece, while their own piece has its place elsewhere."""
    runs = [list(run) for _, run in groupby(printed, key=lambda spot: spot.article.slug)]
    homes = {run[0].article.slug: run for run in sorted(runs, key=_weight)}
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        if before[0].article.slug == after[0].article.slug and homes[run[0].article.slug] is not run:
            yield from run


def _weight(run: Sequence[_Spot]) -> tuple[int, int]:
    """How much a run is the place of its piece: that with the headline before all, then the longest."""
    return sum(spot.head for spot in run), sum(len(spot.part.text) for spot in run)


def _problem(spot: _Spot, home: Sequence[_Spot]) -> Problem:
    """Where the print has a sentence that stands elsewhere on the site."""
    before = max((one for one in home if one.start < spot.start), key=lambda one: one.start, default=None)
    after = min((one for one in home if one.start > spot.start), key=lambda one: one.start, default=None)
    text = cut(spot.part.text)
    if before and after and before.article.slug == after.article.slug != spot.article.slug:
        owner = before.article
        return Problem(spot.part.at(), f"“{text}”是“{owner.title}”里的话", f"移回 {owner.prose.path}")
    where = f"在“{cut(before.part.text)}”之后" if before else "是第一句"
    return Problem(spot.part.at(), f"“{text}”换了位置：原文里{where}", "移回原来的位置")


def cut(text: str) -> str:
    """Enough of a sentence to know it by."""
    most = 60
    return text if len(text) <= most else f"{text[: most - 20]}……{text[-18:]}"

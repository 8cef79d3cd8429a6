"""The sentences of a piece stand in the order of the print, and in the piece in which the print has them.

The ledger of ``fidelity`` asks only that each sentence is somewhere. Here each sentence that the print has once is
looked up there: in a piece whose places rise, nothing was moved. Where they do not, the fewest sentences that have to
go for the rest to rise are those that were moved; and a run of sentences that the print has in the middle of another
piece belongs to that one. What the print has twice has no place of its own and is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from newquality_site.files.position import Position, Problem
from newquality_site.model.article import Article, Prose
from newquality_site.model.site import Site
from newquality_site.text.blocks import Block, blocks
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
    seen = 0
    for place, written in enumerate(source):
        if seen < len(words) and folded(written) == words[seen]:
            if seen == letter:
                return place
            seen += 1
    return 0


@dataclass(frozen=True, slots=True)
class _Spot:
    """A sentence and where the print has it."""

    start: int
    part: Part
    article: Article
    body: bool


def check(site: Site) -> Iterator[Problem]:
    """Sentences that were moved within their piece, and sentences that belong to another."""
    stream = released(site)
    bodies = {article.slug: body_of(article) for article in site.articles}
    if all(body.text in stream for body in bodies.values()):
        return
    spots = {article.slug: _spots(article, bodies[article.slug], stream) for article in site.articles}
    strangers = list(_strangers(spots))
    yield from (_stranger(spot, owner) for spot, owner in strangers)
    gone = {id(spot) for spot, _ in strangers}
    for found in spots.values():
        yield from _moved([spot for spot in found if spot.body and id(spot) not in gone])


def released(site: Site) -> str:
    """The print as one stream of folded characters, with the declared errata put in."""
    stream = folded(site.original)
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
    yield from (Part(folded(byline.printed), byline.at("printed")) for byline in front.bylines)


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
        for block in blocks(prose.text)
        if block.kind not in ("note", "picture")
        for sentence in sentences(block.text)
    ]
    kept = tuple(part for part in parts if part.text)
    return Part("".join(part.text for part in kept), prose.at(0), kept)


def _spots(article: Article, body: Part, stream: str) -> list[_Spot]:
    """What the print has once of a piece, in the order of the piece; a body that the print has whole is one spot."""
    parts = [(part, False) for part in heads_of(article)]
    parts += [(part, True) for part in ((body,) if body.text in stream else body.parts)]
    return [_Spot(stream.find(p.text), p, article, body) for p, body in parts if stream.count(p.text) == 1]


def _moved(spots: Sequence[_Spot]) -> Iterator[Problem]:
    """A problem for each sentence that has to go for the rest to stand in the order of the print."""
    staying = {id(spot) for spot in _rising(spots)}
    printed = sorted(spots, key=lambda spot: spot.start)
    for before, spot in zip([None, *printed], printed, strict=False):
        if id(spot) not in staying:
            where = f"在“{cut(before.part.text)}”之后" if before else "是第一句"
            reason = f"“{cut(spot.part.text)}”换了位置：原文里{where}"
            yield Problem(spot.part.at(), reason, "移回原来的位置")


def _rising(spots: Sequence[_Spot]) -> list[_Spot]:
    """The longest of the runs of sentences, counted in characters, whose places in the print rise."""
    best: list[tuple[int, list[_Spot]]] = []
    for spot in spots:
        length, run = max(
            ((length, run) for length, run in best if run[-1].start < spot.start),
            key=lambda one: one[0],
            default=(0, []),
        )
        best.append((length + len(spot.part.text), [*run, spot]))
    return max(best, key=lambda one: one[0], default=(0, []))[1]


def _strangers(spots: dict[str, list[_Spot]]) -> Iterator[tuple[_Spot, Article]]:
    """Sentences that the print has between two of another piece, while their own piece has its place elsewhere."""
    printed = sorted((spot for found in spots.values() for spot in found), key=lambda spot: spot.start)
    runs = [list(run) for _, run in groupby(printed, key=lambda spot: spot.article.slug)]
    homes = {run[0].article.slug: run for run in sorted(runs, key=_length)}
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        owner = before[0].article
        if owner.slug == after[0].article.slug and homes[run[0].article.slug] is not run:
            yield from ((spot, owner) for spot in run)


def _length(run: Sequence[_Spot]) -> int:
    return sum(len(spot.part.text) for spot in run)


def _stranger(spot: _Spot, owner: Article) -> Problem:
    return Problem(spot.part.at(), f"“{cut(spot.part.text)}”是“{owner.title}”里的话", f"移回 {owner.prose.path}")


def cut(text: str) -> str:
    """Enough of a sentence to know it by."""
    most = 60
    return text if len(text) <= most else f"{text[: most - 20]}……{text[-18:]}"

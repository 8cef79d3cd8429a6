"""The fidelity ledger: every sentence of the print stands exactly once on the site, and the pieces add none (C12).

The print becomes one stream of characters, width made one and white space dropped, so that column breaks vanish. What
the site carries (heads, bylines, bodies, the box) is laid over it, longest first. Where a body does not fit whole, its
sentences are laid one by one; what then finds no place was altered, added or doubled, and what stays bare was lost.
A declared erratum changes the stream before the pieces are laid.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from newquality_site.files.position import Position, Problem, locate
from newquality_site.model.article import Article
from newquality_site.model.indicator import Indicator
from newquality_site.model.site import Site
from newquality_site.text.blocks import blocks
from newquality_site.text.sentences import sentences
from newquality_site.text.width import folded

ALIKE = 0.5
NEAR = 8
RELEASE = "改回原文；确需改动的，在 content/site.yaml 的 errata 里登记 before、after 和 reason"


@dataclass(frozen=True, slots=True)
class Part:
    """Words that the site carries, where they are written, and the smaller parts they are made of."""

    text: str
    place: Position
    parts: tuple[Part, ...] = ()


def check(site: Site) -> Iterator[Problem]:
    """Sentences lost, doubled, altered or added, each with its file; and errata that release nothing."""
    ledger = _Ledger(folded(site.original))
    yield from _declared(site, ledger)
    for part in sorted(printed_parts(site), key=lambda part: -len(part.text)):
        ledger.lay(part)
    yield from ledger.problems(Position(site.original_path))


def printed_parts(site: Site) -> Iterator[Part]:
    """Everything on the site that claims to be printed."""
    heads = {article.front.section: article.front.at("section") for article in site.articles if article.front.section}
    yield from (Part(folded(words), place) for words, place in heads.items())
    for article in site.articles:
        front = article.front
        for name, words in (("kicker", front.kicker), ("headline", front.headline)):
            if words:
                yield Part(folded(words), front.at(name))
        yield from (Part(folded(byline.printed), byline.at("printed")) for byline in front.bylines)
        yield _body(article)
    edition = site.edition
    yield Part(folded(edition.box_title), edition.at("box_title"))
    yield Part(folded(edition.source_line), edition.at("source_line"))
    for indicator in site.indicators:
        yield from _box_lines(indicator)


def _body(article: Article) -> Part:
    prose = article.prose
    parts = []
    for block in blocks(prose.text):
        if block.kind not in ("note", "picture"):
            line, column = locate(prose.text, block.start)
            place = Position(prose.path, line + prose.first_line - 1, column)
            parts += [Part(folded(sentence.text), place) for sentence in sentences(block.text)]
    kept = tuple(part for part in parts if part.text)
    return Part("".join(part.text for part in kept), Position(prose.path, prose.first_line), kept)


def _box_lines(indicator: Indicator) -> Iterator[Part]:
    yield Part(folded(indicator.heading), indicator.at("heading"))
    yield from (Part(folded(words), indicator.at("remarks")) for words in indicator.remarks)
    for series in indicator.series.values():
        for seen in series.obs.values():
            yield from (Part(folded(words), seen.at("printed")) for words in seen.printed)


def _declared(site: Site, ledger: _Ledger) -> Iterator[Problem]:
    for erratum in site.settings.errata:
        before = folded(erratum.before)
        if ledger.stream.count(before) != 1:
            times = ledger.stream.count(before)
            yield Problem(
                erratum.at("before"), f"原文里“{erratum.before}”出现 {times} 次，应恰好一次", "抄长一些，使它唯一"
            )
        else:
            ledger.stream = ledger.stream.replace(before, folded(erratum.after))


@dataclass(slots=True)
class _Ledger:
    """The stream of the print and who covers each of its characters."""

    stream: str
    owners: dict[int, Part] = field(default_factory=dict)
    strays: list[Part] = field(default_factory=list)

    def lay(self, part: Part) -> None:
        """Cover a place of the stream that is still bare, or try the smaller parts, or keep *part* as a stray."""
        if not part.text:
            return
        start = self._bare(part.text)
        if start >= 0:
            last = part.parts[-1] if part.parts else part
            self.owners.update(dict.fromkeys(range(start, start + len(part.text)), last))
        elif part.parts:
            for smaller in part.parts:
                self.lay(smaller)
        else:
            self.strays.append(part)

    def _bare(self, text: str) -> int:
        start = self.stream.find(text)
        while start >= 0 and any(place in self.owners for place in range(start, start + len(text))):
            start = self.stream.find(text, start + 1)
        return start

    def problems(self, original: Position) -> Iterator[Problem]:
        """A problem for each stray, and for each sentence of the print that nobody covers."""
        lost = list(self._lost(original))
        for stray in self.strays:
            twin = max(lost, key=lambda gap: _likeness(gap[0], stray.text), default=None)
            if stray.text in self.stream:
                yield Problem(stray.place, f"“{_cut(stray.text)}”原文只有一次，这里重复了", "删去重复的一处")
            elif twin and _likeness(twin[0], stray.text) >= ALIKE:
                lost.remove(twin)
                here, there = _difference(stray.text, twin[0])
                yield Problem(stray.place, f"与原文不符：稿件写“{here}”，原文是“{there}”", RELEASE)
            else:
                yield Problem(stray.place, f"原文里没有“{_cut(stray.text)}”", '删去；编者的话放进 !!! note "编者注"')
        for text, place in lost:
            yield Problem(place, f"少了原文的一句：“{_cut(text)}”，应在此处之后", RELEASE)

    def _lost(self, original: Position) -> Iterator[tuple[str, Position]]:
        """Each bare sentence, with the place of what stands before it."""
        bare = ""
        place = original
        for offset in range(len(self.stream) + 1):
            if offset < len(self.stream) and offset not in self.owners:
                bare += self.stream[offset]
                continue
            if bare:
                yield from ((sentence.text, place) for sentence in sentences(bare))
                bare = ""
            place = self.owners[offset].place if offset in self.owners else place


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _difference(one: str, other: str) -> tuple[str, str]:
    """The stretch in which two sentences differ, with a few characters of each around it."""
    steps = [step for step in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if step[0] != "equal"]
    return tuple(  # type: ignore[return-value]  # a pair, made of two alike halves
        f"{'…' if start > NEAR else ''}{text[max(0, start - NEAR) : end + NEAR]}{'…' if end + NEAR < len(text) else ''}"
        for text, start, end in ((one, steps[0][1], steps[-1][2]), (other, steps[0][3], steps[-1][4]))
    )


def _cut(text: str) -> str:
    """Enough of a sentence to know it by."""
    most = 60
    return text if len(text) <= most else f"{text[: most - 20]}……{text[-18:]}"

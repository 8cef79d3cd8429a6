"""核数表: every numeral of every piece with its sentence, what it is, and what binds it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newquality_site.model.article import Article
from newquality_site.model.fact import Fact
from newquality_site.text.blocks import Block
from newquality_site.text.joins import joined
from newquality_site.text.marks import placed, plain
from newquality_site.text.numerals import Numeral, numerals, value_in
from newquality_site.text.senses import Sense, sense
from newquality_site.text.sentences import sentences
from newquality_site.text.width import full_width

BINDING = ("fact", "figure")
_OPENING = re.compile(r"\A(?:#{1,6}[ \t]*|(?:\d+\.|[-*+]) +)")
_TARGET = re.compile(r"\]\([^()]*\)")


@dataclass(frozen=True, slots=True)
class NumeralRow:
    """A numeral, its offset in the prose, and in *binding* the name of what proves it, empty where nothing does."""

    article: Article
    block: Block
    sentence: str
    words: str
    start: int
    sense: Sense
    binding: str

    @property
    def explained(self) -> bool:
        """Whether the numeral is no figure, or is bound to one."""
        return bool(self.binding) or self.sense is not Sense.FIGURE


def numeral_rows(article: Article, facts: Sequence[Fact]) -> Iterator[NumeralRow]:
    """Every numeral of a piece's printed text, in its order; editors' notes are not the paper's."""
    for block in article.prose.blocks:
        if block.kind not in ("note", "picture"):
            yield from _rows(article, facts, block)


def _rows(article: Article, facts: Sequence[Fact], block: Block) -> Iterator[NumeralRow]:
    source = _OPENING.sub("", block.source.strip())
    bound = [(f"{mark.kind}:{mark.id}", start, end) for mark, start, end in placed(source) if mark.kind in BINDING]
    for numeral in numerals(block.text):
        names = [name for name, start, end in bound if _within(source, numeral, start, end)]
        names += [f"fact:{fact.id}" for fact in facts if _told(fact, block.text, numeral)]
        sentence = next(s.text for s in sentences(block.text) if s.start <= numeral.start < s.end)
        words = _printed(block.text, numeral)
        start, kind = block.start + _place(block, numeral), sense(block.text, numeral)
        yield NumeralRow(article, block, sentence.strip(), words, start, kind, names[0] if names else "")


def _within(source: str, numeral: Numeral, start: int, end: int) -> bool:
    """Whether a numeral stands in a mark that reaches from *start* to *end*: a join of lines moves what follows."""
    shown = plain(source)
    moved = len(joined(shown[: start + 1])) - len(shown[: start + 1])
    return start + moved <= numeral.start < end + moved


def _printed(text: str, numeral: Numeral) -> str:
    """The numeral with its unit, as the piece has them: 一百多家."""
    unit = text.find(numeral.unit, numeral.end, numeral.end + len(numeral.unit) + 1)
    return text[numeral.start : unit + len(numeral.unit)] if unit >= 0 else numeral.text


def _place(block: Block, numeral: Numeral) -> int:
    """Where a numeral stands in the Markdown of its block, the targets of links passed over."""
    seen = _TARGET.sub(lambda found: " " * len(found[0]), block.source)
    earlier = block.text[: numeral.start].count(numeral.text)
    places = [found.start() for found in re.finditer(re.escape(numeral.text), seen)]
    return places[earlier] if earlier < len(places) else 0


def _told(fact: Fact, text: str, numeral: Numeral) -> bool:
    """Whether the printed words of a fact hold the numeral and the fact has its value, as threshold or value."""
    start = text.find(full_width(fact.printed))
    inside = start >= 0 and start <= numeral.start < start + len(fact.printed)
    values = {fact.value}
    if fact.threshold:
        values |= {
            fact.threshold.value,
            *(value_in(n) for n in numerals(f"{fact.threshold.value}{fact.threshold.unit}")),
        }
    return inside and (numeral.value in values or value_in(numeral) in values)

"""核数表: every numeral of every piece with its sentence, what it is, and what binds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newquality_site.model.article import Article
from newquality_site.model.fact import Fact
from newquality_site.model.site import Site
from newquality_site.text.blocks import Block, blocks
from newquality_site.text.marks import placed
from newquality_site.text.numerals import Numeral, numerals, value_in
from newquality_site.text.senses import Sense, sense
from newquality_site.text.sentences import sentences
from newquality_site.text.width import full_width

BINDING = ("fact", "figure")


@dataclass(frozen=True, slots=True)
class NumeralRow:
    """A numeral where it stands; *binding* names what proves it, and is empty where nothing does."""

    article: Article
    block: Block
    sentence: str
    words: str
    sense: Sense
    binding: str

    @property
    def explained(self) -> bool:
        """Whether the numeral is no figure, or is bound to one."""
        return bool(self.binding) or self.sense is not Sense.FIGURE


def numeral_rows(site: Site) -> tuple[NumeralRow, ...]:
    """Every numeral of the printed text, in print order; editors' notes are not the paper's."""
    return tuple(
        row
        for article in site.articles
        for block in blocks(article.prose.text)
        if block.kind not in ("note", "picture")
        for row in _rows(site, article, block)
    )


def _rows(site: Site, article: Article, block: Block) -> Iterator[NumeralRow]:
    facts = site.facts_of(article.slug)
    source = full_width(block.source.strip())
    bound = [(f"{mark.kind}:{mark.id}", start, end) for mark, start, end in placed(source) if mark.kind in BINDING]
    offset = len(block.source.strip()) - len(block.source.strip().lstrip("#0123456789.-*+ "))
    for numeral in numerals(block.text):
        names = [name for name, start, end in bound if start - offset <= numeral.start < end - offset]
        names += [f"fact:{fact.id}" for fact in facts if _told(fact, block.text, numeral)]
        sentence = next(s.text for s in sentences(block.text) if s.start <= numeral.start < s.end)
        words = numeral.text + numeral.unit
        yield NumeralRow(article, block, sentence.strip(), words, sense(block.text, numeral), names[0] if names else "")


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

"""A whole special, loaded: everything that any page may be made of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, reduce
from itertools import groupby
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema, field_validator
from pydantic_core import PydanticCustomError

from newquality_site.model.article import Article, Layout, Person
from newquality_site.model.citation import Standard
from newquality_site.model.entry import MOST_LETTERS, Entry, Lines, Slug, Words, of_no_device
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.history import Document, History
from newquality_site.model.indicator import Edition, Indicator, Series, Source
from newquality_site.model.ref import Ref
from newquality_site.text.width import folded

HTML = (".html", ".htm", ".shtml")
_STEP = r"[A-Za-z0-9_~-]+"
_OLD = re.compile(rf"(?:{_STEP}/)*{_STEP}(?:/|\.s?html?)?", re.ASCII)

BOX = "box"
"""What the box of statistics is called among the pieces, in ``order`` and in ``errata``."""


class Topic(Entry):
    """A subject that pieces and statistics share; *not_same_as* keeps look-alike names apart, *why* as in a term."""

    id: Slug
    name: Words
    note: Words | None = None
    why: Words | None = None
    not_same_as: tuple[Slug, ...] = ()


class Place(Entry):
    """A place that a piece is about."""

    id: Slug
    name: Words
    province: Words | None = None

    @property
    def full(self) -> str:
        """The name behind its province, once where it is the province itself or begins with it."""
        before = self.province or ""
        return self.name if self.name.startswith(before) else f"{before}{self.name}"


class Term(Entry):
    """A word explained by the editors, with the document it rests on, and *why* a figure in it stands nowhere else.

    By *also*, the words that readers use for it, the search finds it too.
    """

    id: Slug
    term: Words
    also: Lines = ()
    text: Words
    source: Words
    why: Words | None = None
    not_same_as: tuple[Slug, ...] = ()


class Legal(Entry):
    """Lines at the foot of every page; what is not known is not shown."""

    copyright: Words | None = None
    licence: Words | None = None
    editor: Words | None = None
    icp: Words | None = None
    police: Words | None = None
    contact: Words | None = None


class Erratum(Entry):
    """A declared change of the printed wording of a piece or of the box, which releases the fidelity check for it."""

    article: Slug
    before: Words
    after: Words
    reason: Words
    on: date

    def carried_out(self, words: str) -> str:
        """Printed words as they are told since: they hold what was changed, or are a part of it."""
        start = self.before.find(words)
        if start < 0:
            return words.replace(self.before, self.after)
        ahead, behind = self.before[:start], self.before[start + len(words) :]
        kept = self.after.startswith(ahead) and self.after.endswith(behind)
        return self.after[start : len(self.after) - len(behind)] if kept else words


class Correction(Entry):
    """A mistake of ours on the site, mended on a day; *about* names the piece or the statistic that had it."""

    on: date
    text: Words
    about: Words | None = None


class Licence(Entry):
    """Under which terms the figures may be used: the licence's short name, its address, and what it is called."""

    name: Words
    path: Words | None = None
    title: Words | None = None


def _old(written: str) -> str:
    if not _OLD.fullmatch(written) or len(written) > MOST_LETTERS * 3:
        raise PydanticCustomError("old", "旧网址只写网站里的那一段，如 2025/rnd/ 或 2025/rnd.html")
    return of_no_device(written)


class Redirect(Entry):
    """An address that something stood at once, and what stands for it now: a name, or a whole address elsewhere."""

    old: Annotated[str, AfterValidator(_old)]
    new: Words

    @property
    def path(self) -> PurePosixPath:
        """The file that answers at the old address."""
        return PurePosixPath(self.old if self.old.endswith(HTML) else f"{self.old}/index.html")


class PieceKind(Entry):
    """A kind of pieces that a special names: laid out as one of those there are, called by its own word."""

    layout: Layout
    label: Words


class Settings(Entry):
    """What holds for the whole site; *citation* is the edition of GB/T 7714 that references are written by."""

    title: Words
    subtitle: Words | None = None
    publication: Words
    language: Words = "zh-Hans"
    address: Words
    online: date
    copies: tuple[Literal["page"], ...] = ()
    order: tuple[Slug, ...] = Field(min_length=1)
    kinds: dict[Slug, PieceKind] = Field(default_factory=dict)
    legal: Legal = Legal()
    data_licence: Licence | None = None
    citation: Annotated[Standard, WithJsonSchema({"enum": [2025, 2015]})] = "2025"
    errata: tuple[Erratum, ...] = ()
    corrections: tuple[Correction, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    precompressed: bool = False

    @field_validator("address")
    @classmethod
    def _whole_address(cls, written: str) -> str:
        if not written.startswith(("https://", "http://")) or not written.endswith("/"):
            raise PydanticCustomError("address", "网址应以 https:// 开头、以 / 结尾")
        return written


@dataclass(frozen=True)
class Site:
    """Everything loaded; articles stand in print order."""

    settings: Settings
    edition: Edition
    sources: Mapping[str, Source]
    indicators: tuple[Indicator, ...]
    facts: tuple[Fact, ...]
    groups: tuple[FactGroup, ...]
    articles: tuple[Article, ...]
    topics: tuple[Topic, ...]
    places: tuple[Place, ...]
    terms: tuple[Term, ...]
    original: str
    original_path: str
    documents: Mapping[str, Document] = field(default_factory=dict)
    history: tuple[History, ...] = ()
    drafts: tuple[str, ...] = ()

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Each person once, in the order of the print."""
        return tuple({person.id: person for a in self.articles for person in a.front.persons}.values())

    @cached_property
    def stream(self) -> str:
        """The print as one stream of characters, in the form in which texts are compared."""
        return folded(self.original)

    def told(self, fact: Fact) -> Fact:
        """A fact in the words of its piece: those of the print, with the errata carried out."""
        errata = (one for one in self.settings.errata if one.article == fact.article)
        words = reduce(lambda words, one: one.carried_out(words), errata, fact.printed)
        return fact if words == fact.printed else fact.model_copy(update={"printed": words})

    def facts_of(self, slug: str) -> tuple[Fact, ...]:
        """The figures of one piece, as listed, in its words."""
        return self._facts.get(slug, ())

    def members(self, group: FactGroup) -> tuple[Fact, ...]:
        """The figures that stand together in a group, as listed."""
        return self._members.get(group.id, ())

    def histories_of(self, indicator: str) -> tuple[History, ...]:
        """The earlier figures that editors added to one statistic, as listed."""
        return tuple(one for one in self.history if one.indicator == indicator)

    def layout(self, article: Article) -> str:
        """How a piece is laid out: by its kind, or as the special says of a kind of its own."""
        own = self.settings.kinds.get(article.front.kind)
        return own.layout if own else article.front.kind

    def printed_part(self, name: str) -> tuple[Ref, str]:
        """The page that shows what the print has under this name, a piece or the box, and its title."""
        if name == BOX:
            return Ref("page", "statistics"), self.edition.box_title
        return Ref("article", name), self.article(name).title

    def article(self, slug: str) -> Article:
        """The piece with this address."""
        return self._pieces[slug]

    @cached_property
    def series(self) -> tuple[tuple[Indicator, str, Series], ...]:
        """Every series with its statistic and its own key, in print order."""
        return tuple((one, key, series) for one in self.indicators for key, series in one.series.items())

    @cached_property
    def _facts(self) -> Mapping[str, tuple[Fact, ...]]:
        listed = sorted(map(self.told, self.facts), key=lambda fact: fact.article)
        return {slug: tuple(facts) for slug, facts in groupby(listed, key=lambda fact: fact.article)}

    @cached_property
    def _members(self) -> Mapping[str, tuple[Fact, ...]]:
        grouped = sorted((fact for fact in self.facts if fact.group), key=lambda fact: fact.group or "")
        return {group or "": tuple(facts) for group, facts in groupby(grouped, key=lambda fact: fact.group)}

    @cached_property
    def _pieces(self) -> Mapping[str, Article]:
        return {article.slug: article for article in self.articles}

"""One piece of the paper: its heads, its people and its text as printed."""

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal, get_args

from pydantic import WithJsonSchema

from newquality_site.files.position import Position, locate
from newquality_site.model.entry import Entry, Slug, Words
from newquality_site.text.blocks import Block, blocks
from newquality_site.text.width import folded

Layout = Literal["lead", "interview", "proposal", "essay", "profile", "photo"]
LAYOUTS: tuple[str, ...] = get_args(Layout)
"""How a piece can be laid out; each is a kind of piece, too, and a special may name more kinds."""
ArticleKind = Annotated[Words, WithJsonSchema({"anyOf": [{"enum": list(LAYOUTS)}, {"type": "string"}]})]
"""One of the layouts, or a kind that the settings of the special name."""


class Byline(Entry):
    """Who made the piece and in which role, with the words of the print; *why* answers where they say otherwise."""

    role: Literal["reporter", "compiler", "author", "affiliation", "photographer", "archive"]
    name: Words | None = None
    organisation: Words | None = None
    printed: Words
    why: Words | None = None


class Person(Entry):
    """Who speaks or is portrayed, with office and organisation in the words of the print, or *why* in others."""

    id: Slug
    name: Words
    organisation: Words | None = None
    role: Words | None = None
    delegate: Words | None = None
    why: Words | None = None


class Doubt(Entry):
    """Wording kept as printed though it looks wrong, put before the editor."""

    printed: Words
    note: Words


class Picture(Entry):
    """A picture file under content/static with its alternative text."""

    file: Words
    alt: Words


class FrontMatter(Entry):
    """What an editor writes above the text of a piece."""

    kind: ArticleKind
    section: Words | None = None
    kicker: Words | None = None
    headline: Words | None = None
    phrases: tuple[Words, ...] = ()
    title: Words | None = None
    quote: Words | None = None
    bylines: tuple[Byline, ...] = ()
    persons: tuple[Person, ...] = ()
    place: Slug | None = None
    topics: tuple[Slug, ...] = ()
    related: tuple[Words, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    picture: Picture | None = None
    draft: bool = False

    @property
    def credit_lines(self) -> tuple[Byline, ...]:
        """The bylines, of several makers that share a printed line (本报记者张三 李四) the first alone."""
        return tuple({byline.printed: byline for byline in reversed(self.bylines)}.values())[::-1]


@dataclass(frozen=True)
class Prose:
    """Markdown, and the file and line at which it begins, so that a problem can point into it."""

    text: str
    path: str
    first_line: int

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The text taken apart, once for all that ask what it says."""
        return blocks(self.text)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words of each block in the form in which texts are compared."""
        return tuple(folded(block.text) for block in self.blocks)

    @cached_property
    def words(self) -> str:
        """What the piece says of the print, in that form: no notes, no pictures."""
        said = zip(self.blocks, self.folded, strict=True)
        return "".join(words for block, words in said if block.kind not in ("note", "picture"))

    def at(self, offset: int) -> Position:
        """The place in the file of an *offset* in the text."""
        line, column = locate(self.text, offset)
        return Position(self.path, line + self.first_line - 1, column)


@dataclass(frozen=True, slots=True)
class Article:
    """One piece: what its front matter says, and its text."""

    slug: str
    front: FrontMatter
    prose: Prose

    @property
    def title(self) -> str:
        """The headline, or, where none was printed, the short title used in lists."""
        return self.front.headline or self.front.title or self.slug

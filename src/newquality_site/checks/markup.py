"""A finished page taken apart: what it links to, shows, names, runs and is headed by.

One walk over the tags gathers all of it. A parser that builds a tree of every page costs ten times as much as writing
the page did.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import PurePosixPath
from typing import NamedTuple

from newquality_site.checks.tags import Tag, tags
from newquality_site.checks.ways import Way, link, load
from newquality_site.files.remember import Each, in_turn
from newquality_site.files.tree import Tree
from newquality_site.pages.whole import PATH as WHOLE
from newquality_site.text.width import folded

LOADING = frozenset({"audio", "embed", "iframe", "image", "img", "link", "object", "script", "source", "use", "video"})
ADDRESSES = ("action", "data", "formaction", "from", "href", "src", "to", "values", "xlink:href")
DATA = ("application/json", "application/ld+json")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ADDED = frozenset({"admonition", "in-text"})
"""Classes of what stands in a piece and is not its own words."""
_PART = re.compile(rb"(?=<!-- page )")
_SCRIPTED = re.compile(r"(?:java|vb|live)script:", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20]+")
_STYLED = re.compile(r"(?:url\(\s*|@import\s+(?!url\())[\"']?([^\"')\s;]+)")


class Found(NamedTuple):
    """A value of an attribute or a text, and the line it stands on; a tuple, for each page has a hundred."""

    text: str
    line: int


class Markup(NamedTuple):
    """What the checks ask of a page; its *prose* in the form in which texts are compared."""

    path: PurePosixPath
    ids: tuple[Found, ...]
    links: tuple[Way, ...]
    loads: tuple[Way, ...]
    images_without_alt: tuple[Found, ...]
    headings: tuple[Found, ...]
    nameless_drawings: tuple[Found, ...]
    live: tuple[Found, ...]
    title: str
    language: str
    prose: str | None


def markups(tree: Tree, each: Each = in_turn) -> tuple[Markup, ...]:
    """Every HTML page of the tree; the page that holds all the others is taken apart as it was put together."""
    pages = {path: parted(path, content) for path, content in tree.items() if path.suffix == ".html"}
    found = iter(each("查页", markup, [(path, part) for path, parts in pages.items() for part in parts]))
    return tuple(_joined([(next(found), part.count(b"\n")) for part in parts]) for parts in pages.values())


def parted(path: PurePosixPath, content: bytes) -> list[bytes]:
    """A page in the parts that change one by one."""
    return _PART.split(content) if path == WHOLE else [content]


def _joined(parts: list[tuple[Markup, int]]) -> Markup:
    """A page from its parts, each with the number of its lines."""
    whole, lines = parts[0]
    for part, more in parts[1:]:
        below = {name: _below(found, lines) for name, found in part._asdict().items() if isinstance(found, tuple)}
        whole = whole._replace(**{name: getattr(whole, name) + found for name, found in below.items()})
        lines += more
    return whole


def _below(found: tuple[Found | Way, ...], lines: int) -> tuple[Found | Way, ...]:
    return tuple(one._replace(line=one.line + lines) for one in found)


def markup(page: tuple[PurePosixPath, bytes]) -> Markup:
    """One page taken apart."""
    path, content = page
    walk = _Walk()
    for tag in tags(content.decode()):
        walk.step(tag)
    return Markup(
        path=path,
        ids=tuple(walk.ids),
        links=tuple(link(path, *found) for found in walk.links),
        loads=tuple(load(path, *found) for found in walk.loads),
        images_without_alt=tuple(walk.images_without_alt),
        headings=tuple(walk.headings),
        nameless_drawings=tuple(walk.nameless()),
        live=tuple(walk.live),
        title=walk.title or "",
        language=walk.language or "",
        prose=folded("".join(walk.prose)) if walk.has_prose else None,
    )


class _Element(NamedTuple):
    """An element that stands open: the id of its words, if seen, and whether in a piece, an addition, a drawing."""

    name: str = ""
    id: str = ""
    prose: bool = False
    added: bool = False
    drawing: bool = False


@dataclass(slots=True)
class _Drawing:
    """A drawing on the way: what names it, what describes it, and whether it has been given a name."""

    found: Found
    labels: list[str]
    descriptions: list[str]
    named: bool = False


@dataclass(slots=True)
class _Walk:
    """A page on the way from tag to tag: what was met, and what stands open."""

    ids: list[Found] = field(default_factory=list)
    links: list[Found] = field(default_factory=list)
    loads: list[Found] = field(default_factory=list)
    images_without_alt: list[Found] = field(default_factory=list)
    headings: list[Found] = field(default_factory=list)
    live: list[Found] = field(default_factory=list)
    drawings: list[_Drawing] = field(default_factory=list)
    worded: set[str] = field(default_factory=set)
    prose: list[str] = field(default_factory=list)
    title: str | None = None
    language: str | None = None
    has_prose: bool = False
    around: list[_Element] = field(default_factory=lambda: [_Element()])

    def step(self, tag: Tag) -> None:
        """Go on to the next tag."""
        self._words(tag.before, self.around[-1])
        if tag.ends:
            self._close(tag.name)
        elif tag.name:
            self._meet(tag)
            self._open(tag)

    def nameless(self) -> Iterator[Found]:
        """The drawings that nothing names, or that no words which are seen describe."""
        names = {found.text for found in self.ids}
        for one in self.drawings:
            named = one.named and one.labels and names.issuperset(one.labels)
            if not (named and one.descriptions and self.worded.issuperset(one.descriptions)):
                yield one.found

    def _words(self, words: str, element: _Element) -> None:
        if words and element.prose and not element.added:
            self.prose.append(unescape(words))
        if element.id and words.strip():
            self.worded.add(element.id)
        if words and element.name == "title":
            if element.drawing and self.drawings:
                self.drawings[-1].named = True
            elif self.title is None and not element.drawing:
                self.title = unescape(words)

    def _open(self, tag: Tag) -> None:
        if tag.alone:
            return
        outer, classes = self.around[-1], tag.attributes.get("class", "").split()
        self.has_prose |= "prose" in classes
        self.around.append(
            _Element(
                tag.name,
                _seen_id(tag, classes, outer),
                outer.prose or "prose" in classes,
                outer.added or (outer.prose and not ADDED.isdisjoint(classes)),
                outer.drawing or tag.name == "svg",
            )
        )

    def _close(self, name: str) -> None:
        """The nearest open element of that name ends, and all within it; an end without a start ends nothing."""
        for place in range(len(self.around) - 1, 0, -1):
            if self.around[place].name == name:
                del self.around[place:]
                return

    def _meet(self, tag: Tag) -> None:
        """What one element has to tell."""
        name, attributes, line = tag.name, tag.attributes, tag.line
        if "id" in attributes:
            self.ids.append(Found(attributes["id"], line))
        if name == "a" and "href" in attributes:
            self.links.append(Found(attributes["href"], line))
        elif name in HEADINGS:
            self.headings.append(Found(name, line))
        elif name == "img" and not attributes.get("alt"):
            self.images_without_alt.append(Found(attributes.get("src", ""), line))
        elif name == "svg" and attributes.get("role") == "img":
            labels, descriptions = (attributes.get(f"aria-{by}", "").split() for by in ("labelledby", "describedby"))
            self.drawings.append(_Drawing(Found("svg", line), labels, descriptions))
        elif name == "html" and self.language is None:
            self.language = attributes.get("lang", "")
        self.loads += (Found(address, line) for address in _loads(tag))
        self.live += (Found(words, line) for words in _live(name, attributes))


def _seen_id(tag: Tag, classes: list[str], outer: _Element) -> str:
    """The id by which the words in an element are found, its own or that around it, where a reader sees them."""
    hidden = outer.drawing or "hidden" in tag.attributes or "unseen" in classes
    return "" if hidden else tag.attributes.get("id", outer.id)


def _loads(tag: Tag) -> Iterator[str]:
    """What a browser fetches for an element and for its styles."""
    attributes = tag.attributes
    if tag.name in LOADING and attributes.get("rel") != "canonical":
        yield from (attributes[name] for name in ("src", "href", "data", "poster") if attributes.get(name))
        yield from (part.split()[0] for part in attributes.get("srcset", "").split(",") if part.strip())
    if "style" in attributes:
        yield from _STYLED.findall(attributes["style"])
    if tag.name == "style":
        yield from _STYLED.findall(tag.raw)


def _live(name: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """What a browser would run: scripts in the page, handlers, and addresses that are scripts; links come apart."""
    if name == "script" and not attributes.get("src") and attributes.get("type") not in DATA:
        yield "<script>"
    for attribute, value in attributes.items():
        if attribute.startswith("on") or attribute == "srcdoc":
            yield f"{attribute}="
        elif attribute in ADDRESSES and name != "a" and _SCRIPTED.match(_IGNORED.sub("", value)):
            yield f"{attribute}={' '.join(value.split())}"

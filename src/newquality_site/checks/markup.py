"""A finished page taken apart: what it links to, shows, names and is headed by. The one place that knows bs4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from bs4 import BeautifulSoup, Tag

from newquality_site.files.tree import Tree

LOADING = ("audio", "embed", "iframe", "image", "img", "link", "object", "script", "source", "use", "video")
ADDRESSES = ("action", "data", "formaction", "from", "href", "src", "to", "values", "xlink:href")
DATA = ("application/json", "application/ld+json")
_MAYBE_LIVE = re.compile(rb"<script|\son[a-z]+\s*=|script\s*:|srcdoc", re.IGNORECASE)
_SCRIPTED = re.compile(r"(?:java|vb|live)script:", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20]+")
_STYLED = re.compile(r"(?:url\(\s*|@import\s+(?!url\())[\"']?([^\"')\s;]+)")


@dataclass(frozen=True, slots=True)
class Found:
    """A value of an attribute or a text, and the line of the page it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Markup:
    """What the checks ask of a page."""

    path: PurePosixPath
    ids: tuple[Found, ...]
    links: tuple[Found, ...]
    loads: tuple[Found, ...]
    images_without_alt: tuple[Found, ...]
    headings: tuple[Found, ...]
    nameless_drawings: tuple[Found, ...]
    live: tuple[Found, ...]
    title: str
    language: str
    prose: str | None


def markups(tree: Tree) -> tuple[Markup, ...]:
    """Every HTML page of the tree."""
    return tuple(markup(path, content) for path, content in tree.items() if path.suffix == ".html")


def markup(path: PurePosixPath, content: bytes) -> Markup:
    """One page taken apart."""
    soup = BeautifulSoup(content.decode(), "html.parser")
    named = {str(tag["id"]) for tag in soup.find_all(id=True)}
    drawings = [svg for svg in soup.find_all("svg") if svg.get("role") == "img"]
    return Markup(
        path=path,
        ids=tuple(_found(tag, str(tag["id"])) for tag in soup.find_all(id=True)),
        links=tuple(_found(tag, str(tag["href"])) for tag in soup.find_all("a", href=True)),
        loads=tuple(_loads(soup)),
        images_without_alt=tuple(
            _found(tag, str(tag.get("src"))) for tag in soup.find_all("img") if not tag.get("alt")
        ),
        headings=tuple(_found(tag, tag.name) for tag in soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])),
        nameless_drawings=tuple(_found(svg, "svg") for svg in drawings if not _is_named(svg, named)),
        live=tuple(_live(soup)) if _MAYBE_LIVE.search(content) else (),
        title=soup.title.get_text() if soup.title else "",
        language=str(soup.html.get("lang", "")) if soup.html else "",
        prose=_prose(soup),
    )


def _loads(soup: BeautifulSoup) -> Iterator[Found]:
    """What a browser fetches for the page: by its elements, and by its styles."""
    for tag in soup.find_all(LOADING):
        named = [str(tag[name]) for name in ("src", "href", "data", "poster") if tag.get(name)]
        several = [part.split()[0] for part in str(tag.get("srcset", "")).split(",") if part.strip()]
        yield from (_found(tag, address) for address in named + several if tag.get("rel") != ["canonical"])
    for tag in soup.find_all(style=True):
        yield from (_found(tag, address) for address in _STYLED.findall(str(tag["style"])))
    for tag in soup.find_all("style"):
        yield from (_found(tag, address) for address in _STYLED.findall(tag.get_text()))


def _live(soup: BeautifulSoup) -> Iterator[Found]:
    """What a browser would run: scripts in the page, handlers, and addresses that are scripts; links come apart."""
    for tag in soup.find_all(name=True):
        if tag.name == "script" and not tag.get("src") and tag.get("type") not in DATA:
            yield _found(tag, "<script>")
        for name, value in tag.attrs.items():
            if name.startswith("on") or name == "srcdoc":
                yield _found(tag, f"{name}=")
            elif name in ADDRESSES and tag.name != "a" and _SCRIPTED.match(_IGNORED.sub("", str(value))):
                yield _found(tag, f"{name}={' '.join(str(value).split())}")


def _found(tag: Tag, text: str) -> Found:
    return Found(text, tag.sourceline or 1)


def _is_named(svg: Tag, ids: set[str]) -> bool:
    labels = str(svg.get("aria-labelledby", "")).split()
    parts = [svg.find("title"), svg.find("desc")]
    return bool(labels) and set(labels) <= ids and all(part and part.get_text() for part in parts)


def _prose(soup: BeautifulSoup) -> str | None:
    """The words of the piece itself: notes, charts and what the page adds left out."""
    bodies = soup.select(".prose")
    for added in soup.select(".prose .admonition, .prose .in-text"):
        added.decompose()
    return "".join(body.get_text() for body in bodies) if bodies else None

"""What a reader sees of a page: its markup taken away, a line for each block.

Only for pages of our own, whose attributes hold no bare ``>``: four passes of one pattern each, 0.3 ms a page, where
a parser would take ten times as long and every page is read at every build.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

INLINE = "a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr"
_MAIN = re.compile(r"<main\b([^>]*)>(.*)</main>", re.DOTALL)
_KIND = re.compile(r'\bdata-kind="([^"]*)"')
_TITLE = re.compile(r'<meta property="og:title" content="([^"]*)"')
_HIDDEN = re.compile(r'<meta name="robots" content="[^"]*\bnoindex\b')
_UNSHOWN = re.compile(r"<(script|style|template|noscript)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_LABEL = re.compile(r"<text\b.*?</text>", re.DOTALL)
_NAVIGATION = re.compile(r"<nav\b.*?</nav>", re.DOTALL)
_BLANK = re.compile(r"\s+")
_BLOCK = re.compile(rf"</?(?!(?:{INLINE})\b)[a-zA-Z][^>]*>")
# A block that is nothing but a link to another page, such as a row of a list of pieces.
_WAY = re.compile(r'(?:<(?!a\b)[^>]*>)*<a\b(?![^>]*\bhref="#)[^>]*>(?:(?!<a\b).)*</a>(?:</[^>]*>)*')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Visible:
    """The words of a page: *body* is what it says, *aside* the ways to other pages and the labels of its drawings."""

    title: str
    kind: str
    body: tuple[str, ...]
    aside: tuple[str, ...]


def visible(page: str) -> Visible | None:
    """The words of the main part of a page, or nothing where search engines are asked to pass it by."""
    main = _MAIN.search(page)
    if main is None or _HIDDEN.search(page, 0, main.start()):
        return None
    kind, title = _KIND.search(main[1]), _TITLE.search(page, 0, main.start())
    text = _UNSHOWN.sub("", main[2])
    drawings, ways = _DRAWING.findall(text), _NAVIGATION.findall(text)
    blocks = _blocks(_NAVIGATION.sub("<p>", _DRAWING.sub("<p>", text)))
    body = _texts(block for block in blocks if not _WAY.fullmatch(block))
    aside = [block for block in blocks if _WAY.fullmatch(block)]
    aside += [part for way in ways for part in _TAG.split(way)]
    aside += [label for drawing in drawings for label in _LABEL.findall(drawing)]
    said = set(body)
    return Visible(
        html.unescape(title[1]) if title else body[0] if body else "",
        kind[1] if kind else "",
        body,
        tuple(line for line in dict.fromkeys(_texts(aside)) if line not in said),
    )


def _blocks(markup: str) -> list[str]:
    """A stretch of markup cut at its blocks, each white space one blank."""
    return [block.strip() for block in _BLOCK.sub("\n", _BLANK.sub(" ", markup)).split("\n")]


def _texts(blocks: Iterable[str]) -> tuple[str, ...]:
    """What is read of each block where anything is."""
    lines = (" ".join(html.unescape(_TAG.sub("", block)).split()) for block in blocks)
    return tuple(line for line in lines if line)

"""What a reader sees of a page: its markup taken away, a line for each block.

What is marked ``data-unsearched`` is not the page's own: the way to it, what other pages say, addresses, code and
references to copy. A word that is explained has a place of its own and is found there.

Only for pages of our own, whose attributes hold no bare ``>``: a few passes of one pattern each, 0.3 ms a page, where
a parser would take ten times as long and every page is read at every build.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

INLINE = "a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr"
_MAIN = re.compile(r"<main\b([^>]*)>(.*)</main>", re.DOTALL)
_KIND = re.compile(r'\bdata-kind="([^"]*)"')
_ALSO = re.compile(r'\bdata-also="([^"]*)"')
_TITLE = re.compile(r'<meta property="og:title" content="([^"]*)"')
_HIDDEN = re.compile(r'<meta name="robots" content="[^"]*\bnoindex\b')
_UNSHOWN = re.compile(r"<(script|style|template|noscript)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_OTHERS = re.compile(r"<([a-z][a-z0-9]*)\b[^>]*\bdata-unsearched\b[^>]*>")
_TERM = re.compile(r'<dt id="([^"]*)"([^>]*)>(.*?)</dt>(.*?)(?=<dt\b|</dl>)', re.DOTALL)
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_LABEL = re.compile(r"<text\b.*?</text>", re.DOTALL)
_NAVIGATION = re.compile(r"<nav\b.*?</nav>", re.DOTALL)
_HEADING = re.compile(r"<h[1-6]\b.*?</h[1-6]>", re.DOTALL)
_BLANK = re.compile(r"\s+")
_BLOCK = re.compile(rf"</?(?!(?:{INLINE})\b)[a-zA-Z][^>]*>")
# A block that is nothing but a link to another page, such as a row of a list of pieces.
_WAY = re.compile(r'(?:<(?!a\b)[^>]*>)*<a\b(?![^>]*\bhref="#)[^>]*>(?:(?!<a\b).)*</a>(?:</[^>]*>)*')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Visible:
    """The words of a page, or of a *place* on one that is found by itself.

    *also* is what else readers call it, *heads* are its headings, *body* is what it says, *aside* the ways to other
    pages and the labels of its drawings.
    """

    title: str
    kind: str
    body: tuple[str, ...]
    aside: tuple[str, ...]
    heads: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    place: str = ""


def visible(page: str) -> tuple[Visible, ...]:
    """The words of the main part of a page, then of each word it explains; none where search engines pass it by."""
    main = _MAIN.search(page)
    if main is None or _HIDDEN.search(page, 0, main.start()):
        return ()
    kind, title = _KIND.search(main[1]), _TITLE.search(page, 0, main.start())
    text = "<p>".join(_own(_UNSHOWN.sub("", main[2])))
    drawings, ways = _DRAWING.findall(text), _NAVIGATION.findall(text)
    text = _NAVIGATION.sub("<p>", _DRAWING.sub("<p>", text))
    terms = [_term(*found.groups()) for found in _TERM.finditer(text)]
    text = _TERM.sub("<p>", text) if terms else text
    heads, blocks = _texts(_HEADING.findall(text)), _blocks(_HEADING.sub("<p>", text))
    body = _texts(block for block in blocks if not _WAY.fullmatch(block))
    aside = [block for block in blocks if _WAY.fullmatch(block)]
    aside += [part for way in ways for part in _TAG.split(way)]
    aside += [label for drawing in drawings for label in _LABEL.findall(drawing)]
    name = html.unescape(title[1]) if title else next(iter((*heads, *body)), "")
    said = {name, *heads, *body}
    whole = Visible(
        name,
        kind[1] if kind else "",
        body,
        tuple(line for line in dict.fromkeys(_texts(aside)) if line not in said),
        tuple(line for line in dict.fromkeys(heads) if line != name),
        _also(main[1]),
    )
    return whole, *terms


def _term(place: str, attributes: str, name: str, explained: str) -> Visible:
    """A word that is explained, by the name of its place."""
    return Visible("".join(_texts([name])), "term", _texts(_blocks(explained)), (), (), _also(attributes), place)


def _also(attributes: str) -> tuple[str, ...]:
    found = _ALSO.search(attributes)
    return tuple(html.unescape(found[1]).split("、")) if found else ()


def _own(markup: str) -> Iterator[str]:
    """The stretches of a page between the elements that are marked as not its own, with all that is in those."""
    start = 0
    while found := _OTHERS.search(markup, start):
        yield markup[start : found.start()]
        depth, start = 1, len(markup)
        for tag in re.compile(rf"<(/?){found[1]}\b[^>]*>").finditer(markup, found.end()):
            depth += -1 if tag[1] else 1
            if not depth:
                start = tag.end()
                break
    yield markup[start:]


def _blocks(markup: str) -> list[str]:
    """A stretch of markup cut at its blocks, each white space one blank."""
    return [block.strip() for block in _BLOCK.sub("\n", _BLANK.sub(" ", markup)).split("\n")]


def _texts(blocks: Iterable[str]) -> tuple[str, ...]:
    """What is read of each block where anything is."""
    lines = (" ".join(html.unescape(_TAG.sub("", block)).split()) for block in blocks)
    return tuple(line for line in lines if line)

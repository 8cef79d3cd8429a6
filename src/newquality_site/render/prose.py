"""Markdown to HTML, with links by name and ids that come from the words.

1. Punctuation is made full-width in the source, where a mark still has its neighbours on both sides.
2. Markdown does its work; raw HTML is off, so what an editor types is text.
3. Every block gets an id made of its words, every sentence that is marked gets a span with one (so a number leads to
   its sentence, and a paragraph set in above changes no address).
4. Links are resolved by name; charts take the place of their pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from newquality_site.model.ref import Ref
from newquality_site.text.anchors import anchor
from newquality_site.text.joins import joined
from newquality_site.text.sentences import sentences
from newquality_site.text.width import full_width

Url = Callable[[str], str]
Figure = Callable[[str], str]
OUTSIDE = ("https:", "http:", "mailto:", "#")
BLOCKS = ("p", "li", "h2", "h3", "h4", "blockquote")
RUN_IN = "，、；："
MARKED = ("fact:", "indicator:", "figure:")


class UnknownTarget(ValueError):  # noqa: N818  (named for what it says)
    """A link that Markdown found leads neither to a name nor to a web address."""


def html(source: str, url: Url, figure: Figure) -> str:
    """The prose as HTML; *url* gives the address of a name, *figure* the markup of a chart."""
    extension = _Named(url, figure)
    converter = markdown.Markdown(extensions=["admonition", "tables", "sane_lists", extension], output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter.convert(full_width(source))


class _Named(Extension):
    """Puts our steps behind Markdown's own."""

    def __init__(self, url: Url, figure: Figure) -> None:
        super().__init__()
        self._url, self._figure = url, figure

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  (Markdown's own name)
        md.treeprocessors.register(_Ids(md), "ids", 9)
        md.treeprocessors.register(_Sentences(md), "sentences", 8)
        md.treeprocessors.register(_Links(md, self._url, self._figure), "links", 7)


class _Ids(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            element.text = joined(element.text) if element.text and element.text.strip() else element.text
            element.tail = joined(element.tail) if element.tail and element.tail.strip() else element.tail
        taken: set[str] = set()
        for element in root.iter():
            words = "".join(element.itertext()).strip()
            if element.tag in BLOCKS and words:
                name = anchor(element.tag[0], words)
                element.set("id", name if name not in taken else f"{name}-{len(taken)}")
                taken.add(name)
            if element.tag in ("h2", "h3") and words.endswith(tuple(RUN_IN)):
                element.set("class", "run-in")


class _Sentences(Treeprocessor):
    """Wraps each sentence that holds a mark, so that it can be pointed at."""

    def run(self, root: Element) -> None:
        for block in list(root.iter()):
            if block.tag in ("p", "li") and any(_marked(child) for child in block):
                parts = [_wrapped(run) for run in _runs(block)]
                block.text, block[:] = None, []
                for part in parts:
                    _append(block, part)


def _marked(element: Element) -> bool:
    return element.tag == "a" and element.get("href", "").startswith(MARKED)


def _runs(block: Element) -> Iterator[list[str | Element]]:
    """The inline content cut where a sentence of the whole block ends."""
    ends = [sentence.end for sentence in sentences("".join(block.itertext()))]
    run: list[str | Element] = []
    offset = 0
    for piece in _pieces(block):
        length = len("".join(piece.itertext()) if isinstance(piece, Element) else piece)
        if isinstance(piece, Element):
            run.append(piece)
        else:
            cuts = [0, *(end - offset for end in ends if offset < end < offset + length), length]
            texts = [piece[start:stop] for start, stop in pairwise(cuts)]
            for text in texts[:-1]:
                yield [*run, text]
                run = []
            run.append(texts[-1])
        offset += length
        if offset in ends:
            yield run
            run = []


def _pieces(block: Element) -> Iterator[str | Element]:
    if block.text:
        yield block.text
    for child in list(block):
        tail, child.tail = child.tail, None
        yield child
        if tail:
            yield tail


def _wrapped(run: list[str | Element]) -> list[str | Element]:
    if not any(isinstance(piece, Element) and _marked(piece) for piece in run):
        return run
    span = Element("span", {"class": "sentence"})
    for piece in run:
        _append(span, [piece])
    span.set("id", anchor("s", "".join(span.itertext())))
    return [span]


def _append(parent: Element, pieces: list[str | Element]) -> None:
    for piece in pieces:
        if isinstance(piece, Element):
            parent.append(piece)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece


class _Links(Treeprocessor):
    def __init__(self, md: markdown.Markdown, url: Url, figure: Figure) -> None:
        super().__init__(md)
        self._url, self._figure = url, figure

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for child in list(parent):
                if child.tag == "a":
                    self._link(child)
                elif child.tag == "img":
                    self._picture(parent, child)

    def _link(self, link: Element) -> None:
        target = link.get("href", "")
        if target.startswith(OUTSIDE):
            return
        ref = Ref.parse(target)
        if ref.kind == "fact":
            link.tag = "b"
            link.attrib = {"class": "fact"}
            return
        if ref.kind not in ("article", "indicator", "topic", "place", "term", "person"):
            raise UnknownTarget(target)
        link.set("href", self._url(target))
        link.set("class", f"to-{ref.kind}")

    def _picture(self, parent: Element, image: Element) -> None:
        target = image.get("src", "")
        if not target.startswith("chart:"):
            raise UnknownTarget(target)
        parent.tag, parent.text, parent[:] = "div", None, []
        parent.attrib = {"class": "in-text"}
        parent.text = self.md.htmlStash.store(self._figure(Ref.parse(target).id))

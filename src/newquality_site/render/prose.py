"""Markdown to HTML, with links by name and ids that come from the words.

1. Punctuation is made full-width in the source, where a mark still has its neighbours on both sides.
2. Markdown does its work; raw HTML is off, so what an editor types is text.
3. Every block gets an id made of its words, every sentence that is marked gets a span with one (so a number leads to
   its sentence, and a paragraph set in above changes no address).
4. Links are resolved by name; charts take the place of their pictures; a term is explained behind the block that
   uses it first.
5. A number stays on one line with its unit, and so does a name.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor

from newquality_site.model.ref import Ref
from newquality_site.model.site import Term
from newquality_site.render.spans import INLINE, bind, join_lines, wrap_sentences
from newquality_site.text.anchors import anchor
from newquality_site.text.width import full_width

Url = Callable[[str], str]
Figure = Callable[[str], str]
OUTSIDE = ("https:", "http:", "mailto:", "#")
LINKED = ("article", "indicator", "topic", "place", "term", "person")
BLOCKS = ("p", "li", "h2", "h3", "h4", "blockquote")
RUN_IN = "，、；："
BOUND = ("fact", "figure")
MARKED = ("fact:", "figure:", "indicator:")
STEPS = {"ids": 9, "sentences": 8, "terms": 7, "links": 6, "numbers": 5}
"""Our steps, which come behind those that Markdown has, in order of these ranks; a name given again is replaced."""


class Refused(ValueError):  # noqa: N818  (named for what it says)
    """A link or picture that cannot be set: its target, what is wrong with it, and how to mend it."""

    def __init__(self, target: str, reason: str, mend: str) -> None:
        super().__init__(target, reason, mend)
        self.target, self.reason, self.mend = target, reason, mend


@dataclass(frozen=True, slots=True)
class Notes:
    """The terms that a page explains where they are used, those explained so far, and whom its texts name."""

    terms: Mapping[str, Term]
    given: set[str]
    names: tuple[str, ...] = ()


def html(source: str, url: Url, figure: Figure, notes: Notes | None = None) -> str:
    """The prose as HTML; *url* gives the address of a name, *figure* the markup of a chart."""
    converter = _converter()
    converter.reset()
    notes = notes or Notes({}, set())
    for name, step in (
        ("terms", _Terms(converter, notes)),
        ("links", _Links(converter, url, figure)),
        ("numbers", _Numbers(converter, notes)),
    ):
        converter.treeprocessors.register(step, name, STEPS[name])
    return converter.convert(full_width(source))


@cache
def _converter() -> markdown.Markdown:
    """Markdown with our steps that every text has alike; made once, since that takes as long as a short text does."""
    converter = markdown.Markdown(extensions=["admonition", "tables", "sane_lists"], output_format="html")
    converter.preprocessors.deregister("html_block")
    for pattern in ("html", "automail"):
        converter.inlinePatterns.deregister(pattern)
    for name, step in (("ids", _Ids), ("sentences", _Sentences)):
        converter.treeprocessors.register(step(converter), name, STEPS[name])
    return converter


class _Ids(Treeprocessor):
    def run(self, root: Element) -> None:
        """Give every block an id made of its words."""
        times: Counter[str] = Counter()
        for element in root.iter():
            if element.tag not in (*INLINE, "pre"):
                join_lines(element)
            words = "".join(element.itertext()).strip()
            if element.tag in BLOCKS and words and element.get("class") != "admonition-title":
                name = anchor(element.tag[0], words)
                times[name] += 1
                element.set("id", name if times[name] == 1 else f"{name}-{times[name]}")
            if element.tag in ("h2", "h3") and words.endswith(tuple(RUN_IN)):
                element.set("class", "run-in")
                element.tail = ""  # a space would stand behind its mark


class _Sentences(Treeprocessor):
    """Wraps each sentence that holds a mark, so that it can be pointed at."""

    def run(self, root: Element) -> None:
        """Wrap every marked sentence in a span of its own."""
        taken: set[str] = set()
        for block in list(root.iter()):
            if block.tag in ("p", "li") and any(map(_marked, block.iter())):
                wrap_sentences(block, _marked, taken)


def _marked(element: Element) -> bool:
    return element.tag == "a" and element.get("href", "").startswith(MARKED)


class _Terms(Treeprocessor):
    def __init__(self, md: markdown.Markdown, notes: Notes) -> None:
        super().__init__(md)
        self._notes = notes

    def run(self, root: Element) -> None:
        """Lead each term that is explained on the page to its note, which follows the block of its first use."""
        for block in list(root):
            used = [link for link in block.iter("a") if link.get("href", "").startswith("term:")]
            names = {link: link.get("href", "").removeprefix("term:") for link in used}
            explained = {link: name for link, name in names.items() if name in self._notes.terms}
            for link, name in explained.items():
                link.attrib = {"href": f"#note-{name}", "class": "to-term"}
            new = [name for name in dict.fromkeys(explained.values()) if name not in self._notes.given]
            self._notes.given.update(new)
            place = list(root).index(block) + 1
            root[place:place] = [self._note(self._notes.terms[name]) for name in new]

    @staticmethod
    def _note(term: Term) -> Element:
        note = Element("div", {"class": "admonition term", "id": f"note-{term.id}", "role": "note"})
        SubElement(note, "p", {"class": "admonition-title"}).text = f"编者注：{term.term}"
        said = SubElement(note, "p")
        said.text = term.text
        more = SubElement(said, "a", {"href": f"term:{term.id}"})
        more.text = "依据与区别"
        return note


class _Numbers(Treeprocessor):
    def __init__(self, md: markdown.Markdown, notes: Notes) -> None:
        super().__init__(md)
        self._names = notes.names

    def run(self, root: Element) -> None:
        """Keep the numbers of every block with their units, and names whole."""
        for block in root:
            bind(block, self._names)


class _Links(Treeprocessor):
    def __init__(self, md: markdown.Markdown, url: Url, figure: Figure) -> None:
        super().__init__(md)
        self._url, self._figure = url, figure

    def run(self, root: Element) -> None:
        """Lead every link to its address and put charts in their places."""
        for element in list(root.iter()):
            pictures = element.findall("img")
            if pictures:
                self._show(element, pictures)
            elif element.tag == "a":
                self._link(element)

    def _link(self, link: Element) -> None:
        target = UnescapeTreeprocessor().unescape(link.get("href", ""))
        if target.startswith(OUTSIDE):
            return
        ref = Ref.parse(target)
        if ref.kind in BOUND:
            link.tag = "b"
            link.attrib = {"class": "fact"}
            return
        if ref.kind not in LINKED:
            reason = f"链接“{target}”既不是登记的名称，也不是网址"
            raise Refused(target, reason, "改成 article:、indicator:、term: 等，或 https:// 开头的网址")
        link.set("href", self._url(target))
        link.set("class", f"to-{ref.kind}")

    def _show(self, block: Element, pictures: Sequence[Element]) -> None:
        """Charts stand in the place of a paragraph that held nothing but their pictures."""
        targets = [picture.get("src", "") for picture in pictures]
        for target in targets:
            if not target.startswith("chart:"):
                raise Refused(target, f"正文里的图只能是图表，“{target}”不是", "写成 ![](chart:…)")
        if block.tag != "p" or "".join(block.itertext()).strip():
            raise Refused(targets[0], f"图“{targets[0]}”没有单独成段", "图的前后各空一行，这一段里不写别的")
        block.tag, block.attrib, block[:] = "div", {"class": "in-text"}, []
        figures = (self._figure(Ref.parse(target).id) for target in targets)
        block.text = "".join(self.md.htmlStash.store(figure) for figure in figures)

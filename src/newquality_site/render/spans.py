"""The inline content of a block: broken lines are joined, marked sentences wrapped, figures kept whole.

The first two look at a block's words as a reader sees them, through links and bold words: a line may break, and a
sentence may end, beside such an element or within it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile
from xml.etree.ElementTree import Element

from newquality_site.text.anchors import anchor
from newquality_site.text.joins import joined
from newquality_site.text.names import names
from newquality_site.text.script import ends_in_han
from newquality_site.text.sentences import sentences

Piece = str | Element
_NUMBER = re.compile(
    r"(?P<days>[1-7])×(?P<hours>\d{1,2})(?:小时)?|第?(?<![A-Za-z\d])\d[\d.,]*(?:[%‰]?[—～]\d[\d.,]*)?(?:[%‰]|[万亿]{0,2}[一-鿿])"
)
INLINE = ("a", "b", "br", "code", "em", "img", "strong")


def join_lines(block: Element) -> None:
    """Take the line breaks out of the words of *block*."""
    slots = list(_slots(block))
    texts = [getattr(element, name) or "" for element, name in slots]
    for number, (element, name) in enumerate(slots):
        before = next((text[-1] for text in reversed(texts[:number]) if text), "")
        after = next((text[0] for text in texts[number + 1 :] if text), "")
        line = joined(before + texts[number] + after)
        setattr(element, name, line[len(before) : len(line) - len(after)])


def _slots(element: Element) -> Iterator[tuple[Element, str]]:
    """Where the inline words under *element* stand, in order."""
    yield element, "text"
    for child in element:
        if child.tag in INLINE:
            yield from _slots(child)
            yield child, "tail"


def wrap_sentences(block: Element, marked: Callable[[Element], bool], taken: set[str]) -> None:
    """Put each sentence of *block* that holds a marked element into a span; a name *taken* is not given again."""
    pieces = list(_pieces(block))
    inline: list[Piece] = list(takewhile(_is_inline, pieces))
    rest = pieces[len(inline) :]
    wrapped: list[Piece] = []
    for sentence in sentences(_text(inline)):
        held, inline = _cut(inline, len(sentence.text))
        wrapped += [_span(held, taken)] if any(_holds(piece, marked) for piece in held) else held
    block.text, block[:] = None, []
    _fill(block, [*wrapped, *inline, *rest])


def bind(block: Element, known: Iterable[str] = ()) -> None:
    """Keep each number of *block* on one line with its unit, and each name; and give 7×24 its reading."""
    whole = re.compile(f"{_NUMBER.pattern}|{names(known).pattern}")
    for element in [element for element in block.iter() if element.tag not in ("code", "pre")]:
        if element.get("class") == "fact" and _NUMBER.fullmatch("".join(element.itertext())):
            element.set("class", "fact nb")
            continue
        parts = [part for piece in _pieces(element) for part in _bound(piece, whole)]
        element.text, element[:] = None, []
        _fill(element, parts)
    _set_apart(block, "")


def _set_apart(element: Element, before: str) -> str:
    """Name each number behind a Chinese character, for the space between the two; return the last character."""
    before = before if element.tag in ("a", "abbr", "b", "em", "span", "strong") else ""
    words, names = element.text or "", element.get("class", "")
    if "nb" in names.split() and words[:1].isdigit() and ends_in_han(before):
        element.set("class", f"{names} apart")
    before = words[-1:] or before
    for child in element:
        before = _set_apart(child, before)
        before = (child.tail or "")[-1:] or before
    return before


def _bound(piece: Piece, whole: re.Pattern[str]) -> Iterator[Piece]:
    """A text with what must stay *whole* in elements of their own; an element as it is."""
    if isinstance(piece, Element):
        yield piece
        return
    end = 0
    for found in whole.finditer(piece):
        yield piece[end : found.start()]
        yield _kept(found)
        end = found.end()
    yield piece[end:]


def _kept(found: re.Match[str]) -> Element:
    element = Element("span", {"class": "nb"})
    if found["days"]:
        element = Element("abbr", {"class": "nb", "title": f"每周{found['days']}天、每天{found['hours']}小时"})
    element.text = found[0]
    return element


def _is_inline(piece: Piece) -> bool:
    return isinstance(piece, str) or piece.tag in INLINE


def _holds(piece: Piece, marked: Callable[[Element], bool]) -> bool:
    return isinstance(piece, Element) and any(marked(element) for element in piece.iter())


def _span(pieces: Sequence[Piece], taken: set[str]) -> Element:
    """A sentence that can be pointed at; where the same words stand twice, the first time."""
    span = Element("span", {"class": "sentence"})
    _fill(span, pieces)
    name = anchor("s", _text(pieces))
    if name not in taken:
        span.set("id", name)
    taken.add(name)
    return span


def _pieces(element: Element) -> Iterator[Piece]:
    """The content of *element* taken apart; its children lose their tails."""
    if element.text:
        yield element.text
    for child in list(element):
        tail, child.tail = child.tail, None
        yield child
        if tail:
            yield tail


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece if isinstance(piece, str) else "".join(piece.itertext()) for piece in pieces)


def _cut(pieces: Sequence[Piece], at: int) -> tuple[list[Piece], list[Piece]]:
    """What stands before and after the offset *at*; an element that spans it is parted in two alike."""
    before: list[Piece] = []
    for number, piece in enumerate(pieces):
        length = len(_text([piece]))
        if at == 0:
            return before, list(pieces[number:])
        if length > at:
            first, second = _halves(piece, at)
            return [*before, first], [second, *pieces[number + 1 :]]
        before.append(piece)
        at -= length
    return before, []


def _halves(piece: Piece, at: int) -> tuple[Piece, Piece]:
    if isinstance(piece, str):
        return piece[:at], piece[at:]
    first, second = Element(piece.tag, piece.attrib), Element(piece.tag, piece.attrib)
    for half, content in zip((first, second), _cut(list(_pieces(piece)), at), strict=True):
        _fill(half, content)
    return first, second


def _fill(parent: Element, pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        if isinstance(piece, Element):
            parent.append(piece)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece

"""A page as its tags and the words between them, cut as browsers cut it.

Where a tag is broken, more is taken for a tag than a browser would: what a check does not see is worse than what it
sees twice. A style inside a drawing is no style to a browser but an element like any other: the tags in it are tags.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_ATTRIBUTE = r"""=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+|(?=>)))?+"""
_TAG = re.compile(rf"<!--(?:-?>|.*?--!?>)|<(/?)([A-Za-z][^\s/>]*+)((?:[\s/]++|{_ATTRIBUTE})*+)>", re.DOTALL)
_NAMED = re.compile(r"""(=?[^\s/>=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>][^\s>]*+)|(?=>)))?+""")
NONE: Mapping[str, str] = {}
_RAW = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")}


class Tag(NamedTuple):
    """A tag where an element starts (with its attributes) or ends, the line it stands on, and the words before it.

    A tuple, for a page has hundreds.
    """

    name: str
    line: int
    before: str = ""
    ends: bool = False
    alone: bool = False
    attributes: Mapping[str, str] = NONE
    raw: str = ""


def tags(text: str) -> Iterator[Tag]:
    """Each tag of a page; a script or style comes with its *raw* text."""
    end, line, drawings = 0, 1, 0
    while found := _TAG.search(text, end):
        start, words = found.start(), text[end : found.start()]
        line += text.count("\n", end, start)
        end = found.end()
        name, ends = (found[2] or "").lower(), bool(found[1])
        if name == "svg":
            drawings = max(0, drawings + (-1 if ends else 1))
        raw = "" if ends or name not in _RAW else _raw(text, name, end)
        alone = name in VOID or (found[3] or "").endswith("/")
        yield Tag(name, line, words, ends, alone, NONE if ends or not found[3] else _attributes(found[3]), raw)
        end += 0 if drawings else len(raw)
        line += text.count("\n", start, end)


def _raw(text: str, name: str, start: int) -> str:
    """The text of a script or style up to its end."""
    found = _RAW[name].search(text, start)
    return text[start : found.start() if found else len(text)]


def _attributes(written: str) -> dict[str, str]:
    """What stands in a tag, by name; of a name given twice, the first counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _NAMED.findall(written):
        value = double or single or bare
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found

"""Addresses in finished pages: what a browser asks for by itself, and where a reader may be led."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

WHOLE = re.compile(r"(?:(?:https?|ftp|wss?):)?//[\w.-]+\.\w[^\s'\")]*")
POINTING = "a[href], link[rel=canonical], link[rel=alternate]"


def asked(document: BeautifulSoup) -> Iterator[str]:
    """Every whole address that a browser asks for when it shows a page; ours would be relative."""
    pointers = set(map(id, document.select(POINTING)))
    for element in document.select("*"):
        unasked = {"content", "value", "href"} if id(element) in pointers else {"content", "value"}
        yield from (address for name in element.attrs.keys() - unasked for address in written(element, name))
    for code in document.select("style, script:not([type='application/ld+json'])"):
        yield from loaded(code.get_text())


def written(element: Tag, name: str) -> list[str]:
    """Return the whole addresses in an attribute; names of XML's dialects only look like some, also in data."""
    value = str(element[name])
    return [] if name.startswith("xmlns") or value.startswith("data:") else WHOLE.findall(value)


def loaded(code: str) -> list[str]:
    """Return the whole addresses in a style sheet, a drawing or a script, and every import of a style sheet."""
    return [*WHOLE.findall(re.sub(r'xmlns(:\w+)?="[^"]*"', "", code)), *re.findall(r"@import[^;]+", code)]


def led_to(document: BeautifulSoup) -> list[str]:
    """Return the whole addresses to which a page leads."""
    return [address for element in document.select(POINTING) for address in written(element, "href")]

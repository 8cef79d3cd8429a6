"""Where the addresses of a page lead: to a file of the site and a place in it, outside, or nowhere."""

import posixpath
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

OUTSIDE = ("http", "https", "mailto")


class Way(NamedTuple):
    """An address as written and its line; the file it leads to and the place there, or why it leads to none."""

    text: str
    line: int
    target: str = ""
    place: str = ""
    reason: str = ""


def link(page: PurePosixPath, address: str, line: int) -> Way:
    """Where a link leads; outside of the site it has no target."""
    parts = _split(address)
    if parts is None or parts.scheme not in ("", *OUTSIDE):
        return Way(address, line, reason="不是网址")
    return Way(address, line) if parts.scheme else _way(page, address, line, parts)


def load(page: PurePosixPath, address: str, line: int) -> Way:
    """Where that lies which a page loads; what the page holds itself has no target."""
    parts = _split(address)
    if parts is not None and parts.scheme == "data":
        return Way(address, line)
    if parts is None or parts.scheme or parts.netloc:
        return Way(address, line, reason="在别的网站上")
    return _way(page, address, line, parts)


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _way(page: PurePosixPath, address: str, line: int, parts: SplitResult) -> Way:
    path = f"{parts.netloc and '//'}{parts.netloc}{unquote(parts.path)}"
    target = posixpath.normpath(posixpath.join(str(page.parent), path)) if path else str(page)
    return Way(address, line, target, unquote(parts.fragment))

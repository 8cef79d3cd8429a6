"""Addresses: from page to page, and whole ones for what leaves the site (feeds, site maps, canonical links)."""

from functools import cache
from pathlib import PurePosixPath
from urllib.parse import quote

BOX = PurePosixPath("stats", "index.html")
"""Where the page of the box lies, with all its statistics."""


def whole(base: str, path: PurePosixPath) -> str:
    """The address of a page under *base*; the file name of an index is left out."""
    return base + (str(path.parent) + "/" if path.name == "index.html" else str(path)).removeprefix("./")


def relative(path: PurePosixPath, folder: PurePosixPath) -> str:
    """The address of a file from a page in a *folder*, both told from the root of the site."""
    steps, above = _quoted(path), _quoted(folder)
    shared = next(
        (place for place, pair in enumerate(zip(steps, above, strict=False)) if pair[0] != pair[1]), len(above)
    )
    return "/".join([*[".."] * (len(above) - shared), *steps[shared:]])


@cache
def _quoted(path: PurePosixPath) -> tuple[str, ...]:
    """The steps of a path as they are written in an address; each stands in thousands of links."""
    return tuple(map(quote, path.parts))


def statistic_path(name: str) -> PurePosixPath:
    """Where the page of a statistic lies."""
    return PurePosixPath("stats", name, "index.html")


def article_path(name: str) -> PurePosixPath:
    """Where the page of a piece lies."""
    return PurePosixPath("articles", name, "index.html")


def statistic_address(base: str, name: str) -> str:
    """The whole address of the page of a statistic."""
    return whole(base, statistic_path(name))


def article_address(base: str, name: str) -> str:
    """The whole address of the page of a piece."""
    return whole(base, article_path(name))

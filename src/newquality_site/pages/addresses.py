"""Whole addresses, for what leaves the site: feeds, site maps, canonical links."""

from __future__ import annotations

from pathlib import PurePosixPath


def whole(base: str, path: PurePosixPath) -> str:
    """The address of a page under *base*; the file name of an index is left out."""
    return base + (str(path.parent) + "/" if path.name == "index.html" else str(path)).removeprefix("./")


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

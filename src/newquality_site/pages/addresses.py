"""Whole addresses, for what leaves the site: feeds, site maps, canonical links."""

from __future__ import annotations

from pathlib import PurePosixPath


def whole(base: str, path: PurePosixPath) -> str:
    """The address of a page under *base*; the file name of an index is left out."""
    return base + (str(path.parent) + "/" if path.name == "index.html" else str(path)).removeprefix("./")

"""Every link leads to a file of the site, every anchor to an id on it, and nothing is loaded from another host."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import SplitResult, unquote, urlsplit

from newquality_site.checks.markup import Markup
from newquality_site.files.position import Position, Problem
from newquality_site.files.tree import Tree

OUTSIDE = ("http", "https", "mailto")
MEND = "这是模板或链接的问题：检查这一处的 url(…)"
OWN = "把文件放进 content/static，或改正名称"


def check(pages: tuple[Markup, ...], tree: Tree) -> Iterator[Problem]:
    """Links and loads without a target."""
    ids = {page.path: {found.text for found in page.ids} for page in pages}
    for page in pages:
        for found in page.links:
            if reason := _link(page.path, found.text, ids, tree):
                yield Problem(Position(str(page.path), found.line), f"链接“{found.text}”{reason}", MEND)
        for found in page.loads:
            if reason := _load(page.path, found.text, tree):
                yield Problem(Position(str(page.path), found.line), f"页面要用的“{found.text}”{reason}", OWN)


def _link(page: PurePosixPath, address: str, ids: Mapping[PurePosixPath, set[str]], tree: Tree) -> str:
    """What is wrong with a link, or nothing."""
    parts = _split(address)
    if parts is None or parts.scheme not in ("", *OUTSIDE):
        return "不是网址"
    if parts.scheme:
        return ""
    target = _target(page, parts)
    if target not in tree:
        return "没有去处"
    return "指的位置不存在" if parts.fragment and unquote(parts.fragment) not in ids.get(target, set()) else ""


def _load(page: PurePosixPath, address: str, tree: Tree) -> str:
    """What is wrong with something that the page loads, or nothing."""
    parts = _split(address)
    if parts is not None and parts.scheme == "data":
        return ""
    if parts is None or parts.scheme or parts.netloc:
        return "在别的网站上"
    return "" if _target(page, parts) in tree else "没有这个文件"


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _target(page: PurePosixPath, parts: SplitResult) -> PurePosixPath:
    path = f"{parts.netloc and '//'}{parts.netloc}{unquote(parts.path)}"
    return PurePosixPath(posixpath.normpath(posixpath.join(str(page.parent), path))) if path else page

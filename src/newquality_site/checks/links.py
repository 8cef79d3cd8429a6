"""Every link leads to a file of the site, every anchor to an id on it, and nothing is loaded from another host."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from newquality_site.checks.markup import Markup
from newquality_site.files.position import Position, Problem
from newquality_site.files.tree import Tree

MEND = "这是模板或链接的问题：检查这一处的 url(…)"


def check(pages: tuple[Markup, ...], tree: Tree) -> Iterator[Problem]:
    """Links and loads without a target."""
    ids = {page.path: {found.text for found in page.ids} for page in pages}
    for page in pages:
        for found in page.links:
            yield from _link(page, found.text, found.line, ids, tree)
        for found in page.loads:
            yield from _load(page, found.text, found.line, tree)


def _target(page: Markup, address: str) -> PurePosixPath:
    path = unquote(urlsplit(address).path)
    return PurePosixPath(posixpath.normpath(posixpath.join(str(page.path.parent), path))) if path else page.path


def _link(page: Markup, address: str, line: int, ids: dict[PurePosixPath, set[str]], tree: Tree) -> Iterator[Problem]:
    parts = urlsplit(address)
    if parts.scheme in ("http", "https", "mailto"):
        return
    place = Position(str(page.path), line)
    if parts.scheme:
        yield Problem(place, f"链接“{address}”不是网址", MEND)
        return
    target = _target(page, address)
    if target not in tree:
        yield Problem(place, f"链接“{address}”没有去处", MEND)
    elif parts.fragment and unquote(parts.fragment) not in ids.get(target, set()):
        yield Problem(place, f"链接“{address}”指的位置不存在", MEND)


def _load(page: Markup, address: str, line: int, tree: Tree) -> Iterator[Problem]:
    parts = urlsplit(address)
    place = Position(str(page.path), line)
    if parts.scheme == "data":
        return
    if parts.scheme or parts.netloc:
        yield Problem(place, f"页面要从别处取“{address}”", "把文件放进 content/static")
    elif _target(page, address) not in tree:
        yield Problem(place, f"没有文件“{address}”", "把文件放进 content/static，或改正名称")

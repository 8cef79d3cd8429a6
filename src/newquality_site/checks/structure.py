"""A page has a title, a language, one first heading and no level left out; ids are its own; pictures have words."""

from collections.abc import Iterator
from itertools import pairwise

from newquality_site.checks.markup import Markup
from newquality_site.files.position import Position, Problem
from newquality_site.files.tree import Tree

MEND = "改正模板"


def check(pages: tuple[Markup, ...], _tree: Tree) -> Iterator[Problem]:
    """What a reader with a screen reader would stumble over."""
    for page in pages:
        yield from _headings(page)
        yield from _names(page)


def _headings(page: Markup) -> Iterator[Problem]:
    levels = [int(found.text[1]) for found in page.headings]
    if levels.count(1) != 1:
        yield Problem(Position(str(page.path)), f"页面有 {levels.count(1)} 个一级标题，应恰好一个", MEND)
    for (before, after), found in zip(pairwise(levels), page.headings[1:], strict=True):
        if after > before + 1:
            yield Problem(Position(str(page.path), found.line), f"标题从 h{before} 跳到 h{after}", MEND)


def _names(page: Markup) -> Iterator[Problem]:
    place = Position(str(page.path))
    if not page.title.strip() or not page.language:
        yield Problem(place, "页面没有 title 或 lang", MEND)
    seen: set[str] = set()
    for found in page.ids:
        if found.text in seen:
            yield Problem(Position(str(page.path), found.line), f"id“{found.text}”不止一处", MEND)
        seen.add(found.text)
    for found in page.images_without_alt:
        yield Problem(Position(str(page.path), found.line), f"图片“{found.text}”没有替代文字", "写上 alt")
    for found in page.nameless_drawings:
        yield Problem(
            Position(str(page.path), found.line),
            "图没有名称，或旁边没有看得见的说明",
            "用 charts.figure 或 charts.described 排图",
        )

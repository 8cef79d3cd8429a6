"""Every link leads to a file of the site, every anchor to an id on it, and nothing is loaded from another host."""

from collections.abc import Iterator

from newquality_site.checks.markup import Markup
from newquality_site.files.naming import blanks
from newquality_site.files.position import Position, Problem
from newquality_site.files.tree import Tree

MEND = "这是模板或链接的问题：检查这一处的 url(…)"
OWN = "把文件放进 content/static，或改正名称"


def check(pages: tuple[Markup, ...], tree: Tree) -> Iterator[Problem]:
    """Links and loads without a target."""
    files = {"", *map(str, tree), *map(str, blanks(tree).values())}
    places = {(str(page.path), found.text) for page in pages for found in page.ids}
    for page in pages:
        for way in page.links:
            reason = way.reason or ("" if way.target in files else "没有去处")
            if not reason and way.place and (way.target, way.place) not in places:
                reason = "指的位置不存在"
            if reason:
                yield Problem(Position(str(page.path), way.line), f"链接“{way.text}”{reason}", MEND)
        for way in page.loads:
            if reason := way.reason or ("" if way.target in files else "没有这个文件"):
                yield Problem(Position(str(page.path), way.line), f"页面要用的“{way.text}”{reason}", OWN)

"""The search page: a field, and for readers without scripts every page by its kind."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story
from newquality_site.wording.kinds import KINDS

LISTED = 500
"""More pages than these stand on a list of their own, which who searches need not load."""


def pages(_story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """The one search page and, for a large site, the list of all pages."""
    groups = groups_of(others)
    few = sum(len(group) for _, group in groups) <= LISTED
    yield _page("search", "搜索", "search/index.html", "search.html.jinja", groups if few else [])
    if not few:
        yield _page("list", "全部页面", "search/list.html", "list.html.jinja", groups)


def _page(name: str, title: str, path: str, template: str, groups: list[tuple[str, list[Page]]]) -> Page:
    return Page(
        ref=Ref("page", name),
        path=PurePosixPath(path),
        template=template,
        title=title,
        description="搜索本专题的稿件、数据和其他页面。",
        values={"groups": groups},
        listed=False,
    )


def groups_of(others: Iterable[Page]) -> list[tuple[str, list[Page]]]:
    """The pages that can be found, by the name of their kind."""
    shown = [page for page in others if page.path.suffix == ".html" and page.listed]
    groups = ((name, [page for page in shown if page.ref.kind == kind]) for kind, name in KINDS.items())
    return [(name, group) for name, group in groups if group]

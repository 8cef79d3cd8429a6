"""The search page."""

from pathlib import PurePosixPath

import pytest

from newquality_site.build import Built, build
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages import search
from newquality_site.pages.search import groups_of
from tests.exports.index import texts
from tests.pages.special import planned, shown, sketched, special, told


def test_every_page_that_can_be_found_is_listed(site: Built) -> None:
    """Without scripts the search page is a list of exactly the pages that are in the index, by their kind."""
    assert "page:list" not in planned()
    links = shown(site, "search/index.html").select("#all a")

    assert {f"../{path}".partition("#")[0] for path, *_ in texts(site.tree)} == {str(link["href"]) for link in links}
    assert [head.get_text() for head in shown(site, "search/index.html").select("#all h3")] == [
        *("稿件", "数据", "主题", "人物", "地点", "专题")
    ]


def test_the_search_page_is_not_found_itself(site: Built) -> None:
    """A list of all titles would answer every question: it asks not to be indexed."""
    assert shown(site, "search/index.html").select_one("meta[name=robots][content=noindex]")
    assert not [path for path, *_ in texts(site.tree) if path.startswith("search/")]


def test_every_page_leads_to_the_search(site: Built) -> None:
    """The field in the masthead is a plain form that asks the search page, wherever the page lies."""
    forms = {
        path: shown(site, path).select_one("form[role=search]")
        for path in ("index.html", "articles/ma/index.html", "search/index.html")
    }

    assert [form and (form["action"], form.select_one("input[type=search]")["name"]) for form in forms.values()] == [  # type: ignore[index]  # the form has its field
        ("search/index.html", "q"),
        ("../../search/index.html", "q"),
        ("index.html", "q"),
    ]


def test_a_large_site_has_a_list_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the list is long, who searches need not load it: it is a page of its own, one step away."""
    monkeypatch.setattr(search, "LISTED", 5)

    site = build(special(), sketched)

    assert shown(site, "search/list.html").select("ul.all a")
    assert [str(link["href"]) for link in shown(site, "search/index.html").select("#all a")] == ["list.html"]
    assert texts(site.tree)


def test_only_pages_for_readers_are_listed() -> None:
    """Feeds, the page for lost readers and kinds that are no destination are left out."""
    pages = (
        Page(Ref("page", "feed"), PurePosixPath("feed.xml"), "", "订阅", {}),
        Page(Ref("page", "404"), PurePosixPath("404.html"), "", "没有", {}, listed=False),
        Page(Ref("embed", "rnd"), PurePosixPath("embed/rnd.html"), "", "嵌入", {}),
    )

    assert groups_of(pages) == []
    assert next(iter(search.pages(told(), pages))).values["groups"] == []

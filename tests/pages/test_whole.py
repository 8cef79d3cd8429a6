"""The frame of the special as one page."""

from pathlib import PurePosixPath

import pytest
from bs4 import BeautifulSoup

from newquality_site.build import Built
from newquality_site.pages.whole import part_id
from tests.pages.special import edited, planned, published, shown

ASKED = edited("content/site.yaml", ("online:", "copies: [page]\nonline:"))


@pytest.fixture(scope="module")
def whole() -> Built:
    """Return the small special with its one page."""
    return published(ASKED)


def test_it_stands_where_the_special_asks_for_it() -> None:
    """Without being asked for, the page is not made, and no page speaks of it."""
    assert "page:all" not in planned()
    assert "page:all" in planned(ASKED)


def test_parts_stand_in_print_order(whole: Built) -> None:
    """Pieces and the box stand as printed, then what the editors say, then the indexes; the front page is left out."""
    parts = [str(part["id"]) for part in shown(whole, "all.html").select("main > div.page")]

    assert parts[:6] == ["articles-lead", "articles-ma", "articles-jimo", "stats", "stats-rnd", "stats-patents"]
    assert parts[6:9] == ["glossary", "corrections", "about"]
    assert {"edition", "persons", "topics-ai", "places-jimo"} < set(parts[9:])
    assert not {"index", "404", "search", "all"} & set(parts)


def test_every_page_leads_to_it(whole: Built) -> None:
    """The foot of every page links the one file; search engines are sent to the pages instead."""
    assert shown(whole, "stats/rnd/index.html").select_one('.foot a[href="../../all.html"]')
    assert shown(whole, "all.html").select_one("meta[name=robots][content=noindex]")


def test_the_file_needs_no_other(whole: Built) -> None:
    """Nothing is loaded, nothing relative is linked, and every way within leads to something that is there once."""
    document = shown(whole, "all.html")
    ids = [str(tag["id"]) for tag in document.find_all(id=True)]
    ways = [str(tag["href"]) for tag in document.find_all(href=True)]

    assert len(ids) == len(set(ids))
    assert {way[1:] for way in ways if way.startswith("#")} <= set(ids)
    assert all(way.startswith(("#", "https://", "http://", "data:", "mailto:")) for way in ways)
    assert not document.select("script, form, [src]:not([src^='data:'])")
    assert len(document.select("h1")) == 1
    assert "font-src 'self' data:" in str(document.select_one("meta[http-equiv]"))


def test_no_sentence_is_lost(whole: Built) -> None:
    """The text of each piece stands in the one file as on its own page."""
    document = shown(whole, "all.html")
    for name in ("lead", "ma", "jimo"):
        own = [text.get_text() for text in shown(whole, f"articles/{name}/index.html").select(".prose")]
        assert [text.get_text() for text in document.select(f"#articles-{name} .prose")] == own


def test_a_part_is_called_by_its_path() -> None:
    """A page is called by its folder, or by its own name where it is no index."""
    assert [part_id(PurePosixPath(path)) for path in ("a/b/index.html", "a/b.html", "index.html")] == [
        "a-b",
        "b",
        "index",
    ]


def test_the_pages_are_as_they_were(whole: Built) -> None:
    """Being laid into one file changes no page but for the link in its foot."""
    own, plain = (
        BeautifulSoup(built.tree[PurePosixPath("stats/rnd/index.html")], "html.parser")
        for built in (whole, published())
    )

    assert str(own.main) == str(plain.main)

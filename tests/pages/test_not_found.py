"""The page for lost readers may be shown at any depth."""

from newquality_site.build import Built
from tests.pages.special import shown


def test_its_links_are_whole(site: Built) -> None:
    """Whatever address a reader came by, the page leads home, and it needs no file beside it."""
    document = shown(site, "404.html")

    home = "https://paper.internal/2025/"
    assert {link["href"] for link in document.find_all("a")} == {
        home,
        f"{home}edition/index.html",
        f"{home}stats/index.html",
        f"{home}search/index.html",
    }
    assert [link["href"] for link in document.find_all("link")] == ["data:,"]
    assert document.find_all(["img", "script"]) == []
    assert not any("url(" in sheet.get_text() for sheet in document.find_all("style"))


def test_search_engines_pass_it_over(site: Built) -> None:
    """The page asks not to be found, and says what happened under one heading."""
    document = shown(site, "404.html")

    robots = document.select_one("meta[name=robots]")
    assert robots
    assert robots["content"] == "noindex"
    assert [head.get_text() for head in document.find_all("h1")] == ["没有这个页面"]

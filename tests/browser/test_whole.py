"""The special as one file: opened alone, it asks for nothing, and every way in it leads somewhere."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.reader import View, Visit
from tests.browser.website import SUB_PATH

FAULTS = """() => {
    const ids = Array.from(document.querySelectorAll("[id]"), (element) => element.id);
    const ways = Array.from(document.querySelectorAll("a[href^='#']"), (link) => link.getAttribute("href").slice(1));
    const named = Array.from(document.querySelectorAll("[aria-labelledby]"), (element) =>
        element.getAttribute("aria-labelledby").split(" ")).flat();
    return {
        twice: ids.filter((id, place) => ids.indexOf(id) !== place),
        lost: [...ways, ...named].filter((id) => !ids.includes(decodeURIComponent(id))),
        relative: Array.from(document.querySelectorAll("[href], [src]"), (element) =>
            element.getAttribute("href") || element.getAttribute("src"))
            .filter((to) => !/^(#|https?:|data:|mailto:)/.test(to)),
        wide: document.documentElement.scrollWidth > innerWidth,
        face: document.fonts.check('700 20px "NQ Headline"'),
        titles: document.querySelectorAll("h1").length,
    };
}"""


@pytest.mark.parametrize("view", [View(360), View(1280, "dark")], ids=str)
def test_the_file_stands_alone(
    context: Callable[[View], BrowserContext], view: View, folder: Path, tmp_path: Path
) -> None:
    """Copied away from its site, the file opens with its headline font, loads nothing, and has no broken way."""
    shutil.copy(folder / SUB_PATH / "all.html", tmp_path / "专版.html")
    with context(view).new_page() as page:
        visit = Visit(page, f"{tmp_path.as_uri()}/")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        visit.open("专版.html")
        page.evaluate("document.fonts.ready.then(() => 0)")

        assert page.evaluate(FAULTS) == {
            "twice": [],
            "lost": [],
            "relative": [],
            "wide": False,
            "face": True,
            "titles": 1,
        }
        assert visit.faults == []
        assert [url for url in asked if not url.startswith("data:")] == [page.url]

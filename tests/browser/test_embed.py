"""Charts in the frames of other sites: seen whole, in one drawing, wherever the page that frames them lies."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.reader import View
from tests.browser.website import SUB_PATH, soup

TAKEN = (("rnd", 0), ("rnd", 1), ("nev-output", 1))
"""Whose code is taken: of a chart that follows newer figures, and of two that never do."""

OTHER = f"another/paper-{os.getpid()}/page.html"
"""Its own for each process: they share a folder."""
WORDS = """<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><p>别处的文章</p>"""
SEEN = """
() => ({
  drawings: [...document.querySelectorAll("svg.chart")].filter((svg) => svg.checkVisibility()).length,
  down: document.documentElement.scrollHeight > innerHeight,
  across: document.documentElement.scrollWidth > innerWidth,
})
"""
WHOLE = {"drawings": 1, "down": False, "across": False}
views = pytest.mark.parametrize("view", [View(336), View(700, "dark"), View(1280)], ids=str)


@pytest.fixture
def framing(folder: Path) -> Iterator[Callable[[str], Path]]:
    """Yield the writer of a page of another site, in a folder of its own, whose frames are those that we offer."""
    page = folder / OTHER
    page.parent.mkdir(parents=True, exist_ok=True)

    def written(base: str) -> Path:
        frames = (code(folder, statistic, place).replace(address(folder), base) for statistic, place in TAKEN)
        page.write_text(WORDS + "".join(frames), encoding="utf-8")
        return page

    yield written
    page.unlink()


def address(folder: Path) -> str:
    """Return the address that the site will have."""
    return str(soup(folder, "index.html").select("link[rel=canonical]")[0]["href"])


def code(folder: Path, statistic: str, place: int) -> str:
    """Return the code of a frame, as a statistic's page gives it to be copied."""
    return soup(folder, f"stats/{statistic}/index.html").select("details.embed")[0].select("pre")[place].get_text()


def seen(page: Page, whole: str) -> list[dict[str, object]]:
    """Return what each frame of a page shows, when all of them have come."""
    page.goto(whole)
    for frame in page.locator("iframe").all():
        frame.scroll_into_view_if_needed()
        frame.content_frame.locator("h1").wait_for()
    return [frame.evaluate(SEEN) for frame in page.frames[1:]]


@views
def test_frames_on_another_page_show_charts_whole(
    view: View, context: Callable[[View], BrowserContext], framing: Callable[[str], Path], served: str
) -> None:
    """Each frame shows exactly one drawing, nothing is to be scrolled either way, and nothing goes wrong."""
    framing(served)
    with context(view).new_page() as page:
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))

        assert seen(page, served.removesuffix(f"{SUB_PATH}/") + OTHER) == [WHOLE] * len(TAKEN)
        assert faults == []


@views
def test_frames_work_between_folders(
    view: View, context: Callable[[View], BrowserContext], framing: Callable[[str], Path], unpacked: str
) -> None:
    """A page that lies unpacked frames those that lie unpacked beside it; no server adds the name of their file."""
    other = framing(unpacked)
    other.write_text(other.read_text(encoding="utf-8").replace('/" title', '/index.html" title'), encoding="utf-8")
    with context(view).new_page() as page:
        assert seen(page, other.as_uri()) == [WHOLE] * len(TAKEN)

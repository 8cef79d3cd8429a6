"""A real browser before the real site: every page is a test's argument, every view a context that is opened once."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.chromium import started
from tests.browser.reader import View, Visit
from tests.browser.website import COPY, SUB_PATH, built, pages, soup

site_folder = cache(built)


def has(selector: str) -> Callable[[str], bool]:
    """Return the question whether a page holds an element."""
    return lambda page: soup(site_folder(), page).select_one(selector) is not None


PAGES_WITH: dict[str, Callable[[str], bool]] = {
    "address": lambda _: True,
    "charted": lambda page: page != COPY and has("svg.chart")(page),
    "jumping": lambda page: page != COPY and has("main a[href^='#']")(page),
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for an address every page of its kind, so that a failure names the page."""
    for argument in PAGES_WITH.keys() & set(metafunc.fixturenames):
        metafunc.parametrize(argument, [page for page in pages(site_folder()) if PAGES_WITH[argument](page)])


class Quiet(SimpleHTTPRequestHandler):
    """A file for each address, without a line a request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name is the library's
        """Say nothing."""


@pytest.fixture(scope="session")
def folder() -> Path:
    """Return the served folder, with the site below its sub-path."""
    return site_folder()


@pytest.fixture(scope="session")
def served(folder: Path) -> Iterator[str]:
    """Yield the site's address on a host that gives it only a sub-path."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{SUB_PATH}/"
        server.shutdown()


@pytest.fixture(scope="session")
def unpacked(folder: Path) -> str:
    """Return the site's address when it is opened from a folder."""
    return f"{(folder / SUB_PATH).as_uri()}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield the one browser of this process; without any the test fails and says how to get one."""
    with sync_playwright() as playwright, started(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def context(browser: Browser) -> Callable[[View], BrowserContext]:
    """Return the reader of a view, made once."""

    @cache
    def made(view: View) -> BrowserContext:
        return browser.new_context(
            viewport={"width": view.width, "height": 800},
            color_scheme=view.scheme,
            reduced_motion="reduce",
            java_script_enabled=view.scripts,
        )

    return made


@pytest.fixture(scope="session")
def window(context: Callable[[View], BrowserContext]) -> Callable[[View], Page]:
    """Return the window of a view, in which one page is opened after another."""
    made = cache(lambda view: context(view).new_page())

    def shown(view: View) -> Page:
        page = made(view)
        page.set_viewport_size({"width": view.width, "height": 800})
        page.emulate_media(color_scheme=view.scheme)
        return page

    return shown


@pytest.fixture
def visit(window: Callable[[View], Page], view: View, served: str) -> Iterator[Visit]:
    """Yield a visit to the served site in the view that the test asks for."""
    visit = Visit(window(view), served)
    yield visit
    visit.leave()


@pytest.fixture
def local_visit(window: Callable[[View], Page], view: View, unpacked: str) -> Iterator[Visit]:
    """Yield a visit to the site opened from a folder."""
    visit = Visit(window(view), unpacked)
    yield visit
    visit.leave()

"""Every page before every reader: nothing fails, runs off the side or is shut to anybody."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from tests.browser.reader import VIEWS, WITHOUT_SCRIPTS, View, Visit

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
AXE = Axe()


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_page_is_sound(visit: Visit, address: str) -> None:
    """No page logs an error, misses a file, asks another host, scrolls sideways or breaks a rule of accessibility."""
    page = visit.open(address)

    findings = [*side_scroll(page), *inaccessible(page), *visit.faults]

    assert findings == []


@pytest.mark.parametrize("view", [View(360)], ids=str)
def test_a_page_is_sound_in_a_folder(local_visit: Visit, address: str) -> None:
    """No page logs an error or misses a file when there is no server."""
    local_visit.open(address)

    assert local_visit.faults == []


@pytest.mark.parametrize("view", [WITHOUT_SCRIPTS], ids=str)
def test_nothing_is_lost_without_scripts(visit: Visit, context: Callable[[View], BrowserContext], address: str) -> None:
    """A reader without scripts sees the same words as a reader with them."""
    bare = visit.open(address).inner_text("body")
    with context(View(WITHOUT_SCRIPTS.width)).new_page() as page:
        full = Visit(page, visit.base).open(address).inner_text("body")

    assert bare.strip()
    assert bare == full


def side_scroll(page: Page) -> list[str]:
    """Return by how much a page is wider than its window."""
    seen, there = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
    return [f"side scroll: {there} px in {seen} px"] if there > seen else []


def inaccessible(page: Page) -> list[str]:
    """Return each rule of accessibility that a page breaks, with each element that breaks it."""
    found = AXE.run(page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]

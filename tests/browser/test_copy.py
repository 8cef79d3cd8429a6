"""What may be taken along has a button that copies it; without a script it is text to be selected."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import WITHOUT_SCRIPTS, View, Visit

RND = "stats/rnd/index.html"
REFERENCE = "#reuse > [data-copy]"
BUTTON = f"{REFERENCE} + button"


@pytest.fixture
def allowed(browser: Browser) -> Page:
    """Return a page whose reader lets it use the clipboard."""
    return browser.new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()


def test_a_button_copies_a_reference(allowed: Page, served: str) -> None:
    """Each text has its button, which copies the very words with the reader's day, and says so; nothing goes wrong."""
    with allowed as page:
        visit = Visit(page, served)
        visit.open(RND)
        assert page.locator("[data-copy] + button").count() == page.locator("[data-copy]").count() > 3
        page.locator(BUTTON).click()

        expect(page.locator(BUTTON)).to_have_text("已复制")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator(REFERENCE).text_content()
        assert re.search(r"\[\d{4}-\d\d-\d\d\]", copied)
        assert visit.faults == []


@pytest.mark.parametrize("view", [View(360)], ids=str)
def test_it_copies_from_a_folder(local_visit: Visit) -> None:
    """Where the clipboard is not allowed the words are selected, and the button has its place on a phone."""
    page = local_visit.open(RND)
    page.locator(BUTTON).click()

    expect(page.locator(BUTTON)).to_have_text("已复制")
    assert page.evaluate("getSelection().toString()").strip() == page.locator(REFERENCE).inner_text().strip()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert local_visit.faults == []


@pytest.mark.parametrize("view", [WITHOUT_SCRIPTS], ids=str)
def test_without_a_script_there_is_text_and_no_button(visit: Visit) -> None:
    """The reference asks for the day in words, and the code of a frame is there to be selected."""
    page = visit.open(RND)

    assert page.locator("main button").count() == 0
    assert "[引用日期]" in page.locator(REFERENCE).inner_text()
    page.locator("details.embed summary").first.click()
    expect(page.locator("details.embed pre").first).to_be_visible()
    assert "<iframe src=" in page.locator("details.embed pre").first.inner_text()

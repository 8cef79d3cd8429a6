"""A page on paper: a reader prints it and has every sentence and every drawing of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.reader import View, Visit

SAID = "main :is(h1, h2, h3, p, li, td, th, dd, blockquote):not(.unseen, .strip *)"
LOST = f"""
() => [...document.querySelectorAll("{SAID}")]
  .filter((one) => one.textContent.trim() && !one.closest("nav, details:not([open]), .reuse, .sharing"))
  .filter((one) => !one.checkVisibility() || one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.textContent.trim().slice(0, 40))
"""
DRAWN = """
() => [...document.querySelectorAll("main figure:has(svg.chart)")]
  .map((one) => [...one.querySelectorAll("svg.chart")].filter((chart) => chart.checkVisibility()).length)
"""
A4 = 178 * 96 // 25.4
"""The width of the text on a sheet, in the pixels of a style sheet."""


@pytest.mark.parametrize("name", ["articles/xingtai", "stats/rnd", "story"])
def test_paper_loses_nothing(context: Callable[[View], BrowserContext], served: str, name: str) -> None:
    """All that a page says stands on the sheet, beside no button, and each drawing is there once."""
    with context(View(int(A4))).new_page() as page:
        Visit(page, served).open(f"{name}/index.html")
        page.emulate_media(media="print")

        assert page.evaluate(LOST) == []
        assert set(page.evaluate(DRAWN)) == {1}
        assert page.locator("button:visible, input:visible").count() == 0

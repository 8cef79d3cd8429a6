"""A key figure, a date or a task at the head of a piece leads to its sentence, with the browser's own means alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import WITHOUT_SCRIPTS, View, Visit


@pytest.mark.parametrize("view", [View(), WITHOUT_SCRIPTS], ids=str)
def test_a_figure_leads_to_its_sentence(visit: Visit, jumping: str) -> None:
    """A click on each figure marks a sentence as the target and brings it on the screen."""
    page = visit.open(jumping)

    for jump in page.locator("main a[href^='#']").filter(visible=True).all():
        jump.click()

        expect(page.locator(f"{jump.get_attribute('href')}:target")).to_be_in_viewport()

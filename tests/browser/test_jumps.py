"""A key figure, a date or a task at the head of a piece leads to its sentence, with the browser's own means alone."""

import pytest

from tests.browser.reader import WITHOUT_SCRIPTS, View, Visit

JUMPS = "main a[href^='#']"
SEEN_TARGET = """
() => {
  const target = document.querySelector(":target");
  const box = target && target.getBoundingClientRect();
  return target && box.bottom > 0 && box.top < innerHeight ? target.textContent.trim() : "";
}
"""


@pytest.mark.parametrize("view", [View(), WITHOUT_SCRIPTS], ids=str)
def test_a_figure_leads_to_its_sentence(visit: Visit, jumping: str) -> None:
    """A click on each figure brings a sentence on the screen and marks it as the target."""
    page = visit.open(jumping)

    sentences = {}
    for jump in page.locator(JUMPS).all():
        jump.click()
        sentences[jump.get_attribute("href")] = page.evaluate(SEEN_TARGET)

    assert sentences
    assert all(sentences.values()), sentences

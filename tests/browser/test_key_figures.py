"""A key figure leads to the sentence that says it, with nothing but the browser's own means."""

import pytest

from tests.browser.reader import WITHOUT_SCRIPTS, View, Visit

FIGURES = ".key-figures a[href^='#']"
SEEN_TARGET = """
() => {
  const target = document.querySelector(":target");
  const box = target && target.getBoundingClientRect();
  return target && box.bottom > 0 && box.top < innerHeight ? target.textContent.trim() : "";
}
"""


@pytest.mark.parametrize("view", [View(), WITHOUT_SCRIPTS], ids=str)
def test_a_key_figure_leads_to_its_sentence(visit: Visit, figured: str) -> None:
    """A click on each key figure brings a sentence on the screen and marks it as the target."""
    page = visit.open(figured)

    sentences = []
    for figure in page.locator(FIGURES).all():
        figure.click()
        sentences.append(page.evaluate(SEEN_TARGET))

    assert all(sentences), sentences

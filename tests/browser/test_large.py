"""Large type: chosen without a script, kept with one; a term is explained where it is used."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import WITHOUT_SCRIPTS, View, Visit
from tests.browser.test_charts import seen

PIECE = "articles/xingtai/index.html"
PHONE = View(360)
LARGE = 22
SMALL = f"""
() => [...document.querySelectorAll("main p, main li, main td, main th, main dd, main dt, main h1, main h2, main h3")]
  .filter((element) => element.checkVisibility() && !element.closest("svg"))
  .filter((element) => parseFloat(getComputedStyle(element).fontSize) < {LARGE})
  .map((element) => `${{element.tagName}}.${{element.className}}: ${{element.textContent.slice(0, 20)}}`)
"""


def sizes(page: Page) -> tuple[list[str], int]:
    """What is smaller than 22 px, and by how much the page is wider than its window."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    small: list[str] = page.evaluate(SMALL)
    return small, wider


@pytest.mark.parametrize("view", [WITHOUT_SCRIPTS], ids=str)
@pytest.mark.parametrize("name", [PIECE, "stats/rnd/index.html", "index.html"])
def test_large_type_needs_no_script(visit: Visit, name: str) -> None:
    """After the switch no text is below 22 px, and nothing runs off the side."""
    page = visit.open(name)

    page.get_by_label("长辈版").check()

    assert sizes(page) == ([], 0)


@pytest.mark.parametrize("view", [View(768), View(1280)], ids=str)
def test_the_words_of_drawings_are_large(visit: Visit) -> None:
    """Where the page has the room, a drawing grows until its words are no smaller than those around it."""
    page = visit.open("stats/rnd/index.html")

    page.get_by_label("长辈版").check()

    assert min(label["size"] for chart in seen(page) for label in chart["labels"]) >= LARGE


@pytest.mark.parametrize("view", [PHONE], ids=str)
def test_large_type_is_kept(visit: Visit) -> None:
    """The choice holds on the pages that follow, until it is taken back."""
    page = visit.open(PIECE)
    page.get_by_label("长辈版").check()

    page.get_by_role("link", name="数据").first.click()
    kept = page.get_by_label("长辈版").is_checked()
    page.get_by_label("长辈版").uncheck()

    assert kept
    assert visit.faults == []


@pytest.mark.parametrize("view", [WITHOUT_SCRIPTS], ids=str)
def test_a_term_is_explained_in_its_place(visit: Visit) -> None:
    """On a phone the note behind the paragraph appears when its term is followed."""
    page = visit.open(PIECE)
    note = page.locator("#note-srdi")
    expect(note).to_be_hidden()

    page.locator("a[href='#note-srdi']").click()

    expect(note).to_be_in_viewport()

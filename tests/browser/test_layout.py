"""How a page is set at the widths of phones, tablets, desks and paper: in the order of the print, and nothing alone."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.reader import View, Visit
from tests.browser.test_print import A4

WIDTHS = (320, 360, 390, 700, 768, 1000, 1280)
CARDS = """
() => [...document.querySelectorAll(".cards > *")].map((card) => card.getBoundingClientRect())
  .map(({top, left}) => [Math.round(top), Math.round(left)])
"""
BESIDE_OR_BELOW = """
() => [...document.querySelectorAll(".side .number")].map((figure) => figure.getBoundingClientRect())
  .flatMap((figure) => [...document.querySelectorAll(".side .chart")].map((chart) => chart.getBoundingClientRect())
    .filter((chart) => chart.left < figure.right && figure.left < chart.right && chart.bottom <= figure.top + 1)
    .map((chart) => figure.top - chart.bottom))
"""
LAST_ROWS = """
() => [...document.querySelectorAll(".strip")]
  .map((strip) => [...strip.children].map((one) => one.getBoundingClientRect()))
  .map((boxes) => [boxes, boxes.filter((box) => box.top === boxes.at(-1).top)])
  .map(([boxes, last]) => boxes.length === 1 || last.length > 1 || last[0].width > boxes[0].width * 1.5)
"""


@pytest.fixture
def each_width(context: Callable[[View], BrowserContext], served: str) -> Callable[[str], Iterator[tuple[str, Page]]]:
    """Return a page at each width, and last on paper."""

    def seen(address: str) -> Iterator[tuple[str, Page]]:
        with context(View()).new_page() as page:
            Visit(page, served).open(address)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                yield f"{width}", page
            page.set_viewport_size({"width": int(A4), "height": 800})
            page.emulate_media(media="print")
            yield "paper", page

    return seen


@pytest.mark.parametrize("name", ["index.html", "stats/index.html"])
def test_figures_stand_in_print_order(each_width: Callable[[str], Iterator[tuple[str, Page]]], name: str) -> None:
    """At no width does a later figure stand before an earlier one, and none stands close under another's chart."""
    seen = {width: (page.evaluate(CARDS), page.evaluate(BESIDE_OR_BELOW)) for width, page in each_width(name)}

    assert [width for width, (places, _) in seen.items() if places != sorted(places)] == []
    assert [width for width, (_, gaps) in seen.items() if min(gaps, default=99) < 16] == []


@pytest.mark.parametrize("name", ["index.html", "articles/xingtai/index.html"])
def test_no_figure_of_a_strip_is_left_alone(each_width: Callable[[str], Iterator[tuple[str, Page]]], name: str) -> None:
    """The last row of a strip of figures has more than one, or one that takes the row."""
    seen = {width: page.evaluate(LAST_ROWS) for width, page in each_width(name)}

    assert [width for width, whole in seen.items() if not all(whole)] == []

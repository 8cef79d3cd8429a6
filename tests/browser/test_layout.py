"""How a page is set at the widths of phones, tablets, desks and paper: in the order of the print, and nothing alone."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.reader import View, Visit
from tests.browser.test_print import A4

WIDTHS = (320, 360, 390, 700, 768, 1000, 1280)
CARDS = """
() => [...document.querySelectorAll(".cards > *")].map((card) => card.getBoundingClientRect())
  .map(({top, left}) => [Math.round(top), Math.round(left)])
"""
ROWS_LEFT_SHORT = """
() => [...document.querySelectorAll(".cards, .sides")].flatMap((row) => {
  const own = [...row.children].map((one) => one.getBoundingClientRect());
  const rows = Object.values(Object.groupBy(own, (box) => Math.round(box.top)));
  const end = row.getBoundingClientRect().right;
  return rows.map((boxes) => Math.round(end - Math.max(...boxes.map((one) => one.right))));
}).filter((gap) => gap > 1)
"""
BESIDE_OR_BELOW = """
() => [...document.querySelectorAll(".side")].map((side) => side.getBoundingClientRect())
  .flatMap((side) => [...document.querySelectorAll(".side .chart")].map((chart) => chart.getBoundingClientRect())
    .filter((chart) => chart.left < side.right && side.left < chart.right && chart.bottom <= side.top + 1)
    .map((chart) => side.top - chart.bottom))
"""
LAST_ROWS = """
() => [...document.querySelectorAll(".strip")]
  .map((strip) => [...strip.children].map((one) => one.getBoundingClientRect()))
  .map((boxes) => [boxes, boxes.filter((box) => box.top === boxes.at(-1).top)])
  .map(([boxes, last]) => boxes.length === 1 || last.length > 1 || last[0].width > boxes[0].width * 1.5)
"""
HIDDEN = """
() => [...document.querySelectorAll(".scroll")].filter((box) => box.scrollWidth > box.clientWidth + 1)
  .map((box) => box.getAttribute("aria-label"))
"""
LINES = (Path(__file__).parent / "lines.js").read_text("utf-8")
WHOLE = re.compile(r"\d[\d.,]*(?:%|个百分点|[万亿]{0,2}[年月日个家位项件辆元])|马秀珍|雷军|徐冠巨|李景虹|姚金健|习近平")
MARKS = "，。、；：！？）”’》…— "
ROOM_FOR_LINES = 360


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
    """At no width does a later figure stand before an earlier one or close under its chart, and each row is full."""
    scripts = (CARDS, BESIDE_OR_BELOW, ROWS_LEFT_SHORT)
    seen = {width: [page.evaluate(script) for script in scripts] for width, page in each_width(name)}

    assert [width for width, (places, _, _) in seen.items() if places != sorted(places)] == []
    assert [width for width, (_, gaps, _) in seen.items() if min(gaps, default=99) < 16] == []
    assert [width for width, (_, _, short) in seen.items() if short] == []


@pytest.mark.parametrize("name", ["index.html", "articles/xingtai/index.html"])
def test_no_figure_of_a_strip_is_left_alone(each_width: Callable[[str], Iterator[tuple[str, Page]]], name: str) -> None:
    """The last row of a strip of figures has more than one, or one that takes the row."""
    seen = {width: page.evaluate(LAST_ROWS) for width, page in each_width(name)}

    assert [width for width, whole in seen.items() if not all(whole)] == []


@pytest.mark.parametrize(
    "name", ["", "edition/", "articles/ma-xiuzhen/", "articles/yao-jinjian/", "stats/", "stats/rnd/", "stats/patents/"]
)
def test_no_line_parts_a_name_or_a_figure(each_width: Callable[[str], Iterator[tuple[str, Page]]], name: str) -> None:
    """A figure stays with its unit, a name is whole, a table shows all its columns, and no line is one character."""
    looks = {width: (page.evaluate(LINES), page.evaluate(HIDDEN)) for width, page in each_width(f"{name}index.html")}
    seen = {width: lines for width, (lines, _) in looks.items()}

    parted = [(width, words) for width, blocks in seen.items() for lines in blocks for words in parts(lines)]
    alone = [(w, lines[-2:]) for w, blocks in seen.items() for lines in blocks if len(lines) > 1 and forlorn(lines[-1])]
    assert parted == []
    assert [width for width, (_, hidden) in looks.items() if hidden] == []
    assert [words for width, words in alone if width == "paper" or int(width) >= ROOM_FOR_LINES] == []


def parts(lines: Sequence[str]) -> list[str]:
    """Return the names and figures that stand on two lines."""
    ends = {sum(map(len, lines[:number])) for number in range(1, len(lines))}
    found = WHOLE.finditer("".join(lines))
    return [one[0] for one in found if any(one.start() < end < one.end() for end in ends)]


def forlorn(line: str) -> bool:
    """Return whether a line is a single character and its marks."""
    return len(line.strip(MARKS)) == 1

"""Marks of charts answer to pointer, touch and keys in one line, and nothing of the page moves for it."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.reader import WITHOUT_SCRIPTS, View, Visit

RND = "stats/rnd/index.html"
CHART = "#chart-rnd-spend svg.chart:visible"
HISTORY = "#chart-rnd-spend-history svg.chart:visible"
MOVES = """
() => new Promise((resolve) => {
  let moved = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) moved += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(moved)));
})
"""
COLOURS = """
(scope) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const bent = (part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((part) => bent(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  const seen = [...document.querySelectorAll("svg.chart")].filter((svg) => svg.checkVisibility());
  const least = (selector, paint) => Math.min(...seen.flatMap((svg) => [...svg.querySelectorAll(selector)])
    .map(paint).filter((colour) => colour !== "none").map((colour) => contrast(colour, paper)));
  const style = (name) => (element) => getComputedStyle(element)[name];
  return {
    words: least("text, tspan", style("fill")),
    marks: Math.min(least(".mark path", style("fill")), least(".mark path", style("stroke"))),
  };
}
"""
on_a_desk = pytest.mark.parametrize("view", [View(1280)], ids=str)


def line(page: Page) -> str:
    """Return the words of the line."""
    return page.locator(".mark-line").inner_text()


@on_a_desk
def test_a_pointer_over_a_mark_shows_its_words(visit: Visit) -> None:
    """Value, unit, period and status; off the chart they go, and nothing has moved."""
    page = visit.open(RND)
    chart = page.locator(HISTORY)
    chart.scroll_into_view_if_needed()
    moved = page.evaluate(MOVES)
    chart.locator(".mark").nth(3).hover(force=True)
    assert line(page) == "2017年：17606.1亿元，公布"
    chart.locator(".mark").last.hover(force=True)
    assert line(page) == "2025年：39262亿元，公布（初步数）"
    page.keyboard.press("Escape")
    assert line(page) == ""
    chart.locator(".mark").nth(3).hover(force=True)
    page.mouse.move(2, 2)

    assert line(page) == ""
    assert page.evaluate(MOVES) == moved
    assert visit.faults == []


@on_a_desk
def test_the_line_stays_on_the_screen(visit: Visit) -> None:
    """At the right edge it is drawn inward, and the page gets no wider."""
    page = visit.open(RND)
    page.locator(HISTORY).locator(".mark").last.hover(force=True)

    box = page.locator(".mark-line").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 1280
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@on_a_desk
def test_keys_move_from_mark_to_mark(visit: Visit) -> None:
    """A chart is one Tab stop; arrows, Home and End move, Escape leaves, and Tab goes on behind the chart."""
    page = visit.open(RND)
    marks = page.locator(HISTORY).locator(".mark")
    assert marks.evaluate_all("marks => marks.filter((mark) => mark.tabIndex === 0).length") == 1
    marks.first.focus()
    said = [line(page)]
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "End", "ArrowRight", "Home", "ArrowLeft"):
        page.keyboard.press(key)
        said.append(line(page).split("：")[0])
    assert said == ["2014年：13015.6亿元，公布", *(f"{year}年" for year in (2015, 2016, 2015, 2025, 2025, 2014, 2014))]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "2014年：13015.6亿元，公布"
    page.keyboard.press("Escape")
    assert (line(page), page.evaluate("document.activeElement.tagName")) == ("", "BODY")
    marks.nth(2).focus()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('svg')") is None
    assert line(page) == ""


@pytest.fixture(scope="module")
def phone(browser: Browser) -> BrowserContext:
    """Return a reader who touches."""
    return browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)


def test_a_touch_shows_the_nearest_mark(phone: BrowserContext, served: str) -> None:
    """A finger beside a bar means it; one elsewhere puts the line away."""
    page = phone.new_page()
    page.goto(f"{served}{RND}")
    page.locator(CHART).scroll_into_view_if_needed()
    box = page.locator(CHART).locator(".mark").last.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + 40, box["y"] + box["height"] + 6)
    assert line(page) == "2024年：36326.8亿元，公布（修订数）"
    page.touchscreen.tap(180, 5)

    assert line(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()


@on_a_desk
def test_it_works_from_a_folder(local_visit: Visit) -> None:
    """A site that was unpacked answers as well, and its drawing is named as before."""
    page = local_visit.open("stats/gii-rank/index.html")
    page.locator("#chart-gii-rank svg.chart:visible .mark").hover(force=True)

    assert line(page) == "2024年：11位，公布"
    chart = page.locator("#chart-gii-rank svg.chart:visible")
    assert chart.get_attribute("role") == "group"
    assert (chart.get_attribute("aria-label") or "").startswith("名次图：")
    assert "11位" in page.locator(f"#{chart.get_attribute('aria-describedby')}").inner_text()
    assert page.locator(".mark title").count() == 0


@pytest.mark.parametrize("view", [WITHOUT_SCRIPTS], ids=str)
def test_without_a_script_nothing_is_lost(visit: Visit) -> None:
    """Each mark has its words as a title of its own, and the line is not there."""
    page = visit.open(RND)

    assert page.locator(".mark-line").count() == 0
    assert page.locator(HISTORY).locator(".mark > title").count() == 12


def test_a_page_asks_for_three_files_at_most(served: str, browser: Browser) -> None:
    """The page, the headline font and one script serve all; a page without a chart gets no line for its marks."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}{RND}", wait_until="networkidle")
    assert len(asked) <= 3, asked
    page.goto(f"{served}about/index.html")

    assert page.locator(".mark-line").count() == 0
    page.close()


@pytest.mark.parametrize("colours", ["light", "dark", "forced", "forced-dark", "print"])
def test_colours_can_be_told_from_the_paper(colours: str, browser: Browser, served: str) -> None:
    """Words have 4.5 : 1 against the paper and marks 3 : 1, in both schemes, in forced colours and on paper (B18)."""
    page = browser.new_page(
        viewport={"width": 1280, "height": 800},
        color_scheme="dark" if colours.endswith("dark") else "light",
        forced_colors="active" if colours.startswith("forced") else "none",
    )
    if colours == "print":
        page.emulate_media(media="print")
    found = {}
    for name in ("rnd", "st-clusters", "gii-rank", "nev-output"):
        page.goto(f"{served}stats/{name}/index.html")
        found[name] = page.evaluate(COLOURS)
    page.close()

    assert {name: seen for name, seen in found.items() if seen["words"] < 4.5 or seen["marks"] < 3} == {}

"""Search in a real browser: on a host with a strict policy, in a folder, by keyboard, and without scripts."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import BrowserContext, Route

from tests.browser.reader import WITHOUT_SCRIPTS, View, Visit
from tests.browser.website import SUB_PATH, pages

SEARCH = "search/index.html"
QUESTIONS = (
    "数",
    "集群",
    "中试平台",
    "小巨人",
    "36130",
    "新能源汽车",
    "蹚出",
    "AI",
    "ａｉ",
    "7×24",
    "7x24",
    "“中试平台”",
    "《中试平台》",
    "推算",
    "量子鲸鱼",
)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self';"
    "form-action 'self'; base-uri 'none'"
)
INLINE = re.compile(r"</?(?:a|b|em|small|span|strong|time)\b[^>]*>")


@cache
def said(folder: Path) -> dict[str, str]:
    """Return what a reader finds on each page and of each term: title, other names, own words, those in drawings."""
    words = {}
    for page in pages(folder):
        text = INLINE.sub("", (folder / SUB_PATH / page).read_text("utf-8"))
        document = BeautifulSoup(text, "html.parser")
        main = document.select_one("main")
        title = document.select_one("meta[property='og:title']")
        if main and title and not document.select_one("meta[name=robots][content*=noindex]"):
            for unseen in main.select("svg title, svg desc, script, style, noscript, [data-unsearched]"):
                unseen.decompose()
            for term in main.select("dt[id]"):
                explained = term.find_next("dd")
                assert explained
                told = f"{term.get_text()}\n{term.get('data-also', '')}\n{explained.extract().get_text(chr(10))}"
                words[f"{page}#{term.extract()['id']}"] = told
            words[page] = f"{title['content']}\n{main.get('data-also', '')}\n{main.get_text(chr(10))}"
    return words


def asked(visit: Visit, words: str) -> list[str]:
    """Type *words* into the field and return the pages found, once the count speaks of them."""
    page = visit.page
    page.fill("#q", words)
    page.wait_for_function("words => document.querySelector('#count').textContent.includes(`“${words}”`)", arg=words)
    found = page.eval_on_selector_all("#results a", "links => links.map((link) => link.href)")
    return [str(address).removeprefix(visit.base).partition(":~:")[0].removesuffix("#") for address in found]


def answers(visit: Visit, folder: Path, questions: tuple[str, ...]) -> None:
    """Ask every question, and find exactly the pages that say it."""
    page = visit.page
    for question in questions:
        words = question.replace("ａｉ", "ai").lower().strip("“”《》").replace("×", "x")
        expected = {path for path, text in said(folder).items() if words in text.lower().replace("×", "x")}

        found = asked(visit, question)

        assert set(found) == expected, question
        assert len(found) == len(expected), question
        count = page.inner_text("#count")
        assert count.startswith(f"“{question}”有{len(expected)}条结果" if expected else "没有找到"), count
        assert page.is_visible("#all") is not bool(expected)
        marks = page.eval_on_selector_all(
            "#results mark", "marks => marks.map((mark) => mark.textContent.toLowerCase().replace('×', 'x'))"
        )
        assert set(marks) <= {words}
        assert len(marks) >= len(expected)


def strict(route: Route) -> None:
    """Hand over what was asked for under a policy that allows no script but the site's own files."""
    response = route.fetch()
    route.fulfill(response=response, headers={**response.headers, "content-security-policy": POLICY})


def test_a_host_under_a_strict_policy(context: Callable[[View], BrowserContext], served: str, folder: Path) -> None:
    """Each question finds exactly the pages that say it, the address keeps it, and the form of any page asks it."""
    with context(View()).new_page() as page:
        page.route("**/*", strict)
        visit = Visit(page, served)
        visit.open(f"{SEARCH}?q=%E6%95%B0")
        page.wait_for_selector("#results li")
        assert page.input_value("#q") == "数"
        answers(visit, folder, QUESTIONS)
        assert page.url.endswith("?q=%E9%87%8F%E5%AD%90%E9%B2%B8%E9%B1%BC")
        page.goto(f"{served}index.html")
        page.fill(".field input", "小巨人")
        page.press(".field input", "Enter")
        page.wait_for_selector("#results li")
        assert page.url.endswith(f"/{SEARCH}?q=%E5%B0%8F%E5%B7%A8%E4%BA%BA")
        assert visit.faults == []


def test_a_folder(context: Callable[[View], BrowserContext], unpacked: str, folder: Path) -> None:
    """Opened from a folder the search finds the same, and stretches of pages taken at random."""
    chance = random.Random(5)  # noqa: S311  (the same stretches each time are wanted)
    lines = sorted({line.strip() for text in said(folder).values() for line in text.splitlines() if len(line) > 20})
    taken = tuple(chance.choice(lines)[:12].strip() for _ in range(8))
    with context(View(360)).new_page() as page:
        visit = Visit(page, unpacked)
        visit.open(f"{SEARCH}#q=%E6%95%B0")
        page.wait_for_selector("#results li")
        answers(visit, folder, QUESTIONS)
        assert page.url.endswith("#q=%E9%87%8F%E5%AD%90%E9%B2%B8%E9%B1%BC")
        for words in taken:
            assert set(asked(visit, words)) >= {path for path, text in said(folder).items() if words in text}
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert visit.faults == []


def test_the_keyboard_is_enough(context: Callable[[View], BrowserContext], served: str) -> None:
    """The slash leads to the field, arrows walk the results, Enter opens, Escape leads back and then clears."""
    with context(View()).new_page() as page:
        visit = Visit(page, served)
        visit.open(SEARCH)
        here = "document.activeElement.id || document.activeElement.getAttribute('href')"
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("/")
        page.keyboard.type("新能源汽车 产量")
        page.wait_for_selector("#results li")
        links = page.eval_on_selector_all("#results a", "links => links.map((link) => link.getAttribute('href'))")
        assert "新能源汽车" in page.inner_text("#results li:first-child .serif")
        assert not page.is_visible("#all")
        assert page.get_attribute("#count", "role") == "status"
        steps = [("ArrowDown", links[0]), ("ArrowDown", links[1]), ("ArrowUp", links[0]), ("ArrowUp", "q")]
        steps += [("ArrowDown", links[0]), ("Escape", "q"), ("Enter", "q")]
        for key, place in steps:
            page.keyboard.press(key)
            assert page.evaluate(here) == place
        page.keyboard.press("Escape")
        assert page.input_value("#q") == page.inner_text("#count") == ""
        assert page.is_visible("#all")
        assert page.url.endswith(SEARCH)
        assert asked(visit, "蹚出")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda address: SEARCH not in address)
        assert visit.faults == []


def test_the_index_is_missing(context: Callable[[View], BrowserContext], served: str) -> None:
    """Where the index cannot be read the page says so and shows the list."""
    with context(View()).new_page() as page:
        page.route("**/pairs/*", lambda route: route.abort())
        page.goto(f"{served}{SEARCH}?q=%E6%95%B0")
        page.wait_for_function("document.querySelector('#count').textContent")
        assert "索引没有读到" in page.inner_text("#count")
        assert page.is_visible("#all")


@pytest.mark.parametrize("view", [WITHOUT_SCRIPTS], ids=str)
def test_without_scripts_the_list_serves(local_visit: Visit, folder: Path) -> None:
    """Without scripts the page says so and lists every page."""
    page = local_visit.open(f"{SEARCH}?q=%E6%95%B0")

    links = page.eval_on_selector_all("#all a", "links => links.map((link) => link.getAttribute('href'))")
    assert {str(link).removeprefix("../") for link in links} == {page for page in said(folder) if "#" not in page}
    assert "不能搜索" in page.inner_text("#all")
    assert local_visit.faults == []

"""Every page before every reader: nothing fails, runs off the side or is shut to anybody."""

import re
from collections.abc import Callable, Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.reader import VIEWS, WITHOUT_SCRIPTS, View, Visit
from tests.browser.website import COPY

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe().axe_script
BREACHES = """
({tags, rules}) => axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], rules})
  .then((found) => found.violations.flatMap(({id, nodes}) => nodes.map((node) => id + " " + node.target + node.html)))
"""
WORDS = """
() => {
  for (const added of document.querySelectorAll("button, [data-only-with-scripts]")) added.remove();
  return document.body.innerText;
}
"""
TODAY = re.compile(r"\[\d{4}-\d\d-\d\d\]")
"""The day on which a reference is taken, which a script fills in for whoever copies it."""


@pytest.mark.parametrize("view", [VIEWS[0]], ids=["each-view"])
def test_a_page_is_sound(visit: Visit, address: str) -> None:
    """No page logs an error, misses a file, asks another host, scrolls sideways or breaks a rule of accessibility."""
    page = visit.open(address)
    page.evaluate(AXE)

    rules = {"tags": TAGS, "rules": {"color-contrast": {"enabled": address != COPY}}}
    findings = [f"{view}: {finding}" for view in VIEWS for finding in unsound(visit.seen_as(view), rules)]

    assert [*findings, *visit.faults] == []


@pytest.mark.parametrize("view", [WITHOUT_SCRIPTS], ids=str)
def test_nothing_is_lost_in_a_folder_without_scripts(
    local_visit: Visit, window: Callable[[View], Page], address: str
) -> None:
    """A page opened from a folder without scripts is whole: it says all that a reader with scripts is told."""
    bare = local_visit.open(address).inner_text("body")
    scripted = Visit(window(View(WITHOUT_SCRIPTS.width)), local_visit.base)
    full = scripted.open(address).evaluate(WORDS)
    scripted.leave()

    lines = (TODAY.sub("[引用日期]", line.strip()) for line in full.splitlines())
    assert [line for line in lines if line not in bare] == []
    assert bare.strip()
    assert local_visit.faults == []


def unsound(page: Page, rules: Mapping[str, object]) -> list[str]:
    """Return by how much a page is wider than its window, and each element that breaks one of the rules."""
    seen, there = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
    breaches: list[str] = page.evaluate(BREACHES, rules)
    return [f"side scroll: {there} px in {seen} px"] * (there > seen) + [breach[:200] for breach in breaches]

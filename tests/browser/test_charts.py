"""Charts as they stand on the screen: one of the twins, labels large enough, whole and apart, in any reader's font."""

from base64 import b64encode
from itertools import combinations
from pathlib import Path
from typing import TypedDict

import matplotlib as mpl
import pytest
from playwright.sync_api import Page

from tests.browser.reader import WIDTHS, View, Visit

LABELS = (Path(__file__).parent / "labels.js").read_text("utf-8")
TWINS = """
() => [...new Set([...document.querySelectorAll(".chart-narrow, .chart-wide")].map((twin) => twin.parentElement))]
  .map((pair) => [...pair.querySelectorAll(":scope > .chart-narrow, :scope > .chart-wide")])
  .map((twins) => twins.filter((twin) => twin.checkVisibility()).map((twin) => twin.getAttribute("class")))
"""
WIDE_DIGITS = """
async (bytes) => {
  const font = new FontFace("Wide", Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
  document.fonts.add(await font.load());
  for (const text of document.querySelectorAll("svg text, svg tspan"))
    text.style.setProperty("font-family", "Wide", "important");
}
"""
SMALLEST = 11
SLACK = 0.5

every_width = pytest.mark.parametrize("view", WIDTHS, ids=str)
every_font = pytest.mark.parametrize("wide", [False, True], ids=["page-font", "wide-digits"])


class Box(TypedDict):
    """Where a thing stands on the screen."""

    left: float
    right: float
    top: float
    bottom: float


class Label(Box):
    """The words of a chart, with their box and the size they are seen at."""

    text: str
    size: float


class SeenChart(Box):
    """A chart that a reader sees, with its labels."""

    labels: list[Label]


def seen(page: Page) -> list[SeenChart]:
    """Every chart that the reader sees."""
    charts: list[SeenChart] = page.evaluate(LABELS)
    return charts


def clipped(chart: SeenChart) -> list[str]:
    """Every label that leaves the frame of its chart."""
    return [
        label["text"]
        for label in chart["labels"]
        if label["left"] < chart["left"] - SLACK
        or label["right"] > chart["right"] + SLACK
        or label["top"] < chart["top"] - SLACK
        or label["bottom"] > chart["bottom"] + SLACK
    ]


def overlapping(chart: SeenChart) -> list[tuple[str, str]]:
    """Every two labels of a chart that stand upon each other."""
    return [
        (one["text"], other["text"])
        for one, other in combinations(chart["labels"], 2)
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > SLACK
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > SLACK
    ]


def widen_digits(page: Page) -> None:
    """Set the labels in DejaVu Sans, whose digits are 15 % wider than those the charts were laid out with."""
    font = Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    page.evaluate(WIDE_DIGITS, b64encode(font.read_bytes()).decode())


@every_width
def test_one_of_the_twins_is_seen(visit: Visit, twinned: str) -> None:
    """At each width a reader meets one size of each chart, never both and never none."""
    shown = visit.open(twinned).evaluate(TWINS)

    assert shown
    assert {len(seen_twins) for seen_twins in shown} == {1}, shown


@pytest.mark.parametrize("view", [View(360)], ids=str)
def test_labels_are_large_enough_on_a_phone(visit: Visit, charted: str) -> None:
    """No chart's words are smaller than 11 px on the narrowest telephone."""
    charts = seen(visit.open(charted))

    small = {label["text"]: label["size"] for chart in charts for label in chart["labels"] if label["size"] < SMALLEST}

    assert small == {}


@every_font
@every_width
def test_labels_are_whole(visit: Visit, charted: str, *, wide: bool) -> None:
    """No label leaves its chart, in the page's font or in one with wide digits."""
    page = visit.open(charted)
    if wide:
        widen_digits(page)

    assert [clipped(chart) for chart in seen(page) if clipped(chart)] == []


@every_font
@every_width
def test_labels_stand_apart(visit: Visit, charted: str, *, wide: bool) -> None:
    """No two labels of a chart overlap, in the page's font or in one with wide digits."""
    page = visit.open(charted)
    if wide:
        widen_digits(page)

    assert [overlapping(chart) for chart in seen(page) if overlapping(chart)] == []

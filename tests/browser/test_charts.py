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


@pytest.mark.parametrize("view", [WIDTHS[0]], ids=["each-width"])
def test_a_chart_can_be_read(visit: Visit, charted: str) -> None:
    """At each width one of the twins is seen, its labels are large enough, whole and apart, in whatever font."""
    page = visit.open(charted)

    faults = [fault for view in WIDTHS for fault in unreadable(visit.seen_as(view), view)]
    widen_digits(page)
    faults += [f"wide digits: {fault}" for view in WIDTHS for fault in unreadable(visit.seen_as(view), view)]

    assert faults == []


def unreadable(page: Page, view: View) -> list[str]:
    """Return what hinders a reader of the charts of a page."""
    charts = seen(page)
    twins = [f"{view}: {shown} of the twins are seen" for shown in page.evaluate(TWINS) if len(shown) != 1]
    small = [
        f"{view}: “{one['text']}” {one['size']} px" for c in charts for one in c["labels"] if one["size"] < SMALLEST
    ]
    cut = [f"{view}: “{text}” leaves its chart" for chart in charts for text in clipped(chart)]
    upon = [f"{view}: “{one}” upon “{other}”" for chart in charts for one, other in overlapping(chart)]
    return [*twins, *small, *cut, *upon]

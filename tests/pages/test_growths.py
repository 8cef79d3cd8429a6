"""The growth rates of the box side by side: from zero, in the order of the print, and with their note."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from newquality_site.build import Built
from newquality_site.model.indicator import Indicator
from newquality_site.pages.growths import ALIKE_NOWHERE, UNSTATED, Growths, growths
from newquality_site.pages.story import story
from tests.builders import article, indicator, series, site
from tests.pages.special import shown


def rated(name: str, growth: str, **written: object) -> Indicator:
    """Return a statistic that grew."""
    grown = series("growth", {2024: {"yoy": growth, "printed": growth}}, label=name, **written)
    return indicator(grown, id=name, heading=f"{name}的名称")


def together(*indicators: Indicator) -> Growths | None:
    """Return the growth rates of a special of these statistics."""
    return growths(story(site(*indicators, articles=[article()])))


def bars(found: Growths | None) -> Mapping[str, tuple[float, float]]:
    """Return where the bar of each row begins and how long it is."""
    return {row.label: (row.left, row.length) for row in found.rows} if found else {}


def test_rows_keep_the_order_of_the_print_and_their_digits() -> None:
    """The rates stand as printed, with every digit, and unsorted."""
    found = together(rated("a", "8.0"), rated("b", "13.5"), rated("c", "8.9"))

    assert found
    assert [(row.label, row.words, row.period) for row in found.rows] == [
        ("a", "8.0%", "2024年"),
        ("b", "13.5%", "2024年"),
        ("c", "8.9%", "2024年"),
    ]


def test_bars_start_at_zero() -> None:
    """The longest bar fills the field and the others are as long as their rate says."""
    assert bars(together(rated("a", "5"), rated("b", "10"))) == {"a": (0, 120), "b": (0, 240)}


def test_a_fall_goes_to_the_other_side_of_zero() -> None:
    """Zero moves inward where a rate is negative, and bars start there to either side."""
    found = together(rated("a", "-5"), rated("b", "15"))

    assert found
    assert found.zero == 60
    assert bars(found) == {"a": (0, 60), "b": (60, 180)}


def test_rates_of_nothing_have_no_bar() -> None:
    """Where nothing grew, no bar is drawn."""
    assert bars(together(rated("a", "0"), rated("b", "0"))) == {"a": (0, 0), "b": (0, 0)}


@pytest.mark.parametrize(
    "indicators",
    [
        (rated("a", "5"),),
        (rated("a", "5"), indicator(series("count", {2024: {"value": "26"}}))),
        (rated("a", "5"), rated("b", "6").model_copy(update={"skip": "未公布"})),
    ],
    ids=["one", "no-rate", "skipped"],
)
def test_one_rate_alone_is_not_shown(indicators: tuple[Indicator, ...]) -> None:
    """A rate that has no other beside it is on its own page only."""
    assert together(*indicators) is None


def test_the_note_says_what_is_not_known() -> None:
    """The note says that no basis was printed where that is true of every rate: a later one is not of the print."""
    unstated, real = rated("a", "5"), rated("b", "6", basis="real")
    later = indicator(series("growth", {2025: {"yoy": "7", "quoted": "7"}}), id="c")

    notes = [found and found.note for found in (together(unstated, other) for other in (unstated, real, later))]

    assert notes == [UNSTATED, ALIKE_NOWHERE, ALIKE_NOWHERE]


def test_a_level_shows_the_growth_published_with_it() -> None:
    """A series of levels is among the rates with its published growth, never one computed."""
    found = together(indicator(series(obs={2024: {"value": Decimal(10), "yoy": "8.3"}})), rated("b", "6"))

    assert found
    assert [row.words for row in found.rows] == ["8.3%", "6%"]


def test_a_special_with_one_rate_shows_no_table(site: Built) -> None:
    """The index of a special with a single growth rate has no table of them."""
    assert shown(site, "stats/index.html").select(".growths") == []

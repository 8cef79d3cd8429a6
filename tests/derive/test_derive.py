"""Only what a series allows is derived, only for a year without a figure, and never from a real growth."""

from typing import Any

import pytest

from newquality_site.derive import GAPS, PREVIOUS, gap, previous
from newquality_site.model.indicator import Series
from newquality_site.model.period import Period
from tests.builders import series

GROWN = {"value": "36130", "yoy": "8.3"}


def grown(obs: dict[object, object] | None = None, **written: Any) -> Series:  # noqa: ANN401
    """Return a level that allows deriving the year before."""
    return series("level", obs or {2024: GROWN}, **{"derive": ["prev-level"]} | written)


def test_the_year_before_is_derived_where_it_is_allowed() -> None:
    """A level and its growth give the level before."""
    found = previous(grown())

    assert found
    assert (found.period, f"{found.value:f}") == (Period(2023), "33360")


def test_the_quarter_before_is_that_of_the_year_before() -> None:
    """Growth on the year leads from a quarter to the same quarter a year ago."""
    found = previous(grown({"2024-Q1": GROWN}))

    assert found
    assert found.period == Period(2023, quarter=1)


def test_the_first_derivation_that_finds_something_is_taken() -> None:
    """A series may allow several derivations; the one with its figures at hand answers."""
    made = series("share", {2024: {"value": "2.68", "pp": "0.1"}}, derive=["threshold-gap", "prev-level", "prev-share"])

    found = previous(made)

    assert found
    assert found.formula == "2.68－0.1"


@pytest.mark.parametrize(
    "made",
    [
        grown(derive=[]),
        grown(derive=["threshold-gap"]),
        grown({2024: {"value": "36130"}}),
        grown(basis="real"),
        grown({2023: {"value": "33357.1"}, 2024: GROWN}),
        grown({2023: None, 2024: GROWN}),
        grown({"undated": GROWN}),
    ],
    ids=["not-allowed", "another-allowed", "no-growth", "real-growth", "published", "known-missing", "undated"],
)
def test_the_year_before_is_not_derived(made: Series) -> None:
    """No leave, no growth, a growth at constant prices, a published year, a gap that is known, or no year at all."""
    assert previous(made) is None


@pytest.mark.parametrize("basis", ["nominal", "unstated"])
def test_a_growth_that_may_be_nominal_is_used(basis: str) -> None:
    """Only a growth stated to be real rules out dividing by it."""
    assert previous(grown(basis=basis))


def test_the_gap_is_derived_where_it_is_allowed() -> None:
    """A value and the mark it passed give the gap between them."""
    found = gap(grown({2024: {"value": "1316.8", "milestone": {"first_above": "1000"}}}, derive=["threshold-gap"]))

    assert found
    assert f"{found.value:f}" == "316.8"


@pytest.mark.parametrize("derive", [[], ["prev-level"]])
def test_the_gap_is_not_derived_without_leave(derive: list[str]) -> None:
    """A mark that was passed is not enough."""
    assert gap(grown({2024: {"value": "1316.8", "milestone": {"first_above": "1000"}}}, derive=derive)) is None


def test_a_series_may_allow_every_derivation_there_is() -> None:
    """The model's white list and the tables of derivations name the same."""
    assert grown(derive=[*PREVIOUS, *GAPS]).derive == (*PREVIOUS, *GAPS)

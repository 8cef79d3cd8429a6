"""The share of the year before comes with a band that holds all it can have been."""

from decimal import Decimal
from itertools import product

import pytest

from newquality_site.derive.prev_share import estimate
from newquality_site.model.period import Period
from tests.builders import observation

YEAR = Period(2024)


@pytest.mark.parametrize(
    ("value", "points", "expected", "formula"),
    [
        ("2.68", "0.1", ("2.58", "2.52", "2.64"), "2.68－0.1"),
        ("2.68", "0.10", ("2.58", "2.57", "2.59"), "2.68－0.10"),
        ("50.0", "-1.5", ("51.5", "51.4", "51.6"), "50.0＋1.5"),
        ("50.0", "0", ("50.0", "49.4", "50.6"), "50.0－0"),
    ],
)
def test_the_share_before_is_as_the_product_page_has_it(
    value: str, points: str, expected: tuple[str, str, str], formula: str
) -> None:
    """Value, ends and formula are those worked out by hand; a zero more in the points narrows the band."""
    found = estimate(YEAR, observation(value=value, pp=points))

    assert found
    assert (f"{found.value:f}", f"{found.low:f}", f"{found.high:f}") == expected
    assert (found.period, found.formula) == (Period(2023), formula)


@pytest.mark.parametrize("value", ["2.68", "50", "99.9", "0.125"])
@pytest.mark.parametrize("points", ["0.1", "0.10", "-3", "0", "12.5"])
def test_the_band_holds_every_share_that_rounding_allows(value: str, points: str) -> None:
    """Whatever the unrounded share and change were, the share before lies in the band, and so does the value shown."""
    share, change = Decimal(value), Decimal(points)
    halves = [Decimal(1).scaleb(int(printed.as_tuple().exponent)) / 2 for printed in (share, change)]

    found = estimate(YEAR, observation(value=value, pp=points))

    assert found
    ends = [share + halves[0] * one - change + halves[1] * other for one, other in product((-1, 0, 1), repeat=2)]
    assert [end for end in [found.value, *ends] if not found.low <= end <= found.high] == []


@pytest.mark.parametrize("written", [{"value": "2.68"}, {"value": "2.68", "yoy": "1"}, {"pp": "0.1"}])
def test_nothing_is_derived_without_share_and_change(written: dict[str, str]) -> None:
    """A change in per cent is none in percentage points."""
    assert estimate(YEAR, observation(**written)) is None

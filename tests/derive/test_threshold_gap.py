"""By how much a mark is passed is exact."""

from decimal import Decimal

import pytest

from newquality_site.derive.threshold_gap import estimate
from newquality_site.model.estimate import Estimate
from newquality_site.model.period import Period
from tests.builders import observation

YEAR = Period(2024)


def test_the_gap_has_no_band() -> None:
    """A difference of two printed figures is known to the last digit, and is of the same year."""
    gap = Decimal("316.8")

    found = estimate(YEAR, observation(value="1316.8", milestone={"first_above": "1000"}))

    assert found == Estimate(YEAR, gap, gap, gap, "1316.8－1000")


@pytest.mark.parametrize("written", [{"value": "1316.8"}, {"milestone": {"first_above": "1000"}}])
def test_there_is_no_gap_without_value_and_mark(written: dict[str, object]) -> None:
    """A value alone and a mark alone leave nothing to derive."""
    assert estimate(YEAR, observation(**written)) is None

"""The level of the year before comes with a band that holds all it can have been."""

from decimal import Decimal
from itertools import product

import pytest

from newquality_site.derive.prev_level import estimate
from newquality_site.model.period import Period
from tests.builders import observation

YEAR = Period(2024)


@pytest.mark.parametrize(
    ("value", "growth", "expected", "formula"),
    [
        ("36130", "8.3", ("33360", "33345", "33377"), "36130÷（1＋8.3%）"),
        ("104.5", "13.5", ("92.1", "91.98", "92.16"), "104.5÷（1＋13.5%）"),
        ("100.0", "0", ("100.0", "99.4", "100.6"), "100.0÷（1＋0%）"),
        ("36", "250", ("10.3", "10.1", "10.5"), "36÷（1＋250%）"),
        ("90.0", "-10.0", ("100.0", "99.8", "100.2"), "90.0÷（1－10.0%）"),
    ],
)
def test_the_level_before_is_as_the_product_page_has_it(
    value: str, growth: str, expected: tuple[str, str, str], formula: str
) -> None:
    """Value, ends and formula are those worked out by hand, also where the level fell."""
    found = estimate(YEAR, observation(value=value, yoy=growth))

    assert found
    assert (f"{found.value:f}", f"{found.low:f}", f"{found.high:f}") == expected
    assert (found.period, found.formula) == (Period(2023), formula)


@pytest.mark.parametrize("value", ["36130", "104.5", "1316.8", "7", "0.3", "0.05", "98765.43"])
@pytest.mark.parametrize("growth", ["8.3", "13.5", "0", "0.0", "-0.1", "-12", "-99", "-99.9", "250", "3.75"])
def test_the_band_holds_every_level_that_rounding_allows(value: str, growth: str) -> None:
    """Whatever the unrounded level and growth were, the level before lies in the band, and so does the value shown."""
    found = estimate(YEAR, observation(value=value, yoy=growth))

    assert found
    assert found.low <= found.value <= found.high
    assert [level for level in reachable(value, growth) if not found.low <= level <= found.high] == []


def reachable(value: str, growth: str) -> list[Decimal]:
    """Return the levels before that lie behind the printed figures, at the ends of their roundings and within."""
    levels, growths = (spread(Decimal(printed)) for printed in (value, growth))
    return [level / (1 + rate / 100) for level, rate in product(levels, growths)]


def spread(printed: Decimal) -> list[Decimal]:
    """Return values that round to the printed one."""
    unit = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    return [printed + unit * step / 10 for step in range(-5, 6)]


@pytest.mark.parametrize(
    "written",
    [
        {"value": "36130"},
        {"yoy": "8.3"},
        {"value": "36130", "pp": "0.1"},
        {"value": "-50", "yoy": "10"},
        {"value": "0", "yoy": "10"},
        {"value": "50", "yoy": "-100"},
        {"value": "50", "yoy": "-130.5"},
    ],
)
def test_nothing_is_derived_where_dividing_has_no_meaning(written: dict[str, str]) -> None:
    """Without level or growth, from nothing or a loss, or after a fall by all or more, there is no estimate."""
    assert estimate(YEAR, observation(**written)) is None

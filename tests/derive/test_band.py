"""Rounding leaves a band around a printed figure, and what is derived is shown no finer than it is known."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest

from newquality_site.derive.band import band, shown, unit_of


@pytest.mark.parametrize(
    ("printed", "unit"), [("36130", "1"), ("8.3", "0.1"), ("8.0", "0.1"), ("2.68", "0.01"), ("-0.10", "0.01")]
)
def test_the_unit_is_that_of_the_last_digit_printed(printed: str, unit: str) -> None:
    """A printed zero is a digit: 8.0 is known to a tenth (B16)."""
    assert unit_of(Decimal(printed)) == Decimal(unit)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [("36130", "36129.5", "36130.5"), ("8.3", "8.25", "8.35"), ("8.0", "7.95", "8.05"), ("-1.2", "-1.25", "-1.15")],
)
def test_the_band_reaches_half_a_unit_to_either_side(printed: str, low: str, high: str) -> None:
    """Every value that rounds to the printed figure lies in the band."""
    assert band(Decimal(printed)) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("rounding", [ROUND_HALF_UP, ROUND_HALF_EVEN])
def test_what_rounds_to_a_figure_lies_in_its_band(rounding: str) -> None:
    """However the office rounds a half, the value it rounded is in the band of what it printed."""
    values = [Decimal(number) / 1000 for number in range(-2000, 2000, 7)]

    printed = [(value, band(value.quantize(Decimal("0.1"), rounding))) for value in values]

    assert [value for value, (low, high) in printed if not low <= value <= high] == []


@pytest.mark.parametrize(
    ("computed", "printed", "expected"),
    [
        (("33361.03", "33345.17", "33376.91"), "36130", ("33360", "33345", "33377")),
        (("92.0705", "91.9859", "92.1551"), "104.5", ("92.1", "91.98", "92.16")),
        (("2.58", "2.525", "2.635"), "2.68", ("2.58", "2.52", "2.64")),
        (("5", "5", "5"), "7.0", ("5.0", "5.0", "5.0")),
        (("1234", "234", "2234"), "1300", ("1000", "234", "2234")),
        (("10.29", "10.13", "10.44"), "36", ("10.3", "10.1", "10.5")),
    ],
)
def test_nothing_is_shown_finer_than_it_is_known(
    computed: tuple[str, str, str], printed: str, expected: tuple[str, str, str]
) -> None:
    """The value is as coarse as its band and as its origin, unless it would leave the band; the ends go outward."""
    value, low, high = map(Decimal, computed)

    found = shown(value, low, high, Decimal(printed))

    assert tuple(f"{one:f}" for one in found) == expected

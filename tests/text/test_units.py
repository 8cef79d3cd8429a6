"""The words after a number are listed so that the first fit is the right one."""

import pytest

from newquality_site.text.units import SCALES, TRAPS, UNITS, of_things


def test_the_longest_unit_comes_first() -> None:
    """No measure word stands behind its own beginning."""
    assert not [long for at, short in enumerate(UNITS) for long in UNITS[at + 1 :] if long.startswith(short)]


def test_the_longest_scale_comes_first() -> None:
    """No scale stands behind its own beginning."""
    scales = tuple(SCALES)

    assert not [long for at, short in enumerate(scales) for long in scales[at + 1 :] if long.startswith(short)]


def test_no_scale_is_counted_as_part_of_a_unit() -> None:
    """A unit that begins like a scale is one whose name does, such as 千瓦, and no scaled unit."""
    alike = {unit for unit in UNITS if unit.startswith(tuple(SCALES))}

    assert alike == {"千克", "千米", "千瓦", "千瓦时", "千伏", "百分点"}


def test_each_trap_belongs_to_a_unit() -> None:
    """Only a listed measure word needs a trap."""
    assert set(TRAPS) <= set(UNITS)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("件", True), ("万件", True), ("亿千瓦时", True), ("千米", True), ("亿元", False), ("%", False), ("点", False)],
)
def test_things_have_no_prices(unit: str, expected: bool) -> None:  # noqa: FBT001  (what is expected)
    """A number of things grows without a price; money, shares and what is not known do not say so."""
    assert of_things(unit) is expected

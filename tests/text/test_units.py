"""The words after a number are listed so that the first fit is the right one."""

from newquality_site.text.units import SCALES, TRAPS, UNITS


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

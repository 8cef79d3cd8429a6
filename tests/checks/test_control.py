"""A sum that is another one is told with what most likely went wrong."""

from typing import Any

import pytest

from newquality_site.checks.control import check
from tests.histories import added, history, points

GIVEN: dict[int, dict[str, Any]] = points("7.85", "34.05", "51.7", last=2016)


def slips(given: dict[int, dict[str, Any]], **control: str) -> list[str]:
    """Return what is said to have gone wrong."""
    return [problem.mend.partition("；")[0] for problem in check(added(history(given, control=control)))]


@pytest.mark.parametrize(
    ("year", "typed", "said"),
    [
        (2014, "7.85", None),
        (2014, "78.5", "像是 2014 年的小数点错了位"),
        (2014, "785", "像是 2014 年的小数点错了位"),
        (2015, "3.405", "像是 2015 年的小数点错了位"),
        (2015, "43.05", "像是 2015 年的两个数字颠倒了"),
        (2015, "34.50", "像是 2015 年的两个数字颠倒了"),
        (2016, "51.700", "有一个数末尾的零与来源不同，照来源写"),
        (2015, "34.06", "核对各数：录错一位，或漏了一年"),
        (2015, "43.06", "核对各数：录错一位，或漏了一年"),
    ],
)
def test_the_figure_that_explains_it_is_named(year: int, typed: str, said: str | None) -> None:
    """A moved point, two digits turned round, a nought; whatever no figure explains is a slip of any kind."""
    given = {**GIVEN, year: GIVEN[year] | {"value": typed}}

    assert slips(given, value="93.60") == ([said] if said else [])


def test_several_columns_that_differ_are_a_line() -> None:
    """One was left out, or one is too many."""
    given = points("7.85", None, "51.7", last=2016, yoy="9.1")

    assert slips(given, value="93.60", yoy="20.0") == ["像是漏了一年（没有写的是 2015 年），或有一年录错"] * 2
    assert slips(given, value="50.0", yoy="8.0") == ["像是多了一年，或有一年录错"] * 2

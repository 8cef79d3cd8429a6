"""A printed figure stands under a year that is printed of it."""

from typing import Any

import pytest

from newquality_site.checks import VALUE_CHECKS
from newquality_site.checks.printed_years import check
from tests.builders import indicator, series, site

TOLD = indicator(series(obs={2024: {"value": "1", "printed": "2024年1亿元"}}), id="a")
CHINESE = indicator(series(obs={2024: {"value": "1", "printed": "二〇二四年1亿元"}}), id="b")
LINE = (
    "警告：登记在 2024 下，报纸印这项统计时没有说 2024 年：“26亿元”。"
    "改法：原文未标年份的，把 2024: 改成 undated:；前后文说了年份的写 why: 理由"
)


def said(row: dict[str, Any], when: object = 2024, **fields: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of a row beside two statistics whose year is told."""
    mine = indicator(series(obs={when: {"value": "26", "printed": "26亿元"} | row}), id="c", **fields)
    return [str(one).split(": ", 1)[1] for one in check(site(TOLD, CHINESE, mine))]


def test_the_check_is_in_the_table() -> None:
    """No build leaves it out."""
    assert check in VALUE_CHECKS


@pytest.mark.parametrize(
    ("row", "fields", "found"),
    [
        ({}, {}, [LINE]),
        ({}, {"when": "undated"}, []),
        ({}, {"heading": "2024年研发经费"}, []),
        ({}, {"remarks": ["去年有26亿元"]}, []),
        ({}, {"remarks": ["比去年多"]}, [LINE]),
        ({}, {"remarks": ["12024年"]}, [LINE]),
        ({"why": "导语说了2024年"}, {}, []),
        ({}, {"why": "导语说了2024年"}, []),
        ({"printed": []}, {}, []),
    ],
)
def test_a_year_is_told_by_its_statistic(row: dict[str, Any], fields: dict[str, Any], found: list[str]) -> None:
    """By its words, its heading or its remarks; an editor who knows it from elsewhere says so."""
    assert said(row, **fields) == found


def test_a_box_without_years_leaves_them_to_the_paper() -> None:
    """Where most statistics have none, the year is that of the whole."""
    silent = indicator(series(obs={2024: {"value": "26", "printed": "26亿元"}}), id="c")

    assert list(check(site(TOLD, silent))) == []
    assert list(check(site())) == []

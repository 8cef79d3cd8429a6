"""A rank moves the way that its words and its values say."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks import TABLE_CHECKS
from newquality_site.checks.ranks import check
from newquality_site.files.position import Problem
from tests.builders import indicator, series, site
from tests.histories import history, points

REVISED = {"value": "10", "on": "2025-01-20", "source": "nbs", "why": "重排"}


def found(seen: dict[str, Any], before: dict[str, Any] | None = None, kind: str = "rank") -> list[Problem]:
    """Return what is said of a rank and of that of the year before."""
    obs = {2024: seen} | ({2023: before} if before else {})
    return list(check(site(indicator(series(kind, obs)))))  # type: ignore[arg-type]


def test_the_check_is_in_the_table() -> None:
    """No build leaves it out."""
    assert check in TABLE_CHECKS


@pytest.mark.parametrize(
    ("seen", "before"),
    [
        ({"value": "11", "moved": "up", "printed": "2024年升至11位"}, {"value": "12"}),
        ({"value": "11", "moved": "up", "quoted": "跃居第11位"}, None),
        ({"value": "11", "moved": "up", "printed": "由降转升，列11位"}, None),
        ({"value": "11", "moved": "down", "printed": "先进制造业升级指数列11位"}, {"value": "10"}),
        ({"value": "11", "moved": "same", "printed": "止跌，仍列11位"}, {"value": "11"}),
        ({"value": "11", "moved": "up", "printed": "升至11位", "why": "参评的国家变了"}, {"value": "10"}),
        ({"value": "11", "moved": "down"}, {"value": "12", "revised": [REVISED]}),
        ({"value": "11"}, {"value": "12"}),
        ({"value": "11", "moved": "up"}, None),
        ({"value": "2", "moved": "down", "printed": "居世界第2位", "why": "正文说退居"}, None),
        ({"value": "2", "moved": "same", "printed": "居世界第2位"}, None),
    ],
)
def test_a_rank_that_moved_as_it_says_is_silent(seen: dict[str, Any], before: dict[str, Any] | None) -> None:
    """Words of both ways, a revised rank of the year before and an answer leave no question."""
    assert found(seen, before) == []


def test_other_figures_do_not_move_as_ranks() -> None:
    """A number that grows is no rank that falls."""
    assert found({"value": "12", "moved": "up"}, {"value": "11"}, "count") == []


@pytest.mark.parametrize(
    ("seen", "before", "line"),
    [
        (
            {"value": "11", "moved": "down", "printed": "2024年升至11位"},
            {"value": "12"},
            "错误：moved 写的是 down（下降），原文“2024年升至11位”说的是上升。改法：写成 moved: up",
        ),
        (
            {"value": "13", "moved": "up", "quoted": "跌至第13位"},
            None,
            "错误：moved 写的是 up（上升），原文“跌至第13位”说的是下降。改法：写成 moved: down",
        ),
        (
            {"value": "11", "moved": "down"},
            {"value": "12"},
            "错误：moved 写的是 down（下降），2023年是第 12 位，这里是第 11 位。改法：写成 moved: up，或改正录错的位次",
        ),
        (
            {"value": "11", "moved": "up"},
            {"value": "11"},
            "错误：moved 写的是 up（上升），2023年是第 11 位，这里是第 11 位。改法：写成 moved: same，或改正录错的位次",
        ),
        (
            {"value": "2", "moved": "up", "printed": "居第2位"},
            None,
            "警告：moved 写的是 up（上升），“居第2位”没有说升降。改法：原文没说就删去 moved；别处说了就写 why: 理由",
        ),
        (
            {"value": "13", "moved": "up", "printed": "升至13位"},
            {"value": "12"},
            "警告：moved 写的是 up（上升），2023年是第 12 位，这里是第 13 位。改法：核对位次；口径不同就写 why: 理由",
        ),
    ],
)
def test_a_rank_that_moved_the_other_way_is_said(
    seen: dict[str, Any], before: dict[str, Any] | None, line: str
) -> None:
    """The words decide; where they tell no way, the values do."""
    assert [str(problem).split(": ", 1)[1] for problem in found(seen, before)] == [line]


@pytest.mark.parametrize(("last", "said"), [("11", ["down"]), ("12", [])])
def test_a_history_tells_the_rank_of_the_year_before(last: str, said: list[str]) -> None:
    """It does where it has the rank of this year too, and so counts the same."""
    beside = indicator(series("rank", {2024: {"value": "11", "moved": "down"}}))
    added = history(points("12", last), kind="rank", unit="位", draw="none")

    problems = check(replace(site(beside), history=(added,)))

    assert [problem.reason.split("（")[0].split()[-1] for problem in problems] == said

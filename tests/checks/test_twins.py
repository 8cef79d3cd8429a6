"""A year that a history and the table of the print both have has one figure, and one day for it."""

import re
from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks.twins import check
from newquality_site.model.history import Document, History
from tests.builders import indicator, series
from tests.histories import LATER, added, history, points

EARLIER = indicator(series(obs={2010: {"value": "90"}}))
"""A statistic that the print has of no year that the histories have."""


def reasons(*histories: History, **fields: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of these histories."""
    return [problem.reason for problem in check(added(*histories, **{"beside": EARLIER} | fields))]


@pytest.mark.parametrize(
    ("seen", "point", "said"),
    [
        ({"value": "130"}, {}, ["2024年的 value 两处不同：这里是 120亿元，: 是 130亿元"]),
        ({"value": "120.4"}, {}, []),
        ({"value": "120.6"}, {}, ["2024年的 value 两处不同：这里是 120亿元，: 是 120.6亿元"]),
        ({"value": "120", "yoy": "9.1"}, {"yoy": "9.4"}, ["2024年的 yoy 两处不同：这里是 9.4%，: 是 9.1%"]),
        ({"value": "120", "yoy": "9.1"}, {}, []),
        ({"value": "130", "why": "口径不同"}, {}, []),
        ({"value": "130"}, {"why": "口径不同"}, []),
        ({"value": "130"}, {"preliminary": True}, []),
        ({"value": "130", "revised": [{"value": "120", "on": "2026-01-20", "source": "nbs", "why": "终核"}]}, {}, []),
    ],
)
def test_a_year_that_both_tables_have_has_one_figure(
    seen: dict[str, Any], point: dict[str, Any], said: list[str]
) -> None:
    """Another figure than that of the print is asked about, unless it is rounded, revised, preliminary or answered."""
    beside = indicator(series(obs={2024: seen}))
    problems = check(added(history(points("100", "110", "120", **point), basis="real"), beside=beside))

    assert [re.sub(r"，\S*:\d+:\d+", "，:", problem.reason) for problem in problems] == said


def test_behind_a_break_a_reason_is_of_the_change() -> None:
    """What a change counts on says nothing of the figure; that is answered where the print's stands."""
    broken = history(
        points("100", "110", "120", why="以重述后的上年数为基数"),
        breaks=({"after": 2023, "short": "修订", "note": "修订了口径"},),
    )
    found, answered = (
        [*check(added(broken, beside=indicator(series(obs={2024: {"value": "130"} | why}))))]
        for why in ({}, {"why": "口径不同"})
    )

    assert [problem.mend.rpartition("就")[2] for problem in found] == ["在那里写 why: 理由"]
    assert answered == []


@pytest.mark.parametrize(
    ("told", "warned"),
    [
        ({"value": "130"}, False),
        ({"beside": {"own": "130"}}, False),
        ({}, True),
        ({"value": "130", "preliminary": True}, True),
    ],
)
def test_a_figure_that_another_history_tells_is_known(told: dict[str, Any], *, warned: bool) -> None:
    """One in a history of its own, or beside another measure, was published too; not one that has been replaced."""
    other = history(
        points("110", "119", **told),
        id="early",
        draw="none",
        basis="real",
        beside={"own": {"label": "即", "unit": "亿元"}},
    )
    final = history(points("100", "110", "120"), basis="real")
    asked = reasons(final, other.model_copy(update={"points": {2022: other.points[2023], 2024: other.points[2024]}}))
    beside = indicator(series(obs={2024: {"value": "130"}}))

    assert asked == []
    assert ("value 两处不同：这里是 120亿元" in "".join(reasons(final, other, beside=beside))) is warned


@pytest.mark.parametrize(
    ("on", "point", "asked"),
    [
        ("2024-02-19", {}, True),
        ("2025-02-01", {}, True),
        ("2024-03-01", {}, False),
        ("2024-02-19", {"value": "121"}, False),
        ("2024-02-19", {"source": "flash"}, False),
    ],
)
def test_a_revision_is_of_the_day_of_its_document(on: str, point: dict[str, Any], *, asked: bool) -> None:
    """Its office has a document in the history with the figure; another of its documents may be of that day."""
    revised = [{"value": "120", "on": on, "source": "nbs", "why": "最终核实"}]
    beside = indicator(series(obs={2024: {"value": "115", "why": "初步", "revised": revised}}))
    made = added(history(points("100", "110", "120", **point)), beside=beside)
    office = {"publisher": "国家统计局"}
    documents = {
        "bulletin": Document.model_validate({"title": "公报", "published": "2024-02-29"} | office),
        "book": Document.model_validate({"title": "年鉴", "published": "2024-03"} | office),
        "flash": LATER,
    }

    said = "on 写的是 " + on + "，同一个数在历史数据里出自《公报》，2024-02-29 发布"
    assert [one.reason for one in check(replace(made, documents=documents))] == [said] * asked

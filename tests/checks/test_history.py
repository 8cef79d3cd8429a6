"""Histories name what there is, are drawn honestly, and state growth that their values give."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks import TABLE_CHECKS
from newquality_site.checks.history import check
from newquality_site.files.disk import read_tree
from newquality_site.files.position import Severity
from newquality_site.load.site import load_site
from newquality_site.model.history import History
from tests.builders import indicator, series
from tests.histories import added, history, points
from tests.story import ROOT

BREAK = ({"after": 2023, "short": "口径", "note": "口径变了。"},)
EARLIER = indicator(series(obs={2010: {"value": "90"}}))
"""A statistic that the print has of no year that the histories have."""


def reasons(*histories: History, **fields: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of these histories."""
    return [problem.reason for problem in check(added(*histories, **{"beside": EARLIER} | fields))]


def test_the_check_is_in_the_table() -> None:
    """No build leaves it out."""
    assert check in TABLE_CHECKS


def test_a_sound_history_has_no_problem() -> None:
    """Names, unit, form and growth agree."""
    assert reasons(history(points("100", "110", "120", yoy="9.1"))) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"indicator": "rdn"}, "没有叫“rdn”的统计"),
        ({"series": "s9"}, "没有叫“s9”的序列"),
        ({"base": "spent"}, "没有叫“spent”的历史数据"),
        ({"given": points("1", "2", "3", source="x")}, "没有叫“x”的来源（sources）"),
        ({"given": points("1", "2", "3", beside={"us": "26"})}, "没有叫“us”的并列的数（beside）"),
        ({"unit": "万元"}, "unit 写的是 万元，序列 s1 的是 亿元"),
        ({"draw": "line"}, "不能画成 line：折线只画占比或位次；总量、个数和增速从零起，用柱"),
        ({"breaks": ({**BREAK[0], "after": 2024},)}, "2024年之后没有数，断点无处可画"),
        ({"breaks": ({**BREAK[0], "short": "说也说不完的" * 9},)}, "放不下"),
    ],
)
def test_what_does_not_agree_is_named(written: dict[str, Any], said: str) -> None:
    """A name without a bearer, another unit, a dishonest form, a break out of reach, a label without room."""
    (reason,) = reasons(history(**written))

    assert said in reason


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("2022年与2023年之间：修订。", None),
        ("2022—2023年之间：2023年起修订。", None),
        ("2023年起修订。", None),
        ("2023年与2024年之间：2023年由1重述为2。", (2023, 2024)),
        ("2021年和2022年之间：修订。", (2021, 2022)),
    ],
)
def test_a_break_stands_where_its_note_says(note: str, told: tuple[int, int] | None) -> None:
    """A line in the wrong gap would part years that can be compared."""
    found = reasons(history(breaks=({"after": 2022, "short": "修订", "note": note},)))

    assert found == ([f"断点在 2022 年与 2023 年之间，note 说的是 {told[0]} 年与 {told[1]} 年之间"] if told else [])


def test_a_near_name_is_proposed() -> None:
    """The mend says what was meant, what there is, or to list it."""
    near, far = history(base="spand"), history(series="zz")

    assert next(iter(check(added(near)))).mend == "是不是“spend”？"
    assert next(iter(check(added(far)))).mend == "已有的是：s1"
    (bare,) = check(added(history(points("1", "2", "3", beside={"us": "1"}))))
    assert bare.mend == "先登记它"


def test_a_name_is_borne_once() -> None:
    """Neither by two histories, nor by a history's chart and another chart."""
    other = indicator(series(), id="spend-history")

    assert reasons(history(), history()) == ["“spend”已经用过"]
    assert "“spend”已经用过" in reasons(history(), beside=other)


@pytest.mark.parametrize(
    ("last", "fields", "warned"),
    [
        ({"yoy": "12.9"}, {}, True),
        ({"yoy": "12.9", "why": "可比口径。"}, {}, False),
        ({"yoy": "12.9"}, {"breaks": BREAK}, False),
        ({"yoy": "12.9"}, {"basis": "real"}, False),
        ({"yoy": "9.1"}, {}, False),
    ],
)
def test_growth_is_held_against_the_year_before(last: dict[str, Any], fields: dict[str, Any], *, warned: bool) -> None:
    """A growth that the values do not give is asked about, unless answered, across a break, or on a comparable base."""
    problems = list(check(added(history(points("100", "110", "120", **last), **fields), beside=EARLIER)))

    assert [problem.severity for problem in problems] == [Severity.WARNING] * warned


@pytest.mark.parametrize(
    ("last", "asked"), [({"pp": "0.1"}, 1), ({"pp": "0.2", "why": "以重述后的上年数为基数"}, 0), ({}, 0)]
)
def test_a_change_behind_a_break_says_what_it_counts_on(last: dict[str, Any], asked: int) -> None:
    """The break answers for the level; a change stated there would be taken for that of the two rows."""
    shares = indicator(series("share", {2010: {"value": "1"}}))
    made = history(points("2.5", "2.6", "2.7", **last), kind="share", unit="%", draw="line", breaks=BREAK)

    told = list(check(added(made, beside=shares)))

    said = "2023年之后口径变了，2024年的 pp 没有说以什么为基数，读者会拿上一行的数来减"
    assert [(one.reason, one.severity) for one in told] == [(said, Severity.WARNING)] * asked


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("2023年由2.60%重述为2.50%，不能把2.60%与2.70%直接相减。", []),
        ("2024年起修订，2.70%和2.60%不能比较。", []),
        (
            "第四次与第五次普查：2.50%与2.70%可比，2.60%重述为2.50%。",
            ["note 说的是“2.50%与2.70%”，登记的 2023 年、2024 年不是这两个数"],
        ),
        ("2023年由2.60%重述为2.50%，2.50%与2.70%可比。", []),
        ("2023年由2.50%重述为2.50%。", ["note 说由“2.50%”重述为，登记的 2023 年不是这个数"]),
        (
            "2023年由2.60%重述为2.40%。",
            ["2024年研发经费：pp 写的是 0.20，但由 2023年 2.40%、2024年 2.70% 算得 0.290～0.310 个百分点"],
        ),
        ("2.60%与2.90%不可比。", ["note 说的是“2.60%与2.90%”，登记的 2023 年、2024 年不是这两个数"]),
        ("美国的5个与7个不可比。", []),
        ("美国的5个与8个不可比。", ["note 说的是“5个与8个”，登记的 2023 年、2024 年不是这两个数"]),
        ("2023年起修订。", ["断点在 2023 年之后，note 说的是 2023 年起"]),
        ("2023年起试行，2024年起全面修订。", []),
    ],
)
def test_the_note_of_a_break_has_its_years_and_their_figures(note: str, said: list[str]) -> None:
    """What was restated, to what, and which two figures cannot be compared follow from the rows; ``why`` answers."""
    shares = indicator(series("share", {2010: {"value": "1"}}))
    given = points("2.50", "2.60", "2.70", pp="0.20", why="以重述后的上年数为基数", beside={"us": "7"})
    given[2023]["beside"] = {"us": "5"}
    fields = {
        "kind": "share",
        "unit": "%",
        "draw": "line",
        "breaks": ({**BREAK[0], "note": f"2023年与2024年之间：{note}"},),
    }
    made = history(given, **fields, beside={"us": {"label": "美国", "unit": "个"}})
    answered = made.model_copy(update={"why": "已核对"})

    assert [*reasons(made, beside=shares)] == said
    assert reasons(answered, beside=shares) == []


def test_growth_may_count_from_another_history() -> None:
    """A preliminary figure grows on the final one of the year before."""
    final = history(points("100", "125", "130"))
    early = history(points("100", "120", "150", yoy="20.0"), id="early", draw="notes", base="spend")

    assert reasons(final, early) == []
    assert reasons(final, early.model_copy(update={"base": None})) != []


def test_points_are_held_against_the_year_before() -> None:
    """A share's change in percentage points is compared as well."""
    shares = indicator(series("share", {2024: {"value": "2.68"}}))
    made = history(points("2.5", "2.6", "2.7", pp="0.3"), kind="share", unit="%", draw="line")

    (reason,) = reasons(made, beside=shares)

    assert reason.startswith("2024年研发经费：pp 写的是 0.3")


def test_growth_without_both_values_is_not_compared() -> None:
    """Where a year has only its growth there is nothing to compare."""
    bare = {"yoy": "12.9", "source": "bulletin", "read": "verified"}

    assert reasons(history({2023: bare, **points("1", yoy="5")}, draw="none")) == []
    assert reasons(history({2023: points("1")[2024], 2024: bare}, draw="none")) == []


def test_a_series_of_growths_is_not_compared() -> None:
    """A growth of growths says nothing."""
    growths = indicator(series("growth", {2024: {"yoy": "8"}}))
    given = {year: {"yoy": "8", "source": "bulletin", "read": "verified"} for year in (2022, 2023, 2024)}

    assert reasons(history(given, kind="growth", unit="%"), beside=growths) == []


def test_the_real_history_leaves_no_question() -> None:
    """Only the known breaks and the reasons that editors wrote answer; without them those years are asked about."""
    real = load_site(read_tree(ROOT, ("content", "data")))
    bare = tuple(
        one.model_copy(
            update={
                "breaks": (),
                "points": {year: point.model_copy(update={"why": None}) for year, point in one.points.items()},
            }
        )
        for one in real.history
    )

    asked = [problem.reason.partition("：")[0] for problem in check(replace(real, history=bare))]

    assert list(check(real)) == []
    assert asked == [
        *(f"{year}年研发经费投入强度（与国内生产总值之比）" for year in (2015, 2018, 2019, 2023, 2024)),
        "2022年新能源汽车产量（中国汽车工业协会，仅作对照）",
    ]

"""What cannot be is refused, and what is unlikely is asked about."""

from collections.abc import Mapping
from typing import Any

import pytest

from newquality_site.checks.plausibility import check
from newquality_site.model.indicator import Kind
from tests.builders import indicator, series, site

ASK = "核对单位和小数点；确实如此就写 why: 理由"


def said(kind: Kind, obs: Mapping[object, Any], **written: str) -> list[str]:
    """Return what is said of one series, without its place."""
    problems = check(site(indicator(series(kind, obs, **written))))
    return [str(problem).split(": ", 1)[1] for problem in problems]


@pytest.mark.parametrize(
    ("kind", "obs", "written"),
    [
        ("share", {2024: {"value": "0"}, 2026: {"value": "100"}}, {}),
        ("share", {2024: {"value": "100"}}, {}),
        ("rank", {2024: {"value": "1"}}, {}),
        ("count", {2024: {"value": "26"}}, {"whole": "26"}),
        ("count", {2024: {"value": "0"}}, {}),
        ("level", {2023: {"value": "10"}, 2024: {"value": "79", "yoy": "50"}}, {}),
        ("level", {2024: {"value": "10", "yoy": "-50"}}, {}),
        ("level", {2023: {"value": "10"}, 2024: {"value": "100", "yoy": "900", "why": "新口径"}}, {}),
        ("level", {2023: {"value": "-10"}, 2024: {"value": "100"}}, {}),
        ("level", {2023: {"value": "0"}, 2024: {"value": "100"}}, {}),
        ("rank", {2023: {"value": "1"}, 2024: {"value": "30"}}, {}),
        ("growth", {2023: {"yoy": "0.5"}, 2024: {"yoy": "8.0"}}, {}),
        ("level", {2023: None, 2024: {"value": "100"}}, {}),
    ],
)
def test_likely_figures_are_silent(kind: Kind, obs: Mapping[object, Any], written: dict[str, str]) -> None:
    """Bounds themselves, a reason given, a change of sign and a missing year ask nothing."""
    assert said(kind, obs, **written) == []


@pytest.mark.parametrize(
    ("kind", "value", "written", "line"),
    [
        ("share", "100.1", {}, "占比 100.1 不在 0 到 100 之间。改法：检查小数点"),
        ("share", "-0.1", {}, "占比 -0.1 不在 0 到 100 之间。改法：检查小数点"),
        ("rank", "0", {}, "位次 0 不是从 1 起的整数。改法：检查这个数"),
        ("rank", "1.5", {}, "位次 1.5 不是从 1 起的整数。改法：检查这个数"),
        ("count", "1.5", {}, "个数 1.5 不是整数。改法：检查这个数，或改 kind"),
        ("count", "-1", {}, "个数 -1 不是整数。改法：检查这个数，或改 kind"),
        ("count", "101", {"whole": "100"}, "101 大于整体 100。改法：检查 value 和 whole"),
    ],
)
def test_an_impossible_value_is_refused(kind: Kind, value: str, written: dict[str, str], line: str) -> None:
    """A share over the whole, a rank below the first and half a thing stop the build."""
    assert said(kind, {2024: {"value": value}}, **written) == [f"错误：{line}"]


def test_a_year_to_come_is_refused() -> None:
    """No figure is of a year after the site goes online, unless it was released later: the site lives on."""
    mend = "检查年份；上线以后公布的，写 released: 公布日期"
    later = {"value": "1", "released": "2028-01-17"}
    assert said("level", {2026: {"value": "1"}, 2027: {"value": "1"}}) == [
        f"错误：2027年还没有到（网页版 2026 年上线）。改法：{mend}"
    ]
    assert said("level", {2026: {"value": "1"}, 2027: later}) == []
    assert said("level", {2026: {"value": "1"}, 2029: later}) == [
        f"错误：2029年还没有到（released 写的是 2028-01-17）。改法：{mend}"
    ]


def test_growth_of_a_loss_is_asked_about() -> None:
    """Nobody can tell whether a loss that 增长29.7% became more or less; a reason answers."""
    loss = {"value": "-11727", "yoy": "29.7"}

    assert said("level", {2024: loss}) == [
        (
            "警告：-11727 是负数，同比 29.7% 看不出是扩大还是收窄。"
            "改法：删去 yoy；要写增速的，序列改成逆差、亏损这样的正数；确实如此就写 why: 理由"
        )
    ]
    assert said("level", {2024: loss | {"why": "原文如此"}}) == []


@pytest.mark.parametrize("growth", ["50.1", "-50.1"])
def test_unlikely_growth_is_asked_about(growth: str) -> None:
    """More than half up or down is a question and no refusal."""
    assert said("level", {2024: {"value": "10", "yoy": growth}}) == [f"警告：同比 {growth}% 很不寻常。改法：{ASK}"]


@pytest.mark.parametrize(("before", "now", "times"), [("10", "80", 8), ("3613", "36130", 10), ("100", "1", 100)])
def test_a_jump_like_a_slip_of_the_unit_is_asked_about(before: str, now: str, times: int) -> None:
    """Neighbours about ten times apart look like a lost decimal point or 亿 for 万亿."""
    assert said("level", {2023: {"value": before}, 2024: {"value": now}}) == [
        (
            f"警告：研发经费投入相邻两期差了约 {times} 倍（2023年 {before}、2024年 {now}，单位亿元），"
            f"像是单位或小数点录错。改法：{ASK}"
        )
    ]


REVISED = {"value": "36130", "on": "2025-09-01", "source": "nbs", "why": "核实"}
UNCHANGED = (
    "错误：revised 里的数与原来的一字不差，什么也没有修订。"
    "改法：改成修订后的数，或删去这一条；最终核实而未改的，写 status: final"
)


@pytest.mark.parametrize(
    ("revised", "lines"),
    [
        ([REVISED], [UNCHANGED]),
        ([REVISED | {"yoy": "8.3"}], [UNCHANGED]),
        ([REVISED | {"yoy": "8.9"}], []),
        ([REVISED | {"value": "36130.0"}], []),
        ([REVISED | {"status": "final"}], []),
        ([REVISED | {"value": "36326", "on": "2025-08-01"}, REVISED], []),
        ([REVISED | {"value": "36326"}, REVISED | {"value": "36326", "on": "2025-10-01"}], [UNCHANGED]),
    ],
)
def test_a_revision_changes_something(revised: list[dict[str, str]], lines: list[str]) -> None:
    """The figure that stood before it, to the last zero; a final one may confirm it."""
    assert said("level", {2024: {"value": "36130", "yoy": "8.3", "revised": revised}}) == lines

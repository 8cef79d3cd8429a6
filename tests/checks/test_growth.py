"""Stated growth is weighed against the neighbouring values, and only a doubt is said."""

from collections.abc import Mapping
from typing import Any

import pytest

from newquality_site.checks.growth import check
from newquality_site.files.position import Severity
from newquality_site.model.indicator import Kind
from tests.builders import indicator, series, site

MEND = "先想三种可能：上年数后来修订了（补 revised）、口径变了、增速按可比口径；核实后写 why: 理由，或改正录错的数"
LATER = {"on": "2026-01-01", "source": "nbs", "why": "最终核实"}


def said(before: Mapping[str, Any] | None, now: Mapping[str, Any], kind: Kind = "level", **written: str) -> list[str]:
    """Return the reasons of the warnings about two years."""
    problems = list(check(site(indicator(series(kind, {2023: before, 2024: now}, **written)))))
    assert all(one.severity is Severity.WARNING and one.mend == MEND for one in problems)
    return [one.reason for one in problems]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ({"value": "33360"}, {"value": "36130", "yoy": "8.3"}),
        ({"value": "100"}, {"value": "90", "yoy": "-10"}),
        ({"value": "1.0"}, {"value": "1.1", "yoy": "12.3"}),
        (None, {"value": "36130", "yoy": "8.3"}),
        ({"value": "0"}, {"value": "3", "yoy": "8.3"}),
        ({"value": "33360"}, {"value": "36130"}),
        ({"value": "30000"}, {"value": "36130", "yoy": "8.3", "why": "口径变了"}),
        ({"value": "33278.2", "revised": [{"value": "33357.1"} | LATER]}, {"value": "36130", "yoy": "8.3"}),
        ({"value": "33278.2", "revised": [{"yoy": "9"} | LATER]}, {"value": "36000", "yoy": "8.2"}),
    ],
)
def test_growth_that_the_values_bear_is_silent(before: Mapping[str, Any] | None, now: Mapping[str, Any]) -> None:
    """Rounding, a missing year, a reason given and a revised earlier value leave nothing to ask."""
    assert said(before, now) == []


@pytest.mark.parametrize(
    ("before", "now", "growth", "given"),
    [
        ("33360", "36130", "9.3", "8.30%～8.31%"),
        ("100.0", "90.0", "10.0", "−10.09%～−9.90%"),
        ("100.0", "90.0", "-1.0", "−10.09%～−9.90%"),
    ],
)
def test_growth_that_no_rounding_explains_is_asked_about(before: str, now: str, growth: str, given: str) -> None:
    """The warning names both values and the growth they give, and which three things it may be."""
    assert said({"value": before}, {"value": now, "yoy": growth}) == [
        f"2024年研发经费投入：同比写的是 {growth}%，但由 2023年 {before}亿元、2024年 {now}亿元 算得 {given}"
    ]


def test_a_revision_that_does_not_help_is_no_answer() -> None:
    """A revised earlier value that gives another growth still leaves the question."""
    before = {"value": "30000", "revised": [{"value": "31000"} | LATER]}

    (told,) = said(before, {"value": "36130", "yoy": "8.3"})

    assert "由 2023年 31000亿元、2024年 36130亿元 算得 16.54%～16.55%" in told


def test_growth_on_a_comparable_basis_is_not_weighed() -> None:
    """Real growth cannot be had from the values in current prices."""
    assert said({"value": "30000"}, {"value": "36130", "yoy": "8.3"}, basis="real") == []


@pytest.mark.parametrize(
    ("points", "reasons"),
    [
        ("0.1", []),
        ("0.3", ["2024年研发经费投入：pp 写的是 0.3，但由 2023年 2.58%、2024年 2.68% 算得 0.090～0.110 个百分点"]),
        (
            "-0.1",
            ["2024年研发经费投入：pp 写的是 -0.1，但由 2023年 2.58%、2024年 2.68% 算得 0.090～0.110 个百分点"],
        ),
    ],
)
def test_a_share_is_weighed_in_percentage_points(points: str, reasons: list[str]) -> None:
    """The change of a share is the difference of the two, and never per cent."""
    assert said({"value": "2.58"}, {"value": "2.68", "pp": points}, "share") == reasons


@pytest.mark.parametrize(
    ("kind", "now"), [("share", {"value": "2.68", "yoy": "90"}), ("rank", {"value": "11", "yoy": "90"})]
)
def test_what_has_no_growth_is_not_weighed(kind: Kind, now: Mapping[str, Any]) -> None:
    """Shares have points and ranks have neither."""
    assert said({"value": "12"}, now, kind) == []


def test_a_series_of_growth_alone_is_not_weighed() -> None:
    """Without values there is nothing to weigh with."""
    assert said({"yoy": "3"}, {"yoy": "90"}, "growth") == []

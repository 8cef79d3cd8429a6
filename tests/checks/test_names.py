"""Makers and offices are as their own lines and their own pieces have them."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks.names import check
from tests.builders import article, site

AFFILIATION = {"role": "affiliation", "printed": "（作者系清华大学教授）"}


def said(*pieces: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of the pieces, in a print of all their lines."""
    lines = [
        words for piece in pieces for words in (piece.front.kicker or "", *(one.printed for one in piece.front.bylines))
    ]
    return [problem.reason for problem in check(replace(site(articles=pieces), original="国家统计局" + "".join(lines)))]


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ({"role": "reporter", "printed": "本报记者 邢灿", "organisation": "城市报"}, []),
        ({"role": "reporter", "printed": "城市报记者 邢灿", "organisation": "城市报"}, []),
        ({"role": "photographer", "printed": "中新社发 梁孝鹏摄", "organisation": "中新社"}, []),
        ({"role": "compiler", "printed": "（邢灿采访整理）"}, []),
        ({"role": "archive", "printed": "（资料图）"}, []),
        ({"role": "author", "printed": "■李景虹", "organisation": "清华大学"}, []),
        (
            {"role": "reporter", "printed": "新华社记者 邢灿", "organisation": "城市报"},
            ["organisation 写的是“城市报”，所印的“新华社记者 邢灿”没有说"],
        ),
        ({"role": "reporter", "printed": "■邢灿"}, []),
        ({"role": "reporter", "printed": "邢灿摄"}, ["role 写的是 reporter，与所印的“邢灿摄”不符"]),
        ({"role": "reporter", "printed": "邢灿摄", "organisation": "城市报", "why": "兼摄影"}, []),
        ({"role": "author", "printed": "记者邢灿"}, ["role 写的是 author，与所印的“记者邢灿”不符"]),
        ({"role": "photographer", "printed": "邢灿"}, ["role 写的是 photographer，与所印的“邢灿”不符"]),
    ],
)
def test_a_maker_is_as_the_line_says(byline: dict[str, str], found: list[str]) -> None:
    """House and role stand in the line, or in that of the affiliation; 本报 is the paper itself."""
    assert said(article(bylines=[byline, AFFILIATION])) == found


@pytest.mark.parametrize(
    ("delegate", "found"),
    [
        ("全国政协委员", []),
        ("全国人大代表", ["delegate 写的是“全国人大代表”，说到马秀珍的稿件里没有，原文说的是别人"]),
        ("全国党代表", ["delegate 写的是“全国党代表”，原文里没有这样的话"]),
    ],
)
def test_an_office_is_that_of_the_person(delegate: str, found: list[str]) -> None:
    """One that the print has of somebody else is asked about."""
    persons = [{"id": "ma", "name": "马秀珍", "delegate": delegate}]
    mine, other = article("ma", kicker="全国政协委员马秀珍：", persons=persons), article(kicker="全国人大代表雷军：")

    assert said(mine, other) == found


def test_an_office_that_the_print_has_not_is_answered_for() -> None:
    """An editor may know better than the print, and says why."""
    persons = [{"id": "ma", "name": "马秀珍", "delegate": "全国党代表", "why": "本人核实"}]

    assert said(article("ma", kicker="全国政协委员马秀珍：", persons=persons)) == []


def test_an_office_may_stand_in_another_piece_on_the_person() -> None:
    """A second piece names the person without it."""
    persons = [{"id": "ma", "name": "马秀珍", "delegate": "全国政协委员"}]

    assert said(article("ma", kicker="全国政协委员马秀珍："), article(kicker="马秀珍：", persons=persons)) == []

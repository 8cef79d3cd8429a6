"""Words bound to a figure must say what the table says."""

from dataclasses import replace
from decimal import Decimal

import pytest

from newquality_site.checks.figures import check, says
from newquality_site.load.figure_name import Figure
from newquality_site.model.article import Prose
from newquality_site.model.fact import Fact
from newquality_site.text.numerals import numerals
from tests.builders import article, indicator, series, site

SPEND = series(
    obs={2024: {"value": "36130", "yoy": "8.3", "printed": "36130亿元"}, 2023: {"value": "33357", "yoy": "-1.2"}}
)
INTENSITY = series("share", {2024: {"value": "2.68", "pp": "-0.1", "printed": "2.68%"}})
RENEWAL = series("growth", {2024: {"yoy": "8.0", "printed": "8.0%"}, 2025: {"yoy": "0.0"}})
BALANCE = series(obs={2024: {"value": "-97.2", "printed": "逆差97.2亿元"}}, label="差额")
STATISTIC = indicator(SPEND, INTENSITY, RENEWAL, BALANCE)
LABS = {"id": "x.labs", "article": "lead", "label": "实验室", "printed": "3家"}


def said(text: str, *facts: Fact) -> list[str]:
    """Return what is said of a piece that begins on the ninth line of its file."""
    piece = replace(article(), prose=Prose(f"第一段。\n\n{text}", "lead.md", 9))
    return [str(problem) for problem in check(site(STATISTIC, articles=[piece], facts=facts))]


@pytest.mark.parametrize(
    "text",
    [
        "投入[36130亿元](figure:rnd.s1@2024)",
        "投入[36130亿元](figure:rnd)",
        "投入[3.613万亿元](figure:rnd.s1)",
        "投入[三万六千一百三十亿元](figure:rnd.s1)",
        "投入[超3.6万亿元](figure:rnd.s1)",
        "投入超[3.6万亿元](figure:rnd.s1)",
        "投入超过[3.6万亿元](figure:rnd.s1)",
        "投入不少于[3.6万亿元](figure:rnd.s1)",
        "投入约[3.6万亿元](figure:rnd.s1)",
        "投入近[3.6万亿元](figure:rnd.s1)",
        "投入[3.6万亿元左右](figure:rnd.s1)",
        "投入[3.6万亿元](figure:rnd.s1)左右",
        "投入不到[4万亿元](figure:rnd.s1)",
        "增长[8.3%](figure:rnd.s1.yoy)",
        "增长[百分之八点三](figure:rnd.s1.yoy)",
        "增速[8.0%](figure:rnd.s3)",
        "下降[1.2%](figure:rnd.s1.yoy@2023)",
        "[下降1.2%](figure:rnd.s1.yoy@2023)",
        "降低[0.1个百分点](figure:rnd.s2.pp)",
        "价格[与上年持平](figure:rnd.s3@2025)",
        "[逆差97.2亿元](figure:rnd.s4)",
        "逆差约[97亿元](figure:rnd.s4)",
        "[提到](term:x)[无此数](fact:x.none)",
    ],
)
def test_words_that_are_true_of_the_figure_are_silent(text: str) -> None:
    """Another scale, Chinese numerals, an honest approximation and a fall in words all say the figure."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("words", "name", "true"),
    [
        ("36131亿元", "rnd.s1", "36130亿元"),
        ("3.6万亿元", "rnd.s1", "36130亿元"),
        ("3613亿元", "rnd.s1", "36130亿元"),
        ("36130亿美元", "rnd.s1", "36130亿元"),
        ("36130万元", "rnd.s1", "36130亿元"),
        ("超3.7万亿元", "rnd.s1", "36130亿元"),
        ("超1万亿元", "rnd.s1", "36130亿元"),
        ("不到3万亿元", "rnd.s1", "36130亿元"),
        ("约3.7万亿元", "rnd.s1", "36130亿元"),
        ("8%", "rnd.s3", "8.0%"),
        ("百分之八", "rnd.s3", "8.0%"),
        ("下降8.3%", "rnd.s1.yoy", "8.3%"),
        ("增长1.2%", "rnd.s1.yoy@2023", "−1.2%"),
        ("0.1%", "rnd.s2.pp", "−0.1个百分点"),
        ("很多", "rnd.s1", "36130亿元"),
        ("与上年持平", "rnd.s3", "8.0%"),
        ("顺差97.2亿元", "rnd.s4", "−97.2亿元"),
    ],
)
def test_words_that_say_another_figure_are_caught(words: str, name: str, true: str) -> None:
    """A wrong digit, scale, unit, zero or direction is said at its line with what the table has."""
    assert said(f"今年[{words}](figure:{name})") == [
        (
            f"lead.md:11:3: 错误：“{words}”与数据不符：{name} 是 {true}。"
            "改法：改正文字；数据有误则改数据；取近似时写明“约”“超”"
        )
    ]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("rmd", "没有叫“rmd”的统计。改法：是不是“rnd”？"),
        ("rnd.s9", "没有叫“s9”的序列。改法：检查名称"),
        ("rnd.s1@2025", "没有叫“2025”的时期。改法：是不是“2024”？"),
        ("rnd.s1.pp", "“研发经费投入”这一期没有 pp。改法：检查名称"),
    ],
)
def test_a_name_that_means_nothing_is_answered_with_the_near_one(name: str, reason: str) -> None:
    """A slip in a name of a statistic, series, period or part is said where it stands."""
    assert said(f"[36130亿元](figure:{name})") == [f"lead.md:11:1: 错误：{reason}"]


def test_words_bound_to_a_fact_say_its_value() -> None:
    """A registered figure that was changed in the text alone is caught."""
    fact = Fact.model_validate(LABS | {"value": "3", "unit": "家"})

    assert said("有[3家](fact:x.labs)，有[三家](fact:x.labs)", fact) == []
    assert said("有[4家](fact:x.labs)", fact) == [
        "lead.md:11:2: 错误：“4家”与登记的 x.labs（3家）不符。改法：改正文字或改正登记的数"
    ]


def test_an_event_has_no_value_to_agree_with() -> None:
    """Words bound to a dated event are no figure."""
    event = Fact.model_validate(
        {"id": "x.e", "article": "lead", "when": "2024", "event": "写入", "printed": "去年写入"}
    )

    assert said("[去年](fact:x.e)写入", event) == []


def test_a_zero_is_about_zero() -> None:
    """An approximate zero divides by nothing."""
    (numeral,) = numerals("约0%")

    assert says(numeral, Figure(Decimal("0.1"), "%"))


def test_a_unit_that_is_not_known_is_compared_as_it_is() -> None:
    """A figure of a unit beyond the list keeps its sign and value."""
    (numeral,) = numerals("3")

    assert says(numeral, Figure(Decimal(3), ""))

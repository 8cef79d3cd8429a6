"""A link is written as a link, and leads to a name there is or to the web."""

from dataclasses import replace
from decimal import Decimal

import pytest

from newquality_site.checks.targets import LONGEST, check
from newquality_site.model.article import Prose
from newquality_site.model.fact import Fact, FactGroup
from tests.builders import article, indicator, series, site

FACTS = (
    Fact(id="l.n", article="lead", value=Decimal(4), unit="个", label="集群", group="l", printed="4个"),
    Fact(id="e.n", article="essay", value=Decimal(5), unit="个", label="集群", printed="5个"),
)


def said(text: str) -> list[str]:
    """Return what is said of a piece of a special with two statistics, one of them skipped."""
    special = site(
        indicator(series()),
        indicator(series(), series(), id="late", skip="待核"),
        facts=FACTS,
        groups=[FactGroup(id="l", article="lead", label="集群", form="bars")],
        articles=[replace(article(), prose=Prose(text, "lead.md", 9)), article("essay")],
    )
    return [f"{p.position.line}:{p.position.column} {p.reason}｜{p.mend}" for p in check(special)]


@pytest.mark.parametrize(
    "text",
    [
        "[经费](indicator:rnd)、[另一篇](article:essay)、[4个](fact:l.n)、[36130亿元](figure:rnd)、[](figure:rnd)",
        "![](chart:rnd)\n\n![图](chart:l)",
        "[网](https://a.internal/b?c=d#e)、[信](mailto:a@a.internal)",
        "见附件（indicator：经费）[注]（下同）。3 < 5，a[1]，（[甲]）",
        "[甲]：乙",
        "[跳过的统计](indicator:late)",
    ],
)
def test_a_proper_link_is_let_alone(text: str) -> None:
    """Names, web addresses and plain brackets are right."""
    assert said(text) == []


ENDS = "写成 [文字](indicator:名称) 的样子，或 https:// 开头的网址"


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert",
        " javascript:x ",
        "<javascript:x>",
        'javascript:x "甲"',
        "java\tscript:x",
        "&#106;avascript:x",
        "\\javascript:x",
        "vbscript:x",
        "data:text/html,x",
        "../a.html",
        "#a",
        "",
        "a.html",
        "//a.internal",
    ],
)
def test_whatever_else_becomes_a_link_is_refused(target: str) -> None:
    """No disguise of a script, no file and no place is a target."""
    shown = " ".join(target.split())

    assert said(f"甲[乙]({target})") == [f"9:2 链接“{shown}”既不是登记的名称，也不是网址｜{ENDS}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲[乙]（indicator:rnd）", "9:2 链接的括号用了全角｜写成 [文字](indicator:rnd)"),
        ("甲[乙]（indicator：rnd)", "9:2 链接的括号用了全角｜写成 [文字](indicator:rnd)"),
        ("甲[乙](indicator:rnd）", "9:2 链接的括号用了全角｜写成 [文字](indicator:rnd)"),
        ("甲[乙](indicator：rnd)", "9:2 链接的冒号用了全角｜写成 [文字](indicator:rnd)"),
        ("甲[乙](indicator:rnd丙。", "9:2 链接少了右括号｜写成 [文字](indicator:rnd)"),
        ("甲[乙](indicator:rnd\n\n丙)", "9:2 链接少了右括号｜写成 [文字](indicator:rnd)"),
        ("甲[乙](indicator:\nrnd)", "9:2 链接在中间换了行｜把圆括号里的目标写在一行里"),
        ("甲\n[乙]: indicator:rnd", "10:1 不用“[乙]: indicator:rnd”这种写法｜链接直接写成 [文字](目标)"),
        ("甲\n   [乙]:\n  x", "10:1 不用“[乙]:”这种写法｜链接直接写成 [文字](目标)"),
        ("甲<javascript:x>", "9:2 不用“<javascript:x>”这种写法｜链接写成 [文字](目标)"),
        ("甲<a@a.internal>", "9:2 不用“<a@a.internal>”这种写法｜链接写成 [文字](目标)"),
        ("甲[乙](indicater:rnd)", "9:2 链接“indicater:rnd”既不是登记的名称，也不是网址｜是不是“indicator:rnd”？"),
        ("甲[乙](indicator:rdn)", "9:2 没有叫“rdn”的统计｜是不是“rnd”？"),
        ("甲[乙](https:)", "9:2 “https:”不是完整的网址｜照浏览器的地址栏抄写"),
        ("甲[乙](https://[)", "9:2 “https://[”不是完整的网址｜照浏览器的地址栏抄写"),
        ("甲[乙](mailto:)", "9:2 “mailto:”不是完整的网址｜照浏览器的地址栏抄写"),
        ("甲![乙](indicator:rnd)", "9:2 正文里的图只能是图表，“indicator:rnd”不是｜写成 ![](chart:名称)"),
        ("甲[乙](chart:rnd)", "9:2 图表“rnd”不能作链接｜写成 ![](chart:rnd)，前后各空一行"),
        ("甲[ ](indicator:rnd)", "9:2 链接“indicator:rnd”的方括号里没有字｜写上原文的字"),
        ("甲[乙](fact:e.n)", "9:2 “e.n”是 essay 的数，不能用在这里｜用本篇的数；没有就在 facts 里为本篇登记"),
        ("![](chart:late-s1)", "9:1 统计“late-s1”写了 skip，没有图｜去掉这张图，或去掉 skip"),
    ],
)
def test_a_slip_is_named_with_its_mend(text: str, expected: str) -> None:
    """What an editor most likely meant is proposed, at the bracket where the link begins."""
    assert said(text) == [expected]


def test_a_long_target_is_quoted_by_its_beginning() -> None:
    """A message stays readable whatever was pasted."""
    (found,) = said(f"[甲](x{'y' * 500})")

    assert f"“x{'y' * (LONGEST - 1)}……”" in found

"""Captions say what was published and nothing else; what we derived says so."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from newquality_site.model.chart import Row, Status
from newquality_site.model.indicator import Series, Vintage
from newquality_site.model.period import period
from newquality_site.wording.captions import (
    beside_words,
    chart_name,
    dated,
    description,
    document_words,
    finding,
    headline_figure,
    lead_in,
    mark_words,
    measure,
    measured,
    quoted,
    row_words,
    status_words,
    summary,
)
from tests.builders import chart, estimated, observation, row, series


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (series("level", {2024: {"value": "36130", "yoy": "8.3"}}), "2024年研发经费投入36130亿元，同比增长8.3%"),
        (series("level", {2024: {"value": "36130", "yoy": "-8.0"}}), "2024年研发经费投入36130亿元，同比下降8.0%"),
        (series("level", {2024: {"value": "36130", "yoy": "0"}}), "2024年研发经费投入36130亿元，同比持平"),
        (series("level", {2024: {"value": "36130"}}), "2024年研发经费投入36130亿元"),
        (series("level", {"2024-Q1": {"value": "9000"}}), "2024年一季度研发经费投入9000亿元"),
        (series("share", {2024: {"value": "2.68", "pp": "0.1"}}), "2024年研发经费投入2.68%，比上年提高0.1个百分点"),
        (series("share", {2024: {"value": "2.68", "pp": "-0.1"}}), "2024年研发经费投入2.68%，比上年降低0.1个百分点"),
        (series("share", {2024: {"value": "2.68", "pp": "0.0"}}), "2024年研发经费投入2.68%，与上年持平"),
        (series("growth", {2024: {"yoy": "8.0"}}), "2024年研发经费投入同比增长8.0%"),
        (series("growth", {2024: {"yoy": "-8.9"}}), "2024年研发经费投入同比下降8.9%"),
        (series("growth", {2024: {"yoy": "0"}}), "2024年研发经费投入同比持平"),
        (series("rank", {2024: {"value": "11", "moved": "up"}}), "2024年研发经费投入升至第11位"),
        (series("rank", {2024: {"value": "11", "moved": "down"}}), "2024年研发经费投入降至第11位"),
        (series("rank", {2024: {"value": "11", "moved": "same"}}), "2024年研发经费投入保持在第11位"),
        (series("rank", {2024: {"value": "11"}}), "2024年研发经费投入居第11位"),
        (series("rank", {2024: {"value": "11"}, 2025: {"value": "10"}}), "2025年研发经费投入升至第10位"),
        (series("rank", {2024: {"value": "11"}, 2025: {"value": "11"}}), "2025年研发经费投入保持在第11位"),
        (series("rank", {2024: {"value": "11"}, 2025: {"value": "12"}}), "2025年研发经费投入降至第12位"),
        (series("rank", {2023: {"value": "12"}, 2025: {"value": "10"}}), "2025年研发经费投入居第10位"),
        (
            series("rank", {2024: {"value": "11"}, 2025: {"value": "12", "printed": "12位"}}),
            "2025年研发经费投入居第12位",
        ),
        (series("count", {2024: {"value": "26"}}, whole="100"), "2024年研发经费投入有26个"),
        (
            series("count", {"undated": {"value": "26", "printed": "26个"}}, rank="1", scope="世界"),
            "研发经费投入26个，居世界第一",
        ),
        (series("count", {2025: {"value": "24"}}, rank="1", scope="世界"), "2025年研发经费投入24个"),
        (series("count", {2024: {"value": "26", "printed": "26个"}}, rank="11"), "2024年研发经费投入26个，居第11"),
        (
            series("level", {2024: {"value": "1316.8", "milestone": {"first_above": "1000"}}}, unit="万辆"),
            "2024年研发经费投入1316.8万辆，首次突破1000万辆",
        ),
    ],
)
def test_the_finding_says_the_newest_figure(made: Series, said: str) -> None:
    """Level, share, growth, count and rank each have their verb, and an undated figure no year."""
    assert finding(made, *made.latest) == said


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({}, "2024年研发经费投入36130亿元（初步数），同比增长8.3%"),
        ({"label": "研发经费投入（初步统计）"}, "2024年研发经费投入（初步统计）36130亿元，同比增长8.3%"),
        ({"headline": "研发经费超过3.6万亿元"}, "研发经费超过3.6万亿元（初步数）"),
        ({"headline": "研发经费初步数超过3.6万亿元"}, "研发经费初步数超过3.6万亿元"),
    ],
)
def test_a_preliminary_figure_is_never_told_as_final(own: Mapping[str, Any], said: str) -> None:
    """The finding says 初步数 once, whoever wrote it, and so do the time beside a figure and a row of a chart."""
    made = series(obs={2024: {"value": "36130", "yoy": "8.3", "status": "preliminary"}}, **own)
    early = row("36130", status=Status.PRELIMINARY)

    assert finding(made, *made.latest) == said
    assert dated(*made.latest) == "2024年，初步数"
    assert (row_words(early, "亿元"), mark_words(early, "亿元")) == (
        "2024年：36130亿元，初步数",
        "2024年：36130亿元，公布（初步数）",
    )


def test_a_missing_period_is_found_missing() -> None:
    """Nothing is said of a period without a figure but that it has none."""
    assert finding(series(), period(2025), observation()) == "2025年研发经费投入暂缺"


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (series(), ("研发经费投入", "2024年")),
        (series("growth", {2024: {"yoy": "-8.0"}}), ("研发经费投入同比增速", "2024年")),
        (series("rank", {2024: {"value": "11", "moved": "up"}}), ("研发经费投入", "2024年升至第")),
        (series("count", {"undated": {"value": "26"}}), ("研发经费投入", "原文未标年份")),
    ],
)
def test_a_large_figure_is_led_to(made: Series, said: tuple[str, str]) -> None:
    """What the figure is of, that it is a growth, when it was so and, of a rank, its way stand before it."""
    assert (measure(made), lead_in(made, *made.latest)) == said


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("增加", "2969.7", "亿元"), "增加2969.7亿元"),
        (("占规模以上工业增加值", "10.6", "%"), "占规模以上工业增加值的比重为10.6%"),
        (("占工业的比重", "10.6", "%"), "占工业的比重10.6%"),
        (("投入强度", "2.68", "%"), "投入强度2.68%"),
    ],
)
def test_what_stands_beside_a_figure_reads_as_words(said: tuple[str, str, str], words: str) -> None:
    """A share that is said of its whole alone gets the word that it is a share."""
    label, value, unit = said

    assert beside_words(label, Decimal(value), unit) == words


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("2024年统计公报", "《2024年统计公报》"),
        ("《公报》", "《公报》"),
        ("2024年国民经济运行情况发布会", "2024年国民经济运行情况发布会"),
        ("Global Innovation Index 2024", "Global Innovation Index 2024"),
    ],
)
def test_a_title_has_the_marks_of_a_title(title: str, words: str) -> None:
    """A document is named in 《》; an event and a foreign title are not."""
    assert document_words(title) == words


@pytest.mark.parametrize(
    ("written", "large"),
    [({"value": "36130", "yoy": "8.3"}, ("36130", "亿元")), ({"yoy": "8.0"}, ("8.0", "%")), ({}, ("暂缺", ""))],
)
def test_the_large_figure_has_its_unit_beside_it(written: dict[str, str], large: tuple[str, str]) -> None:
    """A level has its own unit and a growth the per cent sign; digits stay as published."""
    assert headline_figure(series(), observation(**written)) == large


@pytest.mark.parametrize(
    ("made", "when", "said"),
    [
        (series(), "2024", "研发经费投入（单位：亿元），2024年"),
        (series("growth", {2024: {"yoy": "8.0"}}), "2024", "研发经费投入同比增速（单位：%），2024年"),
        (
            series("growth", {2024: {"yoy": "0.2"}}, label="居民消费价格"),
            "2024",
            "居民消费价格同比涨跌幅（单位：%），2024年",
        ),
        (series(), "undated", "研发经费投入（单位：亿元），原文未标年份"),
    ],
)
def test_what_is_measured_has_unit_and_time(made: Series, when: str, said: str) -> None:
    """No figure is shown without its unit and year (B2)."""
    assert measured(made, period(when)) == said


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (row("36130"), "2024年：36130亿元"),
        (row("8.0"), "2024年：8.0亿元"),
        (row("0"), "2024年：0亿元"),
        (row(None), "2024年：暂缺"),
        (estimated(), "2023年：约33360亿元（33345亿元～33377亿元），推算"),
        (row("5", status=Status.ESTIMATED), "2024年：约5亿元，推算"),
    ],
)
def test_a_row_is_one_phrase(made: Row, said: str) -> None:
    """A missing figure is 暂缺 and never a zero (B15); a derived one is 约, 推算 and its band (B6)."""
    assert row_words(made, "亿元") == said


def test_the_description_says_every_row() -> None:
    """The kind of chart, what it is of, and each of its figures, stand in its description (H1)."""
    made = replace(chart(given=(estimated(), row("36130"), row(None, 2025))), called="条形图")

    assert chart_name(made) == "条形图：研发经费投入"
    assert description(made) == (
        "研发经费投入（单位：亿元），2024年。条形图。"
        "2023年：约33360亿元（33345亿元～33377亿元），推算；2024年：36130亿元；2025年：暂缺。"
    )


def test_an_undated_row_leaves_the_dated_ones_alone() -> None:
    """Only the figure that the print left undated is called so."""
    undated = row("26", period=period("undated"), label="原文未标年份")
    made = chart("count", (undated, row("30", 2025)), called="条形图")

    assert summary(made) == "条形图。原文未标年份：26个；2025年：30个。"


def test_of_many_rows_the_telling_ones_are_said() -> None:
    """Ends and extremes are told, the reader is shown the table for the rest; of ranks the least is the foremost."""
    values = ["3", None, "9", "4", "1", "5", "6"]
    made = chart(given=tuple(row(value, 2018 + n) for n, value in enumerate(values)), threshold=Decimal(8))
    many, level = replace(made, called="折线图"), tuple(row("3", 2018 + n) for n in range(7))

    assert summary(many) == (
        "折线图，共6项（缺2019年），各项见数据表。2018年：3亿元；2020年：9亿元，最高；2022年：1亿元，最低；2024年：6亿元；关口：8亿元。"
    )
    assert summary(many, tabled=False).startswith("折线图，共6项（缺2019年）。2018年：3亿元；")
    gone = replace(many, rows=(*(row(None, 2010 + n) for n in range(7)), row("1", 2024)))
    assert summary(gone).startswith("折线图，共1项（缺7项），")
    assert "2022年：1亿元，名次最前" in summary(replace(many, kind="rank"))
    assert summary(replace(many, rows=level, threshold=None)).endswith("。2018年：3亿元；2024年：3亿元。")


def test_of_several_things_each_has_its_ends() -> None:
    """Small multiples are told panel by panel; one without a figure is left to the table."""
    values = {"甲": ("1", "2", "3"), "乙": ("9", "8", "7"), "丙": (None, None, None)}
    rows = tuple(
        replace(row(value, 2022 + n), label=f"{name}，{2022 + n}年", group=name)
        for name, given in values.items()
        for n, value in enumerate(given)
    )
    made = replace(chart(given=rows), called="小多图", history=True, title="各地，2022—2024年")

    assert chart_name(made) == "小多图：各地，2022—2024年"
    assert summary(made) == (
        "小多图，共6项（缺丙2022年、丙2023年、丙2024年），各项见数据表。甲，2022年：1亿元，最低；甲，2024年：3亿元，最高；"
        "乙，2022年：9亿元，最高；乙，2024年：7亿元，最低。"
    )
    without = replace(
        made, rows=tuple(replace(one, value=None) if one.label.endswith("2023年") else one for one in rows)
    )
    assert summary(without).startswith("小多图，共4项（缺2023年、丙2022年、丙2024年），")


@pytest.mark.parametrize(
    ("vintage", "status"),
    [
        ("published", "公布"),
        ("preliminary", "公布（初步数）"),
        ("final", "公布（最终核实数）"),
        ("revised", "公布（修订数）"),
    ],
)
def test_a_published_figure_has_its_status(vintage: Vintage, status: str) -> None:
    """A table tells a preliminary figure from a final and a revised one."""
    assert status_words(vintage) == status


def test_a_quotation_in_a_quotation_has_single_marks() -> None:
    """Words of the print stand in quotation marks of their own, without their full stop."""
    assert quoted("“首位”度上升。") == "“‘首位’度上升”"

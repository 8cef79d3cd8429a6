"""The shape of the data chooses the form, and a form that would not be honest is refused with its reason."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from newquality_site.charts import CHARTS, ChartRefused, choose, sketch
from newquality_site.charts.marks import WIDE
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import Kind
from tests.builders import alike, chart, estimated, row, rows, things

SHARE_BEFORE = estimated("2.58", "2.52", "2.64")


@pytest.mark.parametrize(
    ("made", "form"),
    [
        (chart("level"), "two-bars"),
        (chart("level", rows("1", "2")), "two-bars"),
        (chart("level", rows("1", None, "2")), "two-bars"),
        (chart("level", (estimated(), *rows("36130"))), "two-bars"),
        (chart("level", rows("1", "2", "3")), "columns"),
        (chart("level", rows("-1", "2", None, "3")), "columns"),
        (chart("level", rows("1316.8"), threshold=Decimal(1000)), "bar-threshold"),
        (chart("level", rows("990", "1316.8"), threshold=Decimal(1000)), "two-bars"),
        (chart("level", rows(None, "1316.8"), threshold=Decimal(1000)), "two-bars"),
        (chart("count", rows("26")), "two-bars"),
        (chart("count", rows("26"), whole=Decimal(100)), "waffle"),
        (chart("count", rows("24", "26"), whole=Decimal(100)), "two-bars"),
        (chart("count", rows("26"), whole=Decimal(1000)), "two-bars"),
        (chart("count", rows("22", "24", "26"), whole=Decimal(100)), "columns"),
        (chart("count", things("539", "32", "69")), "group-bars"),
        (chart("share", rows("2.68")), "two-bars"),
        (chart("share", (SHARE_BEFORE, *rows("2.68"))), "dumbbell"),
        (chart("share", rows("2.65", "2.68")), "dumbbell"),
        (chart("share", rows("2.56", "2.65", "2.68")), "line"),
        (chart("growth", rows("8.0")), "growth-dot"),
        (chart("growth", rows("-8.0", "8.0")), "growth-dot"),
        (chart("growth", rows("7.5", "-8.0", "8.0")), "columns"),
        (chart("rank", rows("11")), "rank-scale"),
        (chart("rank", rows("12", "11")), "slope"),
        (chart("rank", rows("12", None, "11")), "slope"),
        (chart("rank", rows("14", "12", "11")), "line"),
        (chart("count", alike(中国=("16", "20", "24"), 美国=("26", "21", "22"))), "small-multiples"),
    ],
)
def test_the_shape_of_the_data_chooses_the_form(made: Chart, form: str) -> None:
    """One value is a bar or a mark, two are two of them, three are columns or a line (B12); the editor says nothing."""
    assert choose(made).form == form


@pytest.mark.parametrize("kind", ["level", "share", "growth", "count", "rank"])
@pytest.mark.parametrize("years", range(1, 31))
def test_a_series_has_a_form_however_many_years_it_has(kind: Kind, years: int) -> None:
    """A year more never leaves a series without a form."""
    assert choose(chart(kind, rows(*map(str, range(1, years + 1))))).form


def test_a_chosen_form_changes_nothing_else() -> None:
    """Rows and words of the chart stay as they were."""
    made = chart("level", (estimated(), *rows("36130")))

    assert choose(made).rows == made.rows
    assert choose(choose(made)) == choose(made)


def test_a_form_the_editor_names_is_taken_where_it_is_honest() -> None:
    """A count of a known whole may be a bar instead."""
    made = chart("count", rows("26"), whole=Decimal(100), form="two-bars")

    assert choose(made) == replace(made, called="条形图")


def test_a_form_that_does_not_exist_is_refused() -> None:
    """A misspelt form is none; those that there are the check tells with its mend."""
    with pytest.raises(ChartRefused, match="没有叫“pie”的图"):
        choose(chart(form="pie"))


@pytest.mark.parametrize(
    ("form", "kind", "fields", "reason"),
    [
        ("two-bars", "rank", {}, "位次"),
        ("two-bars", "growth", {}, "增速不能画成横条"),
        ("two-bars", "share", {"given": rows("2.58", "2.68")}, "用哑铃图"),
        ("two-bars", "share", {"given": (SHARE_BEFORE, *rows("2.68"))}, "用哑铃图"),
        ("two-bars", "level", {"given": rows("1", "2", "3")}, "有 3 个公布的时期"),
        ("two-bars", "count", {"given": things("1", "-1")}, "有负数"),
        ("columns", "rank", {"given": rows("3", "2", "1")}, "柱图从零起"),
        ("columns", "share", {"given": rows("3", "2", "1")}, "柱图从零起"),
        ("columns", "level", {"given": rows("3", None, "1")}, "现有 2 个"),
        ("columns", "level", {"given": rows(*["1"] * 31)}, "最多画 30 个时期，现有 31 个"),
        ("line", "level", {"given": rows("3", "2", "1")}, "从零起，用柱"),
        ("line", "growth", {"given": rows("3", "2", "1")}, "从零起，用柱"),
        ("line", "share", {"given": rows("2", "1")}, "不能从一两个点连成线"),
        ("line", "rank", {"given": rows("2", "1", "0")}, "从 1 起的整数"),
        ("line", "rank", {"given": rows("2", "1.5", "1")}, "从 1 起的整数"),
        ("bar-threshold", "level", {}, "没有大于零的“首次突破”的关口"),
        ("bar-threshold", "level", {"threshold": Decimal(0)}, "没有大于零的“首次突破”的关口"),
        ("bar-threshold", "count", {"threshold": Decimal(1)}, "只画一个公布的总量"),
        ("bar-threshold", "level", {"threshold": Decimal(1), "given": rows("1", "2")}, "只画一个公布的总量"),
        ("bar-threshold", "level", {"threshold": Decimal(1), "given": (estimated(),)}, "只画一个公布的总量"),
        ("bar-threshold", "level", {"threshold": Decimal(99999)}, "没有超过关口99999亿元"),
        ("dumbbell", "level", {"given": rows("1", "2")}, "只画占比"),
        ("dumbbell", "share", {}, "要有前后两个时期"),
        ("dumbbell", "share", {"given": (SHARE_BEFORE, estimated())}, "要有前后两个时期"),
        ("growth-dot", "level", {}, "只画增速"),
        ("growth-dot", "growth", {"given": rows("1", "2", "3")}, "有 3 个公布的时期"),
        ("growth-dot", "growth", {"given": rows("8"), "range": (Decimal(0), Decimal(5))}, "要含 0 和所画的增速"),
        ("growth-dot", "growth", {"given": rows("8"), "range": (Decimal(1), Decimal(9))}, "要含 0 和所画的增速"),
        ("growth-dot", "growth", {"given": rows("0"), "range": (Decimal(0), Decimal(0))}, "要含 0 和所画的增速"),
        ("rank-scale", "level", {}, "只画位次"),
        ("rank-scale", "rank", {"given": rows("3", "2", "1")}, "有 3 个公布的时期"),
        ("rank-scale", "rank", {"given": rows("0")}, "从 1 起的整数"),
        ("rank-scale", "rank", {"given": rows("1.5")}, "从 1 起的整数"),
        ("rank-scale", "rank", {"given": rows("11"), "range": (Decimal(1), Decimal(10))}, "要从 1 起，并含所画的位次"),
        ("rank-scale", "rank", {"given": rows("11"), "range": (Decimal(5), Decimal(30))}, "要从 1 起，并含所画的位次"),
        ("slope", "growth", {"given": rows("7", "8")}, "增速本身就是变化"),
        ("slope", "level", {"given": (estimated(), *rows("36130"))}, "推算的数不连成线"),
        ("slope", "share", {"given": rows("1", "2", "3")}, "现有 3 个"),
        ("slope", "count", {"given": things("1", "2")}, "两端要有日期"),
        ("slope", "rank", {"given": rows("2", "0.5")}, "从 1 起的整数"),
        ("slope", "level", {"given": rows("-1", "2")}, "有负数"),
        ("small-multiples", "level", {"given": rows("1", "2", "3")}, "现有 0 组"),
        ("small-multiples", "level", {"given": alike(甲=("1", "2", "3"))}, "现有 1 组"),
        ("small-multiples", "level", {"given": alike(甲=("1", "2", "3"), 乙=("1", "2"))}, "相同的时期"),
        (
            "small-multiples",
            "level",
            {"given": alike(甲=("1", "2", "3"), 乙=("1", None, "2"))},
            "乙：柱图至少要有 3 个",
        ),
        ("columns", "level", {"given": alike(甲=("1", "2", "3"), 乙=("1", "2", "3"))}, "只能画成小多图"),
        ("waffle", "level", {"given": rows("26"), "whole": Decimal(100)}, "已知的整体"),
        ("waffle", "count", {"given": rows("26")}, "已知的整体"),
        ("waffle", "count", {"given": rows("24", "26"), "whole": Decimal(100)}, "一个公布的时期"),
        ("waffle", "count", {"given": (estimated("26"),), "whole": Decimal(100)}, "一个公布的时期"),
        ("waffle", "count", {"given": rows("26"), "whole": Decimal(201)}, "不超过 200 的整数"),
        ("waffle", "count", {"given": rows("26"), "whole": Decimal("99.5")}, "不超过 200 的整数"),
        ("waffle", "count", {"given": rows("26"), "whole": Decimal(25)}, "不小于个数"),
        ("waffle", "count", {"given": rows("2.5"), "whole": Decimal(25)}, "不小于个数"),
        ("waffle", "count", {"given": rows("-1"), "whole": Decimal(25)}, "不小于个数"),
        ("waffle", "count", {"given": rows("0"), "whole": Decimal(0)}, "不小于个数"),
        ("group-bars", "count", {"given": rows("539", "32")}, "不是一样东西的几年"),
        ("group-bars", "count", {"given": things("539")}, "至少要有两个"),
        ("group-bars", "count", {"given": things("539", "-1")}, "不为负"),
        ("group-bars", "count", {"given": (*things("539"), row(None, period=None))}, "至少要有两个"),
    ],
)
def test_a_form_that_would_not_be_honest_says_why(form: str, kind: Kind, fields: dict[str, Any], reason: str) -> None:
    """Each form has its needs, and each need that is not met its sentence."""
    with pytest.raises(ChartRefused) as refused:
        choose(chart(kind, form=form, **fields))

    assert f"不能画成 {form}：" in str(refused.value)
    assert reason in str(refused.value)


@pytest.mark.parametrize("form", [form.name for form in CHARTS if form.name not in ("growth-dot", "columns")])
@pytest.mark.parametrize("values", [("8.0",), ("8.9", "8.0"), ("7", "8.9", "8.0")])
def test_a_growth_never_becomes_a_level(form: str, values: tuple[str, ...]) -> None:
    """A growth is a dot or a column on an axis of its own; every other form refuses it (B11)."""
    with pytest.raises(ChartRefused):
        choose(chart("growth", rows(*values), form=form))


@pytest.mark.parametrize("form", [form.name for form in CHARTS if form.name not in ("rank-scale", "line", "slope")])
@pytest.mark.parametrize("values", [("11",), ("12", "11"), ("14", "12", "11")])
def test_a_rank_is_never_a_bar(form: str, values: tuple[str, ...]) -> None:
    """A rank has no zero: every form with bars or columns refuses it (B8)."""
    with pytest.raises(ChartRefused):
        choose(chart("rank", rows(*values), form=form))


def test_rows_without_an_honest_form_are_refused_with_every_reason() -> None:
    """Where no form fits, each says why it does not."""
    made = chart("count", things("-3.5", "8"))

    with pytest.raises(ChartRefused) as refused:
        choose(made)

    assert all(form.refuses(made) in str(refused.value) for form in CHARTS if not form.grouped)


def test_a_chart_is_sketched_in_its_form() -> None:
    """The form chosen is the form drawn."""
    made = choose(chart("rank", rows("11")))

    (form,) = (form for form in CHARTS if form.name == "rank-scale")
    assert sketch(made, WIDE) == form.sketch(made, WIDE)


def test_no_two_forms_share_a_name() -> None:
    """An editor names a form by its name alone."""
    assert len({form.name for form in CHARTS}) == len(CHARTS)

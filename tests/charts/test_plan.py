"""Series and groups become charts whose rows are all that was published, with one derived before them at most."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from newquality_site.charts import ChartRefused
from newquality_site.charts.plan import all_charts, assumed, charts_of, group_chart, series_chart, series_rows
from newquality_site.model.chart import Row, Status
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.history import Document, History
from newquality_site.model.indicator import Series
from newquality_site.model.period import Period
from tests.builders import indicator, row, series, site
from tests.histories import added, history, points

GROWN = {"value": "36130", "yoy": "8.3"}


def fact(name: str, value: str, group: str | None = "firms") -> Fact:
    """Return a counted figure of a piece."""
    written = {
        "id": name,
        "article": "lead",
        "value": value,
        "unit": "家",
        "label": f"{name}企业",
        "printed": f"{value}家",
    }
    return Fact.model_validate(written | {"group": group})


def group(form: str = "bars") -> FactGroup:
    """Return a group of figures of a piece."""
    written = {"id": "firms", "article": "lead", "label": "企业", "form": form, "notes": "可能有交叉"}
    return FactGroup.model_validate(written)


def test_a_derived_year_stands_before_the_published_one() -> None:
    """The row that we derived has its band, its formula and the status 推算 (B6, C5)."""
    derived, published = series_rows(series(obs={2024: GROWN}, derive=["prev-level"]))

    assert published == row("36130")
    assert derived == Row(
        "2023年",
        Period(2023),
        Decimal(33360),
        Status.ESTIMATED,
        Decimal(33345),
        Decimal(33377),
        "36130÷（1＋8.3%）",
    )


@pytest.mark.parametrize(
    "before", [{2022: {"value": "1"}}, {2023: {"value": "1"}}, {2023: None}], ids=["published", "next-to-it", "missing"]
)
def test_nothing_is_derived_beside_another_row(before: dict[object, object]) -> None:
    """Two published years, or a year known to be missing, leave no room for an estimate."""
    shown = series_rows(series(obs={**before, 2024: GROWN}, derive=["prev-level"]))

    assert not any(each.estimated for each in shown)


def test_a_missing_year_is_a_row_without_a_figure() -> None:
    """What is known to be missing is 暂缺, never a zero (B15)."""
    missing, _ = series_rows(series(obs={2023: None, 2024: {"value": "1"}}))

    assert (missing.value, missing.status) == (None, Status.MISSING)


def test_an_undated_figure_is_not_drawn_beside_dated_ones() -> None:
    """Without a date it has no place in time; alone it is drawn as it is."""
    alone = series_rows(series("count", {"undated": {"value": "26"}}, whole="100"))
    beside = series_rows(series("count", {"undated": {"value": "26"}, 2025: {"value": "24"}}, whole="100"))

    assert [str(row.value) for row in alone] == ["26"]
    assert [str(row.value) for row in beside] == ["24"]


def test_a_year_left_out_is_a_gap() -> None:
    """Years are never drawn closer together than they are."""
    shown = series_rows(series(obs={2020: {"value": "1"}, 2021: {"value": "2"}, 2024: {"value": "3"}}))

    assert [row.label for row in shown if row.value is None] == ["2022年", "2023年"]


def test_a_growth_is_the_figure_of_a_growth_series() -> None:
    """A growth series shows its growth, and no level is made of it (B11)."""
    (shown,) = series_rows(series("growth", {2024: {"yoy": "8.0"}}))

    assert f"{shown.value}" == "8.0"


def test_a_row_has_the_status_of_its_figure() -> None:
    """A preliminary figure says so."""
    (shown,) = series_rows(series(obs={2024: {"value": "1", "status": "preliminary"}}))

    assert shown.status is Status.PRELIMINARY


@pytest.mark.parametrize(("given", "source"), [({}, "国家统计局"), ({"source": "own"}, "本报")])
def test_a_chart_names_the_source_of_its_newest_figure(given: dict[str, str], source: str) -> None:
    """A figure's own source comes before the statistic's (C11)."""
    made = indicator(series(obs={2024: {"value": "36130"} | given}))

    assert series_chart(site(made), made, "s1").source == source


def test_a_chart_names_all_whose_figures_it_draws() -> None:
    """Where another office published the newest figure, or revised one, it stands first and the others behind."""
    made = indicator(series(obs={2023: {"value": "1"}, 2024: {"value": "2"}, 2025: {"value": "3", "source": "own"}}))

    assert series_chart(site(made), made, "s1").source == "本报、国家统计局"


def test_a_chart_has_the_words_and_options_of_its_series() -> None:
    """Title, subtitle, unit and what a form may ask of it come from the series."""
    options: dict[str, Any] = {
        "derive": ["prev-level"],
        "whole": "100",
        "chart": {"type": "two-bars", "range": ["0", "15"]},
    }
    observed = {"value": "36130", "yoy": "8.3", "milestone": {"first_above": "1000"}}
    made = indicator(series(obs={2024: observed}, **options))

    shown = series_chart(site(made), made, "s1")

    assert shown.title == "2024年研发经费投入36130亿元，同比增长8.3%，首次突破1000亿元"
    assert (shown.measured, shown.subtitle) == ("研发经费投入", "研发经费投入（单位：亿元），2024年")
    assert (shown.kind, shown.unit, shown.form) == ("level", "亿元", "two-bars")
    assert (shown.whole, shown.threshold, shown.range) == (Decimal(100), Decimal(1000), (Decimal(0), Decimal(15)))
    assert shown.notes == ("推算假定两年口径相同。",)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (series(obs={2024: {"value": "9", "yoy": "8.3", "printed": "9"}}), "；原文未注明增速口径"),
        (series(obs={2024: {"value": "9", "yoy": "8.3", "quoted": "9"}}), ""),
        (series(obs={2024: {"value": "9", "yoy": "8.3", "printed": "9"}}, unit="万件"), ""),
        (series(obs={2024: {"value": "9", "yoy": "8.3", "printed": "9"}}, basis="nominal"), ""),
        (series("share", {2024: {"value": "2.68", "pp": "0.1", "printed": "2.68"}}), ""),
    ],
)
def test_what_an_estimate_assumes_is_true_of_its_series(made: Series, said: str) -> None:
    """A share has no basis of growth to leave open, a stated one is not, and later figures are not the print's."""
    assert assumed(made) == f"推算假定两年口径相同{said}。"


@pytest.mark.parametrize(
    ("past", "said"),
    [
        (history(points("33357.1", "9")), "2023年的公布数为33357.1亿元（历史数据，编者补充），在推算范围内。"),
        (history(points("33000", "9")), "2023年的公布数为33000亿元（历史数据，编者补充），不在推算范围内。"),
        (
            history(points("33357.1", "9"), breaks=[{"after": 2023, "short": "普查", "note": "普查后重述。"}]),
            "2023年的公布数为33357.1亿元（历史数据，编者补充）。普查后重述。",
        ),
        (history(points("1", last=2022)), ""),
        (history(points("33357.1", last=2023, preliminary=True)), ""),
        (history(points("33357.1", last=2023, source="other")), ""),
        (history(points("33357.1", last=2023), series="s2"), ""),
    ],
    ids=["within", "outside", "break", "another-year", "preliminary", "another-office", "another-series"],
)
def test_what_was_published_of_an_estimated_year_is_told(past: History, said: str) -> None:
    """Who finds 2023 derived and published on one page reads how they go together; the chart as printed stays so."""
    made = indicator(series(obs={2024: GROWN}, derive=["prev-level"]), origin="own")
    documents = {
        "bulletin": Document.model_validate({"title": "公报", "publisher": "国家统计局、财政部", "published": "2024"}),
        "other": Document.model_validate({"title": "快讯", "publisher": "协会", "published": "2024"}),
    }
    special = replace(added(past, beside=made), documents=documents)

    (chart,) = charts_of(special, made)

    assert chart.notes == ("推算假定两年口径相同。", *([said] if said else []))
    assert series_chart(special, made, "s1").notes == ("推算假定两年口径相同。",)


def test_a_chart_without_an_estimate_assumes_nothing() -> None:
    """The note on the assumption stands only where something was derived."""
    made = indicator(series(obs={2024: {"value": "1"}}))

    assert series_chart(site(made), made, "s1").notes == ()


def test_one_year_more_changes_the_form_and_nothing_an_editor_wrote() -> None:
    """The same series goes from a derived pair to a published one and on to columns (B12)."""
    years = {2023: {"value": "33357.1"}, 2024: GROWN, 2025: {"value": "39000", "yoy": "7.9"}}

    shown = []
    for first in (2024, 2023):
        for last in (2024, 2025):
            obs: dict[object, object] = {year: given for year, given in years.items() if first <= year <= last}
            made = indicator(series(obs=obs, derive=["prev-level"]))
            chart = series_chart(site(made), made, "s1")
            shown.append((chart.form, len(chart.published), len(chart.estimates)))

    assert shown == [("two-bars", 1, 1), ("two-bars", 2, 0), ("two-bars", 2, 0), ("columns", 3, 0)]


def test_the_chart_of_a_lone_series_has_its_statistic_s_id() -> None:
    """A second series makes the ids longer, for each has a chart."""
    one, two = indicator(series()), indicator(series(), series("growth", {2024: {"yoy": "8.0"}}))

    assert [chart.id for chart in charts_of(site(one), one)] == ["rnd"]
    assert [chart.id for chart in charts_of(site(two), two)] == ["rnd-s1", "rnd-s2"]


def test_a_skipped_statistic_has_no_chart() -> None:
    """A statistic left out with a reason is not drawn."""
    made = indicator(skip="数据待核")

    assert charts_of(site(made), made) == ()


def test_a_series_that_cannot_be_drawn_says_why() -> None:
    """A form named by the editor that is not honest is refused with its reason."""
    made = indicator(series("rank", {2024: {"value": "11"}}, chart={"type": "two-bars"}))

    with pytest.raises(ChartRefused, match="位次"):
        series_chart(site(made), made, "s1")


def test_a_group_has_a_row_a_figure() -> None:
    """The figures of a group stand in the order of the list, and no other figure is among them."""
    facts = (fact("甲", "539"), fact("乙", "9", None), fact("丙", "32"))

    shown = group_chart(site(facts=facts, groups=(group(),)), group())

    assert [(each.label, f"{each.value}") for each in shown.rows] == [("甲企业", "539"), ("丙企业", "32")]
    assert all((each.period, each.status) == (None, Status.REPORTED) for each in shown.rows)
    assert (shown.id, shown.title, shown.subtitle) == ("firms", "企业", "单位：家")
    assert (shown.source, shown.notes, shown.form) == ("《城市报》", ("可能有交叉",), "group-bars")


@pytest.mark.parametrize(("form", "ids"), [("bars", ["rnd", "firms"]), ("tiles", ["rnd"])])
def test_statistics_come_first_and_tiles_are_not_drawn(form: str, ids: list[str]) -> None:
    """Charts stand in print order, then the bars of the pieces; tiles are for the page to set."""
    facts = (fact("甲", "539"), fact("丙", "32"))

    assert [chart.id for chart in all_charts(site(indicator(), facts=facts, groups=(group(form),)))] == ids

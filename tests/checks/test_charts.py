"""A chart that cannot be honest says why; a label without room is told once, where it was written."""

import pytest

from newquality_site.checks.charts import check
from newquality_site.load.record import record
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.indicator import Indicator, Kind
from tests.builders import indicator, series, site

LONG = "专业化精细化特色化新颖化的国家级专精特新企业以及其他中小企业和更多更多的企业"
SHARES: dict[object, object] = {2023: {"value": "50"}, 2024: {"value": "120"}}


def said(*statistics: Indicator) -> list[str]:
    """Return the reasons given for a special of these statistics."""
    return [problem.reason for problem in check(site(*statistics))]


def test_a_statistic_that_is_skipped_is_not_asked() -> None:
    """What shows no chart needs none."""
    statistic = indicator(series(chart={"type": "pie"}))

    assert said(statistic)
    assert said(indicator(*statistic.series.values(), skip="待核")) == []


def test_an_impossible_figure_is_one_problem() -> None:
    """A figure that cannot be is told by another check; that no chart fits it is no second mistake."""
    assert said(indicator(series("share", SHARES, chart={"type": "waffle"}))) == []
    assert said(indicator(series("share", SHARES | {2024: {"value": "12"}}, chart={"type": "waffle"})))


@pytest.mark.parametrize(
    ("kind", "obs", "ends", "mend"),
    [
        ("growth", {2024: {"yoy": "8.0"}, 2025: {"yoy": "-1.5"}}, [0, 15], "写成 chart: {range: [-5, 15]}"),
        ("growth", {2024: {"yoy": "18.0"}}, [0, 15], "写成 chart: {range: [0, 20]}"),
        ("rank", {2024: {"value": "11"}}, [12, 30], "写成 chart: {range: [1, 30]}"),
    ],
)
def test_ends_that_leave_a_figure_out_are_mended_in_a_word(
    kind: Kind, obs: dict[object, object], ends: list[int], mend: str
) -> None:
    """Nothing is said of the forms that would not have done anyway, and what to write is ready to copy."""
    (problem,) = check(site(indicator(series(kind, obs, chart={"range": ends}))))

    assert "（range）" in problem.reason
    assert "；" not in problem.reason
    assert problem.mend == mend


def test_what_the_print_said_is_drawn_alone_too() -> None:
    """Two ranks make a line without an axis of their own; the printed one alone has an axis, which has to hold it."""
    obs: dict[object, object] = {2024: {"value": "11", "printed": "第11位"}, 2025: {"value": "10"}}
    for year in range(2021, 2024):
        obs[year] = {"value": "12"}

    (problem,) = check(site(indicator(series("rank", obs, chart={"range": [9, 12]}))))

    assert problem.reason.startswith("报纸所印的数另有一张不变的图，这些数据没有合适的图：位次轴的两端（range）")
    assert problem.mend == "写成 chart: {range: [1, 15]}"


def group(*labels: str) -> list[str]:
    """Return what is said of bars with these labels, each fact on a line of its own."""
    text = "".join(
        f"- {{id: '{n}', article: lead, value: 1, unit: 家, label: {label}, group: g, printed: 1家}}\n"
        for n, label in enumerate(labels)
    )
    facts = [Fact.model_validate(written) for written in record("a.yaml", text)]
    special = site(facts=facts, groups=[FactGroup(id="g", article="lead", label="企业", form="bars")])
    return [f"{problem.position.line} {problem.reason}" for problem in check(special)]


def test_a_long_label_is_told_once_at_its_fact() -> None:
    """The labels it pushes away are not told as well."""
    assert group("企业", LONG) == [f"2 标签“{LONG}”在 360 像素宽的图上放不下"]


def test_labels_with_room_are_let_alone() -> None:
    """Short names fit."""
    assert group("专精特新企业", "小巨人企业") == []


def test_tiles_need_no_room_on_an_axis() -> None:
    """Figures that stand side by side are no chart."""
    special = site(groups=[FactGroup(id="g", article="lead", label="企业", form="tiles")])

    assert list(check(special)) == []


OTHERS = "small-multiples（小多图）、"


@pytest.mark.parametrize(
    ("kind", "obs", "form", "mend"),
    [
        (
            "level",
            {2023: {"value": "33357"}, 2024: {"value": "36130"}},
            {"type": "line"},
            "删去 chart 里的 type，程序会画成条形图（two-bars）；数不为图而改。可写的有：",
        ),
        (
            "level",
            {2023: {"value": "33357"}, 2024: {"value": "36130"}},
            {"type": "pie"},
            "删去 chart 里的 type，程序会画成条形图（two-bars）；数不为图而改。可写的有：",
        ),
        (
            "growth",
            {2024: {"yoy": "8.0"}},
            {"type": "waffle", "range": [9, 12]},
            "删去 chart 里的 type，由程序选图；数不为图而改。可写的有：",
        ),
    ],
)
def test_a_form_that_is_refused_is_left_to_the_program(
    kind: Kind, obs: dict[object, object], form: dict[str, object], mend: str
) -> None:
    """No figure is changed for a chart; the forms there are have Chinese names, too."""
    (problem,) = check(site(indicator(series(kind, obs, chart=form))))

    assert problem.mend.startswith(mend + OTHERS)

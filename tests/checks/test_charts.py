"""A chart that cannot be honest says why; a label without room is told once, where it was written."""

from newquality_site.checks.charts import check
from newquality_site.load.record import record
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.indicator import Indicator
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

"""What was published of a figure first, and what later took its place."""

from datetime import date

import pytest

from newquality_site.model.chart import Status
from newquality_site.pages.vintages import Vintage, vintages
from tests.pages.special import edited, told

FIGURES = "data/indicators.yaml"
ROW = "row-rnd-2024-v"


def chains(*steps: tuple[str, str]) -> list[list[Vintage]]:
    """Return the vintages of the first statistic, changed."""
    story = told(edited(FIGURES, *steps))
    return [list(chain) for chain in vintages(story, story.site.indicators[0])]


def test_a_figure_that_was_never_revised_has_none() -> None:
    """Only revised figures have vintages."""
    assert chains() == []


def test_vintages_stand_in_order_of_their_days() -> None:
    """What was printed stands first, then each revision by its day, whatever order an editor wrote them in."""
    revised = (
        "revised: [{value: 1005, yoy: 8.6, on: 2026-12-30, source: own, why: 普查, status: final},"
        " {value: 1002, on: 2025-12-30, source: nbs, why: 核实}]"
    )

    (chain,) = chains(
        ("{value: 1000", f"{{status: preliminary, released: 2025-02-28, {revised}, value: 1000"),
        ("indicators:", "  own: {name: 普查办, cited_as: editor}\nindicators:"),
    )

    assert chain == [
        Vintage(
            "2024年研发经费",
            "1000亿元，同比增长8.0%",
            Status.PRELIMINARY,
            date(2025, 2, 28),
            "统计局",
            printed=True,
            place=f"{ROW}1",
        ),
        Vintage(
            "2024年研发经费", "1002亿元", Status.REVISED, date(2025, 12, 30), "统计局", "核实", place="row-rnd-2024-v2"
        ),
        Vintage(
            "2024年研发经费",
            "1005亿元，同比增长8.6%",
            Status.FINAL,
            date(2026, 12, 30),
            "普查办",
            "普查",
            place="row-rnd-2024-v3",
        ),
    ]


def test_a_revision_of_the_growth_alone() -> None:
    """A revision may change what was published beside the value only."""
    revised = "{value: 1000, pp: 0.1, revised: [{yoy: 8.1, pp: 0.2, on: 2025-12-30, source: nbs, why: 核实}]"

    (chain,) = chains(("{value: 1000", revised))

    assert [one.words for one in chain] == [
        "1000亿元，同比增长8.0%，比上年提高0.1个百分点",
        "同比增长8.1%，比上年提高0.2个百分点",
    ]


def test_each_revised_period_has_its_own() -> None:
    """Two periods revised are two chains, in order of time."""
    later = "          2023: {value: 990, revised: [{value: 991, on: 2025-12-30, source: nbs, why: 核实}]}\n"
    revised = "          2024: {value: 1000, revised: [{value: 1002, on: 2025-12-30, source: nbs, why: 核实}]"

    found = chains(("          2024: {value: 1000", f"{later}{revised}"))

    assert [chain[0].label for chain in found] == ["2023年研发经费", "2024年研发经费"]


@pytest.mark.parametrize(("day", "words"), [(date(2025, 12, 3), "2025年12月3日"), (None, "原文未注明")])
def test_a_day_that_is_not_known_says_so(day: date | None, words: str) -> None:
    """The day of publication is said in words; the print gives none."""
    assert Vintage("", "", Status.PUBLISHED, day, "").on == words

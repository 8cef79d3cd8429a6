"""A rank is a mark on a scale with the first place at the top; it is never a bar, and near ranks are both read."""

from decimal import Decimal
from itertools import pairwise

import pytest

from newquality_site.charts.layout import WIDEST
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Dot, Label, Size, Tone
from newquality_site.charts.rank_scale import CLOSEST, sketch
from tests.builders import chart, rows
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


@every_size
def test_the_first_place_is_at_the_top(size: Size) -> None:
    """Of two ranks the smaller stands higher, on a scale that begins with 1 (B8)."""
    drawn = sketch(chart("rank", rows("12", "11")), size)

    before, now = seen(drawn, Dot)
    ticks = seen(drawn, Label, anchor="end")
    assert now.centre[1] < before.centre[1]
    assert ticks[0].text == "1"
    assert all(one.at[1] < other.at[1] for one, other in pairwise(ticks))


@every_size
@pytest.mark.parametrize("values", [("11",), ("30", "1"), ("500", "3")])
def test_a_rank_is_never_an_area(values: tuple[str, ...], size: Size) -> None:
    """A rank has no zero and so no length (B8)."""
    assert seen(sketch(chart("rank", rows(*values)), size), Area) == []


@pytest.mark.parametrize(
    ("last", "ticks"),
    [
        (30, ["1", "10", "20", "30"]),
        (2, ["1", "2"]),
        (3, ["1", "2", "3"]),
        (6, ["1", "4", "6"]),
        (8, ["1", "4", "6", "8"]),
        (11, ["1", "5", "10"]),
        (100, ["1", "50", "100"]),
        (500, ["1", "200", "400"]),
    ],
)
def test_the_scale_has_round_places_after_the_first(last: int, ticks: list[str]) -> None:
    """However long the scale, there are few ticks, and none is crowded against the first place."""
    drawn = sketch(chart("rank", rows("1"), range=(Decimal(1), Decimal(last))), WIDE)

    assert [label.text for label in seen(drawn, Label, anchor="end")] == ticks


def test_without_the_editor_s_ends_the_scale_has_thirty_places() -> None:
    """A scale that nobody gave reaches to the thirtieth place."""
    assert "30" in said(sketch(chart("rank", rows("11")), WIDE))


def test_a_rank_below_the_thirtieth_makes_the_scale_longer() -> None:
    """Every rank lies on its scale."""
    drawn = sketch(chart("rank", rows("500", "3")), WIDE)

    assert seen(drawn, Dot)[0].centre[1] < drawn.height
    assert seen(drawn, Label, text="400")[0].at[1] < seen(drawn, Dot)[0].centre[1]


@every_size
@pytest.mark.parametrize(
    "values", [("1", "2"), ("2", "1"), ("29", "30"), ("30", "29"), ("11", "11"), ("12", "11")], ids=" ".join
)
def test_the_words_of_near_ranks_stand_apart_in_their_order(values: tuple[str, ...], size: Size) -> None:
    """Dots stay where they belong; words move just far enough to be read, the better rank above."""
    drawn = sketch(chart("rank", rows(*values)), size)

    labels = [seen(drawn, Label, text=f"第{value}位") for value in dict.fromkeys(values)]
    heights = [label.at[1] for found in labels for label in found]
    assert abs(heights[0] - heights[1]) >= CLOSEST
    assert sorted(heights) == (heights if Decimal(values[0]) <= Decimal(values[1]) else heights[::-1])


def test_the_words_of_far_ranks_stand_at_their_dots() -> None:
    """Where there is room, words are level with their mark."""
    drawn = sketch(chart("rank", rows("30", "2")), WIDE)

    labels = (seen(drawn, Label, text=words)[0] for words in ("第30位", "第2位"))
    gaps = [label.at[1] - dot.centre[1] for label, dot in zip(labels, seen(drawn, Dot), strict=True)]
    assert gaps == [6, 6]


@every_size
def test_a_rank_says_its_place_and_its_year(size: Size) -> None:
    """A rank is read as 第11位, with its period beside it."""
    drawn = sketch(chart("rank", rows("11")), size)

    assert {"第11位", "2024年"} <= set(said(drawn))
    assert seen(drawn, Dot)[0].title == "2024年：11位，公布"


@pytest.mark.parametrize(("size", "there"), [(NARROW, True), (WIDE, True), (CARD, False)])
def test_the_scale_says_which_way_is_better(size: Size, *, there: bool) -> None:
    """A page explains the direction; a card leaves that to it."""
    assert ("位次越小越靠前" in said(sketch(chart("rank", rows("1")), size))) is there


def test_a_scale_is_not_stretched() -> None:
    """A single scale is never wider than a phone."""
    assert sketch(chart("rank", rows("11")), WIDE).width == WIDEST


@every_size
def test_a_missing_year_is_named(size: Size) -> None:
    """A scale has no place for a year without a rank, so a line names it (B15)."""
    drawn = sketch(chart("rank", rows("12", None, "11")), size)

    assert "缺：2023年" in said(drawn)
    assert len(seen(drawn, Dot)) == 2


def test_the_newest_rank_has_the_accent() -> None:
    """The figure of the headline stands out."""
    drawn = sketch(chart("rank", rows("12", "11")), WIDE)

    assert [dot.tone for dot in seen(drawn, Dot)] == [Tone.MUTE, Tone.ACCENT]
    assert [(label.text, label.bold) for label in seen(drawn, Label, size=16.0)] == [
        ("第12位", False),
        ("第11位", True),
    ]

"""Columns stand on zero, one a period; a missing period is a gap that says so."""

from decimal import Decimal
from itertools import pairwise

import pytest

from newquality_site.charts.columns import sketch
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Label, Line, Size, Tone
from tests.builders import chart, estimated, rows
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


@every_size
@pytest.mark.parametrize(
    "values",
    [("1", "2", "3"), ("1000", "1001", "1002"), ("-1", "2", "-3"), ("-1", "-2", "-3"), ("1", "999999", "3")],
    ids=" ".join,
)
def test_columns_stand_on_zero(values: tuple[str, ...], size: Size) -> None:
    """Every column begins at the line of zero and is as high as its value, upward or downward (B7)."""
    drawn = sketch(chart(given=rows(*values)), size)

    ((_, zero), _) = seen(drawn, Line)[0].points
    boxes = [area.boxes[0] for area in seen(drawn, Area)]
    unit = boxes[0][3] / abs(float(values[0]))
    ends = [zero - float(value) * unit for value in values]
    assert [y for _, y, _, _ in boxes] == pytest.approx([min(zero, end) for end in ends])
    assert [y + height for _, y, _, height in boxes] == pytest.approx([max(zero, end) for end in ends])


@pytest.mark.parametrize("count", [3, 10, 30])
def test_columns_are_evenly_spaced_and_apart(count: int) -> None:
    """Each period has a place of the same width, and columns do not touch."""
    lefts = [area.boxes[0] for area in seen(sketch(chart(given=rows(*["5"] * count)), NARROW), Area)]

    steps = [other[0] - one[0] for one, other in pairwise(lefts)]
    assert steps == pytest.approx([steps[0]] * (count - 1))
    assert lefts[0][2] < steps[0]


@every_size
def test_a_missing_period_is_a_gap_with_a_word(size: Size) -> None:
    """The place of a missing period stays empty but for 缺, and the others stand where they would (B15)."""
    gapped = sketch(chart(given=rows("1", None, "2", "3")), size)
    whole = sketch(chart(given=rows("1", "9", "2", "3")), size)

    kept = [area.boxes[0][0] for area in seen(gapped, Area)]
    places = [area.boxes[0][0] for area in seen(whole, Area)]
    (gap,) = seen(gapped, Label, text="缺")
    assert kept == [places[0], *places[2:]]
    assert places[1] < gap.at[0] < places[2]


def test_a_zero_is_no_gap() -> None:
    """A published zero has a column without height and no 缺 (B15)."""
    drawn = sketch(chart(given=rows("1", "0", "2")), WIDE)

    assert [area.boxes[0][3] > 0 for area in seen(drawn, Area)] == [True, False, True]
    assert "缺" not in said(drawn)


@pytest.mark.parametrize(("values", "above"), [(("1", None, "2", "3"), True), (("-1", None, "-2", "-3"), False)])
def test_the_word_for_a_gap_stands_where_columns_do(values: tuple[str | None, ...], *, above: bool) -> None:
    """Above zero where the columns rise, below it where they fall."""
    drawn = sketch(chart(given=rows(*values)), WIDE)

    ((_, zero), _) = seen(drawn, Line)[0].points
    (gap,) = seen(drawn, Label, text="缺")
    assert (gap.at[1] < zero) is above


def test_a_growth_is_drawn_on_its_own_axis() -> None:
    """Growths of three years are columns of per cents, and their title says the growth (B11)."""
    areas = seen(sketch(chart("growth", rows("7.5", "8.9", "8.0")), WIDE), Area)

    assert [area.title for area in areas] == [
        "2022年：7.5%，公布",
        "2023年：8.9%，公布",
        "2024年：8.0%，公布",
    ]


def test_the_newest_column_has_the_accent_and_its_figure() -> None:
    """The figure of the headline stands out; on a card it is the only one."""
    drawn = sketch(chart(given=rows("1", "2", "8.0")), CARD)

    assert [area.tone for area in seen(drawn, Area)] == [Tone.MUTE, Tone.MUTE, Tone.ACCENT]
    assert seen(drawn, Label, tone=Tone.ACCENT)[0].text == "8.0亿元"
    assert said(drawn)[1:] == ["2022年", "2024年"]


def test_an_estimate_among_columns_is_outlined() -> None:
    """What we derived never looks published."""
    drawn = sketch(chart(given=(estimated(year=2021), *rows("1", "2", "3"))), WIDE)

    assert [area.outlined for area in seen(drawn, Area)] == [True, False, False, False]


def test_a_figure_stands_off_the_line_of_a_threshold() -> None:
    """A figure just below a threshold goes up by a line of words, and the threshold's line is not cut for it."""
    drawn = sketch(chart("level", rows("705.8", "958.7", "1288.8", "1662.6"), threshold=Decimal(1000)), WIDE)

    assert "958.7" in said(drawn)
    assert len([line for line in seen(drawn, Line, tone=Tone.INK) if line.title.startswith("关口")]) == 1
    assert len(seen(drawn, Line, tone=Tone.INK)) == len(("threshold", "base"))

"""Small multiples put several things on fields of one scale, side by side, the first of them in accent."""

import pytest

from newquality_site.charts.marks import NARROW, WIDE, Area, Dot, Label, Line, Size, Tone
from newquality_site.charts.small_multiples import sketch
from newquality_site.model.history import Break
from tests.builders import alike, chart
from tests.charts.reading import said, seen

TWO = alike(中国=("16", None, "24"), 美国=("26", "21", "20"))
FOUR = alike(甲=("1", "2", "3"), 乙=("2", "3", "4"), 丙=("3", "4", "5"), 丁=("1", "1", "1"))


def test_all_stand_on_one_scale() -> None:
    """Half as many are half as high, whichever field they stand on."""
    boxes = [area.boxes[0] for area in seen(sketch(chart("count", TWO), WIDE), Area)]

    heights = [height for *_, height in boxes]
    assert heights == pytest.approx([heights[0] * value / 16 for value in (16, 24, 26, 21, 20)])


@pytest.mark.parametrize(("size", "columns"), [(NARROW, 2), (WIDE, 4)], ids=["narrow", "wide"])
def test_fields_stand_in_rows(size: Size, columns: int) -> None:
    """Two beside each other on a phone, four on a wide screen, in the order of the data."""
    titles = [label for label in seen(sketch(chart("level", FOUR), size), Label, bold=True) if label.text in "甲乙丙丁"]

    assert [label.text for label in titles] == ["甲", "乙", "丙", "丁"]
    assert len({label.at[1] for label in titles}) == 4 // columns


def test_two_share_the_width() -> None:
    """Few fields are wider ones."""
    first, second = (seen(sketch(chart("count", TWO), WIDE), Label, text=name)[0] for name in ("中国", "美国"))

    assert second.at[0] - first.at[0] == pytest.approx((720 + 20) / 2)


def test_only_the_first_has_the_accent() -> None:
    """The headline speaks of it; the others are there to compare."""
    drawn = sketch(chart("count", TWO), WIDE)

    assert [area.tone for area in seen(drawn, Area)] == [Tone.MUTE, Tone.ACCENT, Tone.MUTE, Tone.MUTE, Tone.MUTE]
    assert [label.text for label in seen(drawn, Label, tone=Tone.ACCENT)] == ["24个"]
    assert seen(drawn, Label, text="20个")[0].tone is Tone.INK


def test_marks_say_whose_figure_they_are() -> None:
    """A mark names its thing, its period and its figure; the axis names the period alone."""
    drawn = sketch(chart("count", TWO), WIDE)

    assert seen(drawn, Area)[-1].title == "美国，2024年：20个，公布"
    assert said(drawn).count("2024年") == 2
    assert said(drawn).count("缺") == 1


def test_shares_are_lines() -> None:
    """Each thing is drawn as it would be alone."""
    drawn = sketch(chart("share", FOUR), NARROW)

    assert len(seen(drawn, Line, width=2.5)) == 4
    assert len(seen(drawn, Dot)) == 12


def test_a_break_is_shown_on_every_field() -> None:
    """What is not comparable over time is so for each of them."""
    made = chart("count", FOUR, breaks=(Break(after=2023, short="口径", note="口径变了。"),))

    assert len(seen(sketch(made, WIDE), Line, title="口径变了。")) == 4

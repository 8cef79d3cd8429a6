"""Two shares are dots on one axis that says where it is cut; a derived one is hollow, with its band and its word."""

import pytest

from newquality_site.charts.dumbbell import sketch
from newquality_site.charts.marks import CARD, NARROW, WIDE, Dot, Label, Line, Size, Tone
from newquality_site.model.chart import Chart
from tests.builders import chart, estimated, rows
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


def derived() -> Chart:
    """Return a share whose year before we derived."""
    return chart("share", (estimated("2.58", "2.52", "2.64"), *rows("2.68")))


@every_size
def test_a_larger_share_stands_further_right(size: Size) -> None:
    """Both dots are measured on one axis, the earlier above the later."""
    first, last = seen(sketch(derived(), size), Dot)

    assert first.centre[0] < last.centre[0]
    assert first.centre[1] < last.centre[1]


def test_equal_shares_stand_below_each_other() -> None:
    """A share that did not change moves neither way, and the axis still has two ends."""
    drawn = sketch(chart("share", rows("3.0", "3.0")), WIDE)

    first, last = seen(drawn, Dot)
    assert first.centre[0] == last.centre[0]
    assert [label.text for label in seen(drawn, Label, anchor="middle")] == ["3.0%", "3.5%"]


@every_size
def test_an_estimate_looks_and_reads_like_one(size: Size) -> None:
    """A derived dot is hollow, its band is drawn, the joining line is dashed, and the word stands beside it (B6)."""
    drawn = sketch(derived(), size)

    assert [dot.hollow for dot in seen(drawn, Dot)] == [True, False]
    assert len(seen(drawn, Line, width=1.5)) == 3
    assert len(seen(drawn, Line, dashed=True)) == 1
    assert {"约2.58%", "推算 2.52%～2.64%"} <= set(said(drawn))


def test_published_shares_are_solid() -> None:
    """Two published years have neither hollow dot, nor band, nor dashes, nor 推算."""
    drawn = sketch(chart("share", rows("2.65", "2.68")), WIDE)

    assert not seen(drawn, Dot, hollow=True)
    assert not seen(drawn, Line, dashed=True)
    assert not seen(drawn, Line, width=1.5)
    assert not any("推算" in words for words in said(drawn))


@every_size
def test_the_band_lies_within_the_axis(size: Size) -> None:
    """The axis is long enough for the whole band."""
    drawn = sketch(derived(), size)

    band = [x for line in seen(drawn, Line, width=1.5) for x, _ in line.points]
    assert 0 < min(band) < max(band) < size.width


@every_size
@pytest.mark.parametrize(
    ("values", "words"),
    [(("2.58", "2.68"), "不从0开始"), (("0.5", "99.9"), "横轴从0开始"), (("0", "0"), "横轴从0开始")],
)
def test_the_axis_says_whether_it_is_cut(values: tuple[str, ...], words: str, size: Size) -> None:
    """An axis that does not begin at zero says so, and a card, which has no figures under its axis, names the ends."""
    said_of_the_axis = said(sketch(chart("share", rows(*values)), size))[-1]

    assert said_of_the_axis.endswith(words)
    assert ("2.55%～2.70%" in said_of_the_axis) is (size is CARD and values[0] == "2.58")


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        (("2.58", "2.68"), ["2.55%", "2.70%"]),
        (("98.25", "97.11"), ["97.0%", "98.5%"]),
        (("29", "30"), ["29.0%", "29.5%", "30.0%"]),
        (("0.5", "99.9"), ["0%", "50%", "100%"]),
        (("0.01", "0.02"), ["0.010%", "0.015%", "0.020%"]),
    ],
)
def test_the_axis_has_round_ends(values: tuple[str, ...], ticks: list[str]) -> None:
    """The ends of the axis are written with the digits of their step, and so is the middle where it is round."""
    drawn = sketch(chart("share", rows(*values)), WIDE)

    assert [label.text for label in seen(drawn, Label, anchor="middle")] == ticks


def test_a_tick_stands_under_its_value() -> None:
    """Dots and ticks are measured alike."""
    drawn = sketch(chart("share", (estimated("3", "2", "4"), *rows("2.5"))), WIDE)

    (middle,) = seen(drawn, Label, text="3%", anchor="middle")
    assert middle.at[0] == pytest.approx(seen(drawn, Dot)[0].centre[0])


def test_a_card_has_no_ticks() -> None:
    """A card leaves the ticks to the page."""
    assert seen(sketch(derived(), CARD), Label, anchor="middle") == []


@every_size
def test_a_missing_year_is_named(size: Size) -> None:
    """A year without a figure is said below, and the field grows by its line (B15)."""
    drawn = sketch(chart("share", rows("2.58", None, "2.68")), size)

    assert "缺：2023年" in said(drawn)
    assert drawn.height > sketch(chart("share", rows("2.58", "2.68")), size).height


def test_the_newest_share_has_the_accent() -> None:
    """The figure of the headline stands out."""
    assert [dot.tone for dot in seen(sketch(derived(), WIDE), Dot)] == [Tone.MUTE, Tone.ACCENT]

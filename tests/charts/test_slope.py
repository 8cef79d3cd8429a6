"""A slope joins two published figures, each said beside its dot, on an axis that says where it begins."""

import pytest

from newquality_site.charts.layout import WIDEST
from newquality_site.charts.marks import CARD, NARROW, WIDE, Dot, Label, Line, Size, Sketch, Tone
from newquality_site.charts.slope import sketch
from newquality_site.model.indicator import Kind
from tests.builders import chart, row, rows
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


def drawn(kind: Kind, *values: str | None, size: Size = WIDE) -> Sketch:
    """Return the slope of these years."""
    return sketch(chart(kind, rows(*values)), size)


@every_size
def test_the_line_goes_from_the_earlier_to_the_later(size: Size) -> None:
    """Each end is a dot with its figure on the outer side and its year below."""
    sketched = drawn("level", "33360", "36130", size=size)

    (joined,) = seen(sketched, Line, width=2.5)
    first, last = seen(sketched, Dot)
    assert joined.points == (first.centre, last.centre)
    assert [dot.title for dot in (first, last)] == ["2023年：33360亿元，公布", "2024年：36130亿元，公布"]
    before, after = (seen(sketched, Label, text=words)[0] for words in ("33360亿元", "36130亿元"))
    assert (before.anchor, after.anchor) == ("end", "start")
    assert before.at[0] < first.centre[0] < last.centre[0] < after.at[0]
    assert {"2023年", "2024年"} <= set(said(sketched))


def test_the_newest_end_has_the_accent() -> None:
    """The figure of the headline stands out."""
    assert [dot.tone for dot in seen(drawn("rank", "29", "11"), Dot)] == [Tone.MUTE, Tone.ACCENT]


@pytest.mark.parametrize("kind", ["level", "count"])
def test_sizes_are_drawn_from_zero(kind: Kind) -> None:
    """Half as much stands half as high over the base line, which is ink."""
    sketched = drawn(kind, "50", "100")

    (base,) = seen(sketched, Line, tone=Tone.INK)
    heights = [base.points[0][1] - dot.centre[1] for dot in seen(sketched, Dot)]
    assert heights[1] == pytest.approx(2 * heights[0])
    assert "纵轴从0开始" in said(sketched)


def test_a_better_rank_stands_higher() -> None:
    """The first place is at the top (B8)."""
    first, last = seen(drawn("rank", "29", "11"), Dot)

    assert last.centre[1] < first.centre[1]
    assert "位次越小越靠前" in said(drawn("rank", "29", "11"))


@pytest.mark.parametrize(("values", "words"), [(("2.58", "2.68"), "纵轴不从0开始"), (("0", "2"), "纵轴从0开始")])
def test_the_axis_of_a_share_says_where_it_begins(values: tuple[str, str], words: str) -> None:
    """A cut axis says so, and has no base line of ink."""
    sketched = drawn("share", *values)

    assert words in said(sketched)
    assert bool(seen(sketched, Line, tone=Tone.INK)) is (words == "纵轴从0开始")


def test_equal_figures_are_a_level_line() -> None:
    """No change is no slope."""
    first, last = seen(drawn("share", "5", "5"), Dot)

    assert first.centre[1] == last.centre[1]


def test_a_year_between_without_a_figure_is_named() -> None:
    """The ends are far apart in time, and what lies between is said to be missing (B15)."""
    sketched = drawn("rank", "14", None, "12")

    assert "缺：2023年" in said(sketched)
    assert {"2022年", "2024年"} <= set(said(sketched))


def test_long_periods_are_drawn_apart() -> None:
    """Where the ends stand close, the words below go to the edges of the field."""
    made = chart("level", (row("1234567.8", label="2023年第四季度"), row("1234567.9", label="2024年第四季度")))

    first, last = (seen(sketch(made, NARROW), Label, text=f"{year}年第四季度")[0] for year in (2023, 2024))
    assert (first.anchor, last.anchor) == ("start", "end")


def test_a_slope_is_not_stretched() -> None:
    """A wide screen makes no steep change flat."""
    assert drawn("rank", "29", "11", size=WIDE).width == WIDEST

"""A line joins neighbouring periods only, a rank's first place is at the top, and a cut axis says so."""

import pytest

from newquality_site.charts.line import sketch
from newquality_site.charts.marks import CARD, NARROW, WIDE, Dot, Label, Line, Size, Tone
from tests.builders import chart, estimated, rows
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


def heights(kind: str, *values: str, size: Size = WIDE) -> list[float]:
    """Return how far from the top the dots stand."""
    return [dot.centre[1] for dot in seen(sketch(chart(kind, rows(*values)), size), Dot)]  # type: ignore[arg-type]


@every_size
def test_a_larger_share_stands_higher(size: Size) -> None:
    """Shares rise upward."""
    first, second, third = heights("share", "2.58", "2.56", "2.68", size=size)

    assert third < first < second


@every_size
def test_the_first_rank_stands_at_the_top(size: Size) -> None:
    """A smaller rank is a better one and stands higher (B8)."""
    first, second, third = heights("rank", "12", "14", "1", size=size)

    assert third < first < second


def test_equal_values_lie_on_one_level() -> None:
    """A share that did not change is a level line."""
    assert len(set(heights("share", "5", "5", "5"))) == 1


@pytest.mark.parametrize(
    ("values", "runs"),
    [
        (("1", "2", "3"), [3]),
        (("1", None, "2", "3"), [2]),
        (("1", "2", None, "3", "4"), [2, 2]),
        (("1", None, "2", None, "3"), []),
        ((None, "1", "2", "3", None), [3]),
    ],
)
def test_a_line_breaks_where_a_period_is_missing(values: tuple[str | None, ...], runs: list[int]) -> None:
    """Only neighbours are joined: nothing is drawn over a gap, and one figure alone makes no line (B15)."""
    assert [len(line.points) for line in seen(sketch(chart("share", rows(*values)), WIDE), Line, width=2.5)] == runs


@every_size
def test_a_gap_has_its_word_at_its_place(size: Size) -> None:
    """缺 stands between the neighbours of the missing period."""
    drawn = sketch(chart("share", rows("1", "2", None, "4")), size)

    (gap,) = seen(drawn, Label, text="缺")
    first, second, last = (dot.centre[0] for dot in seen(drawn, Dot))
    assert first < second < gap.at[0] < last


@pytest.mark.parametrize(
    ("kind", "values", "words"),
    [
        ("share", ("2.56", "2.65", "2.68"), "纵轴不从0开始"),
        ("share", ("0", "2", "9"), "纵轴从0开始"),
        ("share", ("1", "2", "50"), "纵轴从0开始"),
        ("rank", ("14", "12", "11"), "位次越小越靠前"),
    ],
)
def test_the_axis_says_how_to_read_it(kind: str, values: tuple[str, ...], words: str) -> None:
    """A cut axis, a whole one and one of ranks each say so."""
    assert words in said(sketch(chart(kind, rows(*values)), WIDE))  # type: ignore[arg-type]


def test_the_newest_dot_is_larger_and_in_accent() -> None:
    """The figure of the headline stands out, in words and as a mark."""
    drawn = sketch(chart("share", rows("2.56", "2.65", "2.60")), WIDE)

    assert [(dot.radius, dot.tone) for dot in seen(drawn, Dot)] == [(4, Tone.MUTE), (4, Tone.MUTE), (7, Tone.ACCENT)]
    assert seen(drawn, Label, tone=Tone.ACCENT)[0].text == "2.60%"


def test_many_dots_stay_apart() -> None:
    """Dots of sixty months are small enough not to touch."""
    first, second, *_ = seen(sketch(chart("share", rows(*["5"] * 60)), CARD), Dot)

    assert second.centre[0] - first.centre[0] > 2 * first.radius


def test_an_estimate_on_a_line_is_hollow() -> None:
    """What we derived never looks published."""
    drawn = sketch(chart("share", (estimated("2", "1", "3", 2021), *rows("1", "2", "3"))), WIDE)

    assert [dot.hollow for dot in seen(drawn, Dot) if dot.title] == [True, False, False, False]

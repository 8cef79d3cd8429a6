"""A growth is a dot at the end of a line from zero, to the left of it where it fell."""

from decimal import Decimal

import pytest

from newquality_site.charts.growth_dot import sketch
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Dot, Label, Line, Size, Sketch, Tone
from tests.builders import chart, rows
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


def ticks(drawn: Sketch) -> list[str]:
    """Return the values written under the axis."""
    return [label.text for label in seen(drawn, Label, anchor="middle")]


@every_size
@pytest.mark.parametrize("value", ["8.0", "0.3", "1050", "-3.5", "-99.9", "0"])
def test_a_dot_stands_at_its_growth_from_zero(value: str, size: Size) -> None:
    """The line of the dot begins at the zero of the axis, whatever the growth, and never is an area (B11)."""
    drawn = sketch(chart("growth", rows(value)), size)

    (dot,) = seen(drawn, Dot)
    (stem,) = seen(drawn, Line, width=4)
    (zero,) = seen(drawn, Label, text="0%", anchor="middle")
    assert stem.points[0][0] == pytest.approx(zero.at[0], abs=1)
    assert stem.points[1] == dot.centre
    assert (dot.centre[0] > stem.points[0][0], dot.centre[0] < stem.points[0][0]) == (
        Decimal(value) > 0,
        Decimal(value) < 0,
    )
    assert seen(drawn, Area) == []


@pytest.mark.parametrize(
    ("values", "span", "shown"),
    [
        (("8.0",), (0, 15), ["0%", "5%", "10%", "15%"]),
        (("8.0",), (-3, 11), ["0%", "5%", "10%"]),
        (("8.0",), None, ["0%", "5%", "10%"]),
        (("0",), None, ["0%", "2%", "4%"]),
        (("-3.5",), None, ["−5%", "0%", "5%"]),
        (("-9.9", "28"), None, ["−10%", "0%", "10%", "20%", "30%"]),
        (("-120.5", "88"), None, ["−100%", "0%"]),
        (("300", "5"), None, ["0%", "100%", "200%", "300%"]),
    ],
)
def test_the_axis_is_round_and_holds_zero(
    values: tuple[str, ...], span: tuple[int, int] | None, shown: list[str]
) -> None:
    """Ticks are round and zero is among them, whether the editor gave the ends or not."""
    ends = (Decimal(span[0]), Decimal(span[1])) if span else None

    assert ticks(sketch(chart("growth", rows(*values), range=ends), WIDE)) == shown


def test_two_growths_share_an_axis() -> None:
    """The same growth stands at the same place in either year."""
    first, last = seen(sketch(chart("growth", rows("8.0", "8.0")), WIDE), Dot)

    assert first.centre[0] == last.centre[0]
    assert (first.tone, last.tone) == (Tone.MUTE, Tone.ACCENT)


@every_size
def test_a_missing_year_has_an_empty_track(size: Size) -> None:
    """A year without a figure has its words and the zero of its track, and no dot (B15)."""
    drawn = sketch(chart("growth", rows("8.9", None, "8.0")), size)

    assert said(drawn)[:6] == ["2022年", "8.9%", "2023年", "暂缺", "2024年", "8.0%"]
    assert len(seen(drawn, Dot)) == 2
    assert len(seen(drawn, Line, tone=Tone.INK)) == len(seen(drawn, Line, tone=Tone.RULE)) == 3

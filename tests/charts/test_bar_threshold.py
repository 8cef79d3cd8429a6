"""A mark passed for the first time is a line through the bar, and earlier years lie in a band below it."""

from decimal import Decimal

import pytest

from newquality_site.charts.bar_threshold import EARLIER, sketch
from newquality_site.charts.layout import EDGE
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Line, Size, Sketch, Tone
from tests.builders import chart, rows
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


def drawn(size: Size, mark: str = "1000") -> Sketch:
    """Return the cars that passed a mark."""
    return sketch(chart(given=rows("1316.8"), unit="万辆", threshold=Decimal(mark)), size)


@every_size
@pytest.mark.parametrize("mark", ["1000", "1", "1316"])
def test_the_line_stands_in_proportion_on_a_bar_from_zero(size: Size, mark: str) -> None:
    """Bar and line are measured from the same zero (B7, B9)."""
    sketched = drawn(size, mark)

    (left, _, width, _) = seen(sketched, Area)[0].boxes[0]
    (line,) = seen(sketched, Line, title=f"关口：{mark}万辆")
    assert (left, width) == (EDGE, size.width - 2 * EDGE)
    assert line.points[0][0] == line.points[1][0] == pytest.approx(EDGE + width * float(mark) / 1316.8)


@every_size
def test_bar_and_line_say_their_figures(size: Size) -> None:
    """The value and the mark are written with their unit."""
    assert said(drawn(size))[:3] == ["2024年", "1316.8万辆", "1000万辆"]


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_earlier_years_lie_in_a_band_that_ends_at_the_line(size: Size) -> None:
    """That earlier years lie below is said to follow from 首次突破, and drawn as a band from zero to the line (B9)."""
    sketched = drawn(size)

    (band,) = seen(sketched, Line, title=EARLIER)
    (line,) = seen(sketched, Line, title="关口：1000万辆")
    assert [x for x, _ in band.points] == [EDGE, line.points[0][0]]
    assert band.tone is Tone.MUTE
    assert "往年均在此线以下（由“首次突破”可知）" in said(sketched)


def test_a_card_leaves_the_band_to_the_page() -> None:
    """A card has the bar and the line alone, in a lower field."""
    assert EARLIER not in said(drawn(CARD))
    assert drawn(CARD).height < drawn(NARROW).height


def test_no_earlier_year_is_a_bar() -> None:
    """Nothing is known of earlier years but that they lie below, so there is one bar."""
    assert len(seen(drawn(WIDE), Area)) == 1

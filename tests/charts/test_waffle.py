"""A count of a known whole is that many cells, and the rest are there to be counted too."""

from decimal import Decimal

import pytest

from newquality_site.charts.layout import WIDEST
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Size, Sketch, Tone
from newquality_site.charts.waffle import sketch
from tests.builders import chart, rows
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


def drawn(count: int, whole: int, size: Size = WIDE) -> Sketch:
    """Return a count of a whole."""
    return sketch(chart("count", rows(str(count)), whole=Decimal(whole)), size)


@every_size
@pytest.mark.parametrize(("count", "whole"), [(26, 100), (1, 3), (180, 200), (26, 101)])
def test_each_thing_is_a_cell(count: int, whole: int, size: Size) -> None:
    """Twenty-six of a hundred are 26 filled cells and 74 others (B10)."""
    filled, rest = seen(drawn(count, whole, size), Area)

    assert (len(filled.boxes), filled.tone) == (count, Tone.ACCENT)
    assert (filled.hollow, rest.hollow) == (False, True)
    assert (len(rest.boxes), rest.tone) == (whole - count, Tone.MUTE)


def test_cells_are_filled_row_by_row() -> None:
    """Ten stand in a row, and the filled ones come first."""
    filled, rest = seen(drawn(26, 100), Area)

    lefts = sorted({round(box[0], 6) for box in (*filled.boxes, *rest.boxes)})
    tops = sorted({round(box[1], 6) for box in (*filled.boxes, *rest.boxes)})
    order = [
        (tops.index(round(top, 6)), lefts.index(round(left, 6))) for left, top, _, _ in (*filled.boxes, *rest.boxes)
    ]
    assert order == [divmod(number, 10) for number in range(100)]


@every_size
def test_cells_are_equal_squares_apart(size: Size) -> None:
    """No cell is larger than another, and none touches its neighbour."""
    cells = [box for area in seen(drawn(26, 100, size), Area) for box in area.boxes]

    assert {round(side, 6) for _, _, width, height in cells for side in (width, height)} == {round(cells[0][2], 6)}
    assert cells[1][0] - cells[0][0] > cells[0][2]


@every_size
def test_the_grid_says_its_count_and_its_whole(size: Size) -> None:
    """The words say how many of how many, and the cells say it when pointed at."""
    sketched = drawn(26, 100, size)

    assert "，".join(said(sketched)) == "26个，共100个，每格1个"
    assert [area.title for area in seen(sketched, Area)] == ["2024年：26个，公布", "其余：74个"]


@pytest.mark.parametrize(("count", "tone"), [(0, Tone.MUTE), (100, Tone.ACCENT)])
def test_none_and_all_are_one_kind_of_cell(count: int, tone: Tone) -> None:
    """Where nothing or everything is counted, there is no empty area."""
    (area,) = seen(drawn(count, 100), Area)

    assert (area.tone, len(area.boxes)) == (tone, 100)


def test_a_grid_is_not_stretched() -> None:
    """A grid is never wider than a phone, and no higher than it is wide by much."""
    assert drawn(26, 100).width == WIDEST
    assert drawn(26, 100).height < 0.7 * WIDEST
    assert drawn(180, 200).height < 0.7 * WIDEST
    assert drawn(26, 100, CARD).height < 120

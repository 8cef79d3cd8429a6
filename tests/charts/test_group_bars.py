"""Counts of different things are bars from zero in the order of the list; they are never stacked or sorted."""

import pytest

from newquality_site.charts.group_bars import sketch
from newquality_site.charts.layout import EDGE
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Label, Size, Tone
from tests.builders import chart, things
from tests.charts.reading import said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


@every_size
def test_bars_start_at_zero_in_the_order_of_the_list(size: Size) -> None:
    """Every bar begins at the edge, is as long as its count, and stands in its own row (B7)."""
    boxes = [area.boxes[0] for area in seen(sketch(chart("count", things("32", "539", "69")), size), Area)]

    assert {left for left, _, _, _ in boxes} == {EDGE}
    assert [width / boxes[1][2] for _, _, width, _ in boxes] == pytest.approx([32 / 539, 1, 69 / 539])
    assert [top for _, top, _, _ in boxes] == [24, 76, 128]


def test_each_bar_says_what_it_counts() -> None:
    """The words of a bar stand above it, and it says them when pointed at."""
    drawn = sketch(chart("count", things("32", "539")), WIDE)

    assert said(drawn) == ["第1类企业", "32个", "第2类企业", "539个"]
    assert [area.title for area in seen(drawn, Area)] == ["第1类企业：32个，公布", "第2类企业：539个，公布"]


@pytest.mark.parametrize(
    ("values", "tones"),
    [
        (("32", "539", "69"), [Tone.MUTE, Tone.ACCENT, Tone.MUTE]),
        (("5", "5"), [Tone.ACCENT, Tone.ACCENT]),
        (("0", "0"), [Tone.ACCENT, Tone.ACCENT]),
    ],
)
def test_the_largest_has_the_accent(values: tuple[str, ...], tones: list[Tone]) -> None:
    """The largest stands out, and equals stand out together."""
    drawn = sketch(chart("count", things(*values)), WIDE)

    assert [area.tone for area in seen(drawn, Area)] == tones
    assert [label.bold for label in seen(drawn, Label, size=16.0)] == [tone is Tone.ACCENT for tone in tones]

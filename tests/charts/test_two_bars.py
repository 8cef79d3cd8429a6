"""Two bars start at zero; a derived one is hatched, has its band and says 推算; a lone share is part of a hundred."""

from decimal import Decimal

import pytest

from newquality_site.charts.layout import EDGE
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Line, Size, Tone
from newquality_site.charts.two_bars import sketch
from newquality_site.model.chart import Row
from tests.builders import chart, estimated, row, rows
from tests.charts.reading import crossings, said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)


@every_size
@pytest.mark.parametrize(
    "given",
    [rows("36130"), rows("33357.1", "36130"), rows("1000", "1001"), rows("1", "999999"), (estimated(), row("36130"))],
    ids=["one", "two", "near", "far", "derived"],
)
def test_bars_start_at_zero(given: tuple[Row, ...], size: Size) -> None:
    """Every bar begins at the same edge and is as long as its value, so that lengths compare as figures do (B7)."""
    bars = [area.boxes[0] for area in seen(sketch(chart(given=given), size), Area)]

    lengths = [width / float(each.value or 0) for (_, _, width, _), each in zip(bars, given, strict=True)]
    assert {left for left, _, _, _ in bars} == {EDGE}
    assert lengths == pytest.approx([lengths[0]] * len(given))


def test_the_longest_bar_reaches_the_other_edge() -> None:
    """The field is used to its end, the band of an estimate included."""
    wide = sketch(chart(given=rows("1", "2")), WIDE)
    banded = sketch(chart(given=(estimated("9", "8", "12"), *rows("10"))), WIDE)

    assert max(left + width for area in seen(wide, Area) for left, _, width, _ in area.boxes) == WIDE.width - EDGE
    assert max(x for line in seen(banded, Line) for x, _ in line.points) == WIDE.width - EDGE


@every_size
def test_an_estimate_looks_and_reads_like_one(size: Size) -> None:
    """A derived bar is hatched with a dashed edge, has its band and the word; the published one is solid (B6)."""
    drawn = sketch(chart(given=(estimated(), *rows("36130"))), size)

    derived, published = seen(drawn, Area)
    assert (derived.outlined, published.outlined) == (True, False)
    assert derived.title == "2023年：约33360亿元（33345亿元～33377亿元），推算"
    assert len(seen(drawn, Line, width=1.5)) == 3
    assert any(words.startswith("推算") for words in said(drawn))
    assert "约33360亿元" in said(drawn)


def test_a_published_year_before_ends_the_hatching() -> None:
    """A second published year has a solid bar, no band and no 推算: the same lines of YAML and one more (B12)."""
    drawn = sketch(chart(given=rows("33357.1", "36130")), WIDE)

    assert not seen(drawn, Area, outlined=True)
    assert not seen(drawn, Line, width=1.5)
    assert not any("推算" in words for words in said(drawn))


def test_only_the_newest_bar_has_the_accent() -> None:
    """The figure that the headline speaks of stands out."""
    assert [area.tone for area in seen(sketch(chart(given=rows("1", "2")), WIDE), Area)] == [Tone.MUTE, Tone.ACCENT]


@every_size
def test_a_missing_year_keeps_its_place(size: Size) -> None:
    """A year without a figure has its line of words and no bar, and is not closed up (B15)."""
    drawn = sketch(chart(given=rows("3", None, "2")), size)

    assert said(drawn) == ["2022年", "3亿元", "2023年", "暂缺", "2024年", "2亿元"]
    tops = [area.boxes[0][1] for area in seen(drawn, Area)]
    assert tops[1] - tops[0] == 2 * (44 if size.compact else 62)


def test_a_zero_is_a_bar_of_no_length() -> None:
    """A published zero is said as one, unlike a missing figure."""
    drawn = sketch(chart(given=rows("0", None)), WIDE)

    assert [area.boxes[0][2] for area in seen(drawn, Area)] == [0]
    assert said(drawn) == ["2023年", "0亿元", "2024年", "暂缺"]


@every_size
@pytest.mark.parametrize(
    ("given", "zero"), [(("-0.99",), 1.0), (("-1.48", "-0.99"), 1.0), (("-1", "3"), 0.25), (("0.34", "-0.60"), 60 / 94)]
)
def test_a_loss_reaches_to_the_left_of_zero(given: tuple[str, ...], zero: float, size: Size) -> None:
    """Bars below nothing end where the others begin, are as long as their values, and the place of zero is named."""
    drawn = sketch(chart(given=rows(*given)), size)

    at = EDGE + zero * (size.width - 2 * EDGE)
    bars = [area.boxes[0] for area in seen(drawn, Area)]
    lengths = [width / abs(float(value)) for (_, _, width, _), value in zip(bars, given, strict=True)]
    starts = [x + width if value.startswith("-") else x for (x, _, width, _), value in zip(bars, given, strict=True)]
    assert starts == pytest.approx([at] * len(given))
    assert lengths == pytest.approx([lengths[0]] * len(given))
    assert all(x == pytest.approx(at) for line in seen(drawn, Line) for x, _ in line.points)
    assert said(drawn)[-1] == "0"
    assert not crossings(drawn)


@pytest.mark.parametrize(("value", "part"), [("2.68", "0.0268"), ("50", "0.5"), ("100", "1"), ("0", "0")])
def test_a_lone_share_is_drawn_out_of_a_hundred(value: str, part: str) -> None:
    """Behind a share lies the whole of which it is one."""
    whole, share = (area.boxes[0] for area in seen(sketch(chart("share", rows(value)), WIDE), Area))

    assert share[2] / whole[2] == pytest.approx(float(Decimal(part)))
    assert whole[2] == WIDE.width - 2 * EDGE

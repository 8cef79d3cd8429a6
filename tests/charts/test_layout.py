"""Scales, steps and words that the forms share."""

from decimal import Decimal

import pytest

from newquality_site.charts.fit import label_box, label_width, misfits, singles
from newquality_site.charts.layout import (
    EDGE,
    SMALLEST,
    Scale,
    band_line,
    estimate_words,
    figure_words,
    gap_label,
    gaps,
    head_line,
    inside,
    missing_line,
    newest_words,
    nice_step,
    period_ends,
    tick,
    tone_of,
    zero_scale,
)
from newquality_site.charts.marks import Label, Line, Sketch, Tone
from newquality_site.model.chart import Row
from tests.builders import chart, estimated, row, rows


@pytest.mark.parametrize(("value", "pixel"), [("10", 100), ("15", 150), ("20", 200), ("25", 250)])
def test_a_scale_leads_from_values_to_pixels(value: str, pixel: float) -> None:
    """Ends lie on ends, and what is between or beyond lies in proportion."""
    assert Scale(10, 20, 100, 200)(Decimal(value)) == pixel


def test_a_scale_may_run_upward() -> None:
    """Pixels count from the top: the greater value stands higher."""
    assert Scale(0, 10, 200, 100)(Decimal(8)) == 120


def test_a_scale_of_one_value_has_a_place_for_it() -> None:
    """Equal ends are no division by zero."""
    assert Scale(5, 5, 100, 200)(5) == 100


@pytest.mark.parametrize("values", [("36130",), ("33360", "36130"), ("0.01",), ("0",), ("0", "0")])
def test_the_scale_of_bars_begins_at_zero(values: tuple[str, ...]) -> None:
    """Zero stands at the start, whatever the smallest value (B7), and the largest at the end."""
    largest = max(map(Decimal, values))
    scale = zero_scale(list(map(Decimal, values)), 2, 358)

    assert scale(0) == 2
    assert scale(largest) == (358 if largest else 2)


def test_the_scale_of_bars_holds_zero_between_a_loss_and_a_gain() -> None:
    """Below zero is left of it, and nothing is cut off."""
    scale = zero_scale([Decimal(-10), Decimal(30)], 0, 400)

    assert (scale(-10), scale(0), scale(30)) == (0, 100, 400)


@pytest.mark.parametrize(
    ("span", "most", "step"),
    [
        *((15, 4, "5"), (16, 4, "5"), (20, 4, "5"), (21, 4, "10"), (4, 4, "1"), (0.224, 4, "0.1"), (1, 4, "0.5")),
        *((0.004, 4, "0.001"), (235, 4, "100"), (360, 4, "100"), (1234567, 4, "500000"), (3, 1, "5")),
    ],
)
def test_a_step_is_round(span: float, most: int, step: str) -> None:
    """The step is the smallest of 1, 2, 5 times a power of ten that needs no more parts than allowed."""
    assert nice_step(span, most) == Decimal(step)


@pytest.mark.parametrize("span", [0.001 * 1.37**number for number in range(60)])
def test_a_step_cuts_a_span_into_few_parts(span: float) -> None:
    """However large the span, there are at most four parts, and more than one and a half."""
    assert 1.5 < span / float(nice_step(span)) <= 4


@pytest.mark.parametrize(
    ("value", "words"), [("5", "5%"), ("-10", "−10%"), ("2.50", "2.50%"), ("1E+1", "10%"), ("0E+1", "0%")]
)
def test_a_tick_says_its_value(value: str, words: str) -> None:
    """A tick has no exponent, keeps its digits and has the true minus sign."""
    label = tick(Scale(0, 20, 50, 150), Decimal(value), 30, 200)

    assert (label.text, label.anchor, label.at[1]) == (words, "middle", 30)


@pytest.mark.parametrize("x", [-50, 0, 10, 180, 350, 360, 500])
def test_a_centred_label_is_moved_into_the_field(x: float) -> None:
    """A label at the edge moves in, and one with room stays where it belongs."""
    label = inside(Label((x, 20), "1000万辆", anchor="middle"), 360)

    assert list(misfits(Sketch(360, 40, (label,)))) == []
    assert label.at[0] == 180 or x != 180


@pytest.mark.parametrize(
    ("made", "words"),
    [(row("36130"), "36130亿元"), (row("8.0"), "8.0亿元"), (row(None), "暂缺"), (estimated(), "约33360亿元")],
)
def test_a_figure_is_said_with_what_it_is(made: Row, words: str) -> None:
    """A published figure stands plain, an estimate is about, and a missing one is missing."""
    assert figure_words(made, "亿元") == words


def test_the_newest_published_figure_has_the_accent() -> None:
    """Neither an older figure, nor an estimate, nor a missing one has the colour of the headline."""
    shown = (estimated(year=2021), row("1", 2022), row("2", 2023), row(None, 2024))

    assert [tone_of(each, shown) for each in shown] == [Tone.MUTE, Tone.MUTE, Tone.ACCENT, Tone.MUTE]


def test_estimates_alone_have_no_accent() -> None:
    """What was never published is never in the colour of the headline."""
    assert tone_of(estimated(), (estimated(),)) is Tone.MUTE


def words_of(made: Row, width: float) -> list[str]:
    """Return the words of a row's line."""
    given = chart(given=(made, row("36130")))
    return [label.text for label in singles(head_line(given, made, 16, width))]


def test_a_published_row_has_its_period_and_figure() -> None:
    """The line above a mark says when and how much."""
    assert words_of(row("33357.1", 2023), 360) == ["2023年", "33357.1亿元"]


def test_an_estimated_row_has_the_word_and_its_band() -> None:
    """An estimate says 约 and 推算, and its band where there is room (B6)."""
    assert words_of(estimated(), 360) == ["2023年", "约33360亿元", "推算 33345～33377"]
    assert words_of(estimated(), 280) == ["2023年", "约33360亿元", "推算"]


def test_the_headline_s_figure_is_bold_and_in_accent() -> None:
    """Only the newest figure stands out."""
    given = chart(given=rows("1", "2"))

    runs = [head_line(given, each, 16, 360).more[0] for each in given.rows]

    assert [(run.tone, run.bold) for run in runs] == [(Tone.INK, False), (Tone.ACCENT, True)]


@pytest.mark.parametrize(("at", "left"), [(0, EDGE), (180, 180), (359, 360 - EDGE)])
def test_the_words_of_a_row_stand_over_their_mark(at: float, left: float) -> None:
    """They are centred on it, and where the field ends they end."""
    label = head_line(chart(), chart().rows[0], 16, 360, at)

    half = label_width(label) / 2
    assert label.at[0] + {0: 0.0, 180: half, 359: 2 * half}[int(at)] == pytest.approx(left)


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        ("2.52", "2.64", "%", "推算 2.52%～2.64%"),
        ("33345", "33377", "亿元", "推算 33345～33377"),
        ("316.8", "316.8", "万辆", "推算"),
    ],
)
def test_a_band_is_said_where_there_is_one(low: str, high: str, unit: str, words: str) -> None:
    """A band of no width is none, and the per cent sign stands at both ends."""
    assert estimate_words(estimated(low=low, high=high), unit, 300) == words


@pytest.mark.parametrize("end", ["low", "high"])
def test_half_a_band_is_none(end: str) -> None:
    """An estimate without both ends has the word alone, and no band is drawn."""
    made = row("5", 2023, **{end: Decimal(4)})

    assert estimate_words(made, "亿元", 300) == "推算"
    assert band_line(made, Scale(0, 10, 0, 100), 20) == []


def test_a_band_is_a_line_with_two_ends() -> None:
    """The band reaches from the lowest to the highest value there can have been."""
    lines = band_line(estimated("5", "4", "6"), Scale(0, 10, 0, 100), 20)

    assert [mark.points for mark in lines if isinstance(mark, Line)] == [
        ((40, 20), (60, 20)),
        ((40, 15), (40, 25)),
        ((60, 15), (60, 25)),
    ]


@pytest.mark.parametrize(
    ("values", "words"),
    [(("1", "2", "8.0"), "8.0亿元"), (("1", "2", None), "2023年 2亿元"), (("1", None, None), "2022年 1亿元")],
)
def test_the_newest_figure_names_its_period_where_a_later_one_is_missing(
    values: tuple[str | None, ...], words: str
) -> None:
    """A figure is never taken for that of the last year on the axis when it is not."""
    assert newest_words(chart(given=rows(*values))) == words


def test_the_first_and_the_last_period_stand_at_the_edges() -> None:
    """The axis of time is labelled at its ends, inside the field."""
    first, last = period_ends(chart(given=rows("1", "2", "3")), 30, 360)

    assert isinstance(first, Label)
    assert isinstance(last, Label)
    assert (first.text, label_box(first)[0]) == ("2022年", EDGE)
    assert (last.text, sum(label_box(last)[0::2])) == ("2024年", 360 - EDGE)


@pytest.mark.parametrize(
    ("values", "middles"),
    [
        (("1", "2"), []),
        ((None, "1", "2"), [0]),
        (("1", None, "2"), [1]),
        (("1", None, None, "2", None), [1.5, 4]),
    ],
)
def test_each_run_of_missing_periods_has_one_middle(values: tuple[str | None, ...], middles: list[float]) -> None:
    """Neighbouring gaps are one gap."""
    assert gaps(rows(*values)) == middles


@pytest.mark.parametrize(("step", "size"), [(100, 14), (13, 14), (12, SMALLEST), (10, SMALLEST)])
def test_the_word_for_a_gap_fits_between_its_neighbours(step: float, size: float) -> None:
    """Narrow columns have a smaller word."""
    label = gap_label(50, 20, step)

    assert (label.text, label.size) == ("缺", size)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("1", "2"), []),
        (("1", None, "2"), ["缺：2023年"]),
        (("1", None, None, "2"), ["缺：2022年、2023年"]),
        (("1", *[None] * 12, "2"), ["缺：2012年等12个时期"]),
    ],
)
def test_missing_periods_are_named_in_a_line(values: tuple[str | None, ...], words: list[str]) -> None:
    """Where a form has no place for a gap, a line names it, or says how many there are."""
    marks = missing_line(chart(given=rows(*values)), 20, 360)

    assert [mark.text for mark in marks if isinstance(mark, Label)] == words

"""Breaks, events, a threshold and ranges stand at their places, and lines leave the words alone."""

from dataclasses import replace
from decimal import Decimal

import pytest

from newquality_site.charts import choose, sketch
from newquality_site.charts.fit import label_box, touch
from newquality_site.charts.marks import NARROW, WIDE, Area, Dot, Label, Line, Size, Sketch, Tone
from newquality_site.charts.notes import cut
from newquality_site.model.chart import Chart
from newquality_site.model.history import Break
from newquality_site.model.indicator import Kind
from newquality_site.model.period import Period
from tests.builders import chart, estimated, event, row, rows
from tests.charts.reading import said, seen

FIVE = rows("1", "2", "3", "4", "5")
every_kind = pytest.mark.parametrize("kind", ["level", "share"])


def drawn(kind: Kind = "level", size: Size = WIDE, **fields: object) -> Sketch:
    """Return five years, the last 2024, with what is said of them."""
    return sketch(choose(chart(kind, FIVE, **fields)), size)


def middles(sketched: Sketch) -> list[float]:
    """Return where the years stand."""
    columns = (area.boxes[0] for area in seen(sketched, Area))
    return [dot.centre[0] for dot in seen(sketched, Dot)] or [x + width / 2 for x, _, width, _ in columns]


@every_kind
@pytest.mark.parametrize(("on", "low", "high"), [("2022", 2, 2), ("2022-02", 1.5, 2), ("2022-12", 2, 2.5)])
def test_an_event_stands_at_its_time(kind: Kind, on: str, low: float, high: float) -> None:
    """A year's stands in its middle, a month's before or after it; it says its date and what it was."""
    sketched = drawn(kind, events=(event(on),))

    (line,) = (one for one in seen(sketched, Line) if one.title.endswith("印发规划。"))
    places = middles(sketched)
    step = places[1] - places[0]
    assert places[0] + low * step - 0.01 <= line.points[0][0] <= places[0] + high * step + 0.01
    assert not line.dashed
    assert line.title.startswith("2022年")
    assert "新规划" in said(sketched)


def test_an_event_of_a_quarter_lies_in_it() -> None:
    """The second quarter lies before the middle of the year."""
    sketched = drawn(events=(event("2022-Q2"),))

    (line,) = (one for one in seen(sketched, Line) if "印发规划" in one.title)
    assert middles(sketched)[1] < line.points[0][0] < middles(sketched)[2]


def test_among_months_an_event_stands_at_its_year() -> None:
    """Where a year has several periods, it is shown at the first of them."""
    months = [row(f"{month}", period=Period(2024, month=month), label=f"{month}月") for month in (1, 2, 3)]
    sketched = sketch(choose(chart(given=months, events=(event("2024"),))), WIDE)

    (line,) = (one for one in seen(sketched, Line) if "印发规划" in one.title)
    assert line.points[0][0] == pytest.approx(middles(sketched)[0])


def test_an_event_of_another_time_is_not_drawn() -> None:
    """What lies outside the years has no place among them."""
    assert "新规划" not in said(drawn(events=(event("2011"),)))


def test_words_that_would_meet_stand_in_rows() -> None:
    """The second of two close events stands lower, and the field begins below both."""
    close = drawn(size=NARROW, events=(event("2022-05", "十四五规划纲要"), event("2022-08", "新标准实施")))
    alone = drawn(size=NARROW, events=(event("2022-05", "十四五规划纲要"),))

    upper, lower = (seen(close, Label, text=words)[0].at[1] for words in ("十四五规划纲要", "新标准实施"))
    assert lower > upper
    assert close.height > alone.height


def test_breaks_and_events_are_told_apart() -> None:
    """A break is dashed and between two years, an event is not."""
    both = drawn(breaks=(Break(after=2021, short="口径", note="口径变了。"),), events=(event("2023"),))

    assert [line.title for line in seen(both, Line, dashed=True)] == ["口径变了。"]
    assert {"口径", "新规划"} <= set(said(both))


@every_kind
@pytest.mark.parametrize("value", ["2.5", "9"])
def test_a_threshold_is_a_line_with_its_value(kind: Kind, value: str) -> None:
    """It lies at its value on the axis, which is made to hold it, with its words at the left."""
    sketched = drawn(kind, threshold=Decimal(value))

    line = next(one for one in seen(sketched, Line) if one.title.startswith("关口"))
    words = f"{value}亿元" if kind == "level" else f"{value}%"
    assert line.title == f"关口：{words}"
    (label,) = seen(sketched, Label, text=words, anchor="end")
    assert label.at[0] < line.points[0][0]
    tops = [dot.centre[1] for dot in seen(sketched, Dot)] or [area.boxes[0][1] for area in seen(sketched, Area)]
    passed = [number for number, y in enumerate(tops, 1) if y < line.points[0][1]]
    assert passed == [number for number in range(1, 6) if number > float(value)]


@every_kind
def test_an_estimate_has_its_range(kind: Kind) -> None:
    """The band is an upright line with ends, the estimate itself hollow or hatched, and the word stands below (B6)."""
    given = (*rows("10", "20", "35", last=2023), estimated("50", "44", "57", 2024))
    sketched = sketch(choose(chart(kind, given)), WIDE)

    upright, *ends = seen(sketched, Line, width=1.5)
    (x, low), (other, high) = upright.points
    assert x == other
    assert low > high
    assert [end.points[0][1] for end in ends] == [low, high]
    assert "推算" in said(sketched)
    looks = [area.outlined for area in seen(sketched, Area)] or [d.hollow for d in seen(sketched, Dot) if d.title]
    assert looks == [False, False, False, True]


@pytest.mark.parametrize(
    ("at", "count"),
    [((50, 50), 2), ((90, 50), 1), ((50, 8), 1), ((50, 102), 1)],
    ids=["through", "beside", "at the start", "at the end"],
)
def test_a_rule_is_cut_where_words_stand(at: tuple[float, float], count: int) -> None:
    """No piece of an upright line touches the words, and only the first says what it is."""
    label = Label(at, "说明", anchor="middle")

    left = list(cut([Line(((50, 0), (50, 100)), Tone.INK, title="关口")], [label]))

    assert [one.title for one in left] == ["关口", ""][:count]
    boxes = [(x, y, 0, below - y) for (x, y), (_, below) in (one.points for one in left)]
    assert not any(touch(box, label_box(label)) for box in boxes)


def test_a_level_rule_is_cut_as_well() -> None:
    """Two labels leave three pieces; one behind another leaves no more."""
    rule = Line(((0, 50), (200, 50)), Tone.INK)
    labels = [Label((60, 54), "说明"), Label((62, 54), "说"), Label((130, 54), "说明")]

    assert len(list(cut([rule], labels))) == 3
    assert list(cut([rule], [Label((-50, 54), "说明" * 20)])) == []


def test_a_chart_without_notes_has_none() -> None:
    """Nothing is drawn of what nobody wrote."""
    made: Chart = chart("level", FIVE)

    assert seen(sketch(choose(made), WIDE), Line, dashed=True) == []
    assert sketch(choose(replace(made, events=())), WIDE) == sketch(choose(made), WIDE)

"""A history names its years, says its ends and extremes, and shows where its method changed."""

from itertools import pairwise
from typing import Any

import pytest

from newquality_site.charts import choose, sketch
from newquality_site.charts.columns import sketch as columns
from newquality_site.charts.drawing import drawings_of
from newquality_site.charts.fit import misfits
from newquality_site.charts.line import sketch as line
from newquality_site.charts.marks import NARROW, WIDE, Area, Dot, Label, Line, Size, Sketch, Tone
from newquality_site.charts.plan import all_charts, history_chart, publishers
from newquality_site.files.disk import read_tree
from newquality_site.load.site import load_site
from newquality_site.model.chart import Chart, Status
from newquality_site.model.history import Break
from newquality_site.model.indicator import Kind
from tests.builders import chart, indicator, row, rows
from tests.charts.reading import crossings, said, seen
from tests.histories import added, history, points
from tests.story import ROOT

TWELVE = tuple(map(str, range(100, 220, 10)))
every_size = pytest.mark.parametrize("size", [NARROW, WIDE], ids=lambda size: size.name)


def past(*values: str | None, kind: Kind = "level", breaks: tuple[int, ...] = (), early: bool = False) -> Chart:
    """Return a chart of a history of these figures, the last of them preliminary where it is *early*."""
    told = tuple(Break(after=year, short="口径", note="口径变了。") for year in breaks)
    last = (row(values[-1], status=Status.PRELIMINARY),) if early else rows(values[-1])
    return chart(kind, (*rows(*values[:-1], last=2023), *last), history=True, breaks=told)


def labelled_years(drawn: Sketch) -> list[str]:
    """Return the years that are named."""
    return [words for words in said(drawn) if words.endswith("年")]


@pytest.mark.parametrize("draw", [columns, line])
@pytest.mark.parametrize(("size", "count"), [(NARROW, 4), (WIDE, 12)], ids=["narrow", "wide"])
def test_years_are_named_as_far_as_there_is_room(draw: Any, size: Size, count: int) -> None:  # noqa: ANN401
    """About four on a phone and more on a wide screen, with the first and the last."""
    drawn = draw(past(*TWELVE, kind="share" if draw is line else "level"), size)

    assert len(labelled_years(drawn)) == count
    assert (labelled_years(drawn)[0], labelled_years(drawn)[-1]) == ("2013年", "2024年")


def test_of_many_years_some_are_named() -> None:
    """Thirty years on a wide field are named in steps, evenly."""
    places = [label.at[0] for label in seen(columns(past(*["5"] * 30), WIDE), Label) if label.text.endswith("年")]

    steps = [other - one for one, other in pairwise(places[1:-1])]
    assert 4 < len(places) < 30
    assert max(steps) - min(steps) <= 720 / 30 + 1


@every_size
@pytest.mark.parametrize(
    "made",
    [
        past(*TWELVE),
        past(*TWELVE, early=True),
        past("3", "2", "1"),
        past("-3", "2", "-1"),
        past("7.85", "34.05", "51.7", "79.4", "127.0", None, "136.6", "354.5", "705.8", "958.7", "1288.8", "1662.6"),
        past("12.3", None, None, "13.4", "11.7", "8.8", "7.1", "18.2", "7.4", "2.7", "8.9", "9.4", kind="growth"),
        past("16", None, "17", "19", "21", "24", "26", "24", kind="count", breaks=(2023,)),
        past("2.05", "2.07", "2.11", "2.13", "2.19", "2.23", "2.40", "2.69", "2.80", kind="share", breaks=(2020, 2022)),
        past("2.05", "2.07", None, "2.13", "2.19", kind="share", early=True),
        past("29", "29", "25", "22", "17", "14", "14", "12", "11", "12", "11", "10", kind="rank"),
        past("1", "40", "2", "41", "3", "42", kind="rank"),
        past("50", "40", "2", "41", "3", "42", kind="share"),
    ],
    ids=lambda made: f"{made.kind} {made.rows[0].value} {len(made.rows)}",
)
def test_labels_have_room_and_stay_clear_of_marks(made: Chart, size: Size) -> None:
    """Figures, years and the words of breaks and gaps touch neither each other nor a mark."""
    drawn = sketch(choose(made), size)

    assert [*misfits(drawn), *crossings(drawn)] == []


def test_the_newest_and_the_first_figure_are_always_said() -> None:
    """Where a neighbour is higher, the newest figure moves above it."""
    drawn = columns(past("1000000", "1000000", "1000000"), NARROW)

    assert [label.text for label in seen(drawn, Label, size=15)] == ["1000000亿元"]
    assert said(drawn).count("1000000") == 1


def test_extremes_are_said_where_they_have_room() -> None:
    """The highest and the lowest stand out where there is no room for all, unless the ends say the same."""
    assert {"18.2%", "2.7%"} <= set(said(columns(past("12.3", "18.2", "7.4", "2.7", "9.4", kind="growth"), NARROW)))
    assert [words for words in said(columns(past("1", "2", "3"), NARROW)) if "年" not in words] == ["3亿元", "1"]
    assert "104.5" not in said(columns(past(*["80"] * 10, "104.5", "97.2"), NARROW))


def test_on_a_wide_field_every_figure_is_said_if_all_have_room() -> None:
    """All or none of the others: a choice among them would seem to mean something."""
    assert {"1", "2", "4", "3亿元"} <= set(said(columns(past("1", "2", "4", "3"), WIDE)))
    crowded = said(columns(past(*["1000000"] * 20), WIDE))
    assert [words for words in crowded if words.startswith("1000000")] == ["1000000亿元", "1000000"]


@pytest.mark.parametrize(("kind", "words"), [("level", "3亿元"), ("count", "3个"), ("share", "3%"), ("rank", "3位")])
def test_the_newest_figure_has_its_unit(kind: Kind, words: str) -> None:
    """A unit of one character stays with every figure, a longer one with the newest (B2)."""
    drawn = sketch(choose(past("1", "2", "3", kind=kind)), NARROW)

    assert words in said(drawn)
    assert ("1亿元" in said(drawn)) is False


@every_size
def test_a_preliminary_figure_looks_so_and_says_so(size: Size) -> None:
    """Its column is hollow and not hatched, its dot hollow on paper, and 初步 stands under its year."""
    column = columns(past("1", "2", "3", early=True), size)
    dotted = line(past("1", "2", "3", kind="share", early=True), size)

    assert [area.hollow for area in seen(column, Area)] == [False, False, True]
    assert not seen(column, Area, outlined=True)
    assert [dot.hollow for dot in seen(dotted, Dot) if dot.title] == [False, False, True]
    assert len(seen(dotted, Dot, tone=Tone.PAPER)) == 1
    assert said(column).count("初步") == said(dotted).count("初步") == 1


@pytest.mark.parametrize("draw", [columns, line])
def test_a_break_is_a_dashed_line_between_two_years(draw: Any) -> None:  # noqa: ANN401
    """It stands between the year after which the method changed and the next, with its word above."""
    kind: Kind = "share" if draw is line else "level"
    drawn = draw(past("1", "2", "3", "4", kind=kind, breaks=(2022,)), WIDE)

    (broken,) = seen(drawn, Line, dashed=True)
    x = broken.points[0][0]
    marks = [dot.centre[0] for dot in seen(drawn, Dot)] or [box[0] + box[2] / 2 for (box,) in _boxes(drawn)]
    assert marks[1] < x < marks[2]
    assert seen(drawn, Label, text="口径")[0].at[0] == x


def _boxes(drawn: Sketch) -> list[tuple[tuple[float, float, float, float], ...]]:
    return [area.boxes for area in seen(drawn, Area)]


def test_a_line_is_not_drawn_across_a_break() -> None:
    """What is not comparable is not joined."""
    drawn = line(past("1", "2", "3", "4", "5", kind="share", breaks=(2021,)), WIDE)

    assert [len(one.points) for one in seen(drawn, Line, width=2.5)] == [2, 3]


def test_a_missing_year_is_a_gap() -> None:
    """缺 stands where a year has no figure (B15)."""
    drawn = columns(past("1", None, "2", "3"), NARROW)

    assert said(drawn).count("缺") == 1
    assert len(seen(drawn, Area)) == 3


def test_a_chart_has_a_row_for_every_year() -> None:
    """A year without a figure is a row that says so; preliminary ones keep their word, under the title too."""
    made = history_chart(added(one := history(points("1", None, "2", "3", preliminary=True))), one)

    assert [(each.label, each.status) for each in made.rows] == [
        ("2021年", Status.PUBLISHED),
        ("2022年", Status.MISSING),
        ("2023年", Status.PUBLISHED),
        ("2024年", Status.PRELIMINARY),
    ]
    assert (made.id, made.title, made.source) == ("spend-history", "研发经费，2021—2024年", "统计局、财政部")
    assert made.subtitle == "单位：亿元；2024年为初步数；历史数据（编者补充）"


def test_a_growth_is_its_own_figure() -> None:
    """A series of growths is drawn by them."""
    given = {year: {"yoy": "8", "source": "bulletin", "read": "verified"} for year in (2022, 2023, 2024)}
    one = history(given, kind="growth", unit="%")

    assert [str(each.value) for each in history_chart(added(one), one).rows] == ["8", "8", "8"]


def test_each_publisher_is_named_once() -> None:
    """The picture names everyone whose documents it rests on."""
    one = history(points("1", "2", "3", source="flash"))

    assert publishers(added(one), one) == ("统计局", "财政部")


def test_no_card_shows_a_history() -> None:
    """It is drawn for the phone, for the desk, and as a picture of lines and of pixels."""
    sizes = [drawing.size for drawing in drawings_of(choose(past("1", "2", "3")))]

    assert sizes == ["narrow", "wide", "picture", "picture"]


def test_only_what_may_be_drawn_has_a_chart() -> None:
    """Notes, single figures and the history of a statistic that is skipped have none."""
    drawn, noted = history(), history(id="noted", draw="notes")

    assert "spend-history" in [made.id for made in all_charts(added(drawn, noted))]
    assert "noted-history" not in [made.id for made in all_charts(added(drawn, noted))]
    assert all_charts(added(drawn, beside=indicator(skip="暂缺"))) == ()


@every_size
def test_the_real_histories_have_room(size: Size) -> None:
    """Every chart of the story's own history is laid out without a clash."""
    real = load_site(read_tree(ROOT, ("content", "data")))
    charts = [history_chart(real, one) for one in real.history if one.drawn]

    clashes = {made.id: [*misfits(sketch(made, size)), *crossings(sketch(made, size))] for made in charts}

    assert len(charts) == 7
    assert {name: words for name, words in clashes.items() if words} == {}

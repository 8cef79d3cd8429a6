"""Every form keeps its promises with awkward rows too: labels have room and air, bars start at zero, gaps are said."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from newquality_site.charts import CHARTS, choose, sketch
from newquality_site.charts.drawing import picture
from newquality_site.charts.fit import misfits
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Dot, Label, Size
from newquality_site.model.chart import Chart, Row, Status
from newquality_site.model.indicator import Kind
from newquality_site.model.period import Period
from newquality_site.wording.captions import mark_words
from tests.builders import alike, chart, estimated, row, rows, things
from tests.charts.reading import corners, crossings, said, seen

every_size = pytest.mark.parametrize("size", [NARROW, WIDE, CARD], ids=lambda size: size.name)

CASES: dict[Kind, str] = {
    "level": "0, 0.01, 36130, 1234567.8, 0 0, 5 5, 1 1234567.8, 8.0 7.95, 0 0 0, 1 1234567.8 5, -1 -2 -3, -3 ? -8.0 -1",
    "count": "0, 26, 24 26, 0 1 0, -9 0 9",
    "share": "0, 2.68, 100, 2.58 2.68, 2.68 2.58, 3.0 3.0, 29 30, 98.25 97.11, 0.01 0.02, 0.5 99.9, 5 5 5, 9 ? 3 ? 0",
    "growth": "0, 8.0, 0.3, -3.5, -99.9, 1050, 8.0 -3.5, -120.5 88, 300 5, -9.9 28, 8 -8 0.0, -1 -2 -3",
    "rank": "1, 11, 30, 500, 9999, 1 2, 2 1, 29 30, 30 29, 11 11, 1 1, 12 11, 1 30, 500 3, 14 12 11, 1 1 1",
}
GAPS = (
    "? 2",
    "3 ? 2",
    "3 2 ?",
    "? 3 ? ? 2 1 ?",
    f"4 {'? ' * 26}3 2 1",
    f"{'3 ? ' * 14}2 1",
    f"{'3 ? ' * 14}1",
    f"3 {'? ' * 9}2",
)
"""Figures a year, the years of a chart parted by blanks; a question mark is a missing one."""
MONTHS = tuple(row(str(month), period=Period(2024, month=month), label=f"2024年{month}月") for month in (10, 11, 12))


def early(given: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows of which the last is preliminary."""
    return (*given[:-1], replace(given[-1], status=Status.PRELIMINARY))


def awkward() -> Iterator[Chart]:
    """Charts of every form and kind whose rows are hard to lay out."""
    for kind, cases in CASES.items():
        years = (values.split() for values in (*cases.split(", "), *GAPS))
        yield from (chart(kind, rows(*(None if value == "?" else value for value in values))) for values in years)
        yield from (chart(kind, MONTHS[:count]) for count in (1, 2, 3))
        yield chart(kind, rows(*map(str, range(1, 31))))
        yield from (chart(kind, early(rows(*values.split()))) for values in cases.split(", ") if "?" not in values)
    yield chart("level", early(rows("1316.8")), unit="万辆", threshold=Decimal(1000))
    yield from (chart("count", early(rows("26")), whole=Decimal(whole)) for whole in (26, 100, 200))
    yield chart("level", early(rows("99.5", "1234567.8")), form="slope")
    yield chart("rank", early(rows("2", "11")), form="rank-scale")
    yield chart("level", (estimated(), *rows("36130")))
    yield chart("level", (estimated("9", "0.5", "88"), *rows("1")))
    yield chart("share", (estimated("2.58", "2.52", "2.64"), *rows("2.68")))
    yield chart("share", (estimated("99.5", "98.2", "100.4"), *rows("0.5")))
    yield from (
        chart("level", rows("1316.8"), unit="万辆", threshold=Decimal(mark)) for mark in ("1000", "1", "1316", "1316.8")
    )
    yield from (chart("count", rows("26"), whole=Decimal(whole)) for whole in (26, 30, 100, 101, 200))
    yield from (chart("count", rows(count), whole=Decimal(200)) for count in ("0", "1", "199", "200"))
    yield from (
        chart("count", things(*values)) for values in (("0", "0"), ("5", "5", "5"), ("1", "1234567"), ("1",) * 9)
    )
    for kind, cases in CASES.items():
        pairs = (values.split() for values in cases.split(", "))
        yield from (
            chart(kind, rows(*pair), form=form)
            for pair in pairs
            for form in ("slope", "rank-scale")
            if len(pair) == PAIR and kind != "growth" and (kind == "rank" or form == "slope")
            if all(Decimal(value) >= 0 for value in pair)
        )
    yield chart("count", alike(中国=("16", None, "24", "26"), 美国=("26", "0", "22", "22")))
    yield chart("share", alike(东部=("16", None, "24", "25"), 中部=("2", "3", "2", "98.25")))
    yield chart("growth", rows("8.0"), range=(Decimal(0), Decimal(15)))
    yield chart("growth", rows("8.0"), range=(Decimal(-3), Decimal(11)))
    yield from (
        chart("rank", rows("2"), range=(Decimal(1), Decimal(last))) for last in (2, 3, 5, 6, 8, 10, 11, 45, 100)
    )


PAIR = 2
REST = ("", *(f"其余：{rest}个" for rest in range(201)))
CHOSEN = [choose(made) for made in awkward()]


def named(made: Chart) -> str:
    """Return what tells a chart from the others when it fails."""
    return f"{made.form} {made.kind} {[str(each.value) for each in made.rows]}"


def wrong(find: Callable[[Chart], Sequence[object]]) -> dict[str, Sequence[object]]:
    """Return what is found amiss, by chart."""
    return {named(made): find(made) for made in CHOSEN if find(made)}


def test_every_form_is_tried() -> None:
    """No form is left out of these tests."""
    assert {made.form for made in CHOSEN} == {form.name for form in CHARTS}


@every_size
def test_labels_have_room_and_stay_apart(size: Size) -> None:
    """With 15 % slack no label leaves the field, meets another, or is run into by a mark."""
    assert wrong(lambda made: [*misfits(sketch(made, size)), *crossings(sketch(made, size))]) == {}


def test_a_picture_has_room_for_its_heads_and_source() -> None:
    """The picture that carries its own words is laid out by the same rule."""
    assert wrong(lambda made: [*misfits(picture(made)), *crossings(picture(made))]) == {}


@every_size
def test_a_preliminary_figure_is_said_and_is_no_estimate(size: Size) -> None:
    """初步 stands beside it, its mark is hollow (but for cells), and nothing is hatched but what we derived (B15)."""

    def untold(made: Chart) -> list[str]:
        drawn = sketch(made, size)
        hatched = seen(drawn, Area, outlined=True) + seen(drawn, Dot, dashed=True)
        unsaid = made.rows[-1].preliminary and not any("初步" in words for words in said(drawn))
        hollow = [mark for mark in drawn.marks if isinstance(mark, Area | Dot) and mark.hollow and mark.title]
        solid = made.rows[-1].preliminary and made.form != "waffle" and not hollow
        return ["hatched"] * (bool(hatched) and not made.estimates) + ["unsaid"] * unsaid + ["solid"] * solid

    assert wrong(untold) == {}


@every_size
def test_marks_stay_in_the_field(size: Size) -> None:
    """No area, line or dot is cut at the edge of its drawing."""

    def cut(made: Chart) -> list[tuple[float, float]]:
        drawn = sketch(made, size)
        return [(x, y) for x, y in corners(drawn) if not (0 <= x <= drawn.width and 0 <= y <= drawn.height)]

    assert wrong(cut) == {}


@every_size
def test_no_label_is_smaller_than_a_phone_can_show(size: Size) -> None:
    """Labels have 11 px at least."""
    assert wrong(lambda made: [label.text for label in seen(sketch(made, size), Label) if label.size < 11]) == {}


@every_size
def test_each_row_is_drawn_once_and_says_its_figure(size: Size) -> None:
    """Marks and table have the same rows: one area or dot for each figure and none for a missing one (B5, B15)."""

    def amiss(made: Chart) -> list[str]:
        drawn = sketch(made, size)
        marks: list[Area | Dot] = [*seen(drawn, Area), *seen(drawn, Dot)]
        titles = Counter(mark.title for mark in marks)
        there = [each for each in made.rows if each.value or (each.value is not None and made.form != "waffle")]
        rows_said = Counter(mark_words(each, made.unit) for each in there)
        return [title for title in (titles - rows_said) + (rows_said - titles) if title not in REST]

    assert wrong(amiss) == {}


@every_size
def test_a_missing_period_is_said(size: Size) -> None:
    """A gap is labelled 缺 or 暂缺 in whatever form, and a chart without a gap has neither word (B15)."""

    def amiss(made: Chart) -> list[str]:
        words = [words for words in said(sketch(made, size)) if "缺" in words]
        return [f"{words}"] if bool(words) is not any(each.value is None for each in made.rows) else []

    assert wrong(amiss) == {}


@pytest.mark.parametrize("size", [NARROW, CARD], ids=lambda size: size.name)
@pytest.mark.parametrize(
    "made",
    [
        chart("level", (row("36130", label="一个非常长的时期名称说也说不完总之就是放不下的那一种时期"),)),
        chart("level", unit="一个非常长的单位说也说不完总之就是放不下的那一种单位"),
        chart("growth", rows("8.0"), unit="一个非常长的单位说也说不完总之就是放不下的那一种单位"),
        chart("rank", rows("11"), unit="一个非常长的单位说也说不完总之就是放不下的那一种单位"),
        chart("count", rows("26"), whole=Decimal(100), unit="个科技创新集群和产业集群"),
        chart(
            "count",
            (*things("539"), row("32", period=None, label="一个非常长的名称说也说不完总之就是放不下的那种企业")),
        ),
    ],
    ids=lambda made: made.kind,
)
def test_a_label_that_is_too_long_is_found(made: Chart, size: Size) -> None:
    """Words without room are a problem for the editor, never cut or printed over others."""
    assert list(misfits(sketch(choose(made), size)))


@every_size
@pytest.mark.parametrize(
    ("kind", "values", "label"),
    [
        ("level", ("8.0",), "8.0亿元"),
        ("level", ("7", "104.50"), "104.50亿元"),
        ("level", ("7", "9", "-8.0"), "−8.0亿元"),
        ("count", ("26.0",), "26.0个"),
        ("share", ("2.60",), "2.60%"),
        ("share", ("2.5", "2.60"), "2.60%"),
        ("share", ("2.5", "2.5", "2.60"), "2.60%"),
        ("growth", ("8.0",), "8.0%"),
        ("growth", ("8.0", "-8.0"), "−8.0%"),
        ("growth", ("7", "9", "8.0"), "8.0%"),
    ],
)
def test_a_label_keeps_every_digit(kind: Kind, values: tuple[str, ...], label: str, size: Size) -> None:
    """8.0 stays 8.0 on the chart, in whatever form (B16)."""
    assert label in said(sketch(choose(chart(kind, rows(*values))), size))

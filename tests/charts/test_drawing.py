"""A drawing holds the very marks to be drawn; a picture carries its own heads, notes and source."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.charts import choose, sketch
from newquality_site.charts.drawing import FRAMES, PHONE, PICTURE, Drawing, drawings_of, picture
from newquality_site.charts.fit import text_width
from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Dot, Label, Line
from newquality_site.model.chart import Chart
from newquality_site.wording.captions import chart_name, description
from tests.builders import chart, estimated, rows
from tests.charts.reading import seen


def made(**words: Any) -> Chart:  # noqa: ANN401
    """Return a chart with an estimate, its form chosen."""
    return choose(chart("level", (estimated(), *rows("36130")), notes=("推算假定两年口径相同。",), **words))


def titles(**words: Any) -> list[str]:  # noqa: ANN401
    """Return the lines in which the title of a picture is set."""
    return [label.text for label in seen(picture(made(**words)), Label, serif=True)]


def test_a_chart_is_drawn_in_three_sizes_and_as_pictures() -> None:
    """Phone, desk and card are SVG for the page; the picture to be passed on is SVG and PNG, a narrow one PNG (F2)."""
    drawings = drawings_of(made())

    assert [(drawing.size, drawing.format) for drawing in drawings] == [
        ("narrow", "svg"),
        ("wide", "svg"),
        ("card", "svg"),
        ("picture", "svg"),
        ("picture", "png"),
        ("phone", "png"),
    ]
    assert [drawing.sketch for drawing in drawings[:3]] == [sketch(made(), size) for size in (NARROW, WIDE, CARD)]


def test_every_drawing_has_the_words_of_its_chart() -> None:
    """Each size has a short name, the pictures that go alone its title, and all the description (H1)."""
    drawings = drawings_of(made())

    assert [drawing.title for drawing in drawings] == [*[chart_name(made())] * 3, *[made().title] * 3]
    assert {drawing.description for drawing in drawings} == {description(made())}


def test_another_figure_is_another_drawing() -> None:
    """The key under which a drawing is remembered holds the figure drawn."""
    keys: set[Drawing] = {*drawings_of(made()), *drawings_of(choose(chart("level", rows("36131"))))}

    assert len({repr(key) for key in keys}) == len(keys) == 12


def test_a_picture_carries_its_own_words() -> None:
    """Title, what is measured, notes and source are burnt in, in this order (F2)."""
    labels = [label.text for label in seen(picture(made()), Label)]

    assert labels[:2] == [made().title, made().subtitle]
    assert labels[-2:] == ["推算假定两年口径相同。", "数据来源：国家统计局"]


@pytest.mark.parametrize(
    "given",
    [
        chart("level", (estimated(), *rows("36130"))),
        chart("share", (estimated("2.58", "2.52", "2.64"), *rows("2.68"))),
        chart("rank", rows("12", "11")),
    ],
    ids=lambda given: given.kind,
)
def test_the_chart_stands_whole_in_its_picture(given: Chart) -> None:
    """Every mark of the wide drawing is there, moved as one below the heads."""
    inner, outer = sketch(choose(given), WIDE), picture(choose(given))

    above = {
        **{mark.centre: other.centre for mark, other in zip(seen(inner, Dot), seen(outer, Dot), strict=True)},
        **{
            one[:2]: two[:2]
            for mark, other in zip(seen(inner, Area), seen(outer, Area), strict=True)
            for one, two in zip(mark.boxes, other.boxes, strict=True)
        },
        **{
            one: two
            for mark, other in zip(seen(inner, Line), seen(outer, Line), strict=True)
            for one, two in zip(mark.points, other.points, strict=True)
        },
        **{mark.at: other.at for mark, other in zip(seen(inner, Label), seen(outer, Label)[2:-1], strict=True)},
    }
    assert len({(round(two[0] - one[0], 6), round(two[1] - one[1], 6)) for one, two in above.items()}) == 1
    assert next(two[0] - one[0] for one, two in above.items()) == pytest.approx(FRAMES[PICTURE].margin)


def test_a_short_title_stands_on_one_line() -> None:
    """A title that fits is not broken."""
    assert titles(title="研发经费") == ["研发经费"]


def test_a_long_title_is_broken_into_lines_that_fit() -> None:
    """No line is wider than the field, and put together the lines are the title."""
    lines = titles(title="创新" * 40)

    assert "".join(lines) == "创新" * 40
    assert len(lines) == 4
    assert max(text_width(line, 26, bold=True) for line in lines) <= FRAMES[PICTURE].size.width


def test_a_title_parts_where_it_reads_best() -> None:
    """At its marks, behind what is measured, and where neither gives room behind a figure; never within a word."""
    measured = "高技术制造业增加值"
    assert titles(title=f"2024年{measured}同比增长8.9%" + "和" * 14, measured=measured)[0] == f"2024年{measured}"
    assert titles(title="2024年新能源汽车产量1316.8万辆，首次突破1000万辆") == [
        "2024年新能源汽车产量1316.8万辆，",
        "首次突破1000万辆",
    ]
    assert titles(title="中国拥有26个" + "百" * 19 + "，世界第一") == ["中国拥有26个", "百" * 19 + "，世界第一"]


@pytest.mark.parametrize("number", ["36130", "1316.8", "DeepSeek", "2.68%", "（2025年"])
@pytest.mark.parametrize("before", range(15, 26))
def test_a_number_is_not_broken(before: int, number: str) -> None:
    """A figure or a Latin word stays on its line, wherever the line ends."""
    lines = titles(title="创" * before + number + "亿元" * 9)

    assert any(number in line for line in lines)


@pytest.mark.parametrize("before", range(15, 26))
def test_marks_stay_with_their_words(before: int) -> None:
    """No line begins with a closing mark or ends with an opening one."""
    lines = titles(title="创" * before + "“数”，看（新）质《力》。" + "创" * 9)

    assert len(lines) == 2
    assert not lines[1].startswith(tuple("”，）》。"))
    assert not lines[0].endswith(tuple("“（《"))


def test_a_longer_title_makes_the_picture_higher() -> None:
    """Nothing is set over anything else: what stands below moves down."""
    short, long = picture(made()), picture(made(title="创新" * 40))

    assert long.height == short.height + 3 * 34
    assert long.width == short.width == FRAMES[PICTURE].size.width + 2 * FRAMES[PICTURE].margin


def test_a_narrow_picture_is_read_on_a_phone() -> None:
    """It holds the phone's drawing and all that the wide one says, and no line runs over its edge."""
    narrow, wide = picture(made(), PHONE), picture(made())

    assert narrow.width == FRAMES[PHONE].size.width + 2 * FRAMES[PHONE].margin
    assert "".join(one.text for one in seen(narrow, Label, serif=True)) == made().title
    assert {one.text for one in seen(wide, Label)} - {one.text for one in seen(narrow, Label)} <= {made().title}
    assert all(one.at[0] >= FRAMES[PHONE].margin for one in seen(narrow, Label, serif=True))


def test_notes_are_broken_too() -> None:
    """A long note has as many lines as it needs."""
    noted = replace(made(), notes=("口径" * 60,))

    assert "".join(label.text for label in seen(picture(noted), Label, size=15)) == "口径" * 60 + "数据来源：国家统计局"


def test_a_picture_is_no_wider_than_it_needs() -> None:
    """A scale of ranks stood in the left fifth of a wide sheet; a wide chart has all of it."""
    narrow, wide = picture(choose(chart("rank", rows("11")))), picture(choose(chart("level", rows("1", "2"))))

    assert (narrow.width, wide.width) == (620, 800)

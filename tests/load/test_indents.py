"""A key that is right in itself and stands a level too far out or in is told where it belongs, once."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.tables import FIGURES, HISTORY, table

TABLE = """schema: 1
edition: {id: a, publication: 报, box_title: 数, source_line: 源, year: 2024}
sources:
  nbs: {name: 局, cited_as: printed}
indicators:
  - id: rnd
    heading: 研发
    source: nbs
    series:
      spend:
        label: 投入
        unit: 亿元
        kind: level
        obs:
          2024: {value: 8.0}
        derive: [prev-level]
"""
EARLIER = """schema: 1
sources:
  a: {title: 公报, publisher: 局, published: 2025}
history:
  - id: rnd
    indicator: rnd
    series: spend
    label: 投入
    unit: 亿元
    kind: level
    draw: none
    points:
      2023: {value: 7.0, source: a, read: verified}
    control: {value: 7.0}
"""
LINE = "          2024: {value: 8.0}\n"
ASTRAY = "的缩进不对，或放错了一组：它应在"


def said(old: str, new: str) -> list[str]:
    """Return what is said of the table with other words in it."""
    with pytest.raises(InputError) as refused:
        table(FIGURES, TABLE.replace(old, new, 1))
    return [f"{one.position.line} {one.reason}。{one.mend}" for one in refused.value.told]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            LINE,
            f"{LINE}        2025: {{value: 9.0}}\n",
            "16 “2025”_“obs”里。移到那一组里，与第 15 行的“2024”对齐（前面空 10 格）",
        ),
        (
            f"{LINE}        derive: [prev-level]\n",
            f"{LINE}      2025: {{value: 9.0}}\n",
            "16 “2025”_“obs”里。移到那一组里，与第 15 行的“2024”对齐（前面空 10 格）",
        ),
        (
            LINE,
            f"{LINE}        2025-H1: {{value: 9.0}}\n",
            "16 “2025-H1”_“obs”里。移到那一组里，与第 15 行的“2024”对齐（前面空 10 格）",
        ),
        (LINE, "        2024: {value: 8.0}\n", "15 “2024”_“obs”里。写在“obs:”下面，比它多空两格"),
        (
            f"\n{LINE}",
            " {2023: {value: 7.0}}\n        2024: {value: 8.0}\n",
            "15 “2024”_“obs”里。移进第 14 行“obs”的花括号里",
        ),
        (LINE, "          2024:\n          value: 8.0\n", "16 “value”_“obs”的一项里。写在“2024:”下面，比它多空两格"),
        (
            "        derive",
            "          derive",
            "16 “derive”_“series”的一项里。移到那一组里，与第 11 行的“label”对齐（前面空 8 格）",
        ),
        (
            "    series:\n",
            "    series:\n      topics: [a]\n",
            "10 “topics”_“indicators”的一项里。移到那一组里，与第 6 行的“id”对齐（前面空 4 格）",
        ),
        (
            "    series:\n",
            "    unit: 亿元\n    series:\n",
            "9 “unit”_“series”的一项里。移到那一组里，与第 12 行的“label”对齐（前面空 8 格）",
        ),
        (
            "        derive: [prev-level]",
            "      chart: {range: [1, 30]}",
            "16 “chart”_“series”的一项里。移到那一组里，与第 11 行的“label”对齐（前面空 8 格）",
        ),
        ("sources:\n", "indicator: 1\nsources:\n", "3 不认识“indicator”。是不是“indicators”？"),
        ("derive:", "facts:", "16 “facts”_最外一级。移到那一组里，与第 1 行的“schema”对齐（前面空 0 格）"),
    ],
)
def test_a_key_is_told_where_it_belongs(old: str, new: str, expected: str) -> None:
    """Nothing else is said: not what is missing where it belongs, nor what is wrong beneath it."""
    assert said(old, new) == [expected.replace("_", ASTRAY)]


def test_a_year_of_the_history_belongs_to_its_points() -> None:
    """The words are those of the other file."""
    text = EARLIER.replace("    control", "    2024: {value: 8.0, source: a, read: verified}\n    control")

    with pytest.raises(InputError) as refused:
        table(HISTORY, text)

    mend = "移到那一组里，与第 13 行的“2023”对齐（前面空 6 格）"
    assert str(refused.value) == f"data/history.yaml:14:5: 错误：“2024”{ASTRAY}“points”里。改法：{mend}"


def test_a_name_with_two_homes_is_told_of_none() -> None:
    """Facts and groups both name a piece: nothing is guessed."""
    assert said("sources:\n", "article: a\nsources:\n") == ["3 不认识“article”。删去这一项，或查 README 里的写法"]

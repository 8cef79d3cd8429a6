"""Lines to fill for a new year."""

import pytest

from newquality_site.build import build
from newquality_site.files.disk import packaged, read_tree
from newquality_site.files.tree import Tree, under
from tests.commands.desk import Desk
from tests.pages.special import sketched, unsealed

SHARE = """\
      share:
        label: 投入强度
        unit: "%"
        kind: share
        obs:
          2023: {value: 2.5} # 后补
          2022: {value: 2.4}
"""
UNDATED = """\
      stock:
        label: 存量
        unit: 件
        kind: count
        obs:
          undated: {value: 5}
"""
QUARTERLY = """\
      quarter:
        label: 按季
        unit: "%"
        kind: growth
        obs:
          2024-Q1: {yoy: 5.1}
"""
INLINE = """\
      inline:
        label: 一行
        unit: 位
        kind: rank
        obs: {2024: {value: 11}}
"""
PATENTS = "          2024: {value: 26, printed: 2024年26万件}\n"


def site_of(desk: Desk) -> Tree:
    """Return the site that the desk's story makes, without the record of its inputs."""
    own = read_tree(desk.folder, ("content", "data"))
    return unsealed(build(under("templates", packaged("templates")) | own, sketched).tree)


def test_each_yearly_series_gets_a_line_to_fill(desk: Desk) -> None:
    """Beneath the last line, with its indent, the fields of its kind and its name; no other byte is touched."""
    desk.change(PATENTS, PATENTS + SHARE)
    before = desk.read()

    said = desk.types("next-year", "2025")

    rnd = "          # 2025: {value: , yoy: , source: nbs, released: , quoted: 照抄来源}   # 研发经费（亿元）\n"
    patents = "          # 2025: {value: , source: nbs, released: , quoted: 照抄来源}   # 授权专利（万件）\n"
    share = "          # 2025: {value: , pp: , source: nbs, released: , quoted: 照抄来源}   # 投入强度（%）\n"
    assert said.status == 0
    assert "加了 3 行待填的 2025 年" in said.text
    assert "授权专利（万件）：缺 value\n" in said.text
    assert desk.read() == before.replace("同比增长8.0%]}\n", "同比增长8.0%]}\n" + rnd).replace(
        PATENTS + SHARE, PATENTS + patents + SHARE + share
    )


def test_the_site_stays_the_same(desk: Desk) -> None:
    """Lines to fill change no byte of what the site says."""
    before = site_of(desk)

    desk.types("next-year", "2025")

    assert site_of(desk) == before


def test_a_second_time_adds_nothing(desk: Desk) -> None:
    """Series that have the line, as a comment or filled, get none."""
    desk.types("next-year", "2025")
    desk.change(
        "# 2025: {value: , source: nbs, released: , quoted: 照抄来源}",
        "2025: {value: 30, source: nbs, released: , quoted: 授权30万件}",
    )
    before = desk.read()

    said = desk.types("next-year", "2025")

    assert desk.read() == before
    assert "没有要加的行，文件没有动" in said.text
    assert "授权专利" not in said.text
    assert "研发经费（亿元）：缺 value、yoy" in said.text


def test_the_year_after_goes_beneath(desk: Desk) -> None:
    """Once a year is filled, the next may be added, beneath the comments that are there."""
    desk.types("next-year", "2025")
    desk.change(
        "# 2025: {value: , source: nbs, released: , quoted: 照抄来源}",
        "2025: {value: 30, source: nbs, released: , quoted: 授权30万件}",
    )

    desk.types("next-year", "2026")

    assert desk.read().index("# 2025: {value: , yoy") < desk.read().index("# 2026: {value: , yoy")


def test_a_complete_year_is_said_to_be_complete(desk: Desk) -> None:
    """When every figure of the year is there, nothing is listed."""
    desk.change("2024: {value: 26,", "2025: {value: 30}\n          2024: {value: 26,")
    desk.change("2024: {value: 1000,", "2025: {value: 1080, yoy: 8.0}\n          2024: {value: 1000,")

    said = desk.types("next-year", "2025")

    assert "2025 年的数齐了。" in said.text


@pytest.mark.parametrize(
    ("series", "reason"),
    [
        (UNDATED, "存量（件）：原文未标年份，没有加行；有 2025 年的数就手写一行 2025:"),
        (QUARTERLY, "按季（%）：按季或按月登记，没有加行"),
        (INLINE, "一行（位）：obs 写在一行里，没有加行；请手写"),
    ],
)
def test_series_without_a_line_are_listed_with_the_reason(desk: Desk, series: str, reason: str) -> None:
    """What gets no line is not passed over in silence."""
    desk.change(PATENTS, PATENTS + series)

    said = desk.types("next-year", "2025")

    assert f"  {reason}\n" in said.text
    assert series in desk.read()


@pytest.mark.parametrize("year", ["2024", "2026", "2030", "二〇二五", "２０２５"])
def test_a_year_that_is_not_next_is_refused(desk: Desk, year: str) -> None:
    """Another year is refused with those that may be added, and the file stays."""
    before = desk.read()

    said = desk.types("next-year", year)

    assert said.status == 2
    assert f"“{year}”不是下一年：现在能加的是 2025。" in said.text
    assert desk.read() == before


def test_a_broken_table_is_refused(desk: Desk) -> None:
    """A table that cannot be read is answered with its mistake and stays."""
    desk.change("kind: count", "kind: cuont")

    said = desk.types("next-year", "2025")

    assert said.status == 2
    assert "kind" in said.text

"""Bytes become text, or say where they cannot."""

from pathlib import PurePosixPath

import pytest

from newquality_site.files.position import InputError, Position
from newquality_site.load.decoding import LARGEST, LONGEST_LINE, decoded

PATH = PurePosixPath("content/site.yaml")


def refused(content: bytes) -> tuple[Position, str]:
    """Return the place of the one problem of some bytes, its reason and, where that depends on it, its mend."""
    with pytest.raises(InputError) as error:
        decoded(PATH, content)
    (problem,) = error.value.problems
    cut = f"；{problem.mend}" if problem.mend.startswith("分成") else ""
    return problem.position, f"{problem.reason}{cut}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_one(end: str) -> None:
    """What Windows and old Macs write is the same text."""
    assert decoded(PATH, f"标题{end}正文{end}".encode()) == "标题\n正文\n"


def test_a_byte_order_mark_is_no_text() -> None:
    """What Windows puts in front of a file does not become part of its first word."""
    assert decoded(PATH, "标题".encode("utf-8-sig")) == "标题"


def test_what_is_not_utf8_is_refused_where_it_begins() -> None:
    """A byte that is no UTF-8 is shown at its line and column."""
    assert refused("一\n二三".encode() + b"\xff") == (Position(str(PATH), 2, 3), "文件不是 UTF-8 编码")


def test_gbk_is_known() -> None:
    """A file in the old Chinese encoding is told to be one."""
    assert refused("title: 新质生产力".encode("gbk"))[1] == "文件不是 UTF-8 编码（像是 GBK）"


@pytest.mark.parametrize(
    "character",
    ["\0", "\x08", "\x0b", "\x1f", "\x7f", "\x85", "\u061c", "\u200f", "\u2028", "\u202e", "\u2066", "\ufffd"],
)
def test_a_character_that_nobody_sees_is_refused(character: str) -> None:
    """Control characters, turned text, hidden line ends and broken characters are shown with their number."""
    assert refused(f"一\n二{character}三".encode()) == (
        Position(str(PATH), 2, 2),
        f"有看不见或认不出的字符 U+{ord(character):04X}",
    )


@pytest.mark.parametrize("character", ["\t", "\u3000", "\u200b", "𠮷", "é"])
def test_a_character_that_an_editor_may_type_stays(character: str) -> None:
    """Tabs, wide spaces and letters of every kind are text."""
    assert decoded(PATH, character.encode()) == character


def test_a_line_may_be_long_and_not_longer() -> None:
    """A line ends within a hundred thousand characters."""
    assert decoded(PATH, b"a" * LONGEST_LINE)
    assert refused(b"\n" + b"a" * (LONGEST_LINE + 1)) == (Position(str(PATH), 2), "这一行超过十万字；分成几段")


def test_a_file_may_be_large_and_not_larger() -> None:
    """A file ends within a megabyte."""
    lines = (b"a" * 99 + b"\n") * (LARGEST // 100)

    assert decoded(PATH, lines)
    assert refused(lines + b"a") == (Position(str(PATH)), "文件超过 1 MB；分成几篇")

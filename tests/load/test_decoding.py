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


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| 1a2b3c", ">>>>>>> 王编辑"])
def test_a_merge_left_unfinished_is_said_once(mark: str) -> None:
    """The first mark that a merge left is named, and nothing else; other lines of such signs are text."""
    assert decoded(PATH, f"一\n ======= \n========\n{mark[:6]}\n二{mark}".encode())
    assert refused(f"一\n{mark}\n\0\n>>>>>>> b".encode()) == (
        Position(str(PATH), 2),
        "两个版本的合并没有完成：从这里起两边的内容都在",
    )


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


def test_a_packed_style_sheet_is_read() -> None:
    """A template may hold a line that a program packed, however long; what nobody sees is refused there, too."""
    sheet = ".a{}" * LONGEST_LINE

    assert decoded(PurePosixPath("templates/static/site.css"), sheet.encode()) == sheet
    with pytest.raises(InputError, match=r"U\+202E"):
        decoded(PurePosixPath("templates/static/site.css"), f"{sheet}\u202e".encode())


@pytest.mark.parametrize("character", ["\t", "\u3000", "\u200b", "𠮷", "é"])
def test_a_character_that_an_editor_may_type_stays(character: str) -> None:
    """Tabs, wide spaces and letters of every kind are text."""
    assert decoded(PATH, character.encode()) == character


def test_a_line_may_be_long_and_not_longer() -> None:
    """A line ends within ten thousand characters."""
    assert decoded(PATH, b"ab" * (LONGEST_LINE // 2))
    assert refused(b"\n" + b"ab" * LONGEST_LINE) == (Position(str(PATH), 2), "这一行超过一万字；分成几段")


@pytest.mark.parametrize("run", ["[" * 300, "9" * 300, "一二" * 150])
def test_a_run_without_end_is_no_text(run: str) -> None:
    """Three hundred of the same sign, or digits of a number, are refused where they begin; fewer are let be."""
    reason = f"从“{run[0]}”起有三百个同样的字符或数字连在一起"

    assert decoded(PATH, f"字{run[1:]}字".encode())
    with pytest.raises(InputError) as error:
        decoded(PATH, f"字{run}".encode())
    assert str(error.value) == f"{PATH}:1:2: 错误：{reason}。改法：照原文改正"


def test_a_paragraph_may_be_long_and_not_longer() -> None:
    """A paragraph of a piece ends within ten thousand characters; what is no piece has no paragraphs."""
    piece, lines = PurePosixPath("a.md"), ("稿件" * 100 + "\n") * 50

    assert decoded(piece, f"{lines}\n{lines}".encode())
    assert decoded(PATH, f"{lines}字".encode())
    with pytest.raises(InputError, match=r"a\.md:51:1: 错误：到这一行，这一段超过了一万字。改法：用空行分成几段"):
        decoded(piece, f"{lines}字".encode())


def test_a_paragraph_has_so_many_links_and_no_more() -> None:
    """Markdown looks from each bracket to the end of its paragraph."""
    piece, links = PurePosixPath("a.md"), "[甲](term:a)\n" * 200

    assert decoded(piece, links.encode())
    with pytest.raises(InputError) as error:
        decoded(piece, f"{links}[乙](term:b)".encode())
    said = "到这一行，这一段有两百个以上的“[”。改法：删去多余的，或用空行分成几段"
    assert str(error.value) == f"a.md:201:1: 错误：{said}"


def test_a_file_may_be_large_and_not_larger() -> None:
    """A file ends within a megabyte."""
    lines = (b"a" * 99 + b"\n") * (LARGEST // 100)

    assert decoded(PATH, lines)
    assert refused(lines + b"a") == (Position(str(PATH)), "文件超过 1 MB；分成几篇")


def test_a_line_under_a_headline_is_no_merge() -> None:
    """Seven signs alone are Markdown, as are six and eight."""
    assert decoded(PurePosixPath("a.md"), "标题\n=======\n字。\n".encode()) == "标题\n=======\n字。\n"

"""A sheet of figures is read as spreadsheets save it, or says why it cannot be."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.sheet import sheet

COMMA = "数里的逗号会把一格拆成两格：写成 36130，不写 36,130；文字里有逗号的加引号"


def refused(content: bytes) -> str:
    """Return why some bytes are no sheet."""
    with pytest.raises(InputError) as error:
        sheet("a.csv", content)
    return str(error.value)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_rows_have_the_names_of_the_header(separator: str) -> None:
    """Whatever separates them, cells are found by their column; what is missing at the end is empty."""
    text = "名称,值,注\n甲, 8.0 ,一\n\n乙\n".replace(",", separator)

    rows = sheet("a.csv", text.encode()).rows

    assert [(row.line, dict(row.cells)) for row in rows] == [
        (2, {"名称": "甲", "值": "8.0", "注": "一"}),
        (4, {"名称": "乙", "值": "", "注": ""}),
    ]


def test_cells_may_hold_separators_and_line_ends() -> None:
    """What is quoted is one cell, and the lines after it are still counted rightly."""
    rows = sheet("a.csv", '名称,值\n"甲,\n乙",1\n丙,2\n'.encode()).rows

    assert [(row.line, row.cells["名称"]) for row in rows] == [(2, "甲,\n乙"), (4, "丙")]


@pytest.mark.parametrize(("encoding", "name"), [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("gb18030", "GB18030")])
def test_a_sheet_may_be_saved_as_windows_does(encoding: str, name: str) -> None:
    """The old Chinese encoding is read, and told."""
    found = sheet("a.csv", "名称\r\n甲\r\n".encode(encoding))

    assert (found.encoding, found.rows[0].cells) == (name, {"名称": "甲"})


def test_an_empty_sheet_has_no_rows() -> None:
    """A file without a line is no mistake of form."""
    assert sheet("a.csv", b"").rows == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("名称,值,值\n", "a.csv:1:1: 错误：表头里“值”有两栏。改法：留下一栏"),
        ('名称,值\n甲,"1\n', "a.csv:2:1: 错误：引号没有收尾，或引号后面多了字。改法：用表格软件另存一次 CSV"),
        ('名称,值\n甲,"1"2\n', "a.csv:2:1: 错误：引号没有收尾，或引号后面多了字。改法：用表格软件另存一次 CSV"),
        ("名称,值\n甲,36,130\n", f"a.csv:2:1: 错误：这一行有 3 格，表头只有 2 格。改法：{COMMA}"),
    ],
)
def test_a_mistake_of_form_is_told_with_its_line(text: str, said: str) -> None:
    """Columns that double, quotes left open and commas in numbers are named."""
    assert refused(text.encode()) == said


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"\xff\xff", "不是 UTF-8 编码"), ("甲\0".encode("gb18030"), "不是 UTF-8 编码"), ("甲\0".encode(), "U+0000")],
)
def test_what_is_no_text_is_refused(content: bytes, said: str) -> None:
    """Neither encoding makes text of any bytes, and no encoding hides a control character."""
    assert said in refused(content)

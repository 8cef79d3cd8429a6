"""A spreadsheet's CSV becomes rows, each cell with its place."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.sheet import sheet


def test_rows_keep_their_lines_and_cells_their_columns() -> None:
    """A quoted cell over two lines counts as two, an empty row is passed over, a short row has empty cells."""
    rows = sheet("t.csv", b'a,b,c\r\n"1\r\n2",x,y\r\n,,\r\n 3 ,z\r\n').rows

    assert [str(row.at("b")) for row in rows] == ["t.csv:2:2", "t.csv:5:2"]
    assert rows[0].cells == {"a": "1\n2", "b": "x", "c": "y"}
    assert rows[1].cells == {"a": "3", "b": "z", "c": ""}


def test_a_column_that_is_not_there_is_at_the_row() -> None:
    """Of a cell that a sheet has not, the place is the row's."""
    (row,) = sheet("t.csv", b"a\n1\n").rows

    assert str(row.at("b")) == str(row.at()) == "t.csv:2:1"


@pytest.mark.parametrize(("encoding", "name"), [("utf-8-sig", "UTF-8"), ("gb18030", "GB18030")])
def test_the_encoding_is_told(encoding: str, name: str) -> None:
    """What a sheet was saved in is known afterwards."""
    read = sheet("t.csv", "名称\n研发\n".encode(encoding))

    assert read.encoding == name
    assert read.rows[0].cells == {"名称": "研发"}


@pytest.mark.parametrize(
    ("content", "place"), [(b"a,a\n", "t.csv:1:1"), (b'a\n1\n"2', "t.csv:3:1"), (b"a\n1,2\n", "t.csv:2:1")]
)
def test_a_sheet_that_is_no_table_is_refused_with_its_place(content: bytes, place: str) -> None:
    """A head with one name twice, an open quote and a cell too many are mistakes, not rows."""
    with pytest.raises(InputError) as caught:
        sheet("t.csv", content)

    assert str(caught.value).startswith(f"{place}: 错误：")


def test_a_sheet_in_utf_8_is_not_taken_for_another() -> None:
    """A character that must not be there is told; the bytes are not read in the national encoding instead."""
    with pytest.raises(InputError, match=r"t\.csv:1:2: 错误：有看不见或认不出的字符"):
        sheet("t.csv", "研\ufffd".encode())


COMMA = "数里的逗号会把一格拆成两格：写成 36130，不写 36,130；文字里有逗号的加引号"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("名称,值,值\n", "t.csv:1:1: 错误：表头里“值”有两栏。改法：留下一栏"),
        ('名称,值\n甲,"1\n', "t.csv:2:1: 错误：引号没有收尾，或引号后面多了字。改法：用表格软件另存一次 CSV"),
        ("名称,值\n甲,36,130\n", f"t.csv:2:1: 错误：这一行有 3 格，表头只有 2 格。改法：{COMMA}"),
    ],
)
def test_a_mistake_of_form_is_told_with_its_mend(text: str, said: str) -> None:
    """Columns that double, quotes left open and commas in numbers are named, and how to mend them."""
    with pytest.raises(InputError) as caught:
        sheet("t.csv", text.encode())

    assert str(caught.value) == said


@pytest.mark.parametrize("content", [b"\xff\xff", "甲\0".encode("gb18030")])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    """Neither encoding makes text of any bytes."""
    with pytest.raises(InputError, match="不是 UTF-8 编码"):
        sheet("t.csv", content)


def test_a_control_character_is_no_other_encoding() -> None:
    """Text in UTF-8 that holds one is refused for it, though the national encoding could read the bytes."""
    with pytest.raises(InputError, match=r"U\+0001"):
        sheet("t.csv", "甲乙\x01".encode())

"""The table of numerals for the desk that checks figures."""

import csv
from io import StringIO

from tests.commands.desk import Desk


def add_unregistered(desk: Desk) -> None:
    """Put a number into a piece and into the print that nobody registered."""
    desk.write(desk.read("content/articles/lead.md").replace("写入报告", "写入37份<报告>"), "content/articles/lead.md")


def test_each_numeral_is_shown_with_its_verdict(desk: Desk) -> None:
    """On the screen the numerals stand under their piece with line, verdict, what binds them and the sentence."""
    add_unregistered(desk)

    said = desk.types("numerals")

    assert said.status == 0
    assert "lead\n    10 行  已核  2024年（fact:l.e1）  2024年写入37份<报告>。\n" in said.text
    assert "未登记  37份（数字）" in said.text
    assert "ma\n    17 行  已核  12家（fact:m.firms）" in said.text
    assert "不必核  一（序数）  第一，摸清家底。" in said.text
    assert "共 6 个数：已核 3，不必核 2，未登记 1。" in said.text


def test_the_sheet_has_a_row_for_each_numeral(desk: Desk) -> None:
    """The CSV opens in a spreadsheet program: marked as UTF-8, one row a numeral."""
    said = desk.types("numerals", "--csv", str(desk.folder / "n.csv"))

    text = desk.read("n.csv")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))
    assert text.startswith("\ufeffpiece,line,sentence,numeral,sense,binding,verdict\r\n")
    assert [row["verdict"] for row in rows] == ["已核", "已核", "已核", "不必核", "不必核"]
    assert rows[1]["sentence"] == "基层有12家医院和3家实验室。"
    assert "基层有" not in said.text


def test_the_page_is_for_editors(desk: Desk) -> None:
    """The page shows the same, with the text of the piece escaped and the unregistered marked."""
    add_unregistered(desk)

    desk.types("numerals", "--html", str(desk.folder / "n.html"))

    page = desk.read("n.html")
    assert "<tr class=未登记><td>lead</td><td>10</td><td>2024年写入37份&lt;报告&gt;。</td><td>37份</td>" in page
    assert "共 6 个数" in page


def test_a_file_that_cannot_be_written_is_told(desk: Desk) -> None:
    """A place where no file can be is answered with the reason and 2."""
    said = desk.types("numerals", "--csv", str(desk.folder / "content/site.yaml/n.csv"))

    assert said.status == 2
    assert "文件写不进去" in said.text

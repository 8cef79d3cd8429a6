"""The table of figures out to a spreadsheet and back."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from newquality_site.commands.table import opened
from newquality_site.files.position import InputError
from tests.commands.desk import HEAD, Desk

REVISED = "revised: [{value: 1010, on: 2026-02-01, source: nbs, why: 普查}], printed: [2024年研发"
NEW_YEAR = "          2025: {value: 30, source: nbs} # 初步\n          2024: {value: 26,"
ROW_2025 = "patents,granted,2025,{},,,published,nbs,"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Return a desk whose second statistic has a year that is not in print."""
    desk.change("          2024: {value: 26,", NEW_YEAR)
    return desk


def exported(desk: Desk) -> str:
    """Return the table as a CSV, without its mark."""
    assert desk.types("figures", "--csv", str(desk.folder / "t.csv")).status == 0
    return desk.read("t.csv").removeprefix("\ufeff")


def answer(desk: Desk, *rows: str) -> str:
    """Return what a sheet with mistakes is answered, in which nothing is written."""
    before = desk.read()

    said = desk.types("figures", "--import", desk.sheet(*rows), "--yes")

    assert said.status == 2
    assert desk.read() == before
    return said.text


def test_the_table_is_exported_for_spreadsheets(desk: Desk) -> None:
    """Each observation is a row, marked UTF-8, digits as written; derived and revised rows only tell."""
    desk.change("printed: [2024年研发", REVISED)

    text = exported(desk)

    assert desk.read("t.csv").startswith("\ufeff")
    assert text == (
        "indicator,series,label,period,value,yoy,pp,unit,status,source,released,quoted,low,high,formula\r\n"
        "rnd,spend,研发经费,2024,1000,8.0,,亿元,published,,,,,,\r\n"
        "rnd,spend,研发经费,2024,1010,,,亿元,修订,nbs,2026-02-01,,,,\r\n"
        "patents,granted,授权专利,2025,30,,,万件,published,nbs,,,,,\r\n"
        "patents,granted,授权专利,2024,26,,,万件,published,,,,,,\r\n"
    )


def test_what_we_derived_is_marked(desk: Desk) -> None:
    """An estimate is a row of the status 推算 with its ends and its formula."""
    rows = list(csv.DictReader(StringIO(exported(desk))))

    assert [rows[0][name] for name in ("period", "value", "yoy", "status", "low", "high", "formula")] == [
        *("2023", "926", "", "推算", "925.0", "926.9", "1000÷（1＋8.0%）")
    ]


def test_back_as_it_was_changes_nothing(desk: Desk) -> None:
    """An export that nobody touched says nothing new."""
    before = desk.read()
    exported(desk)

    said = desk.types("figures", "--import", str(desk.folder / "t.csv"), "--yes")

    assert said.status == 0
    assert "与数据文件没有不同，什么也没有写。" in said.text
    assert desk.read() == before


def test_a_changed_value_is_written_on_its_line(desk: Desk) -> None:
    """The difference is told, and only the number on its line is another; the comment stays."""
    before = desk.read()

    said = desk.types("figures", "--import", desk.sheet(ROW_2025.format("31.0")), "--yes")

    assert said.status == 0
    assert "授权专利 2025年 value：30 → 31.0\n" in said.text
    assert "写进了 data/indicators.yaml：改动 1 处。" in said.text
    assert desk.read() == before.replace("2025: {value: 30,", "2025: {value: 31.0,")


def test_a_new_period_is_a_new_line(desk: Desk) -> None:
    """A year that the table has not gets a line beneath the last, with the fields that the sheet gives."""
    row = "rnd,spend,2025,1080.0,8.0,,preliminary,nbs,2026-01-20"

    said = desk.types("figures", "--import", desk.sheet(row), "--yes")

    line = "2025: {value: 1080.0, yoy: 8.0, source: nbs, released: 2026-01-20, status: preliminary}"
    assert "研发经费 2025年 value：(空) → 1080.0\n" in said.text
    assert f"同比增长8.0%]}}\n          {line}\n        derive" in desk.read()


QUOTED_HEAD = f"{HEAD.strip()},quoted\n"


def test_a_sentence_of_the_source_comes_with_its_figure(desk: Desk) -> None:
    """Whatever marks stand in it, it is one text of the table, proves the figure, and goes out as it came in."""
    words = "全年“研发”支出1080.0亿元, 比上年增长8.0%: 详见it's #1号表"
    row = f'rnd,spend,2025,1080.0,8.0,,,nbs,,"{words}"'

    said = desk.types("figures", "--import", desk.write(f"{QUOTED_HEAD}{row}\n", "back.csv"), "--yes")

    assert said.status == 0
    assert f"quoted：(空) → {words}" in said.text
    written = words.replace("'", "''")
    assert f"2025: {{value: 1080.0, yoy: 8.0, source: nbs, quoted: '{written}'}}\n" in desk.read()
    assert next(one["quoted"] for one in csv.DictReader(StringIO(exported(desk))) if one["value"] == "1080.0") == words
    again = desk.types("figures", "--import", str(desk.folder / "t.csv"), "--yes")
    assert (again.status, "没有不同" in again.text) == (0, True)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("rnd,spend,2025,1081,8.1,,,nbs,,支出1080亿元", "value 写的是 1081亿元，来源原话“支出1080亿元”没有这样说"),
        ('rnd,spend,2025,1080,8.0,,,nbs,,"支出\n1080亿元"', ":2:10: 错误：quoted 栏：换了行。改法：把原话写在一行里"),
        ("patents,granted,2025,30,,,published,nbs,,授权30.0万件", "quoted 栏：来源的原话已经登记了。改法：改它就在"),
    ],
)
def test_a_sentence_that_proves_nothing_is_refused(desk: Desk, row: str, said: str) -> None:
    """One that says another figure, one on two lines, and one in the place of another."""
    desk.change("2025: {value: 30, source: nbs}", "2025: {value: 30, source: nbs, quoted: 授权30万件}")
    before = desk.read()

    told = desk.types("figures", "--import", desk.write(f"{QUOTED_HEAD}{row}\n", "back.csv"), "--yes")

    assert (told.status, desk.read()) == (2, before)
    assert said in told.text


def test_a_line_to_fill_is_filled(desk: Desk) -> None:
    """After next-year, an import turns the comment into the line."""
    desk.types("next-year", "2025")

    desk.types("figures", "--import", desk.sheet("rnd,spend,2025,1080,8.0,,,nbs,"), "--yes")

    assert "          2025: {value: 1080, yoy: 8.0, source: nbs}   # 研发经费（亿元）\n" in desk.read()
    assert "# 2025" not in desk.read()


def test_a_file_from_windows_stays_one(desk: Desk) -> None:
    """Ends of line and the byte order mark are kept."""
    before = desk.read()
    desk.write("\ufeff" + before.replace("\n", "\r\n"))

    desk.types("figures", "--import", desk.sheet(ROW_2025.format("31")), "--yes")

    assert desk.read() == "\ufeff" + before.replace("value: 30,", "value: 31,").replace("\n", "\r\n")


@pytest.mark.parametrize("reply", ["y\n", "n\n", "\n", ""])
def test_nothing_is_written_before_it_is_agreed_to(desk: Desk, reply: str) -> None:
    """Without --yes the question is asked; only y writes, and nobody there means no."""
    before = desk.read()

    said = desk.types("figures", "--import", desk.sheet(ROW_2025.format("31")), answer=reply)

    assert said.status == 0
    assert "写进 data/indicators.yaml 吗？" in said.text
    assert (desk.read() != before) == (reply == "y\n")
    assert ("没有写。要写就加 --yes。" in said.text) == (reply != "y\n")


def test_a_missing_row_and_rows_that_only_tell_change_nothing(desk: Desk) -> None:
    """Rows left out, derived and revised rows, empty rows and periods without a figure are no difference."""
    before = desk.read()
    rows = [
        "patents,granted,2023,99,,,推算,,",
        "patents,granted,2024,99,,,修订,nbs,",
        ",,,,,,,,",
        "rnd,spend,2026,,,,,nbs,",
    ]

    said = desk.types("figures", "--import", desk.sheet(*rows), "--yes")

    assert "标“推算”“修订”的 2 行只供看，不读。" in said.text
    assert "与数据文件没有不同" in said.text
    assert desk.read() == before


def test_zeros_lost_in_a_spreadsheet_are_kept(desk: Desk) -> None:
    """8 in the place of 8.0 is the spreadsheet's doing: it is said, and 8.0 stays."""
    before = desk.read()

    said = desk.types("figures", "--import", desk.sheet("rnd,spend,2024,1000,8,,published,,"), "--yes")

    assert "有 1 个数只少了末尾的零（如 8.0 成了 8），照原来的不改。" in said.text
    assert desk.read() == before


@pytest.mark.parametrize(("encoding", "told"), [("utf-8", False), ("utf-8-sig", False), ("gb18030", True)])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_sheet_is_read_as_offices_save_it(desk: Desk, encoding: str, separator: str, *, told: bool) -> None:
    """Marked or not, in the national encoding, separated by commas, semicolons or tabs, quoted, with spaces around."""
    text = 'indicator,series,label,period,value\r\n"patents", granted ,授权专利,2025,"31"\r\n'
    path = desk.write(text.replace(",", separator), "back.csv", encoding)

    said = desk.types("figures", "--import", path, "--yes")

    assert said.status == 0
    assert "value: 31, source" in desk.read()
    assert ("GB18030 编码，已照此读取" in said.text) is told


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('rnd,spend,2025,"36,130",,,,,', ":2:4: 错误：value 栏：“36,130”不是数。改法：写成 36130"),
        ("rnd,spend,2025,1,8.3%,,,,", ":2:5: 错误：yoy 栏：“8.3%”不是数。改法：写成 8.3"),
        ("rnd,spend,2025,１０８０,,,,,", ":2:4: 错误：value 栏：“１０８０”不是数。改法：写成 1080"),
        ('rnd,spend,2025,"8,3",,,,,', "“8,3”不是数。改法：看不出逗号是小数点还是分节号"),
        ("rnd,spend,2025,一千,,,,,", "“一千”不是数。改法：写成普通的数"),
        (
            "rnd,spend,2025,1,,,,,2026/1/20",
            ":2:9: 错误：released 栏：“2026/1/20”不是日期。改法：写成 2026-01-20 的样子",
        ),
        ("rnd,spend,2025,1,,,,,20260120", "released 栏：“20260120”不是日期"),
        ("rnd,spend,2025,1,,,初步,,", ":2:7: 错误：status 栏：不认识“初步”。改法：只能是 published、preliminary"),
        ("rnd,spend,2025,1,,,,nbss,", ":2:8: 错误：source 栏：不认识“nbss”。改法：只能是 nbs"),
        ("rnd,spnd,2025,1,,,,,", ":2:2: 错误：没有“rnd spnd”这个序列。改法：是不是“rnd spend”？"),
        ("zzz,qq,2025,1,,,,,", "没有“zzz qq”这个序列。改法：新的序列先写进 data/indicators.yaml"),
        ("rnd,spend,2025年,1,,,,,", ":2:3: 错误：period 栏：“2025年”不是时期"),
        ("rnd,spend,2024,1001,8.0,,,,", "value 栏：印在报上的数不能改（1000 → 1001）。改法：若是后来修订的数"),
        ("rnd,spend,2024,1000,8.0,0.1,,,", "pp 栏：印在报上的数不能改（(空) → 0.1）"),
        ("patents,granted,2025,,,,published,nbs,", "value 栏空了，登记的是 30；导入不删数"),
        ("rnd,spend,2025,36,130,,,,,5", "这一行有 10 格，表头只有 9 格。改法：数里的逗号会把一格拆成两格"),
        ('rnd,spend,2025,"1', "引号没有收尾"),
    ],
)
def test_a_cell_is_answered_and_never_guessed(desk: Desk, row: str, said: str) -> None:
    """What cannot be read, or would alter the print, is told with row, column, reason and mend."""
    assert said in answer(desk, row)


def test_the_checks_of_a_build_are_those_of_an_import(desk: Desk) -> None:
    """What a build would refuse is told at its place in the new text, and nothing is written."""
    desk.change("unit: 万件", "unit: 万件\n        whole: 100")

    said = answer(desk, "patents,granted,2026,3000,,,,,")

    assert f"data/indicators.yaml:{desk.line('2024: {value: 26') + 1}:18: 错误：3000 大于整体 100" in said
    assert "2026: {value: 3000}" in said


def test_all_mistakes_are_told_together(desk: Desk) -> None:
    """Every row is looked at, and a period that stands twice is one of the mistakes."""
    said = answer(desk, "rnd,spend,2025,1,,,,,", "rnd,spend,2025,2,,,,,", "rnd,spend,2026,x,,,,,")

    assert ":3:3: 错误：这个时期在第 2 行已经有了" in said
    assert ":4:4: 错误：value 栏：“x”不是数" in said
    assert "没有做：2 处要改" in said


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("indicator,series,period,vaule", "表头里的“vaule”不认识。改法：是不是“value”？"),
        ("indicator,series,period,备注", "表头里的“备注”不认识。改法：删去这一栏；认得的是 indicator、"),
        ("series,period,value,yoy", "表头里没有“indicator”这一栏"),
        ("indicator,series,period,series", "表头里“series”有两栏"),
    ],
)
def test_a_head_that_is_not_known_is_refused(desk: Desk, head: str, said: str) -> None:
    """Columns are known by name: none is passed over."""
    path = desk.write(f"{head}\nrnd,spend,2025,1\n", "back.csv")

    told = desk.types("figures", "--import", path, "--yes")

    assert told.status == 2
    assert said in told.text


@pytest.mark.parametrize(("column", "words"), [("label", "专利"), ("unit", "件")])
def test_labels_and_units_are_not_changed(desk: Desk, column: str, words: str) -> None:
    """A unit changed beside its number would make another number of it."""
    path = desk.write(f"indicator,series,period,value,{column}\npatents,granted,2025,31,{words}\n", "back.csv")

    told = desk.types("figures", "--import", path, "--yes")

    assert told.status == 2
    assert f"{column} 栏写的是“{words}”，登记的是“" in told.text


@pytest.mark.parametrize(
    "content", [b"\xff\xfei\x00n\x00", b"indicator\x81", b"a\x00b", b"a\x01b", b"\xe4\xb8\xad\x00"]
)
def test_what_is_no_text_is_refused(desk: Desk, content: bytes) -> None:
    """UTF-16, broken and binary files are no sheet."""
    (desk.folder / "back.csv").write_bytes(content)

    told = desk.types("figures", "--import", str(desk.folder / "back.csv"), "--yes")

    assert told.status == 2
    assert "错误" in told.text


def test_an_empty_sheet_changes_nothing(desk: Desk) -> None:
    """A file without a row says nothing."""
    assert "没有不同" in desk.types("figures", "--import", desk.write("", "back.csv")).text
    assert "没有不同" in desk.types("figures", "--import", desk.write(HEAD, "back.csv")).text


def test_warnings_are_told_before_the_question(desk: Desk) -> None:
    """The checks of a build are those of an import: what is unlikely is said first."""
    said = desk.types("figures", "--import", desk.sheet(ROW_2025.format("300")), answer="n\n").text

    assert said.index("相邻两期差了约 12 倍") < said.index("写进 data/indicators.yaml 吗？")


@pytest.mark.parametrize("options", [(), ("--csv", "a.csv", "--import", "b.csv")])
def test_one_of_the_two_is_asked_for(desk: Desk, options: tuple[str, ...]) -> None:
    """Out or back, not neither and not both."""
    said = desk.types("figures", *options)

    assert said.status == 2
    assert "两样选一样" in said.text


def test_a_sheet_that_is_not_there_is_told(desk: Desk) -> None:
    """A wrong path is answered with a sentence."""
    said = desk.types("figures", "--import", str(desk.folder / "nope.csv"))

    assert said.status == 2
    assert "没有这个文件" in said.text


def test_a_table_changed_meanwhile_is_not_written_over(desk: Desk) -> None:
    """What somebody else wrote after the table was opened stays."""
    table = opened(desk.folder)
    desk.change("# 初步", "# 别人写的")

    with pytest.raises(InputError, match="这个文件刚被别人改过"):
        table.write(table.text)

    assert "# 别人写的" in desk.read()


def test_an_export_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    """A folder that is not there is answered with the reason."""
    said = desk.types("figures", "--csv", str(tmp_path / "没有" / "t.csv"))

    assert said.status == 2
    assert "文件写不进去" in said.text

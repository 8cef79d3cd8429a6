"""What a build would move is told, and nothing is written."""

import shutil
from pathlib import Path

from tests.commands.desk import Desk


def test_an_edit_is_told_and_not_made(desk: Desk) -> None:
    """The new headline stands beside the old one, the pieces stay, and no file is another than before."""
    desk.change("2024: {value: 26,", "2025: {value: 30, source: nbs}\n          2024: {value: 26,")
    before = desk.files()

    said = desk.types("changes")

    assert said.status == 0
    assert "＋ 2025年授权专利30万件" in said.text
    assert "没有动：3 篇稿件，照报纸所印" in said.text
    assert "现在什么也没有写。" in said.text
    assert desk.files() == before


def test_what_is_told_is_what_a_build_moves(desk: Desk) -> None:
    """The number of files told before is the number that the build tells afterwards."""
    desk.change("label: 授权专利", "label: 专利授权")

    told = desk.types("changes").text
    built = desk.types().text

    number = told.split("生成会改动 ")[1].split(" ")[0]
    assert int(number) > 0
    assert f"改动 {number} 个文件" in built


def test_without_a_change_nothing_would_move(desk: Desk) -> None:
    """A site that is up to date needs no build."""
    said = desk.types("changes")

    assert "生成会改动 0 个文件" in said.text


def test_without_a_site_there_is_nothing_to_compare(desk: Desk) -> None:
    """Before the first build only the number of files is told."""
    shutil.rmtree(desk.folder / "site")

    said = desk.types("changes")

    assert said.status == 0
    assert "还没有网站可比" in said.text
    assert not (desk.folder / "site").exists()


def test_another_site_can_be_compared(desk: Desk, tmp_path: Path) -> None:
    """--output names the site to compare with."""
    said = desk.types("changes", "--output", str(tmp_path / "nowhere"))

    assert "还没有网站可比" in said.text


def test_mistakes_are_told_with_their_line(desk: Desk) -> None:
    """A story that would not build ends with 2, the place and the line."""
    desk.change("value: 26,", "value: 27,")

    said = desk.types("changes")

    assert said.status == 2
    assert f"data/indicators.yaml:{desk.line('value: 27')}:18: 错误" in said.text
    assert "^" in said.text
    assert "没有做：1 处要改，文件都没有动。" in said.text


def test_warnings_are_told(desk: Desk) -> None:
    """What a build would warn of is told here too."""
    desk.change("2024: {value: 26,", "2025: {value: 300, source: nbs}\n          2024: {value: 26,")

    said = desk.types("changes")

    assert "警告" in said.text
    assert "相邻两期差了约 12 倍" in said.text


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Without a story the answer is a sentence and 2."""
    said = Desk(tmp_path / "没有").types("changes")

    assert said.status == 2
    assert "没有这个文件夹" in said.text


def test_a_file_that_is_no_text_is_told_without_its_line(desk: Desk) -> None:
    """Of a file in another encoding only the place is shown."""
    desk.write("标题", "content/topics.yaml", "gb18030")

    said = desk.types("changes")

    assert said.status == 2
    assert "content/topics.yaml:1:1: 错误：文件不是 UTF-8 编码（像是 GBK）" in said.text
    assert "^" not in said.text


def test_the_folder_may_stand_behind_the_command(desk: Desk, tmp_path: Path) -> None:
    """--source is taken before and behind the command's name; behind goes first."""
    before = Desk(tmp_path / "没有").types("changes", "--source", str(desk.folder))

    assert before.status == 0

"""All that a build checks is checked, and nothing is written."""

import re
import shutil

from tests.commands.desk import Desk
from tests.pages.special import edited


def test_a_good_story_passes_and_nothing_is_written(desk: Desk) -> None:
    """A check says that all is well and what there is; not even a drawing is kept."""
    shutil.rmtree(desk.folder / "site")
    shutil.rmtree(desk.folder / ".cache")
    before = sorted(desk.folder.rglob("*"))

    done = desk.types("check")

    assert done.status == 0
    assert re.match(r"检查通过：\d+ 个页面，3 张图，0 条警告", done.text)
    assert sorted(desk.folder.rglob("*")) == before


def test_a_mistake_is_said_as_a_build_says_it(desk: Desk) -> None:
    """The words, the place and the code are those of a build; the old site stays."""
    desk.change("value: 26,", "value: 27,")
    before = desk.files()

    checked, built = desk.types("check"), desk.types()

    assert (checked.status, built.status) == (2, 2)
    assert checked.err.splitlines()[:-1] == built.err.splitlines()[:-1]
    assert checked.err.splitlines()[-1] == "检查没有通过：1 处要改，旧网站没有动。"
    assert desk.files() == before


def test_warnings_end_with_1_only_where_asked(desk: Desk) -> None:
    """--strict stands before or behind the command, and makes a warning the end."""
    desk.write(
        edited("content/site.yaml", ("paper.internal", "paper.example"))["content/site.yaml"], "content/site.yaml"
    )

    plain, behind, before = desk.types("check"), desk.types("check", "--strict"), desk.types("--strict", "check")

    assert [done.status for done in (plain, behind, before)] == [0, 1, 1]
    assert "警告" in plain.err
    assert "1 条警告" in plain.text


def test_a_place_that_is_no_place_is_said(desk: Desk) -> None:
    """An output that a build would refuse is refused, wherever it is written."""
    for typed in (("check", "--output", str(desk.folder)), ("--output", str(desk.folder), "check")):
        done = desk.types(*typed)

        assert done.status == 2
        assert "网站不能写在稿件文件夹上" in done.err

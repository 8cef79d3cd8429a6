"""The command line in Chinese: what is typed wrong is refused with the right way beside it."""

import pytest
from click.testing import CliRunner

from newquality_site.cli import main
from newquality_site.commands.usage import columns


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("chek", "没有“chek”这个命令，是不是“check”？"),
        ("zzz", "没有“zzz”这个命令，只有 build、preview、check"),
        ("check --sorce x", "没有“--sorce”这个选项，是不是“--source”？"),
        ("check --zzz", "没有“--zzz”这个选项，检查写法。"),
        ("check --format jso", "--format：没有“jso”，是不是“json”？"),
        ("check --format yaml-file", "--format：没有“yaml-file”，只有 text、json、github。"),
        ("check --format", "选项“--format”的写法不对"),
        ("preview --port x", "--port：应是整数。"),
        ("check more words", "多写了：more words。"),
        ("next-year", "缺 年份。"),
        ("figures", "写 --csv 文件 导出，或写 --import 文件 读回，两样选一样。"),
    ],
)
def test_what_is_typed_wrong_is_said_in_chinese(typed: str, said: str) -> None:
    """A slip at the keyboard ends with 2, is named with what was meant, and says where the right way is told."""
    done = CliRunner().invoke(main, typed.split())

    assert done.exit_code == 2
    assert said in done.stderr
    assert "--help" in done.stderr.splitlines()[-1]


def test_columns_stand_under_each_other() -> None:
    """A Chinese character takes two places on a terminal."""
    assert columns("选项", [("--a 文件", "一"), ("--abc", "二")]) == "\n选项：\n  --a 文件  一\n  --abc     二\n"
    assert columns("选项", []) == "\n选项：\n"

"""Problems are said with the line they stand on."""

import re
from pathlib import PurePosixPath

import pytest

from newquality_site.commands.problems import refusing, say
from newquality_site.files.position import InputError, Position, Problem, Severity

Said = pytest.CaptureFixture[str]

FILES = {PurePosixPath("a.md"): "\ufeff一行\n新,质".encode(), PurePosixPath("gbk.md"): "新质".encode("gbk")}


def problem(path: str = "a.md", line: int = 2, column: int = 2, severity: Severity = Severity.ERROR) -> Problem:
    """Return a problem at a place."""
    return Problem(Position(path, line, column), "不对", "改它", severity)


@pytest.mark.parametrize("severity", Severity)
def test_a_problem_is_said_with_its_line(severity: Severity, capsys: Said) -> None:
    """A problem has a line of its own, and beneath it the line of the file with a caret, beside the output."""
    say(problem(severity=severity), FILES)

    assert capsys.readouterr() == ("", f"a.md:2:2: {severity}：不对。改法：改它\n新,质\n  ^\n")


@pytest.mark.parametrize("path", ["gbk.md", "index.html"])
def test_a_line_that_cannot_be_shown_is_left_out(path: str, capsys: Said) -> None:
    """A file in another encoding, and one that is not of the story, show no line."""
    say(problem(path, 1, 1), FILES)

    assert capsys.readouterr().err == f"{path}:1:1: 错误：不对。改法：改它\n"


def test_a_command_that_refuses_ends_with_2(capsys: Said) -> None:
    """A command that cannot do its work says why, in the order of the places, counts the problems and ends with 2."""
    with pytest.raises(SystemExit) as ended, refusing(FILES):
        raise InputError((problem("b.md"), problem("a.md", 3), problem("a.md", 2)))

    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert re.findall(r"^[ab]\.md:\d", said, re.MULTILINE) == ["a.md:2", "a.md:3", "b.md:2"]
    assert said.endswith("没有做：3 处要改，文件都没有动。\n")


def test_without_problems_nothing_is_said(capsys: Said) -> None:
    """Where nothing is wrong nothing is said and nothing ends."""
    with refusing({}):
        pass

    assert capsys.readouterr() == ("", "")

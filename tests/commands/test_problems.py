"""Problems are said with the line they stand on."""

from pathlib import PurePosixPath

import pytest

from newquality_site.commands.problems import refusing, say, shown
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


def test_problems_are_said_in_order_and_raised_again(capsys: Said) -> None:
    """Problems are said by their places, and the run goes on to its end with them."""
    with pytest.raises(InputError), shown({}):
        raise InputError((problem("b.md"), problem("a.md", 3), problem("a.md", 2)))

    places = [line.partition(" ")[0] for line in capsys.readouterr().err.splitlines()]
    assert places == ["a.md:2:2:", "a.md:3:2:", "b.md:2:2:"]


def test_a_command_that_refuses_ends_with_2(capsys: Said) -> None:
    """A command that cannot do its work says why, counts the problems and ends the program."""
    with pytest.raises(SystemExit) as ended, refusing(FILES):
        raise InputError((problem(),))

    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith("没有做：1 处要改，文件都没有动。\n")


def test_without_problems_nothing_is_said(capsys: Said) -> None:
    """Where nothing is wrong nothing is said and nothing ends."""
    with shown({}), refusing({}):
        pass

    assert capsys.readouterr() == ("", "")

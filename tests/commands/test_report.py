"""How a run is told: to people, to programs, and to GitHub Actions."""

import json

import pytest

from newquality_site.commands.report import Github
from newquality_site.files.position import Position, Problem, Severity
from tests.commands.desk import TABLE, Desk

WRONG = "content/articles/lead.md"


@pytest.mark.parametrize("command", ["check", "build"])
def test_json_is_one_object_with_every_problem(desk: Desk, command: str) -> None:
    """A program reads how it went, what there is, and each problem with its place, and nothing else."""
    desk.change("value: 26,", "value: 27,")

    done = desk.types(command, "--format", "json")

    found = json.loads(done.out)
    assert done.status == 2
    assert (found["ok"], found["errors"], found["warnings"]) == (False, 1, 0)
    assert found["problems"][0] | {"reason": "", "mend": ""} == {
        "file": TABLE,
        "line": desk.line("value: 27"),
        "column": 18,
        "severity": "error",
        "reason": "",
        "mend": "",
    }
    assert done.err == ""


def test_json_tells_what_was_built(desk: Desk) -> None:
    """A build without a mistake tells its counts and where the site is."""
    found = json.loads(desk.types("--format", "json").out)

    assert found.pop("pages") > 0
    assert found == {
        "ok": True,
        "errors": 0,
        "warnings": 0,
        "charts": 3,
        "changed_files": 0,
        "output": str(desk.folder / "site"),
        "problems": [],
    }


def test_github_is_shown_the_line(desk: Desk) -> None:
    """Each problem is a workflow command whose path starts where the workflow does."""
    desk.change("value: 26,", "value: 27,")

    done = desk.types("check", "--format", "github")

    place = f"file={desk.folder.as_posix()}/{TABLE},line={desk.line('value: 27')},col=18".replace(":", "%3A")
    assert done.status == 2
    assert done.out.startswith(f"::error {place}::")
    assert "。改法：" in done.out


def test_github_marks_are_escaped(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """No character of a path or of words ends the command before its time; a place that is no input stays as it is."""
    Github(desk.folder).problem(Problem(Position("a,b:c%.html", 2, 3), "一\n100%", "", Severity.WARNING), {})

    assert capsys.readouterr().out == "::warning file=a%2Cb%3Ac%25.html,line=2,col=3::一%0A100%25\n"


def test_github_is_told_the_rest_in_words(desk: Desk) -> None:
    """The log of a build that went well says so."""
    done = desk.types("--format", "github")

    assert done.status == 0
    assert "个页面，3 张图" in done.out


def test_no_more_is_told_than_anybody_reads(desk: Desk) -> None:
    """Of a file that is wrong in every line a hundred places are listed, and that there are more."""
    desk.change("schema: 1\n", "schema: 1\n" + "".join(f"k{number}: 1\n" for number in range(5000)))

    done = desk.types("check")

    assert done.status == 2
    assert done.err.count("错误：") == 100
    assert "处要改（以上是前 100 处）" in done.err

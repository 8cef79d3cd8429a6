"""The command line: its arguments and how it ends."""

import os
import re
import runpy
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newquality_site import __version__
from newquality_site.cli import COMMANDS, main
from newquality_site.text.script import has_chinese
from tests.commands.folder import contents, worked_on, written
from tests.pages.special import edited

ROOT = Path(__file__).parents[1]
WARNED = edited("content/site.yaml", ("paper.internal", "paper.example"))
WRONG = edited("content/articles/lead.md", ("各地", "处处"))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return the folder of the special."""
    return worked_on(tmp_path / "special")


def ran(*arguments: str | Path) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_a_clean_build_ends_with_0(source: Path) -> None:
    """A story without a mistake becomes the site beside it, and the program ends with 0."""
    done = ran("--source", source)

    assert (done.exit_code, done.exception) == (0, None)
    assert (source / "site/index.html").exists()


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_warnings_end_with_1_only_where_asked(source: Path, options: tuple[str, ...], code: int) -> None:
    """A warning is said and the site is written; only --strict makes it the end."""
    written(source, WARNED)

    done = ran("--source", source, *options)

    assert done.exit_code == code
    assert "警告" in done.stderr
    assert (source / "site/index.html").exists()


def test_strict_without_warnings_ends_with_0(source: Path) -> None:
    """Where there is nothing to warn of, --strict changes nothing."""
    assert ran("--source", source, "--strict").exit_code == 0


def test_mistakes_end_with_2(source: Path) -> None:
    """A mistake is said with its line and a caret, then how many there are; the old site stays as it was."""
    ran("--source", source)
    before = contents(source / "site")
    written(source, WRONG)

    done = ran("--source", source)

    assert done.exit_code == 2
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert any(re.match(r"content/articles/lead\.md:\d+:\d+: 错误：", line) for line in lines)
    assert any(line.strip() == "^" for line in lines)
    assert re.fullmatch(r"没有生成：\d+ 处要改，旧网站没有动。", lines[-1])
    assert contents(source / "site") == before


def test_a_place_that_is_no_place_ends_with_2(source: Path) -> None:
    """An output or a source that cannot be is said with its reason, in Chinese, and ends with 2."""
    inside = ran("--source", source, "--output", source / "content")
    nowhere = ran("--source", source / "no")
    file = ran("--source", source / "content/site.yaml")

    assert [done.exit_code for done in (inside, nowhere, file)] == [2, 2, 2]
    assert "网站不能写进稿件的 content 文件夹" in inside.stderr
    assert "没有这个文件夹" in nowhere.stderr
    assert "不是文件夹" in file.stderr


def test_the_site_may_be_written_elsewhere(source: Path, tmp_path: Path) -> None:
    """The output is where it is asked for, and nothing stands beside the story."""
    done = ran("--source", source, "--output", tmp_path / "新 站")

    assert done.exit_code == 0
    assert (tmp_path / "新 站/index.html").exists()
    assert not (source / "site").exists()


def test_the_current_folder_is_the_story(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without arguments the story of the current folder is built into its site folder."""
    monkeypatch.chdir(source)

    assert ran().exit_code == 0
    assert (source / "site/index.html").exists()


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_the_help_is_chinese(option: str) -> None:
    """The help says in Chinese what the program and each of its options and commands do."""
    done = ran(option)

    options = re.findall(r"^  -\S.*", done.stdout, re.MULTILINE)
    assert done.exit_code == 0
    assert "把一期报纸专版做成网站" in done.stdout
    assert len(options) == 6
    assert all(has_chinese(words.strip().partition("  ")[2]) for words in options)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_a_help_of_its_own(command: str) -> None:
    """Every command that the help lists can be asked what it does, in Chinese."""
    done = ran(command, "--help")

    assert done.exit_code == 0
    assert command in ran("--help").stdout
    assert has_chinese(done.stdout)


def test_an_unknown_command_is_refused() -> None:
    """A command that is not there is refused, and nothing is built."""
    done = ran("nothing")

    assert done.exit_code == 2
    assert "nothing" in done.stderr


def test_a_mistake_of_ours_ends_with_3(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no editor can mend keeps its traceback and is said to be ours, with what to send."""
    monkeypatch.setattr("newquality_site.commands.build.run", lambda *_: 1 / 0)

    done = ran("--source", source)

    assert done.exit_code == 3
    assert "ZeroDivisionError" in done.stderr
    assert "以上是程序的错，不是您的错" in done.stderr
    assert f"newquality {__version__}" in done.stderr


def test_colours_are_for_terminals_that_want_them(source: Path) -> None:
    """A terminal is shown colours unless NO_COLOR is set; a file never is."""
    written(source, WRONG)
    arguments = ["--source", str(source)]

    coloured = CliRunner().invoke(main, arguments, color=True)
    refused = CliRunner(env={"NO_COLOR": "1"}).invoke(main, arguments, color=True)

    assert "\x1b[31m" in coloured.stderr
    assert "\x1b[" not in refused.stderr
    assert "\x1b[" not in ran(*arguments).stderr


def test_a_console_of_another_encoding_is_no_mistake(source: Path) -> None:
    """What a Chinese Windows console cannot show becomes a question mark; the build goes on."""
    lead = "content/articles/lead.md"
    written(source, edited(lead, ("各地", "㛃𬭼各地")))

    done = subprocess.run(
        [sys.executable, "-m", "newquality_site", "--source", str(source)],
        env=os.environ | {"PYTHONIOENCODING": "cp936", "PYTHONUTF8": "0"},
        capture_output=True,
        encoding="cp936",
        check=False,
    )

    assert done.returncode == 2
    assert "??各地" in done.stderr
    assert "没有生成" in done.stderr


@pytest.mark.parametrize("seconds", [0.4, 1.2])
def test_ctrl_c_leaves_everything_whole(source: Path, seconds: float) -> None:
    """Whenever Ctrl-C comes, the site is the old one or the new one, one sentence is said, and nothing lies about."""
    ran("--source", source)
    old = contents(source / "site")
    written(source, edited("content/glossary.yaml", ("看病的地方。", "治病的地方。")))
    command = [sys.executable, "-X", "utf8", "-m", "newquality_site", "--source", str(source)]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as running:
        time.sleep(seconds)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    left = contents(source / "site")
    ran("--source", source)

    assert running.returncode in {0, 130, -signal.SIGINT}  # before our first line the system's own way
    assert left in (old, contents(source / "site"))
    assert running.returncode != 130 or said.splitlines()[-1].startswith("按了 Ctrl-C")
    assert not [path for path in source.iterdir() if path.name.startswith(".site")]


def test_the_version_is_said() -> None:
    """The version is the package's own."""
    assert ran("--version").stdout == f"{__version__}\n"


def test_the_package_can_be_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package runs as a module."""
    monkeypatch.setattr(sys, "argv", ["newquality", "--version"])

    with pytest.raises(SystemExit) as ended:
        runpy.run_module("newquality_site", run_name="__main__")

    assert ended.value.code == 0


@pytest.mark.parametrize("entrance", [("-m", "newquality_site"), (str(ROOT / "build.py"),)])
def test_the_entrances_build(source: Path, entrance: tuple[str, ...]) -> None:
    """The module and the file at the root do the same, from wherever they are called."""
    done = subprocess.run(
        [sys.executable, *entrance, "--source", str(source)],
        cwd=source.parent,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert re.match(r"完成：\d+ 个页面", done.stdout)
    assert (source / "site/index.html").exists()


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_names_the_place_of_its_mistake(name: str) -> None:
    """Whoever plants the slip of the README is answered with the very line that stands there."""
    (told,) = re.findall(r"data/indicators\.yaml:(\d+):(\d+)", (ROOT / name).read_text("utf-8"))

    line = (ROOT / "data" / "indicators.yaml").read_text("utf-8").splitlines()[int(told[0]) - 1]
    assert line[int(told[1]) - 1 :].startswith("value: 104.5")

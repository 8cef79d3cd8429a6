"""Where nothing has changed since the last build, nothing is loaded and nothing is written."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from newquality_site.commands.build import kept, run
from newquality_site.commands.last import FOLDERS, Done, Last, content, keep, looks, unchanged
from newquality_site.commands.report import Words
from newquality_site.files.disk import packaged, read_tree, write_tree, written
from tests.pages.special import special

DONE = Done(19, 3, ())
Said = pytest.CaptureFixture[str]
HEAVY = ("matplotlib", "markdown", "jinja2", "bs4", "pydantic", "yaml", "fontTools", "uharfbuzz", "numpy")
SCRIPT = f"""
import sys
from newquality_site.cli import main
try:
    main(["--source", sys.argv[1], "--output", sys.argv[2]])
except SystemExit as end:
    print(end.code, sorted(set({HEAVY}) & set(sys.modules)))
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return the folder of a small special."""
    own = {path: content for path, content in special().items() if path.parts[0] != "templates"}
    write_tree(own, tmp_path / "story")
    return tmp_path / "story"


@pytest.fixture
def output(source: Path, tmp_path: Path) -> Path:
    """Return a site that passes for what the last build made of it."""
    left = written({PurePosixPath("index.html"): b"page"}, tmp_path / "site").look
    store, found = kept(source), looks(source)
    keep(store, tmp_path / "site", Last(found, content(store, read_tree(source, FOLDERS)), left, DONE))
    return tmp_path / "site"


def times(folder: Path) -> dict[str, tuple[int, int]]:
    """Return when each file was last written, and which it is."""
    seen = {str(path): path.stat() for path in folder.rglob("*")}
    return {name: (one.st_mtime_ns, one.st_ino) for name, one in seen.items()}


def test_nothing_changed_loads_no_library_and_writes_no_file(source: Path, output: Path) -> None:
    """A process of its own comes to the same end without a library that makes pages, and touches neither folder."""
    before = times(source), times(output)

    said = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(source), str(output)], capture_output=True, encoding="utf-8", check=True
    ).stdout

    assert "19 个页面，3 张图，0 条警告，改动 0 个文件" in said
    assert said.splitlines()[-1] == "0 []"
    assert (times(source), times(output)) == before


SAME: list[Callable[[Path], object]] = [
    lambda story: os.utime(story / "content/site.yaml", (0, 0)),
    lambda story: (story / "content/site.yaml").write_bytes((story / "content/site.yaml").read_bytes()),
    lambda story: (story / "content/.leftover").write_bytes(b""),
]
OTHER: list[Callable[[Path, Path], object]] = [
    lambda story, _: (story / "content/articles/lead.md").write_bytes(b"---\n"),
    lambda story, _: (story / "content/topics.yaml").unlink(),
    lambda story, _: (story / "content/new.txt").write_bytes(b""),
    lambda _, site: (site / "index.html").write_bytes(b"altered"),
    lambda _, site: (site / "index.html").unlink(),
    lambda _, site: (site / "foreign.txt").write_bytes(b""),
    lambda story, _: (story / ".cache/kept.sqlite3").unlink(),
]


@pytest.mark.parametrize("touch", SAME)
def test_a_file_saved_again_is_no_change(source: Path, output: Path, touch: Callable[[Path], object]) -> None:
    """Another time only makes the build look into the files; the next one need not."""
    touch(source)
    found = looks(source)

    assert unchanged(kept(source), output, found, lambda: read_tree(source, FOLDERS)) == DONE
    assert unchanged(kept(source), output, found, lambda: read_tree(source, FOLDERS)) == DONE


@pytest.mark.parametrize("change", OTHER)
def test_every_change_is_one(source: Path, output: Path, change: Callable[[Path, Path], object]) -> None:
    """In the story or in the site, and where nothing is remembered: the build does its work."""
    change(source, output)

    assert unchanged(kept(source), output, looks(source), lambda: read_tree(source, FOLDERS)) is None


def test_another_program_makes_everything_anew(source: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version, or a library of another version, is no time to trust what is kept."""
    (source.parent / "more" / "matplotlib-9.9.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(source.parent / "more")])

    assert unchanged(kept(source), output, looks(source), lambda: read_tree(source, FOLDERS)) is None


def test_other_templates_of_the_program_are_a_change(
    source: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A style sheet that came with a newer program is no less new than one of the story's own."""
    newer = packaged("templates") | {PurePosixPath("static/site.css"): b"newer"}
    monkeypatch.setattr("newquality_site.commands.last.packaged", lambda _: newer)

    assert unchanged(kept(source), output, b"", lambda: read_tree(source, FOLDERS)) is None


def test_a_story_that_is_not_at_rest_is_read(source: Path, output: Path) -> None:
    """Where no look can be taken, the files are read: their content tells."""
    assert unchanged(kept(source), output, b"", lambda: read_tree(source, FOLDERS)) == DONE


def test_what_is_wrong_is_mended_and_warnings_are_said_each_time(source: Path, tmp_path: Path, capsys: Said) -> None:
    """A warning is told again with its line where nothing has changed, and where the site was altered by hand."""
    settings = source / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("paper.internal", "paper.example"), "utf-8")
    run(source, tmp_path / "site", Words())
    first = capsys.readouterr().err

    run(source, tmp_path / "site", Words())
    second = capsys.readouterr().err
    (tmp_path / "site/index.html").write_bytes(b"altered")
    run(source, tmp_path / "site", Words())

    assert "是示例" in first
    assert first == second == capsys.readouterr().err
    assert (tmp_path / "site/index.html").read_bytes().startswith(b"<!doctype html>")

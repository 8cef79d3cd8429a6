"""How files look from outside."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newquality_site.files.disk import look, program, program_look
from newquality_site.files.disk.look import installed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a file in it, both quiet for an hour."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c").write_bytes(b"one")
    return tmp_path / "a"


def test_what_was_left_alone_looks_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two looks at the same files are one, however the folder is called; none is empty where nothing changes."""
    before = look(folder)
    (folder / "__pycache__").mkdir()
    monkeypatch.chdir(folder.parent)

    assert look(Path("a")) == before != b""


CHANGES: list[Callable[[Path], object]] = [
    lambda folder: (folder / "b" / "c").write_bytes(b"two"),
    lambda folder: (folder / "b" / "d").write_bytes(b""),
    lambda folder: (folder / "b" / "c").unlink(),
    lambda folder: (folder / "b" / "c").rename(folder / "c"),
    lambda folder: (folder / "b" / "c").chmod(0o600),
    lambda folder: (folder / "b" / "dangling").symlink_to("nowhere"),
    lambda folder: (folder / "e").mkdir(),
]


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_shows(folder: Path, change: Callable[[Path], object]) -> None:
    """Another content of the same length, a file more, less or elsewhere, other rights: each is seen."""
    before = look(folder)

    change(folder)

    assert look(folder) not in (before, b"")


@pytest.mark.parametrize("target", [".", "..", "/"])
def test_behind_a_link_to_a_folder_nobody_looks(folder: Path, target: str) -> None:
    """It may lead around for ever, or to the whole disk: no look is given, and the story is read."""
    (folder / "b" / "around").symlink_to(target)

    assert look(folder) == b""


def test_a_link_to_itself_is_there_by_its_name(folder: Path) -> None:
    """It has no end that could be looked at; that it is there shows."""
    before = look(folder)

    (folder / "b" / "itself").symlink_to("itself")

    assert look(folder) not in (before, b"")


def test_a_time_set_back_shows_all_the_same(folder: Path) -> None:
    """Whoever writes a file and sets its time back has changed it at another moment."""
    file = folder / "b" / "c"
    before, seen = look(folder), file.stat()

    file.write_bytes(b"two")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    assert look(folder) != before


def test_what_changes_just_now_has_no_look(folder: Path) -> None:
    """A time in the future could be given twice: no look is taken."""
    os.utime(folder / "b" / "c", (time.time() + 60, time.time() + 60))

    assert look(folder) == b""


def test_a_disk_of_whole_seconds_is_looked_at_later(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where times are whole seconds a file may change twice within one; it is trusted two seconds on."""
    newest = max(path.stat().st_ctime_ns for path in [folder / "b", folder / "b" / "c"])
    second = (newest // 10**9 + 5) * 10**9
    os.utime(folder / "b" / "c", ns=(second, second))

    monkeypatch.setattr(time, "time_ns", lambda: second + 10**9)
    assert look(folder) == b""
    monkeypatch.setattr(time, "time_ns", lambda: second + 2 * 10**9)
    assert look(folder) != b""


def test_a_folder_that_is_not_there_has_a_look_of_its_own(tmp_path: Path, folder: Path) -> None:
    """What is missing looks missing, and one day it does not."""
    assert look(tmp_path / "no") not in (look(folder), b"")


def test_the_program_is_known_by_what_it_is_made_of() -> None:
    """Its files and whatever is installed beside it; the same each time."""
    assert program() == program()
    assert program_look() == program_look() != b""
    assert b"matplotlib-" in installed()
    assert sys.version.encode() in installed()


def test_a_folder_of_libraries_that_is_not_there_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's path may name what does not exist."""
    before = installed()
    monkeypatch.setattr(sys, "path", [*sys.path, "/nowhere"])

    assert installed() == before

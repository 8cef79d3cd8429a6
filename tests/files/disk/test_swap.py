"""One folder in the place of another."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from newquality_site.files.disk.swap import beside, exchange, settle, step_aside, swap
from tests.files.disk.folders import names


def folder(path: Path, version: str) -> Path:
    """Make a folder that says what it is."""
    path.mkdir()
    (path / "version").write_text(version, "utf-8")
    return path


def version(path: Path) -> str:
    """Read what a folder is."""
    return (path / "version").read_text("utf-8")


def test_the_first_folder_moves_in(tmp_path: Path) -> None:
    """Where nothing stands, the fresh folder takes the name."""
    swap(folder(tmp_path / "fresh", "new"), tmp_path / "site")

    assert version(tmp_path / "site") == "new"
    assert names(tmp_path) == ["site"]


def test_folders_swap_places(tmp_path: Path) -> None:
    """The fresh folder stands in the place of the old one, and the old one is gone once all is settled."""
    output = folder(tmp_path / "网 站", "old")
    fresh = folder(beside(output, "new"), "new")

    swap(fresh, output)
    settle(output)

    assert version(output) == "new"
    assert names(tmp_path) == ["网 站"]


def test_a_swap_is_one_step_where_it_can_be(tmp_path: Path) -> None:
    """Where the system can exchange two names, no folder steps aside: the old one stands where the fresh one was."""
    fresh, output = folder(tmp_path / "fresh", "new"), folder(tmp_path / "site", "old")
    if not exchange(fresh, output):
        pytest.skip("this disk knows no exchange")

    swap(fresh, output)

    assert [version(output), version(fresh)] == ["old", "new"]
    assert names(tmp_path) == ["fresh", "site"]


def test_two_steps_lead_to_the_same(tmp_path: Path) -> None:
    """Without an exchange the old folder steps aside for the new one."""
    output = folder(tmp_path / "site", "old")

    step_aside(folder(beside(output, "new"), "new"), output)
    settle(output)

    assert version(output) == "new"
    assert names(tmp_path) == ["site"]


def test_a_swap_broken_between_its_steps_is_undone(tmp_path: Path) -> None:
    """When the new folder cannot move in, the old one is put back: here it would have to move into itself."""
    home = tmp_path / "home"
    home.mkdir()
    output = folder(home / "site", "old")

    with pytest.raises(OSError, match=r"."):
        swap(home, output)
    settle(output)

    assert version(output) == "old"
    assert names(home) == ["site"]


def test_what_a_killed_build_left_is_settled(tmp_path: Path) -> None:
    """Killed between its two steps, a build leaves no site: the old one is put back, what was half made goes."""
    folder(tmp_path / ".site.old-123", "old")
    folder(tmp_path / f".site.new-{os.getpid()}", "half")

    settle(tmp_path / "site")

    assert version(tmp_path / "site") == "old"
    assert names(tmp_path) == ["site"]


def test_nothing_else_is_settled(tmp_path: Path) -> None:
    """Folders of other sites, and what only sounds like ours, stay."""
    kept = [".other.new-1", ".site.new-year", ".site.new-", ".site.lock", "site.new-1", ".site.old"]
    for name in kept:
        (tmp_path / name).mkdir()

    settle(tmp_path / "site")

    assert names(tmp_path) == sorted(kept)


def test_read_only_folders_are_removed_too(common: Path, powerless: Callable[[], AbstractContextManager[None]]) -> None:
    """A foreign folder may be read-only, and a link in it leads out: the folder goes, what the link leads to stays."""
    common.chmod(0o777)
    outside = folder(common / "outside", "mine")
    with powerless():
        inner = folder(folder(common / ".site.new-7", "half") / ".git", "x")
        (inner / "link").symlink_to(outside)
        inner.chmod(0o555)
        inner.parent.chmod(0o555)

        settle(common / "site")

    assert names(common) == ["outside"]
    assert version(outside) == "mine"

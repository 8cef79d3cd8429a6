"""Bytes kept between builds."""

import os
from pathlib import Path

import pytest

from newquality_site.files.disk import FolderStore


def test_what_was_put_is_given_back(tmp_path: Path) -> None:
    """A value comes back under its key, to another store of the same folder too."""
    FolderStore(tmp_path / "cache" / "a").put("ab12", b"value")

    assert FolderStore(tmp_path / "cache" / "a").get("ab12") == b"value"


def test_the_last_value_counts(tmp_path: Path) -> None:
    """A value put again replaces the first, and nothing else is left in the folder."""
    store = FolderStore(tmp_path)
    store.put("ab", b"old")
    store.put("ab", b"")

    assert store.get("ab") == b""
    assert os.listdir(tmp_path) == ["ab"]  # noqa: PTH208  names are enough


def test_what_was_never_put_is_absent(tmp_path: Path) -> None:
    """An unknown key gives nothing."""
    assert FolderStore(tmp_path / "nowhere").get("ab") is None


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"cut"])
def test_a_damaged_value_is_absent(tmp_path: Path, damage: bytes) -> None:
    """A value that was cut or altered is not given back."""
    store = FolderStore(tmp_path)
    store.put("ab", b"value")
    (tmp_path / "ab").write_bytes(damage)

    assert store.get("ab") is None


def test_a_value_under_a_wrong_name_is_absent(tmp_path: Path) -> None:
    """A whole file that was renamed does not pass for another value."""
    store = FolderStore(tmp_path)
    store.put("ab", b"value")
    (tmp_path / "ab").rename(tmp_path / "cd")

    assert store.get("cd") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """Where a file stands in the way, the store forgets, and the build goes on."""
    (tmp_path / "cache").write_bytes(b"")
    store = FolderStore(tmp_path / "cache")

    store.put("ab", b"value")
    store.trim(0)

    assert store.get("ab") is None


def test_a_value_that_cannot_be_moved_in_leaves_no_rubbish(tmp_path: Path) -> None:
    """When the last step fails, the half-made file goes."""
    (tmp_path / "ab" / "x").mkdir(parents=True)

    FolderStore(tmp_path).put("ab", b"value")

    assert os.listdir(tmp_path) == ["ab"]  # noqa: PTH208  names are enough


def test_trim_removes_what_was_used_least_recently(tmp_path: Path) -> None:
    """The oldest by last use go first, and only those: to be read is to be used."""
    store = FolderStore(tmp_path)
    for age, key in enumerate(["aa", "bb", "cc"]):
        store.put(key, b"x" * 100)
        os.utime(tmp_path / key, (age, age))
    store.get("aa")

    store.trim(2 * 132)

    assert [store.get(key) is not None for key in ("aa", "bb", "cc")] == [True, False, True]


def test_trim_of_a_folder_not_yet_made(tmp_path: Path) -> None:
    """There is nothing to remove before the first build."""
    FolderStore(tmp_path / "nowhere").trim(0)

    assert not (tmp_path / "nowhere").exists()

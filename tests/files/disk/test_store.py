"""Bytes kept between builds."""

import os
import sqlite3
from pathlib import Path
from threading import Thread

import pytest

from newquality_site.files.disk import FileStore

A, B, C = b"aa", b"bb", b"cc"


def test_what_was_put_is_given_back(tmp_path: Path) -> None:
    """Values come back under their keys, to another store of the same file too; what was never put is absent."""
    FileStore(tmp_path / "cache" / "kept").put({A: b"value", B: b""})

    assert FileStore(tmp_path / "cache" / "kept").get([A, B, C]) == {A: b"value", B: b""}


def test_the_last_value_counts(tmp_path: Path) -> None:
    """A value put again replaces the first, and one file is all there is."""
    store = FileStore(tmp_path / "kept")
    store.put({A: b"old"})
    store.put({A: b"new"})

    assert store.get([A]) == {A: b"new"}
    assert os.listdir(tmp_path) == ["kept"]  # noqa: PTH208  names are enough


def test_thousands_are_asked_for_at_once(tmp_path: Path) -> None:
    """A question may have more keys than the database takes."""
    store = FileStore(tmp_path / "kept")
    many = {str(number).encode(): b"x" for number in range(2500)}
    store.put(many)

    assert store.get(list(many)) == many


def test_asking_makes_no_file(tmp_path: Path) -> None:
    """Whoever only asks leaves the disk as it is."""
    assert FileStore(tmp_path / "no" / "kept").get([A]) == {}
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize("damage", [b"no database at all, but long enough to be taken for one" * 40, b"\0" * 5000])
def test_a_file_that_is_no_database_makes_room_for_one(tmp_path: Path, damage: bytes) -> None:
    """What cannot be read is gone at the next question, and kept anew after it."""
    path = tmp_path / "kept"
    path.write_bytes(damage)
    store = FileStore(path)

    assert store.get([A]) == {}
    store.put({A: b"value"})
    assert store.get([A]) == {A: b"value"}


def test_a_damaged_value_is_absent(tmp_path: Path) -> None:
    """A value that was altered, or stands under another key, is not given back."""
    store = FileStore(tmp_path / "kept")
    store.put({A: b"value", B: b"other"})
    with sqlite3.connect(tmp_path / "kept") as base:
        base.execute("UPDATE kept SET value = (SELECT value FROM kept WHERE key = ?) WHERE key = ?", (B, A))
    base.close()

    assert store.get([A, B]) == {B: b"other"}


def test_where_nothing_can_be_kept_the_build_goes_on(tmp_path: Path) -> None:
    """A file in the way, or a folder in the place of the file, makes the store forget."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder" / "x").mkdir(parents=True)
    for path in (tmp_path / "file" / "kept", tmp_path / "folder"):
        store = FileStore(path)
        store.put({A: b"value"})
        store.trim(0)

        assert store.get([A]) == {}


def test_builds_at_once_do_each_other_no_harm(tmp_path: Path) -> None:
    """Four writers at once: everything each of them wrote is there afterwards."""

    def write(name: str) -> None:
        for number in range(20):
            FileStore(tmp_path / "kept").put({f"{name}{number}".encode(): b"x" * 1000})

    threads = [Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    keys = [f"{name}{number}".encode() for name in "abcd" for number in range(20)]
    assert len(FileStore(tmp_path / "kept").get(keys)) == len(keys)


def test_a_file_that_grew_too_large_keeps_what_was_used_last(tmp_path: Path) -> None:
    """Above the limit all goes that this build did not use, where it is the most; below it nothing does."""
    path = tmp_path / "kept"
    FileStore(path).put({A: b"x" * 50_000, B: b"y" * 60_000})
    store = FileStore(path)
    store.get([A])
    store.put({C: b"z"})

    store.trim(1_000_000)
    assert len(FileStore(path).get([A, B, C])) == 3
    store.get([B])
    store.trim(60_000)
    assert len(FileStore(path).get([A, B, C])) == 3

    store = FileStore(path)
    store.get([A])
    store.put({C: b"z"})
    store.trim(60_000)
    assert FileStore(path).get([A, B, C]) == {A: b"x" * 50_000, C: b"z"}
    assert path.stat().st_size < 70_000

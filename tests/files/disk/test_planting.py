"""A tree becomes a new folder, whole or not at all."""

import os
from pathlib import Path, PurePosixPath

import pytest

from newquality_site.files.disk import create_file, plant_tree
from newquality_site.files.position import InputError

TREE = {PurePosixPath("a/b.txt"): b"1", PurePosixPath("c"): b"2"}


def test_a_tree_becomes_a_folder(tmp_path: Path) -> None:
    """A folder that is not there, or is empty, holds the tree afterwards, and nothing lies beside it."""
    (tmp_path / "empty").mkdir()

    for folder in (tmp_path / "x/new", tmp_path / "empty"):
        plant_tree(TREE, folder)

        assert (folder / "a/b.txt").read_bytes() == b"1"
        assert sorted(path.name for path in folder.iterdir()) == ["a", "c"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "x"]


def test_what_stands_there_stays(tmp_path: Path) -> None:
    """A folder with something in it and a file are refused."""
    (tmp_path / "file").write_bytes(b"own")

    for place in (tmp_path, tmp_path / "file"):
        with pytest.raises(InputError, match="这里已经有东西"):
            plant_tree(TREE, place)
    with pytest.raises(InputError, match="文件夹建不起来"):
        plant_tree(TREE, tmp_path / "file" / "new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_file_is_made_once(tmp_path: Path) -> None:
    """A file that is there is not written over; where it cannot be made, that is said."""
    create_file(tmp_path / "a/b.md", b"1")

    with pytest.raises(InputError, match="已经有这个文件"):
        create_file(tmp_path / "a/b.md", b"2")
    with pytest.raises(InputError, match="文件写不进去"):
        create_file(tmp_path / "a/b.md" / "c.md", b"2")
    assert (tmp_path / "a/b.md").read_bytes() == b"1"
    assert os.listdir(tmp_path / "a") == ["b.md"]  # noqa: PTH208  (names alone)

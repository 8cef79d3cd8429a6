"""What builds wrote is taken away, and nothing else."""

from pathlib import Path, PurePosixPath

import pytest

from newquality_site.files.disk import FileStore, clear_cache, clear_site, write_tree
from newquality_site.files.position import InputError

TREE = {PurePosixPath("index.html"): b"1", PurePosixPath("a/b/c.html"): b"2"}
KEY = "0" * 64


def test_a_site_goes_with_its_folders(tmp_path: Path) -> None:
    """Every file of the site goes, and the folder itself where nothing is left in it."""
    write_tree(TREE, tmp_path / "site")

    assert clear_site(tmp_path / "site") == 2
    assert list(tmp_path.iterdir()) == []
    assert clear_site(tmp_path / "site") == 0


def test_a_foreign_file_keeps_its_folder(tmp_path: Path) -> None:
    """A file of somebody else's stays, with the folders it lies in; the mark is gone."""
    write_tree(TREE, tmp_path / "site")
    (tmp_path / "site/a/own.txt").write_bytes(b"3")

    assert clear_site(tmp_path / "site") == 2
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "site", tmp_path / "site/a", tmp_path / "site/a/own.txt"]


def test_an_interrupted_clean_can_be_finished(tmp_path: Path) -> None:
    """A page that is gone already is no stumbling block."""
    write_tree(TREE, tmp_path / "site")
    (tmp_path / "site/index.html").unlink()

    assert clear_site(tmp_path / "site") == 1


def test_an_empty_folder_goes(tmp_path: Path) -> None:
    """A folder with nothing in it is nobody's."""
    (tmp_path / "site").mkdir()

    assert clear_site(tmp_path / "site") == 0
    assert not (tmp_path / "site").exists()


def test_a_folder_without_the_mark_is_refused(tmp_path: Path) -> None:
    """What no build of ours wrote is left alone."""
    (tmp_path / "own.txt").write_bytes(b"3")

    with pytest.raises(InputError, match="不是本程序生成的"):
        clear_site(tmp_path)
    assert (tmp_path / "own.txt").exists()


def test_what_the_system_refuses_is_said(tmp_path: Path) -> None:
    """A page that turned into a folder cannot be removed as a file: the system's reason is said."""
    kept = tmp_path / "cache" / KEY
    kept.parent.mkdir()
    loop = tmp_path / "loop"
    loop.symlink_to(loop)

    with pytest.raises(InputError, match="没有删完"):
        clear_site(tmp_path / ("n" * 300))
    with pytest.raises(InputError, match="没有删完"):
        clear_cache(_Broken(tmp_path))


class _Broken(type(Path())):  # type: ignore[misc]  # the platform's own kind of path
    """A folder that a dying disk cannot list."""

    def rglob(self, *_: object, **__: object) -> list[Path]:
        """Refuse."""
        raise OSError(5, "Input/output error")


def test_only_values_go_from_the_cache(tmp_path: Path) -> None:
    """Files that carry the names of kept values go, half-written ones too; others stay."""
    FileStore(tmp_path / ".cache/kept.sqlite3").put({b"key": b"x"})
    (tmp_path / ".cache/drawings").mkdir()
    (tmp_path / f".cache/drawings/.{KEY}.12-34").write_bytes(b"half, by an earlier version")
    (tmp_path / ".cache/note.txt").write_bytes(b"own")

    assert clear_cache(tmp_path / ".cache") == 2
    assert sorted(path.name for path in (tmp_path / ".cache").rglob("*")) == ["note.txt"]
    assert clear_cache(tmp_path / "none") == 0

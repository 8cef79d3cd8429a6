"""One file is written over, at once and as a whole."""

from pathlib import Path

import pytest

from newquality_site.files.disk import write_file
from newquality_site.files.position import InputError
from tests.files.disk.folders import names


def test_a_file_is_written_over(tmp_path: Path) -> None:
    """The new bytes are there, with the rights of the old file, and nothing lies beside it."""
    place = tmp_path / "表 格.yaml"
    place.write_bytes(b"old")
    place.chmod(0o640)

    write_file(place, b"new\r\n")

    assert place.read_bytes() == b"new\r\n"
    assert place.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["表 格.yaml"]


def test_whoever_reads_meanwhile_has_the_old_file(tmp_path: Path) -> None:
    """A file that is open stays whole: the new one takes its name."""
    (tmp_path / "a").write_bytes(b"old")

    with (tmp_path / "a").open("rb") as reading:
        write_file(tmp_path / "a", b"new")

        assert reading.read() == b"old"


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """Where there was none, there is one."""
    write_file(tmp_path / "a", b"new")

    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link points to is written over, not the link."""
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")

    write_file(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """A folder of that name is refused in words, and nothing is left beside it."""
    (tmp_path / "a").mkdir()

    with pytest.raises(InputError, match="文件写不进去"):
        write_file(tmp_path / "a", b"new")

    assert names(tmp_path) == ["a"]

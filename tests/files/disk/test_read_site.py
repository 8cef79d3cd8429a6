"""The site an earlier build left is read for comparison."""

from pathlib import Path, PurePosixPath

from newquality_site.files.disk import read_site


def test_no_site_is_an_empty_tree(tmp_path: Path) -> None:
    """Before the first build there is nothing, also where a file stands in the place."""
    (tmp_path / "file").write_bytes(b"")

    assert read_site(tmp_path / "none") == {}
    assert read_site(tmp_path / "file") == {}


def test_a_site_is_read_without_our_own_marks(tmp_path: Path) -> None:
    """All files and folders are read, and hidden ones are not of the site."""
    (tmp_path / "a").mkdir()
    for name in ("a/index.html", "feed.xml", ".newquality.json"):
        (tmp_path / name).write_bytes(name.encode())

    assert read_site(tmp_path) == {PurePosixPath(name): name.encode() for name in ("a/index.html", "feed.xml")}

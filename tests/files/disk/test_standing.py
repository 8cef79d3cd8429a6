"""Whose is what stands in the output folder."""

import json
import os
from pathlib import Path, PurePosixPath

import pytest

from newquality_site.files.disk import read_tree, write_tree, written
from newquality_site.files.tree import Changes
from tests.files.disk.folders import MARK, contents, names, paths, refused, tree


def test_the_manifest_lists_what_was_written(tmp_path: Path) -> None:
    """The manifest holds each path with the checksum of its bytes, sorted, and a number for its format."""
    write_tree(tree(b=b"", a__index=b""), tmp_path / "site")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    manifest = (tmp_path / "site" / MARK).read_text("utf-8")

    assert json.loads(manifest) == {"files": {"a/index.html": empty, "b.html": empty}, "format": 1}
    assert manifest.index("a/index") < manifest.index("b.html") < manifest.index("format")


def test_a_page_altered_by_hand_is_written_over(tmp_path: Path) -> None:
    """What the manifest lists is ours: altered, removed or made a link, it is as the build wants it afterwards."""
    write_tree(tree(altered=b"1", removed=b"2", link=b"3", kept=b"4"), tmp_path / "site")
    (tmp_path / "site/altered.html").write_bytes(b"by hand")
    (tmp_path / "site/removed.html").unlink()
    (tmp_path / "site/link.html").unlink()
    (tmp_path / "site/link.html").symlink_to("kept.html")

    told = write_tree(tree(altered=b"1", removed=b"2", link=b"3", kept=b"4"), tmp_path / "site")

    assert told == Changes(added=paths("removed.html"), changed=paths("altered.html", "link.html"))
    assert read_tree(tmp_path / "site", ["."]) == tree(altered=b"1", removed=b"2", link=b"3", kept=b"4")
    assert not (tmp_path / "site/link.html").is_symlink()


def test_what_is_foreign_goes_along(tmp_path: Path) -> None:
    """Files, folders and links that no build wrote stay, with their times and rights, when pages come and go."""
    output = tmp_path / "site"
    write_tree(tree(a=b"1", old__page=b"1"), output)
    (output / ".git/objects/empty").mkdir(parents=True)
    (output / ".git/HEAD").write_bytes(b"ref")
    (output / ".git/objects").chmod(0o555)
    os.utime(output / ".git", (1, 1))
    (output / "CNAME").write_bytes(b"example.org")
    (output / "old/手写.html").write_bytes(b"mine")
    (output / "latest").symlink_to("old", target_is_directory=True)
    (output / "broken").symlink_to("nowhere")
    output.chmod(0o750)
    before = (output / "CNAME").stat().st_ino

    write_tree(tree(a=b"2"), output)

    assert names(output) == [".git", MARK, "CNAME", "a.html", "broken", "latest", "old"]
    assert names(output / "old") == ["手写.html"]
    assert (output / ".git/objects/empty").is_dir()
    assert (output / "CNAME").stat().st_ino == before
    assert [(output / name).readlink() for name in ("latest", "broken")] == [Path("old"), Path("nowhere")]
    assert [oct(path.stat().st_mode)[-3:] for path in (output, output / ".git/objects")] == ["750", "555"]
    assert (output / ".git").stat().st_mtime == 1
    assert names(tmp_path) == ["site"]


def test_what_is_foreign_is_never_written_over(tmp_path: Path) -> None:
    """A foreign file where a page or its folder should stand is refused, all such at once, and nothing is written."""
    output = tmp_path / "site"
    write_tree(tree(a=b"1"), output)
    (output / "page.html").write_bytes(b"mine")
    (output / "folder").symlink_to("nowhere")
    (output / "b.html").mkdir()
    (output / "b.html/mine").write_bytes(b"mine")
    before = contents(output)

    said = refused(output, a=b"2", page=b"site", folder__page=b"site", b=b"site").splitlines()

    assert [line.split(":")[0] for line in said] == [str(output / n) for n in ("b.html/mine", "folder", "page.html")]
    assert "不是本程序写的文件。改法：" in said[0]
    assert contents(output) == before
    assert names(tmp_path) == ["site"]


def test_a_foreign_file_that_is_wanted_as_it_is_becomes_ours(tmp_path: Path) -> None:
    """A file with the very bytes that the build would write is no reason to refuse; nor is an empty folder."""
    output = tmp_path / "site"
    write_tree(tree(a=b"1"), output)
    (output / "b.html").write_bytes(b"same")
    (output / "c.html").mkdir()

    told = write_tree(tree(a=b"1", b=b"same", c=b"3"), output)

    assert told == Changes(added=paths("c.html"))
    assert write_tree(tree(a=b"1"), output) == Changes(removed=paths("b.html", "c.html"))


def test_an_empty_folder_is_a_good_place(tmp_path: Path) -> None:
    """A folder with nothing in it may become a site."""
    (tmp_path / "site").mkdir()

    write_tree(tree(a=b"1"), tmp_path / "site")

    assert names(tmp_path / "site") == [MARK, "a.html"]


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        (None, "这个文件夹不是空的，也不是本程序生成的"),
        (b"{", "看不懂记号文件"),
        (b"\xff", "看不懂记号文件"),
        (b"[]", "看不懂记号文件"),
        (b'{"files": [], "format": 1}', "看不懂记号文件"),
        (b'{"files": {}, "format": 2}', "看不懂记号文件"),
    ],
)
def test_a_folder_without_our_mark_is_refused(tmp_path: Path, manifest: bytes | None, said: str) -> None:
    """A folder with something in it and no manifest that we understand is left as it is."""
    output = tmp_path / "照片"
    output.mkdir()
    (output / "a.html").write_bytes(b"mine")
    if manifest is not None:
        (output / MARK).write_bytes(manifest)
    before = contents(output)

    message = refused(output, a=b"site")

    assert said in message
    assert "改法：另选一个新的或空的文件夹" in message
    assert contents(output) == before
    assert names(tmp_path) == ["照片"]


@pytest.mark.parametrize("altered", ["a.html", "b.html", ""])
def test_a_site_that_stands_as_left_is_known_by_its_checksums(tmp_path: Path, altered: str) -> None:
    """Whatever somebody altered since, or put there for us, the folder ends up as the tree says."""
    output = tmp_path / "site"
    left = written(tree(a=b"1", c=b"3"), output).look
    if altered:
        (output / altered).write_bytes(b"2")

    new = written(tree(a=b"1", b=b"2", c=b"4"), output, left)

    assert contents(output).items() >= {"a.html": b"1", "b.html": b"2", "c.html": b"4"}.items()
    assert new.before[PurePosixPath("c.html")] == b"3"
    assert written(tree(a=b"1", b=b"2", c=b"4"), output, new.look).changes == Changes()

"""A tree becomes a folder."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path, PurePosixPath

import pytest

from newquality_site.files.disk import read_tree, write_tree
from newquality_site.files.disk.writing import carry
from newquality_site.files.tree import Changes, PathTwice
from tests.files.disk.folders import MARK, contents, names, paths, refused, tree
from tests.files.disk.writer import site

PROJECT = Path(__file__).parents[3]


def test_a_first_build_is_written(tmp_path: Path) -> None:
    """Every file of the tree is there with its bytes, and nothing else but the manifest; all count as added."""
    pages = {PurePosixPath("稿件/第 一 篇.html"): b"1", PurePosixPath("index.html"): b""}

    output = tmp_path / "还" / "没有" / "网 站"

    told = write_tree(pages, output)

    assert told == Changes(added=paths("index.html", "稿件/第 一 篇.html"))
    assert contents(output).keys() == {"index.html", "稿件/第 一 篇.html", MARK}
    assert read_tree(output, ["."]) == pages
    assert names(output.parent) == ["网 站"]


def test_what_differs_is_told(tmp_path: Path) -> None:
    """Added, changed and removed files are told, and folders that nobody needs any more are gone."""
    write_tree(tree(same=b"", edited=b"old", gone__1=b"", gone__2=b""), tmp_path / "site")

    told = write_tree(tree(same=b"", edited=b"new", new=b""), tmp_path / "site")

    assert told == Changes(paths("new.html"), paths("edited.html"), paths("gone/1.html", "gone/2.html"))
    assert names(tmp_path / "site") == [MARK, "edited.html", "new.html", "same.html"]


def looks(folder: Path) -> dict[Path, tuple[int, ...]]:
    """Return how all that stands there looks; when it was last read is left out, for reading is no touch."""
    seen = {path: path.stat() for path in [folder, *folder.rglob("*")]}
    return {
        path: (one.st_ino, one.st_mode, one.st_size, one.st_mtime_ns, one.st_ctime_ns) for path, one in seen.items()
    }


def test_a_build_without_changes_writes_nothing(tmp_path: Path) -> None:
    """When all is as it was, no file is touched and the folder is the same folder."""
    write_tree(tree(a=b"1", b__c=b"2"), tmp_path / "site")
    before = looks(tmp_path / "site")

    told = write_tree(tree(a=b"1", b__c=b"2"), tmp_path / "site")

    assert told == Changes()
    assert looks(tmp_path / "site") == before
    assert names(tmp_path) == ["site"]


def test_an_unchanged_file_is_the_same_file(tmp_path: Path) -> None:
    """A file that does not differ keeps its time and its place on the disk."""
    write_tree(tree(same=b"1", edited=b"old"), tmp_path / "site")
    before = (tmp_path / "site/same.html").stat()

    write_tree(tree(same=b"1", edited=b"new"), tmp_path / "site")

    after = (tmp_path / "site/same.html").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)


def test_a_site_left_aside_is_put_back_first(tmp_path: Path) -> None:
    """Where a build was killed between the two steps of a swap, the next one begins with the old site."""
    write_tree(tree(a=b"1"), tmp_path / "site")
    (tmp_path / "site/CNAME").write_bytes(b"example.org")
    (tmp_path / "site").rename(tmp_path / ".site.old-123")

    told = write_tree(tree(a=b"2"), tmp_path / "site")

    assert told == Changes(changed=paths("a.html"))
    assert names(tmp_path / "site") == [MARK, "CNAME", "a.html"]
    assert names(tmp_path) == ["site"]


def test_a_file_is_no_place(tmp_path: Path) -> None:
    """An output that is a file, or below one, is refused."""
    (tmp_path / "file").write_bytes(b"mine")

    said = [refused(tmp_path / "file", a=b""), refused(tmp_path / "file" / "site", a=b"")]

    assert ["已有一个文件，不是文件夹" in line for line in said] == [True, True]
    assert contents(tmp_path) == {"file": b"mine"}


@pytest.mark.parametrize("path", ["../a.html", "/a.html", "a/../../b.html"])
def test_a_path_that_leaves_the_output_is_a_bug(tmp_path: Path, path: str) -> None:
    """Nothing is ever written beside the output."""
    with pytest.raises(ValueError, match="leaves the output folder"):
        write_tree({PurePosixPath(path): b""}, tmp_path / "site")

    assert names(tmp_path) == []


def test_the_manifest_is_no_page(tmp_path: Path) -> None:
    """A tree that claims the manifest's path is refused."""
    with pytest.raises(PathTwice):
        write_tree({PurePosixPath(MARK): b""}, tmp_path / "site")

    assert names(tmp_path) == []


def test_a_failure_half_way_leaves_the_old_site(tmp_path: Path) -> None:
    """When the disk takes no more, the old site stands whole, the half-made one is gone, and the reason is said."""
    output = tmp_path / "site"
    write_tree(tree(a=b"old", b=b"old"), output)
    before = contents(output)
    resource = pytest.importorskip("resource")  # Windows has no such limit
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))

    try:
        said = refused(output, a=b"new", b=b"x" * 200_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert f"{output}:1:1: 错误：网站写不进去：文件超过系统允许的大小。原来的网站没有动。改法：" in said
    assert contents(output) == before
    assert names(tmp_path) == ["site"]


def test_a_read_only_place_is_refused(common: Path, powerless: Callable[[], AbstractContextManager[None]]) -> None:
    """Where nothing may be written, the old site stands and the reason is said."""
    write_tree(tree(a=b"old"), common / "site")
    common.chmod(0o555)

    with powerless():
        said = refused(common / "site", a=b"new")
    common.chmod(0o755)

    assert "没有权限。原来的网站没有动" in said
    assert (common / "site/a.html").read_bytes() == b"old"
    assert names(common) == ["site"]


def test_a_file_is_copied_where_it_cannot_be_linked(tmp_path: Path) -> None:
    """A file goes along with bytes and time even where links fail, as they do here because the name is taken."""
    (tmp_path / "source").write_bytes(b"content")
    os.utime(tmp_path / "source", (1, 1))
    (tmp_path / "target").write_bytes(b"in the way")

    carry(tmp_path / "source", tmp_path / "target")

    assert (tmp_path / "target").read_bytes() == b"content"
    assert (tmp_path / "target").stat().st_mtime == 1
    assert (tmp_path / "target").stat().st_nlink == 1


def start(output: Path, first: int, last: int) -> subprocess.Popen[str]:
    """Start a process that writes versions of a site."""
    command = [sys.executable, "-m", "tests.files.disk.writer", str(output), str(first), str(last)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)


def version(output: Path) -> int:
    """Tell which version of the site is there, and find it whole."""
    found = read_tree(output, ["."])
    number = int(found[PurePosixPath("甲/0.html")])
    assert found == site(number)
    assert json.loads((output / MARK).read_bytes())["files"].keys() == {str(path) for path in found}
    return number


def test_a_kill_leaves_a_whole_site(tmp_path: Path) -> None:
    """A build killed at any moment leaves the old site or the new one, never a mixture, and the next one tidies up."""
    output = tmp_path / "网 站"
    write_tree(site(0), output)
    (output / ".git").mkdir()
    (output / ".git/HEAD").write_bytes(b"ref")
    for kill in range(20):
        process = start(output, 1000 * kill, 1000 * kill + 999)
        with process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(0.0037 * kill)
            process.kill()

        assert version(output) >= 1000 * kill

        write_tree(site(kill), output)

        assert version(output) == kill
        assert (output / ".git/HEAD").read_bytes() == b"ref"
        assert names(tmp_path) == ["网 站"]


def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    """Two processes that write to one output both end well, and the site is that of one of them."""
    output = tmp_path / "site"

    processes = [start(output, 0, 30), start(output, 100, 130)]
    said = [process.communicate()[0].split() for process in processes]

    assert [process.returncode for process in processes] == [0, 0]
    assert [len(lines) for lines in said] == [30, 30]
    assert version(output) in {29, 129}
    assert names(tmp_path) == ["site"]

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
from newquality_site.files.position import InputError
from newquality_site.files.tree import Changes, PathTwice
from tests.files.disk.writer import site

resource = pytest.importorskip("resource")  # the system's limits; Windows has others

MARK = ".newquality.json"
PROJECT = Path(__file__).parents[3]


def tree(**files: bytes) -> dict[PurePosixPath, bytes]:
    """Make a tree of pages; a double underscore stands for a folder."""
    return {PurePosixPath(f"{name.replace('__', '/')}.html"): content for name, content in files.items()}


def paths(*names: str) -> tuple[PurePosixPath, ...]:
    """Name paths."""
    return tuple(map(PurePosixPath, names))


def contents(folder: Path) -> dict[str, bytes]:
    """Read all of a folder, hidden files too."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def names(folder: Path) -> list[str]:
    """List what is in a folder."""
    return sorted(child.name for child in folder.iterdir())


def refused(output: Path, **files: bytes) -> str:
    """Tell why a site cannot be written."""
    with pytest.raises(InputError) as caught:
        write_tree(tree(**files), output)
    return str(caught.value)


def test_a_first_build_is_written(tmp_path: Path) -> None:
    """Every file of the tree is there with its bytes, and nothing else but the manifest; all count as added."""
    pages = {PurePosixPath("稿件/第 一 篇.html"): b"1", PurePosixPath("index.html"): b""}

    told = write_tree(pages, tmp_path / "还没有" / "网 站")

    assert told == Changes(added=paths("index.html", "稿件/第 一 篇.html"))
    assert contents(tmp_path / "还没有" / "网 站").keys() == {"index.html", "稿件/第 一 篇.html", MARK}
    assert read_tree(tmp_path / "还没有" / "网 站", ["."]) == pages
    assert names(tmp_path / "还没有") == ["网 站"]


def test_the_manifest_lists_what_was_written(tmp_path: Path) -> None:
    """The manifest holds each path with the checksum of its bytes, sorted, and a number for its format."""
    write_tree(tree(b=b"", a__index=b""), tmp_path / "site")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    manifest = (tmp_path / "site" / MARK).read_text("utf-8")

    assert json.loads(manifest) == {"files": {"a/index.html": empty, "b.html": empty}, "format": 1}
    assert manifest.index("a/index") < manifest.index("b.html") < manifest.index("format")


def test_what_differs_is_told(tmp_path: Path) -> None:
    """Added, changed and removed files are told, and folders that nobody needs any more are gone."""
    write_tree(tree(same=b"", edited=b"old", gone__1=b"", gone__2=b""), tmp_path / "site")

    told = write_tree(tree(same=b"", edited=b"new", new=b""), tmp_path / "site")

    assert told == Changes(paths("new.html"), paths("edited.html"), paths("gone/1.html", "gone/2.html"))
    assert names(tmp_path / "site") == [MARK, "edited.html", "new.html", "same.html"]


def test_a_build_without_changes_writes_nothing(tmp_path: Path) -> None:
    """When all is as it was, no file is touched and the folder is the same folder."""
    write_tree(tree(a=b"1", b__c=b"2"), tmp_path / "site")
    before = {path: path.stat() for path in [tmp_path / "site", *(tmp_path / "site").rglob("*")]}

    told = write_tree(tree(a=b"1", b__c=b"2"), tmp_path / "site")

    assert told == Changes()
    assert {path: path.stat()[:9] for path in before} == {path: status[:9] for path, status in before.items()}
    assert names(tmp_path) == ["site"]


def test_an_unchanged_file_is_the_same_file(tmp_path: Path) -> None:
    """A file that does not differ keeps its time and its place on the disk."""
    write_tree(tree(same=b"1", edited=b"old"), tmp_path / "site")
    before = (tmp_path / "site/same.html").stat()

    write_tree(tree(same=b"1", edited=b"new"), tmp_path / "site")

    after = (tmp_path / "site/same.html").stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)


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

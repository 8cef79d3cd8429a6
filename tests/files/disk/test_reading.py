"""A folder becomes a tree."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path, PurePosixPath

import pytest

from newquality_site.files.disk import packaged, read_tree
from newquality_site.files.position import InputError

ACUTE = "cafe\N{COMBINING ACUTE ACCENT}.md"
ACUTE_IN_ONE = "caf\N{LATIN SMALL LETTER E WITH ACUTE}.md"


def put(root: Path, *paths: str | bytes) -> None:
    """Write files that hold their own path."""
    for path in map(os.fsdecode, paths):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(os.fsencode(path))


def names(root: Path, *folders: str) -> list[str]:
    """List what is read."""
    return [str(path) for path in read_tree(root, folders)]


def refused(root: Path, *folders: str) -> list[str]:
    """List what is said of a folder that cannot be read."""
    with pytest.raises(InputError) as caught:
        read_tree(root, folders)
    return str(caught.value).splitlines()


def test_reads_named_folders_and_files(tmp_path: Path) -> None:
    """The named folders and files are read, with all below them, and nothing else."""
    put(tmp_path, "content/稿件/第 一 篇.md", "content/site.yaml", "data/a.yaml", "data/b.yaml", "build.py")

    tree = read_tree(tmp_path, ["content", "data/a.yaml"])

    assert tree == {
        PurePosixPath("content/site.yaml"): b"content/site.yaml",
        PurePosixPath("content/稿件/第 一 篇.md"): "content/稿件/第 一 篇.md".encode(),
        PurePosixPath("data/a.yaml"): b"data/a.yaml",
    }


def test_order_is_the_paths_own(tmp_path: Path) -> None:
    """Paths come sorted, whatever the order on the disk or of the folders."""
    put(tmp_path, "content/b", "content/a/2", "content/a/1", "content/a-1", "a/z")

    read = names(tmp_path, "content", "a", "content/b")

    assert read == ["a/z", "content/a/1", "content/a/2", "content/a-1", "content/b"]


def test_a_missing_folder_is_absent(tmp_path: Path) -> None:
    """A named folder that is not there leaves no trace in the tree."""
    put(tmp_path, "content/a.md")

    assert names(tmp_path, "content", "templates") == ["content/a.md"]


@pytest.mark.parametrize("name", ["nowhere", "a file"])
def test_a_missing_root_is_refused(tmp_path: Path, name: str) -> None:
    """A root that is no folder is refused by its name."""
    put(tmp_path, "a file")

    said = refused(tmp_path / name, "content")

    assert said == [f"{tmp_path / name}:1:1: 错误：没有这个文件夹，或没有权限打开它。改法：核对路径有没有写错"]


def test_leftovers_of_editors_are_passed_over(tmp_path: Path) -> None:
    """What editors and systems leave behind is no part of a story, nor is anything hidden."""
    leftovers = [".DS_Store", "Thumbs.db", "desktop.ini", "._a.md", "a.md~", ".a.md.swp", "#a.md#", "a.TMP", "a.bak"]
    put(tmp_path, "content/a.md", *(f"content/{name}" for name in [*leftovers, "~$稿.docx", ".git/config"]))
    (tmp_path / "content/.#a.md").symlink_to("editor@host.1:2")

    assert names(tmp_path, "content") == ["content/a.md"]


def test_paths_are_in_one_unicode_form(tmp_path: Path) -> None:
    """A name from a Mac is read as everybody else writes it."""
    put(tmp_path, ACUTE)

    assert names(tmp_path, ACUTE) == [ACUTE_IN_ONE]


def test_two_unicode_forms_of_a_name_are_refused(tmp_path: Path) -> None:
    """Of two files that differ in Unicode form only, neither wins in silence."""
    put(tmp_path, f"content/{ACUTE}", f"content/{ACUTE_IN_ONE}")

    said = refused(tmp_path, "content")

    assert [line.split("。")[0] for line in said] == [
        f"content/{ACUTE_IN_ONE}:1:1: 错误：有两个文件同用这个名字，只差 Unicode 写法"
    ]


def test_links_within_the_root_are_followed(tmp_path: Path) -> None:
    """A link to a file or folder of the same story is as good as a copy."""
    put(tmp_path, "content/a.md", "data/x.yaml")
    (tmp_path / "content/again.md").symlink_to("a.md")
    (tmp_path / "content/data").symlink_to(tmp_path / "data")

    tree = read_tree(tmp_path, ["content"])

    assert tree[PurePosixPath("content/again.md")] == b"content/a.md"
    assert tree[PurePosixPath("content/data/x.yaml")] == b"data/x.yaml"


def test_the_root_may_be_a_link(tmp_path: Path) -> None:
    """A story may be reached through a link."""
    put(tmp_path, "story/content/a.md")
    (tmp_path / "link").symlink_to("story")
    (tmp_path / "story/content/b.md").symlink_to("a.md")

    assert names(tmp_path / "link", "content") == ["content/a.md", "content/b.md"]


def test_all_that_is_unsafe_is_said_at_once(tmp_path: Path) -> None:
    """Links that lead out, break or go round, pipes, huge files and garbled names: a line each, with a way out."""
    put(tmp_path, "secret", "story/content/good.md", b"story/content/\xb8\xe5.md")
    content = tmp_path / "story/content"
    (content / "a-out").symlink_to(tmp_path / "secret")
    (content / "b-broken").symlink_to("nowhere")
    (content / "c-round").symlink_to("../content")
    os.mkfifo(content / "d-pipe")
    with (content / "e-huge").open("wb") as file:
        file.truncate(20 * 2**20 + 1)

    said = refused(tmp_path / "story", "content", "content/b-broken")

    assert said == [
        "content/a-out:1:1: 错误：这个链接指向稿件文件夹之外。改法：把要用的文件复制进来，再删掉链接",
        "content/b-broken:1:1: 错误：这个链接断了，指向的文件不存在。改法：删掉链接，或把文件放回去",
        "content/c-round:1:1: 错误：这个链接绕回了它所在的文件夹。改法：删掉链接",
        "content/d-pipe:1:1: 错误：这不是普通文件，是管道、套接字或设备。改法：把它移出稿件文件夹",
        "content/e-huge:1:1: 错误：文件有 20.0 MB，超过 20 MB。改法：缩小以后再放进来",
        "content/\ufffd\ufffd.md:1:1: 错误：文件名不是 UTF-8 编码，多半是解压缩时乱了码。改法：给文件改名",
    ]


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    """Two links that point at each other lead nowhere."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")

    said = refused(tmp_path, "a")

    assert said == ["a:1:1: 错误：这个链接断了，指向的文件不存在。改法：删掉链接，或把文件放回去"]


def test_what_may_not_be_read_is_refused(common: Path, powerless: Callable[[], AbstractContextManager[None]]) -> None:
    """Files and folders without permission are all named."""
    put(common, "content/closed.md", "content/folder/a.md")
    (common / "content/closed.md").chmod(0)
    (common / "content/folder").chmod(0)

    with powerless():
        said = refused(common, "content")
    (common / "content/folder").chmod(0o755)

    assert said == [
        f"content/{name}:1:1: 错误：读不出来：没有权限。改法：检查这个文件的权限，或重新复制一份"
        for name in ("closed.md", "folder")
    ]


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    """Twenty megabytes are not too much."""
    with (tmp_path / "photo.jpg").open("wb") as file:
        file.truncate(20 * 2**20)

    tree = read_tree(tmp_path, ["photo.jpg"])

    assert len(tree[PurePosixPath("photo.jpg")]) == 20 * 2**20


def test_packaged_files_of_a_checkout() -> None:
    """In a checkout the templates are those at the root of the project, with paths from there."""
    root = Path(__file__).parents[3]

    templates = packaged("templates")

    assert templates == read_tree(root / "templates", ["."])


def test_packaged_files_of_the_package() -> None:
    """What lies inside the package is found there."""
    fonts = packaged("fonts")

    assert PurePosixPath("OFL.txt") in fonts

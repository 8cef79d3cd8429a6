"""Where a site may be written."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from newquality_site.files.disk import check_output
from newquality_site.files.position import InputError


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Make the folder of a story."""
    folder = tmp_path / "年 刊" / "story"
    (folder / "content").mkdir(parents=True)
    return folder


@pytest.mark.parametrize("output", ["site", "../site", "build/new/site", "content-site"])
def test_a_folder_of_its_own_is_a_good_place(story: Path, output: str) -> None:
    """A site may stand in the story's folder or beside it, new or old."""
    (story / "site").mkdir()

    check_output(story / output, story)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (".", "不能写在稿件文件夹上"),
        ("..", "不能写在稿件文件夹上，也不能写在它的上级"),
        ("content", "不能写进稿件的 content 文件夹"),
        ("content/site", "不能写进稿件的 content 文件夹"),
        ("data/site", "不能写进稿件的 data 文件夹"),
        ("templates/a/b", "不能写进稿件的 templates 文件夹"),
        ("link/content/site", "不能写进稿件的 content 文件夹"),
        ("link", "输出的地方是一个链接"),
        ("broken", "输出的地方是一个链接"),
        ("file", "file:1:1: 错误：这里已有一个文件，不是文件夹"),
        ("file/site", "file:1:1: 错误：这里已有一个文件，不是文件夹"),
        ("/", "系统或用户的主文件夹"),
        ("~", "系统或用户的主文件夹"),
    ],
)
def test_what_is_no_place_is_refused(
    tmp_path: Path, story: Path, output: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The story, what lies above it, its inputs, links, files and home are refused, by whatever name."""
    (story / "link").symlink_to(story)
    (story / "broken").symlink_to("nowhere")
    (story / "file").write_bytes(b"")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))

    with pytest.raises(InputError) as caught:
        check_output(tmp_path / "home" if output == "~" else story / output, story)

    assert said in str(caught.value)
    assert "改法：" in str(caught.value)


def test_another_name_of_the_story_is_refused(story: Path) -> None:
    """A folder is known by what it is, not by how it is spelt: a link above the story changes nothing."""
    (story.parent / "also").symlink_to(story.parent)

    with pytest.raises(InputError, match="稿件文件夹"):
        check_output(story.parent / "also" / "story", story)


def test_a_place_that_may_not_be_seen_is_refused(
    common: Path, powerless: Callable[[], AbstractContextManager[None]]
) -> None:
    """Where the system lets nobody look, the refusal is in Chinese and no traceback."""
    (common / "closed").mkdir(mode=0)

    with powerless(), pytest.raises(InputError, match="没有权限"):
        check_output(common / "closed" / "site" / "x", common / "story")

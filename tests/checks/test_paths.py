"""No two files of a story claim one path of the site."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from newquality_site.checks.paths import check
from newquality_site.model.article import Prose
from tests.builders import article, site


def said(*pieces: str, files: Iterable[str] = ()) -> list[str]:
    """Return what is said of pieces in these files, beside other files."""
    articles = [replace(article(PurePosixPath(path).stem), prose=Prose("", path, 1)) for path in pieces]
    return [str(problem) for problem in check(site(articles=articles), {PurePosixPath(path): b"" for path in files})]


def test_names_of_their_own_are_let_alone() -> None:
    """Pieces in folders and static files that differ by more than letter case have paths of their own."""
    assert said("lead.md", "a/essay.md", files=["content/static/a.png", "content/static/b/a.png", "data/A.png"]) == []


def test_two_pieces_with_one_name_are_told() -> None:
    """The second is named, and where the first lies."""
    reason = "文件名“lead.md”已经用过，在 lead.md，两篇会有同一个网址"

    assert said("lead.md", "a/lead.md") == [f"a/lead.md:1:1: 错误：{reason}。改法：给其中一篇改名"]


@pytest.mark.parametrize("other", ["content/static/A.PNG", "content/static/a.png/b", "content/static/a.Png"])
def test_static_files_that_some_disks_take_for_one_are_told(other: str) -> None:
    """Letter case, or a file where another has a folder."""
    (found,) = said(files=["content/static/a.png", other])

    assert found.startswith(f"{other}:1:1: 错误：")
    assert found.endswith("改法：给其中一个文件改名")

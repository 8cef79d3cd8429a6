"""A page can be read by who cannot see it."""

from pathlib import PurePosixPath

import pytest

from newquality_site.checks.markup import markups
from newquality_site.checks.structure import check

GOOD = '<html lang="zh-Hans"><title>甲</title><h1>甲</h1>\n'


def said(written: str) -> list[str]:
    """Return what is said of a page."""
    tree = {PurePosixPath("index.html"): written.encode()}
    return [f"{problem.position.line} {problem.reason}。{problem.mend}" for problem in check(markups(tree), tree)]


@pytest.mark.parametrize(
    "more", ["", "<h2>乙</h2><h3>丙</h3><h2>丁</h2>", '<p id="a"><p id="b">', '<img src="a" alt="乙">']
)
def test_a_good_page_is_let_alone(more: str) -> None:
    """Headings that go down step by step and back, ids of their own and pictures with words are right."""
    assert said(GOOD + more) == []


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (GOOD.replace("h1", "p"), "1 页面有 0 个一级标题，应恰好一个"),
        (f"{GOOD}<h1>乙</h1>", "1 页面有 2 个一级标题，应恰好一个"),
        (f"{GOOD}<h3>乙</h3>", "2 标题从 h1 跳到 h3"),
        (GOOD.replace("<title>甲</title>", "<title> </title>"), "1 页面没有 title 或 lang"),
        (GOOD.replace(' lang="zh-Hans"', ""), "1 页面没有 title 或 lang"),
        (f'{GOOD}<p id="a">\n<p id="a">', "3 id“a”不止一处"),
        (f'{GOOD}<img src="a.png">', "2 图片“a.png”没有替代文字"),
        (f'{GOOD}<svg role="img"></svg>', "2 图没有名称，或旁边没有看得见的说明"),
    ],
)
def test_what_a_reader_would_stumble_over_is_told(written: str, reason: str) -> None:
    """Each fault is named with its line."""
    mends = {"替代文字": "写上 alt", "图没有名称": "用 charts.figure 或 charts.described 排图"}
    mend = next((mend for words, mend in mends.items() if words in reason), "改正模板")
    assert said(written) == [f"{reason}。{mend}"]

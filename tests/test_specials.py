"""Another newspaper's special is built with no change of code: its columns, kinds, units, template and style."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from bs4 import BeautifulSoup

from newquality_site.build import build
from newquality_site.charts.drawing import Drawing
from newquality_site.files.disk import read_tree
from newquality_site.files.tree import Tree, overlay

READING = Path(__file__).parent / "specials" / "reading"
OURS = ("新质生产力", "中国城市报", "两会", "代表委员", "国家统计局")


def test_another_special_is_built(templates: Tree, stand_in: Callable[[Drawing], bytes]) -> None:
    """Pages call its kinds by its own words, its template and its style win, and nothing of the first special shows."""
    style = PurePosixPath("templates/static/site.css")
    own = {**read_tree(READING, ("content", "data", "templates")), style: templates[style] + b"\n.own{color:teal}"}

    built = build(overlay(templates, own), stand_in)

    pages = {path: content.decode() for path, content in built.tree.items() if path.suffix == ".html"}
    piece = BeautifulSoup(pages[PurePosixPath("articles/review/index.html")], "html.parser")
    home = pages[PurePosixPath("index.html")]
    article = piece.select_one("article.piece")
    assert built.warnings == ()
    assert article
    assert "essay" in article["class"]
    assert "这一页借出去了" in pages[PurePosixPath("404.html")]
    assert all(word in home for word in ("现场", "纸上谈书", "读者", "12.40", "31.5"))
    assert all(".own{color:teal}" in page.replace(" ", "") for page in pages.values() if "masthead" in page)
    assert [word for word in OURS for page in pages.values() if word in page] == []


def test_a_kind_of_its_own_is_called_by_its_word(templates: Tree, stand_in: Callable[[Drawing], bytes]) -> None:
    """Where a piece has no column, the page names its kind as the special does."""
    own = read_tree(READING, ("content", "data"))
    path = PurePosixPath("content/articles/review.md")
    printed = PurePosixPath("content/original/page.txt")
    changed = {
        path: own[path].replace("section: 纸上谈书\n".encode(), b""),
        printed: own[printed].replace("纸上谈书\n".encode(), b""),
    }

    built = build(overlay(templates, {**own, **changed}), stand_in)

    assert "评论" in built.tree[PurePosixPath("articles/review/index.html")].decode()
    assert "评论" in built.tree[PurePosixPath("index.html")].decode()

"""The page of a piece says what its file says."""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from newquality_site.checks.markup import markups
from newquality_site.checks.typeset import check
from newquality_site.model.article import Prose
from tests.builders import article


def said(text: str, shown: str | None) -> list[str]:
    """Return what is said of a piece that begins on the ninth line of its file, and its page."""
    piece = replace(article(), prose=Prose(text, "lead.md", 9))
    page = "" if shown is None else f'<div class="prose">{shown}</div>'
    tree = {PurePosixPath("articles/lead/index.html"): page.encode()}
    return [f"{p.position.line}:{p.position.column} {p.reason}" for p in check((piece,), markups(tree))]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲,**乙**。\n\n丙。", "<p>甲，<strong>乙</strong>。</p>\n<p>丙。</p>"),
        ("甲。\n\n!!! note\n    编者。\n\n![](chart:rnd)\n", '<p>甲。</p><div class="admonition">编者。</div>'),
        ("", ""),
        ("甲。", None),
    ],
)
def test_the_same_words_are_let_alone(text: str, shown: str | None) -> None:
    """Marks of Markdown, widths, notes and pictures do not count; a piece without a page is another check's."""
    assert said(text, shown) == []


@pytest.mark.parametrize(
    ("text", "shown", "place"),
    [
        ("甲。\n\n乙。\n\n丙。", "<p>甲。</p><p>乙丙。</p>", "11:1"),
        ("甲。\n\n乙。", "<p>甲。</p>", "11:1"),
        ("甲。\n\n乙。", "<p>甲。</p><p>乙。</p><p>丙。</p>", "11:1"),
        ("", "丙", "9:1"),
    ],
)
def test_other_words_are_told_at_their_paragraph(text: str, shown: str, place: str) -> None:
    """The first paragraph that the page does not show as written is named."""
    assert said(text, shown) == [f"{place} 这一段排版以后与稿件不一样"]


@pytest.mark.parametrize("indent", ["    ", "\t"])
def test_an_indented_paragraph_is_told(indent: str) -> None:
    """A paragraph that an editor indents would become code, and is told once."""
    assert said(f"甲。\n\n{indent}乙。", "<p>甲。</p><pre>乙。\n</pre>x") == ["11:1 段落开头空了四格，会排成代码"]

"""No figure of a piece goes unexplained, and true pieces are silent."""

from dataclasses import replace
from pathlib import Path

import pytest

from newquality_site.checks.sweep import check
from newquality_site.files.disk import read_tree
from newquality_site.load.site import load_site
from newquality_site.model.article import Prose
from tests.builders import article

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "words", "column"),
    [
        ("新增37家企业。", "37家", 3),
        ("提高三成。", "三成", 3),
        ("占百分之八。", "百分之八%", 2),
        ("增加了两倍。", "两倍", 4),
        ("新设１２家。", "１２家", 3),
    ],
)
def test_a_planted_figure_is_named_where_it_stands(text: str, words: str, column: int) -> None:
    """Digits, shares and multiples in either script are warned of at their line and column."""
    piece = replace(article(), prose=Prose(f"第一段。\n\n{text}", "lead.md", 9))

    (problem,) = check(piece, ())

    shown = words.removesuffix("%")
    assert str(problem) == (
        f"lead.md:11:{column}: 警告：“{shown}”没有登记，无从核对。"
        f"改法：在 data/indicators.yaml 的 facts 里登记，正文写成 [{shown}](fact:名称)"
    )


def test_the_real_pieces_are_silent() -> None:
    """Every numeral of the printed special is bound or is no figure."""
    special = load_site(read_tree(ROOT, ["content", "data"]))

    assert [problem for piece in special.articles for problem in check(piece, special.facts_of(piece.slug))] == []


def test_the_second_of_two_like_figures_is_named_in_its_own_place() -> None:
    """Where the same words stand twice, each is named where it stands."""
    piece = replace(article(), prose=Prose("有3家，又有3家。", "lead.md", 9))

    assert [problem.position.column for problem in check(piece, ())] == [2, 7]

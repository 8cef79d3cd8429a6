"""A note of the editors opens to the letter, and alone tells what is wrong with its opening."""

from dataclasses import replace

import pytest

from newquality_site.checks import NAME_CHECKS
from newquality_site.checks.notes import check
from newquality_site.model.article import Prose
from tests.builders import article, site

MEND = '这一行写成 !!! note "编者注"，编者的话另起一行，前面空四格'


def test_the_check_is_in_the_table() -> None:
    """It comes before whatever reads the note as print."""
    assert check in NAME_CHECKS


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('!!! note "编者注"', None),
        ("真好！！！", None),
        ('！！！ note "编者注"', "“！！！”用了全角的叹号，不成编者注"),
        ('!!！note "编者注"', "“!!！”用了全角的叹号，不成编者注"),
        ('!!! note "背景"', "编者注的标题不能是“背景”"),
        ("!!! note “编者注”", "编者注的标题用了中文引号"),
        ("!!! note", "“!!! note”不是编者注的写法"),
        ('!!! warning "编者注"', "“!!! warning”不是编者注的写法"),
    ],
)
def test_a_note_opens_to_the_letter(line: str, reason: str | None) -> None:
    """Wide marks, another title, Chinese quotes, no title and another kind are named."""
    piece = replace(article(), prose=Prose(f"正文。\n\n{line}\n    编者的话。", "lead.md", 5))

    found = [(problem.position.line, problem.reason, problem.mend) for problem in check(site(articles=(piece,)))]

    assert found == ([(7, reason, MEND)] if reason else [])

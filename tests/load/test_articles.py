"""A piece is its front matter and its text, and its text knows where in the file it begins."""

from pathlib import PurePosixPath

import pytest

from newquality_site.files.position import InputError, Position
from newquality_site.load.articles import article

PATH = PurePosixPath("content/articles/ma-xiuzhen.md")


def test_a_piece_is_front_matter_and_text() -> None:
    """The name of the file is the piece's address; a place in the text is a place in the file."""
    piece = article(PATH, "---\nkind: essay\nheadline: 强化人才\n---\n\n正文。\n---\n")

    assert (piece.slug, piece.front.kind, piece.title) == ("ma-xiuzhen", "essay", "强化人才")
    assert piece.prose.text == "\n正文。\n---\n"
    assert piece.prose.at(1) == Position(str(PATH), 6, 1)
    assert piece.front.at("headline") == Position(str(PATH), 3, 1)


def test_a_piece_may_be_all_front_matter() -> None:
    """A picture without a caption has no text."""
    assert article(PATH, "---\nkind: photo\ntitle: 新城\n---").prose.text == ""


@pytest.mark.parametrize("name", ["Ma.md", "导语.md", "a_b.md", "a b.md", "-a.md", f"{'a' * 61}.md"])
def test_a_name_that_is_no_address_is_refused(name: str) -> None:
    """What stands in an address has small letters, digits and hyphens."""
    with pytest.raises(InputError, match="会成为网址的一部分"):
        article(PATH.with_name(name), "---\nkind: photo\ntitle: 新城\n---")

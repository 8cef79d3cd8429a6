"""Each mark of a block is found again in the words a reader sees."""

import pytest

from newquality_site.text.marks import placed, plain


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("有[539家](fact:x.a)企业、[32家](fact:x.b)", ["539家", "32家"]),
        ("![图](chart:rnd)有**[3家](fact:x.a)**和[*四家*](fact:x.b)", ["", "3家", "四家"]),
        ("[](figure:rnd)空，`码`[1](fact:x.a)", ["", "1"]),
        ("没有", []),
    ],
)
def test_the_words_of_a_mark_are_where_they_are_said_to_be(source: str, words: list[str]) -> None:
    """Emphasis and pictures vanish, and the places follow."""
    shown = plain(source)

    assert [shown[start:end] for _, start, end in placed(source)] == words

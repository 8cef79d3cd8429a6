"""A reference is a kind and an id, written with a colon."""

import pytest

from newquality_site.model.ref import Ref


@pytest.mark.parametrize(
    ("written", "ref"),
    [("indicator:rnd", Ref("indicator", "rnd")), ("fact:xt.srdi", Ref("fact", "xt.srdi")), ("a:b:c", Ref("a", "b:c"))],
)
def test_a_reference_is_read_and_written_the_same(written: str, ref: Ref) -> None:
    """The first colon parts the kind from the id, and writing puts it back."""
    assert Ref.parse(written) == ref
    assert str(ref) == written


def test_words_without_a_colon_name_a_kind_alone() -> None:
    """A reference that lacks its id is read as one, for the checks to refuse."""
    assert Ref.parse("indicator") == Ref("indicator", "")


def test_references_sort_by_kind_and_id() -> None:
    """Lists of references have an order of their own."""
    assert sorted([Ref("term", "a"), Ref("article", "b"), Ref("article", "a")]) == [
        Ref("article", "a"),
        Ref("article", "b"),
        Ref("term", "a"),
    ]

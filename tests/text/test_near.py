"""A misspelt name is answered with the one that was meant."""

import pytest

from newquality_site.text.near import near


@pytest.mark.parametrize(
    ("word", "expected"),
    [("rnd.spned", "rnd.spend"), ("研发经费投人", "研发经费投入"), ("nothing alike", None), ("", None)],
)
def test_the_likest_name_is_offered(word: str, expected: str | None) -> None:
    """The likest name is offered, and none when none is like the word."""
    assert near(word, {"rnd.spend", "rnd.share", "研发经费投入", "gii.rank"}) == expected


def test_the_order_of_the_names_plays_no_part() -> None:
    """Of two names as like, the same one is offered whatever comes first."""
    assert near("rank.c", ["rank.a", "rank.b"]) == near("rank.c", iter(["rank.b", "rank.a"]))

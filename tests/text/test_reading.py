"""Reading time is counted in characters and words."""

import pytest

from newquality_site.text.reading import han_count, minutes


def test_only_han_characters_count_as_such() -> None:
    """Marks, digits and letters are no Han characters."""
    assert han_count("新质，AI 2024年。") == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 1), ("字" * 400, 1), ("字" * 401, 2), ("字" * 399 + "1,316.8万", 2), ("1,316.8 " * 400, 1), ("，" * 900, 1)],
)
def test_a_minute_is_four_hundred_characters_or_words(text: str, expected: int) -> None:
    """Each begun four hundred of characters, words and numbers is a minute, and there is at least one."""
    assert minutes(text, han_count(text)) == expected

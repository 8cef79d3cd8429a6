"""Chinese is told from what is not."""

import pytest

from newquality_site.text.script import ends_in_han, has_chinese


@pytest.mark.parametrize("text", ["中", "AI，", "《", "𬭼", "〇"])
def test_chinese_is_seen(text: str) -> None:
    """One Han character, rare ones too, or one full-width mark makes a text Chinese."""
    assert has_chinese(text)


@pytest.mark.parametrize("text", ["", "AI, 3:2", "“yes” – it’s…"])
def test_latin_is_not_chinese(text: str) -> None:
    """Letters, digits and marks that English has too make no text Chinese."""
    assert not has_chinese(text)


@pytest.mark.parametrize(("text", "end"), [("达", "达"), ("2024年", "年"), ("年，", ""), ("年 ", ""), ("", "")])
def test_a_number_stands_apart_from_a_character_alone(text: str, end: str) -> None:
    """A mark or a space at the end is no character."""
    assert ends_in_han(text) == bool(end)

"""Chinese is told from what is not."""

import pytest

from newquality_site.text.script import has_chinese


@pytest.mark.parametrize("text", ["中", "AI，", "《", "𬭼", "〇"])
def test_chinese_is_seen(text: str) -> None:
    """One Han character, rare ones too, or one full-width mark makes a text Chinese."""
    assert has_chinese(text)


@pytest.mark.parametrize("text", ["", "AI, 3:2", "“yes” – it’s…"])
def test_latin_is_not_chinese(text: str) -> None:
    """Letters, digits and marks that English has too make no text Chinese."""
    assert not has_chinese(text)

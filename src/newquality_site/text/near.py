"""The name that was meant, when a name is not known."""

from collections.abc import Iterable
from difflib import get_close_matches


def near(word: str, known: Iterable[str]) -> str | None:
    """Known name most like the word, or nothing when none is like it; the order of the names plays no part."""
    found = get_close_matches(word, known, n=1, cutoff=0.6)
    return found[0] if found else None

"""Words as a search sees them: folded, cut into pairs of neighbouring characters, and numbered.

Chinese has no blanks between words, and a splitter of words cuts a page and a question in different places. Pairs miss
nothing: a string of two characters or more stands on a page only where all of its pairs do. ``search.js`` folds, cuts
and reads the numbers in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

DIGITS = 45
"""A number is written in this base; the last digit of each comes from the lower half of the alphabet."""

_ALPHABET = [chr(code) for code in range(35, 127) if code != ord("\\")]
_LAST, _MORE = _ALPHABET[:DIGITS], _ALPHABET[DIGITS : 2 * DIGITS]
_WIDTH = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
_FOLDED = str.maketrans({**_WIDTH, 0x3000: " ", 0xA0: " ", 0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"})
_RUNS = "!"
_PRIME = 1_000_003


def fold(text: str) -> str:
    """Text of the same length in which letter case, width and the form of quotation marks make no difference."""
    narrow = text.translate(_FOLDED)
    lower = narrow.lower()
    # A final sigma looks around itself, a dotted capital I becomes two: JavaScript is asked letter by letter as well.
    if len(lower) != len(narrow) or "Σ" in narrow:
        return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in narrow)
    return lower


def pairs(lines: Iterable[str]) -> set[str]:
    """Each pair of neighbouring characters; the last of a line stands alone, so that each character begins one."""
    found: set[str] = set()
    for line in lines:
        found.update(map("".join, pairwise(line)))
        found.add(line[-1:])
    return found - {""}


def bucket(key: str, buckets: int) -> int:
    """In which of so many buckets a key lies."""
    number = 0
    for letter in key:
        number = (number * 31 + ord(letter)) % _PRIME
    return number % buckets


def written(number: int) -> str:
    """A number in few characters, of which the last can be told from the others."""
    last = _LAST[number % DIGITS]
    number //= DIGITS
    more = ""
    while number:
        more = _MORE[number % DIGITS] + more
        number //= DIGITS
    return more + last


class Numbers:
    """Writes lists of pages: the steps from one to the next, or, where many pages are on the list, gaps and runs."""

    def __init__(self, most: int) -> None:
        self._written = [written(number) for number in range(most + 1)]
        self._many = most // 4

    def __call__(self, ids: Sequence[int]) -> str:
        """A rising list of numbers as text."""
        if len(ids) > self._many:
            return _RUNS + "".join(self._written[number] for pair in runs(ids) for number in pair)
        names, before = self._written, -1
        steps = []
        for number in ids:
            steps.append(names[number - before - 1])
            before = number
        return "".join(steps)


def runs(ids: Sequence[int]) -> list[tuple[int, int]]:
    """A rising list of numbers as gaps before runs, and how many more follow the first of each run."""
    found: list[tuple[int, int]] = []
    before, start = -1, -1
    for number in ids:
        if start >= 0 and number == before + 1:
            before = number
            continue
        if start >= 0:
            found[-1] = (found[-1][0], before - start)
        found.append((number - before - 1, 0))
        before = start = number
    if found:
        found[-1] = (found[-1][0], before - start)
    return found

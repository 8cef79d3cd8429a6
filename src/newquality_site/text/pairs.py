"""Words as a search sees them: folded, cut into pairs of neighbouring characters, and numbered.

Chinese has no blanks between words, and a splitter of words cuts a page and a question in different places. Pairs miss
nothing: a string of two characters or more stands on a page only where all of its pairs do. ``search.js`` folds, cuts
and reads the numbers in the same way.
"""

import re
from collections.abc import Iterable
from functools import cache
from operator import add

DIGITS = 45
"""A number is written in this base; the last digit of each comes from the lower half of the alphabet."""
RUNS = "!"
"""Begins a list that is written in runs."""

_ALPHABET = [chr(code) for code in range(35, 127) if code != ord("\\")]
_LAST, _MORE = _ALPHABET[:DIGITS], _ALPHABET[DIGITS : 2 * DIGITS]
_WRITTEN = re.compile(f"[{re.escape(''.join(_MORE))}]*[{re.escape(''.join(_LAST))}]")
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
_WIDTH = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
_FORMS = {" ": "\u3000\u00a0", "-": "−⁻₋", '"': "“”", "'": "‘’", "x": "×"}
_FORMS |= {str(digit): forms for digit, forms in enumerate(map("".join, zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", strict=True)))}
_FOLDED = str.maketrans(_WIDTH | {ord(form): sign for sign, forms in _FORMS.items() for form in forms})


def fold(text: str) -> str:
    """Text of the same length in which case, width, height and the forms of quotes, minus and times do not count."""
    narrow = text.translate(_FOLDED)
    lower = narrow.lower()
    # A final sigma looks around itself, a dotted capital I becomes two: JavaScript is asked letter by letter as well.
    if len(lower) != len(narrow) or "Σ" in narrow:
        return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in narrow)
    return lower


def keys(text: str) -> dict[str, None]:
    """Each character of a folded text and each pair of neighbours, in the order of the text and once."""
    found = dict.fromkeys(text)
    found.update(dict.fromkeys(map(add, text, text[1:])))
    return found


def bucket(key: str, buckets: int) -> int:
    """In which of so many buckets a key lies."""
    return (ord(key[0]) * 31 + ord(key[-1]) * 2) % buckets


def written(number: int) -> str:
    """A number in few characters, of which the last can be told from the others."""
    last = _LAST[number % DIGITS]
    number //= DIGITS
    more = ""
    while number:
        more = _MORE[number % DIGITS] + more
        number //= DIGITS
    return more + last


def numbers(text: str) -> list[int]:
    """The numbers of a text."""
    return list(map(_number, _WRITTEN.findall(text)))


@cache
def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * DIGITS + _VALUES[letter] % DIGITS
    return number


def in_runs(listed: str, end: int) -> str:
    """A list of rising numbers below *end* as runs of neighbours: shorter where most numbers are on it."""
    missing = sorted(set(range(end)).difference(numbers(listed)))
    return RUNS + "".join(written(gap) + written(more) for gap, more in runs(missing, end))


def runs(missing: Iterable[int], end: int) -> list[tuple[int, int]]:
    """The runs between what is *missing*: how many are missing before each, and how many more follow its first."""
    found: list[tuple[int, int]] = []
    gap = start = 0
    for number in (*missing, end):
        if number > start:
            found.append((gap, number - start - 1))
            gap = 0
        gap, start = gap + 1, number + 1
    return found

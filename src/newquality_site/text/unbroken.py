"""What no line parts: a figure with its unit, the ends of a range, a Latin word, and marks with what they belong to.

Pages, pictures and cards all break their lines by these rules.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from newquality_site.text.numerals import numerals

_JOINING = ("—", "～", "－", "＋", "×", "÷")
"""Between two figures: a range, or a short sum."""
_RUN = re.compile(
    r"[“‘（《]*(?:第?\d[\d.,]*(?:[%‰]|[万亿]{0,2}[一-鿿])|[0-9A-Za-z.%]+|.)[，。、；：！？）”’》]*", re.DOTALL
)
_CLAUSE = re.compile("（?[^，；。、（]*(?:[，；。、][”’》）]*|(?=（)|$)")


def figures(text: str) -> list[tuple[int, int]]:
    """Where each figure with its unit stands in *text*; the two ends of a range are one."""
    found: list[tuple[int, int]] = []
    for numeral in (one for one in numerals(text) if one.script == "digits"):
        start, stop = numeral.start, numeral.end + len(numeral.unit)
        ranged = found and text[found[-1][1] : start] in _JOINING
        found[-1:] = [(found[-1][0], stop)] if ranged else [*found[-1:], (start, stop)]
    return found


def runs(text: str) -> list[str]:
    """*text* in the pieces that each stay on one line."""
    found, end = [], 0
    for start, stop in figures(text):
        found += [*_RUN.findall(text[end:start]), text[start:stop]]
        end = stop
    return _closed([*found, *_RUN.findall(text[end:])])


def clauses(text: str, label: str = "") -> list[str]:
    """*text* in the pieces between which it breaks best: at marks, and behind the *label* of what is measured."""
    joint = text.find(label) + len(label) if label in text else 0
    return _closed([part for side in (text[:joint], text[joint:]) for part in _CLAUSE.findall(side) if part])


def sayings(clause: str) -> list[str]:
    """A *clause* in the pieces that end with a figure, and what is left."""
    ends = [0, *(stop for _, stop in figures(clause)), len(clause)]
    return _closed([clause[start:stop] for start, stop in pairwise(ends) if start < stop])


def _closed(pieces: Sequence[str]) -> list[str]:
    """Marks that close stay behind what they close, also behind a figure, and those that open before what they open."""
    joined: list[str] = []
    for piece in pieces:
        if joined and (piece[0] in "，。、；：！？）”’》…" or joined[-1][-1] in "（《“‘"):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined

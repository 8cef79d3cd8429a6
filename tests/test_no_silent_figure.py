"""No figure can be wrong without the build saying so: every numeral is changed once, and the build must speak.

What may be changed in silence is listed here with its reason, so that the list is read whenever it grows.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import pytest

from newquality_site.build import build
from newquality_site.charts.drawing import Drawing
from newquality_site.files.disk import read_tree
from newquality_site.files.position import InputError, Problem
from newquality_site.files.remember import Kept, in_turn, remembered
from newquality_site.files.tree import Tree, overlay

BASE = Path(__file__).parent / "broken" / "base"
HISTORY = Path(__file__).parent / "broken" / "history-growth-against-its-values"
SILENT = (
    r"^ *#|#[^#]*$",  # a comment
    r"\bid: *[\w.-]+",  # a name, which shows in addresses only
    r"\bschema: *\d+",
    r"\bchart: *\{[^}]*\}",  # the ends of an axis
    r"\b(?:checked|published): *[\d-]+",  # days that nothing else tells; a year that cannot be is another test's
    r"\(fact:[\w.-]+\)|\"indicator:[\w-]+\"",  # names; what they lead to is held against the words
)
"""Where a digit may change in silence."""
_NUMERAL = re.compile(r"\d+(?:\.\d+)?")

Speaking = Callable[[dict[PurePosixPath, bytes]], set[str]]


@pytest.fixture(scope="module")
def speaking(templates: Tree, stand_in: Callable[[Drawing], bytes]) -> Speaking:
    """Return what a build of the base says when files are laid over it; nothing is drawn, and what is known is kept."""
    held: dict[bytes, Kept] = {}

    class Nothing:
        def get(self, _keys: object) -> dict[bytes, bytes]:
            return {}

        def put(self, _values: object) -> None:
            return

    base = overlay(overlay(templates, read_tree(BASE, ("content", "data"))), read_tree(HISTORY, ("data",)))
    history = PurePosixPath("data/history.yaml")
    base[history] = base[history].replace(b"yoy: 31.5", b"yoy: 13.5")

    def said(files: dict[PurePosixPath, bytes]) -> set[str]:
        known = remembered(Nothing(), b"", held=held)
        try:
            problems: tuple[Problem, ...] = build(
                overlay(base, files),
                stand_in,
                lambda step, work, items: (in_turn if step == "画图" else known)(step, work, items),
            ).warnings
        except InputError as refused:
            problems = refused.problems
        return set(map(str, problems))

    return said


def slips(text: str) -> Iterator[tuple[int, str]]:
    """Every text with one digit of one numeral another, and its line; what may change in silence stays."""
    for number, line in enumerate(text.splitlines()):
        silent = [found.span() for pattern in SILENT for found in re.finditer(pattern, line)]
        for found in _NUMERAL.finditer(line):
            if not any(start <= found.start() < end for start, end in silent):
                last = found.end() - 1
                other = f"{line[:last]}{(int(line[last]) + 1) % 10}{line[last + 1 :]}"
                yield number + 1, "\n".join([*text.splitlines()[:number], other, *text.splitlines()[number + 1 :], ""])


FILES = [
    "data/indicators.yaml",
    "data/history.yaml",
    "content/original/page.txt",
    "content/articles/lead.md",
    "content/articles/xingtai.md",
]


@pytest.mark.parametrize("name", FILES)
def test_a_slip_of_one_digit_is_said(name: str, speaking: Speaking) -> None:
    """Whatever numeral of the table, the history, the print or a piece is off by one, the build says so."""
    folder = HISTORY if name == "data/history.yaml" else BASE
    text = (folder / name).read_text("utf-8").replace("yoy: 31.5", "yoy: 13.5")
    before = speaking({})

    unheard = [
        f"{line}: {slipped.splitlines()[line - 1].strip()}"
        for line, slipped in slips(text)
        if speaking({PurePosixPath(name): slipped.encode()}) == before
    ]

    assert before == set()
    assert unheard == []

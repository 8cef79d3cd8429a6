"""Sites with a mistake: each folder in `broken/` holds the files that differ from its good base, and what must be said.

A file that a case takes away is named in its `removed.txt`.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import pytest

from newquality_site.build import Built, build
from newquality_site.charts.drawing import Drawing
from newquality_site.files.disk import read_tree
from newquality_site.files.position import InputError
from newquality_site.files.tree import Tree, overlay
from newquality_site.text.script import has_chinese
from tests.conftest import Expected

BROKEN = Path(__file__).parent / "broken"
BASE = BROKEN / "base"
SOURCE = Path(__file__).parents[1] / "src" / "newquality_site"
CASES = sorted(folder for folder in BROKEN.iterdir() if folder.is_dir() and folder != BASE)
PARTS = ("content", "data", "templates")
SILENT = ("schema.py",)
"""Modules whose Chinese is written into files, not said."""
LETTERS = "万亿千百"
"""Chinese that is looked for, not said."""
STEPS = ("查页", "查表", "查稿")
"""The names of steps, beside their progress bars."""

Building = Callable[[Path], Built]


@pytest.fixture
def building(templates: Tree, stand_in: Callable[[Drawing], bytes]) -> Building:
    """Return the builder of the base with the files of a case laid over it."""

    def built(case: Path) -> Built:
        inputs = overlay(overlay(templates, read_tree(BASE, PARTS)), read_tree(case, PARTS))
        removed = case / "removed.txt"
        gone = {PurePosixPath(line) for line in removed.read_text("utf-8").split()} if removed.exists() else set()
        return build({path: content for path, content in inputs.items() if path not in gone}, stand_in)

    return built


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_mistake_is_said_in_these_words(case: Path, building: Building, expected: Expected) -> None:
    """Every mistake is said, each once, with its file, line and column, what is wrong and how to mend it."""
    try:
        problems = building(case).warnings
    except InputError as refused:
        problems = refused.problems

    said = {"problems.txt": "".join(f"{problem}\n" for problem in sorted(problems))}

    assert said == expected(case, said)


def test_the_base_has_no_mistake(building: Building) -> None:
    """What the broken sites say is due to their own files, for the base alone is built without a warning."""
    assert building(BASE).warnings == ()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_message_is_one_line_that_an_editor_can_act_on(case: Path) -> None:
    """A message is one line with a place, a reason and a mend."""
    lines = (case / "problems.txt").read_text("utf-8").splitlines()

    assert lines
    assert [line for line in lines if not ("错误：" in line or "警告：" in line) or "改法：" not in line] == []


def messages(source: Path) -> Iterator[str]:
    """Every stretch of Chinese that a module may say: its texts cut at their blanks, no docstrings and no patterns."""
    tree = ast.parse(source.read_text("utf-8"))
    quiet: set[ast.AST] = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    quiet |= {inner for node in ast.walk(tree) if _is_pattern(node) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in quiet:
            yield from (
                part
                for part in re.split(r"\{[a-z]+\}", node.value)
                if has_chinese(part) and part not in (LETTERS, *STEPS)
            )


def _is_pattern(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("re.", "str.maketrans"))


ROOMS = ("load", "checks")
SPEAKING = sorted(path for room in ROOMS for path in (SOURCE / room).glob("*.py") if path.name not in SILENT)


@pytest.mark.parametrize("module", SPEAKING, ids=[f"{path.parent.name}/{path.name}" for path in SPEAKING])
def test_every_message_has_a_case(module: Path) -> None:
    """Whatever a check or a loader can say is said by a broken site, or by a test of a room that says it."""
    tests = [path.read_text("utf-8") for room in (*ROOMS, "commands") for path in (BROKEN.parent / room).glob("*.py")]
    said = "".join([*((case / "problems.txt").read_text("utf-8") for case in CASES), *tests])

    assert [message for message in messages(module) if message not in said] == []

"""YAML stays what was written, with the place of every key and item."""

from typing import Any

import pytest

from newquality_site.files.position import InputError, Position
from newquality_site.load.record import DEEPEST, record


def read(text: str, first_line: int = 1) -> Any:  # noqa: ANN401  (a border)
    """Return what a text says."""
    return record("a.yaml", text, first_line)


def reasons(text: str) -> list[str]:
    """Return the place and reason of every problem of a text."""
    with pytest.raises(InputError) as refused:
        read(text)
    return [f"{p.position.line}:{p.position.column} {p.reason}" for p in refused.value.problems]


@pytest.mark.parametrize("written", ["no", "12:30", "8.0", "3_000", "1e3", "0x1f", "2025-03-05", "是"])
def test_a_scalar_stays_as_written(written: str) -> None:
    """No word turns into a truth, a time, a number or a date behind the editor's back."""
    assert read(f"key: {written}") == {"key": written}


@pytest.mark.parametrize(
    ("written", "value"), [("", None), ("~", None), ("null", None), ('"null"', "null"), ('""', "")]
)
def test_only_a_bare_nothing_is_nothing(written: str, value: str | None) -> None:
    """What is quoted is text, even the word for nothing."""
    assert read(f"key: {written}") == {"key": value}


@pytest.mark.parametrize("escape", [r"\e[31m", r"\0", r"\u202e", r"\ud800", r"\N", r"\L", r"\x7f"])
def test_an_escape_brings_in_nothing_that_is_refused_as_itself(escape: str) -> None:
    """A character that no editor means to type does not come in by its number either."""
    (reason,) = reasons(f'one: 1\ntwo: "甲{escape}乙"')

    assert reason.startswith("2:6 有看不见或认不出的字符 U+")


@pytest.mark.parametrize("block", ["|", ">", "|+"])
def test_a_block_of_text_ends_with_its_last_word(block: str) -> None:
    """The line end after it is YAML's, not the editor's."""
    assert read(f"title: {block}\n  新质\n") == {"title": "新质"}


@pytest.mark.parametrize("text", ["", "# 只有注释\n", "---\n", "---", "\n---\n#"])
def test_a_text_without_a_word_says_nothing(text: str) -> None:
    """An empty text has no value."""
    assert read(text) is None


def test_keys_and_items_have_their_places() -> None:
    """A mapping knows where it begins, and where each key and each item of a list stands."""
    found = read("one: 1\ntwo: [甲, 乙]\nthree:\n  - 丙\n", first_line=10)

    assert found.places == {
        "": Position("a.yaml", 10, 1),
        "one": Position("a.yaml", 10, 1),
        "one[0]": Position("a.yaml", 10, 6),
        "two": Position("a.yaml", 11, 1),
        "two[0]": Position("a.yaml", 11, 7),
        "two[1]": Position("a.yaml", 11, 10),
        "three": Position("a.yaml", 12, 1),
        "three[0]": Position("a.yaml", 13, 5),
    }


def test_every_mistake_of_form_is_said() -> None:
    """Keys given twice and keys that are no word are reported together."""
    assert reasons("a: 1\na: 2\n[b]: 3\n'': 4\na: 5\n") == [
        "2:1 “a”写了两次，上一次在第 1 行",
        "3:1 冒号前面应是一个词",
        "4:1 冒号前面应是一个词",
        "5:1 “a”写了两次，上一次在第 2 行",
    ]


@pytest.mark.parametrize("text", ["a: *b", "a: &b c", "a: !!python/object:os.system x", "a: !b c", "&a b: c"])
def test_yaml_that_points_or_makes_is_refused(text: str) -> None:
    """Anchors, aliases and tags never come to be."""
    (reason,) = reasons(text)

    assert reason.endswith("这里不用 YAML 的锚点、别名（& *）和标签（!）")


@pytest.mark.parametrize("depth", [DEEPEST + 1, 20_000])
def test_a_nest_too_deep_is_refused(depth: int) -> None:
    """Depth is bounded by a rule, which is asked before anything is made of the nest."""
    (reason,) = reasons("[" * depth + "]" * depth)

    assert reason.endswith("嵌套太深")


def test_a_nest_as_deep_as_allowed_is_read() -> None:
    """The rule lets through what it says."""
    assert read("[" * DEEPEST + "]" * DEEPEST)


def test_a_slip_on_the_line_above_is_found() -> None:
    """The parser notices a slip on the next line only; the message points at the slip."""
    assert reasons("title：专版\naddress: x\n") == ["1:6 冒号用了全角“：”"]


def test_a_text_that_was_meant_as_a_mapping_is_told_by_its_slip() -> None:
    """One full-width colon makes a text of the whole file."""
    assert reasons("# 设置\ntitle：专版\n") == ["2:6 冒号用了全角“：”"]


def test_a_text_may_stand_alone() -> None:
    """A text without a slip is a value."""
    assert read("专版") == "专版"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a:\n  b: 1\n    c: 2\n", "（上一行前面空 2 格，这一行空 4 格）"),
        ("a:\n  b:\n      2024: {c: 1}\n    2025: {c: 1}\n", "（上一行前面空 6 格，这一行空 4 格）"),
        ("a:\n  b: 1: 2\n", ""),
        ("a:\n  b: 1\n  - 2\n", ""),
        ("a:\n  b: 1\n# 注\n    c: 2\n", ""),
    ],
)
def test_lines_that_do_not_fit_are_measured(text: str, told: str) -> None:
    """Where a line is refused at its beginning, it is told how far it and the one above it are indented."""
    with pytest.raises(InputError) as refused:
        record("a.yaml", text)

    (problem,) = refused.value.problems
    assert problem.mend.partition("（")[1:] == (told[:1], told[1:])

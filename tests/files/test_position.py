"""Places in files."""

import pickle

import pytest

from newquality_site.files.position import InputError, Position, Problem, Severity, excerpt, locate


def test_position_reads_as_in_an_editor() -> None:
    """A position is written path, line, column, and begins at the first character."""
    written = [str(Position("稿件.md")), str(Position("稿件.md", 7, 9))]

    assert written == ["稿件.md:1:1", "稿件.md:7:9"]


def test_positions_are_ordered_by_number() -> None:
    """Line 10 comes after line 9."""
    places = sorted([Position("b"), Position("a", 10), Position("a", 9, 12), Position("a", 9, 2)])

    assert [str(place) for place in places] == ["a:9:2", "a:9:12", "a:10:1", "b:1:1"]


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem(Position("a.md", 3, 4), "没有标题"), "a.md:3:4: 错误：没有标题。"),
        (Problem(Position("a.md"), "没有标题。", "加一行 title"), "a.md:1:1: 错误：没有标题。改法：加一行 title"),
        (Problem(Position("a.md"), "是不是漏了单位？", "", Severity.WARNING), "a.md:1:1: 警告：是不是漏了单位？"),
    ],
)
def test_problem_is_one_line(problem: Problem, line: str) -> None:
    """A problem says its place, its weight, what is wrong and, if known, how to mend it, with one full stop."""
    written = str(problem)

    assert written == line


def test_problems_are_ordered_by_place() -> None:
    """Problems sort by place, whatever they say."""
    late, early = Problem(Position("a", 2), "甲"), Problem(Position("a", 1), "乙")

    assert sorted([late, early]) == [early, late]


def test_input_error_says_all_in_order() -> None:
    """All problems are said, a line each, sorted by place."""
    error = InputError((Problem(Position("b"), "乙"), Problem(Position("a"), "甲")))

    assert str(error) == "a:1:1: 错误：甲。\nb:1:1: 错误：乙。"


def test_input_error_travels_between_processes() -> None:
    """An error that was pickled still has its problems."""
    error = InputError((Problem(Position("a"), "甲", "乙", Severity.WARNING),))

    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes

    assert arrived.problems == error.problems


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (1, (1, 2)), (3, (2, 1)), (4, (2, 2)), (5, (3, 1)), (6, (3, 2))],
)
def test_locate_counts_characters(offset: int, place: tuple[int, int]) -> None:
    r"""A line ends at "\n", alone or after "\r"; a Chinese character is one column."""
    text = "甲\r\n乙\n丙"

    assert locate(text, offset) == place


def test_excerpt_aligns_under_chinese() -> None:
    """The caret stands under its character: full-width ones before it take two columns, others one."""
    shown = excerpt("首行\r\nGDP 增长，8.0%\r\n", Position("a", 2, 8))

    assert shown == "GDP 增长，8.0%\n          ^"


def test_excerpt_keeps_tabs_and_ignores_what_has_no_width() -> None:
    """Tabs move the caret as they move the text, and marks without width do not move it."""
    shown = excerpt("\t\ufeffe\N{COMBINING ACUTE ACCENT}x", Position("a", 1, 5))

    assert shown.splitlines()[1] == "\t ^"


def test_excerpt_cuts_a_long_line() -> None:
    """Of a paragraph of a thousand characters only what is near the column is shown."""
    shown = excerpt("远" * 500 + "错" + "远" * 500, Position("a", 1, 501))

    assert shown == "远" * 40 + "错" + "远" * 39 + "\n" + "  " * 40 + "^"


@pytest.mark.parametrize(("position", "shown"), [(Position("a", 1, 9), "甲乙\n    ^"), (Position("a", 5, 1), "\n^")])
def test_excerpt_of_a_place_beyond_the_text(position: Position, shown: str) -> None:
    """A place behind the end of its line, or of the text, still gives two lines."""
    assert excerpt("甲乙", position) == shown


def test_warnings_do_not_count_as_errors() -> None:
    """An editor is told how many slips stop the work, not how many remarks came along."""
    place = Position("a.md")

    assert InputError((Problem(place, "错"), Problem(place, "疑", severity=Severity.WARNING))).errors == 1

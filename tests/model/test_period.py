"""Periods are read as written, sorted by time, and written as they were."""

import re

import pytest
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from newquality_site.model.period import UNDATED, Period, When, period

FIELD = TypeAdapter[Period](When)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024", Period(2024)),
        ("2024-Q3", Period(2024, quarter=3)),
        ("2024-H1", Period(2024, first=6)),
        ("2024-Q1-3", Period(2024, first=9)),
        ("2024-M1-2", Period(2024, first=2)),
        ("2024-M1-11", Period(2024, first=11)),
        ("2024-03", Period(2024, month=3)),
        ("2025-03-05", Period(2025, month=3, day=5)),
        ("2024-02-29", Period(2024, month=2, day=29)),
        ("undated", UNDATED),
    ],
)
def test_a_period_is_read_and_written_the_same(written: str, meant: Period) -> None:
    """A year, a quarter, a month, a day and a missing date are understood and written back letter for letter."""
    found = period(written)

    assert found == meant
    assert str(found) == written


def test_a_year_may_come_as_a_number() -> None:
    """A year that is no text, and a period that is one already, mean the same."""
    assert period(2024) == period(Period(2024)) == Period(2024)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "24",
            "1824",
            "2124",
            "20240",
            "2024年",
            "２０２４",
            " 2024",
            "2024-Q5",
            "2024-q1",
            "2024-Q1-01",
            "2024-H2",
            "2024-M1-1",
            "2024-M1-6",
            "2024-M1-12",
            "2024-M1-02",
            "2024-13",
        ),
        *("2024-00", "2024-3", "2025-03-00", "2025-03-32", "2025-02-29", "2025-04-31", "Undated", "None"),
    ],
)
def test_what_is_no_period_is_refused(written: str) -> None:
    """A misspelt period, or a day that no calendar has, is refused with the forms that are understood."""
    with pytest.raises(PydanticCustomError, match="2024-Q1"):
        period(written)


def test_periods_sort_by_time() -> None:
    """The undated stands first, a year before its quarters, and a month before the days in it."""
    sorted_by_hand = ["undated", "2023", "2024", "2024-01", "2024-03", "2024-03-05", "2024-12", "2024-Q1", "2024-Q4"]

    assert sorted(map(period, reversed(sorted_by_hand))) == [period(written) for written in sorted_by_hand]


@pytest.mark.parametrize(
    ("when", "before"),
    [
        ("2024", "2023"),
        ("2024-H1", "2023-H1"),
        ("2024-Q1", "2023-Q1"),
        ("2024-01", "2023-01"),
        ("2025-03-05", "2024-03-05"),
    ],
)
def test_a_period_is_compared_with_the_same_of_the_year_before(when: str, before: str) -> None:
    """Growth on the year compares a quarter with that quarter and a month with that month."""
    assert period(when).previous == period(before)


def test_only_a_year_makes_a_period_dated() -> None:
    """What the print does not date has no year."""
    assert period("2024-Q1").dated
    assert not UNDATED.dated


@pytest.mark.parametrize(
    ("when", "parts"),
    [
        ("2024", (False, False, False, 0)),
        ("2024-Q1", (True, False, False, 0)),
        ("2024-03", (False, True, False, 0)),
        ("2025-03-05", (False, True, True, 0)),
        ("2024-H1", (False, False, False, 6)),
    ],
)
def test_a_period_knows_what_it_is_a_part_of(when: str, parts: tuple[bool, bool, bool, int]) -> None:
    """Years, their first months, quarters, months and days are told apart."""
    assert period(when).parts == parts


def test_a_field_takes_and_gives_what_an_editor_writes() -> None:
    """A period as a field is read from text and written as text again."""
    assert FIELD.dump_python(FIELD.validate_python("2024-Q1")) == "2024-Q1"


@pytest.mark.parametrize(
    ("written", "known"), [("2024", True), ("2024-Q1", True), ("undated", True), ("2024年", False), ("24", False)]
)
def test_an_editor_s_completion_knows_what_a_period_is(written: str, *, known: bool) -> None:
    """The schema takes a bare year, or text of the forms that are understood."""
    number, text = FIELD.json_schema()["anyOf"]

    assert number == {"type": "integer"}
    assert bool(re.search(text["pattern"], written)) is known

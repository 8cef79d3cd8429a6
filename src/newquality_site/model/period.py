"""The time a figure speaks of: a year, its first months, a quarter, a month, a day, or undated."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

_WRITTEN = re.compile(
    r"(?P<year>(?:19|20)\d\d)"
    r"(?:-Q(?P<quarter>[1-4])|-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?|-(?P<span>H1|Q1-3|M1-(?:[2-57-8]|1[01])))?",
    re.ASCII,
)
SPANS = {6: "H1", 9: "Q1-3"}
"""First months of a year that have a name of their own: 上半年, 前三季度."""
FORMS = (
    "写成年份 2024、季度 2024-Q1、上半年 2024-H1、前三季度 2024-Q1-3、1至11月 2024-M1-11、"
    "月份 2024-03、日期 2025-03-05 或 undated"
)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A year, a part of it, or, with year 0, a time the print does not give; periods sort by time, undated first.

    *first* is a number of months from January on, whose figures are published as one: 上半年, 前三季度, 1—11月.
    """

    year: int
    quarter: int = 0
    month: int = 0
    day: int = 0
    first: int = 0

    @property
    def dated(self) -> bool:
        """Whether a year is known."""
        return self.year > 0

    @property
    def parts(self) -> tuple[bool, bool, bool, int]:
        """Whether it is of a quarter, a month, a day, of how many months: on one axis of time stand the same parts."""
        return self.quarter > 0, self.month > 0, self.day > 0, self.first

    @property
    def previous(self) -> Period:
        """The same part of the year before: what a growth on the year compares with."""
        return replace(self, year=self.year - 1)

    def __str__(self) -> str:
        """As an editor writes it: 2024, 2024-H1, 2024-M1-11, 2024-Q1, 2024-03, 2025-03-05 or undated."""
        if not self.dated:
            return "undated"
        quarter = f"-Q{self.quarter}" if self.quarter else ""
        first = f"-{SPANS.get(self.first, f'M1-{self.first}')}" if self.first else ""
        return f"{self.year}{quarter}{first}" + "".join(f"-{part:02d}" for part in (self.month, self.day) if part)


UNDATED = Period(0)


def period(written: object) -> Period:
    """The period an editor wrote; refuses anything that is not one."""
    if isinstance(written, Period):
        return written
    if written == "undated":
        return UNDATED
    match = _WRITTEN.fullmatch(str(written))
    when = _read(match) if match else UNDATED
    if not when.dated or (when.day and when.day > monthrange(when.year, when.month)[1]):
        raise PydanticCustomError("period", FORMS)
    return when


def _read(match: re.Match[str]) -> Period:
    """The parts of a period that was written."""
    numbers = {name: int(match[name] or 0) for name in ("year", "quarter", "month", "day")}
    months = {span: number for number, span in SPANS.items()}
    span = match["span"] or ""
    return Period(**numbers, first=months.get(span) or int(span.removeprefix("M1-") or 0))


_PATTERN = re.sub(r"\?P<\w+>", "?:", f"^({_WRITTEN.pattern}|undated)$")
When = Annotated[
    Period,
    BeforeValidator(period),
    PlainSerializer(str),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": _PATTERN}]}),
]
"""A period as a field of an entry."""

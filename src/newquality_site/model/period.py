"""The time a figure speaks of: a year, a quarter, a month, a day, or undated."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

_WRITTEN = re.compile(
    r"(?P<year>(?:19|20)\d\d)"
    r"(?:-Q(?P<quarter>[1-4])|-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A year, a part of it, or, with year 0, a time the print does not give; periods sort by time, undated first."""

    year: int
    quarter: int = 0
    month: int = 0
    day: int = 0

    @property
    def dated(self) -> bool:
        """Whether a year is known."""
        return self.year > 0

    @property
    def parts(self) -> tuple[bool, bool, bool]:
        """Whether it is of a quarter, a month, a day: what may stand on one axis of time is of the same parts."""
        return self.quarter > 0, self.month > 0, self.day > 0

    @property
    def previous(self) -> Period:
        """The same part of the year before: what a growth on the year compares with."""
        return Period(self.year - 1, self.quarter, self.month, self.day)

    def __str__(self) -> str:
        """As an editor writes it: 2024, 2024-Q1, 2024-03, 2025-03-05 or undated."""
        if not self.dated:
            return "undated"
        quarter = f"-Q{self.quarter}" if self.quarter else ""
        return f"{self.year}{quarter}" + "".join(f"-{part:02d}" for part in (self.month, self.day) if part)


UNDATED = Period(0)


def period(written: object) -> Period:
    """The period an editor wrote; refuses anything that is not one."""
    if isinstance(written, Period):
        return written
    if written == "undated":
        return UNDATED
    match = _WRITTEN.fullmatch(str(written))
    when = Period(*(int(part or 0) for part in match.groups())) if match else UNDATED
    if not when.dated or (when.day and when.day > monthrange(when.year, when.month)[1]):
        raise PydanticCustomError("period", "应是年份 2024、季度 2024-Q1、月份 2024-03、日期 2025-03-05 或 undated")
    return when


_PATTERN = re.sub(r"\?P<\w+>", "?:", f"^({_WRITTEN.pattern}|undated)$")
When = Annotated[
    Period,
    BeforeValidator(period),
    PlainSerializer(str),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": _PATTERN}]}),
]
"""A period as a field of an entry."""

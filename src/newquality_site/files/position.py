"""Places in files, and what is to be mended there."""

from dataclasses import dataclass
from enum import StrEnum
from unicodedata import category, east_asian_width

MOST = 100
"""Nobody mends more than this before building again."""
# A paragraph is one line of a thousand characters: only what is near the caret fits a screen.
_NEAR = 40


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: line and column count from one, columns in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write the place as editors and terminals know it."""
        return f"{self.path}:{self.line}:{self.column}"


class Severity(StrEnum):
    """Whether a problem stops the build."""

    ERROR = "错误"
    WARNING = "警告"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor can mend, and how."""

    position: Position
    reason: str
    mend: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Write the problem on one line."""
        stop = "" if self.reason.endswith(("。", "！", "？")) else "。"
        mend = f"改法：{self.mend}" if self.mend else ""
        return f"{self.position}: {self.severity}：{self.reason}{stop}{mend}"


class InputError(Exception):
    """All that an editor must mend before the work can go on."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    @property
    def errors(self) -> int:
        """How many of the problems stop the work; the others are warnings said along with them."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems in the order of their places, no more than anybody would read."""
        return tuple(sorted(self.problems)[:MOST])

    def __str__(self) -> str:
        """Write a line for each problem, in the order of their places."""
        return "\n".join(str(problem) for problem in self.told)


def refused(position: Position, reason: str, mend: str = "") -> InputError:
    """Make the error of a single problem."""
    return InputError((Problem(position, reason, mend),))


def locate(text: str, offset: int) -> tuple[int, int]:
    """Turn an offset into line and column, both from one."""
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


def excerpt(text: str, position: Position) -> str:
    r"""Show the line a position is in, with a caret beneath the column.

    A long line is cut to what is near. Lines end where `locate` says they do: at "\n", with or without "\r".
    """
    line = "".join(text.split("\n")[position.line - 1 : position.line]).removesuffix("\r")
    before = line[: position.column - 1][-_NEAR:]
    after = line[position.column - 1 :][:_NEAR]
    return f"{before}{after}\n{''.join(map(_blank, before))}^"


def _blank(character: str) -> str:
    if character == "\t":
        return "\t"
    if category(character) in {"Mn", "Me", "Cf"}:
        return ""
    return "  " if east_asian_width(character) in {"W", "F"} else " "

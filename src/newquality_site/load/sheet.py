"""A spreadsheet's CSV as rows: whatever a Chinese office saves, with the place of each cell."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import PurePosixPath

from newquality_site.files.position import InputError, Position, refused
from newquality_site.load.decoding import decoded

SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by the names of their columns, without the white space around, and where they stand."""

    path: str
    line: int
    cells: Mapping[str, str]

    def at(self, column: str = "") -> Position:
        """The row's line, and as its column the number of the cell."""
        names = list(self.cells)
        return Position(self.path, self.line, names.index(column) + 1 if column in names else 1)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file that hold something; *encoding* is what it was saved in."""

    rows: tuple[Row, ...]
    encoding: str


def sheet(path: str, content: bytes) -> Sheet:
    """The rows of a CSV separated by commas, semicolons or tabs, in UTF-8 or GB18030; raises InputError."""
    text, encoding = _text(path, content)
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        header = [name.strip() for name in next(lines, [])]
        if twice := [name for number, name in enumerate(header) if name in header[:number]]:
            raise refused(Position(path), f"表头里“{twice[0]}”有两栏", "留下一栏")
        return Sheet(tuple(_rows(path, header, lines)), encoding)
    except csv.Error:
        place = Position(path, max(1, lines.line_num))
        raise refused(place, "引号没有收尾，或引号后面多了字", "用表格软件另存一次 CSV") from None


def _text(path: str, content: bytes) -> tuple[str, str]:
    name = PurePosixPath(path)
    try:
        return decoded(name, content), "UTF-8"
    except InputError:
        try:
            converted = content.decode("gb18030")
        except UnicodeDecodeError:
            converted = None
        if converted is None or "\x00" in converted or _is_utf8(content):
            raise
        return decoded(name, converted.encode()), "GB18030"


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _rows(path: str, header: list[str], lines: Iterator[list[str]]) -> Iterator[Row]:
    start = 2
    for cells in lines:
        line, start = start, lines.line_num + 1  # type: ignore[attr-defined]  # a csv reader counts
        given = [cell.strip() for cell in cells]
        if len(given) > len(header) and any(given[len(header) :]):
            reason = f"这一行有 {len(given)} 格，表头只有 {len(header)} 格"
            mend = "数里的逗号会把一格拆成两格：写成 36130，不写 36,130；文字里有逗号的加引号"
            raise refused(Position(path, line), reason, mend)
        if any(given):
            yield Row(path, line, {name: (given[n] if n < len(given) else "") for n, name in enumerate(header)})

"""What a spreadsheet says otherwise than the table: each difference an edit, each doubt a problem with its cell.

Nothing is guessed and nothing is deleted. A row that is missing changes nothing, and neither does a number that a
spreadsheet program shortened (8.0 to 8).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import get_args

from pydantic_core import PydanticCustomError

from newquality_site.commands.figure_sheet import COLUMNS, NOT_REGISTERED, observation_cells
from newquality_site.files.position import InputError, Position, Problem
from newquality_site.load.editing import FIELDS, Edit
from newquality_site.load.sentences import REFUSALS, sentence
from newquality_site.load.sheet import Row, Sheet
from newquality_site.load.splicing import Name
from newquality_site.model.indicator import Series, Vintage
from newquality_site.model.period import Period, period
from newquality_site.model.site import Site
from newquality_site.text.near import near
from newquality_site.wording.numbers import period_words

NUMBERS = ("value", "yoy", "pp")
NEEDED = ("indicator", "series", "period")
STATUSES = get_args(Vintage)
EMPTY = "(空)"
UNSAID = "published"
"""The status of what has none."""
NEW = {"status": UNSAID}
"""What an observation has before anything is written of it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The edits a sheet asks for, the same in words, and how many numbers have merely lost zeros at their end."""

    edits: tuple[Edit, ...]
    lines: tuple[str, ...]
    shortened: int = 0


def difference(site: Site, given: Sheet) -> Difference:
    """What the sheet says otherwise than the table; raises InputError with every cell that has to be mended."""
    comparing = _Comparing(site, {(each.id, key): one for each, key, one in site.series})
    rows = [row for row in given.rows if row.cells.get("status") not in NOT_REGISTERED]
    if problems := [problem for row in given.rows[:1] for problem in _header(row)] or list(comparing.problems(rows)):
        raise InputError(tuple(sorted(problems)))
    changed = [(comparing.name(row), comparing.when(row), comparing.changed(row)) for row in rows]
    edits = tuple(Edit(name, str(when), fields) for name, when, fields in changed if fields)
    shortened = sum(comparing.shortened(row) for row in rows)
    return Difference(edits, tuple(line for one in changed for line in comparing.words(*one)), shortened)


@dataclass(frozen=True, slots=True)
class _Comparing:
    site: Site
    series: Mapping[Name, Series]

    def name(self, row: Row) -> Name:
        """The statistic and the series that a row is about."""
        return row.cells["indicator"], row.cells["series"]

    def when(self, row: Row) -> Period:
        """The period of a row; raises PydanticCustomError where it is none."""
        return period(row.cells["period"])

    def problems(self, rows: list[Row]) -> Iterator[Problem]:
        """Every problem of the rows; a row that cannot be placed has no others."""
        met: dict[tuple[Name, str], int] = {}
        for row in rows:
            placed = list(self.misplaced(row))
            yield from placed
            if not placed:
                place = self.name(row), str(self.when(row))
                if place in met:
                    yield Problem(row.at("period"), f"这个时期在第 {met[place]} 行已经有了", "留下一行")
                met[place] = row.line
                yield from self.refused(row)

    def misplaced(self, row: Row) -> Iterator[Problem]:
        """Why a row has no place in the table: no such series, or no period."""
        if self.name(row) not in self.series:
            names = [" ".join(name) for name in self.series]
            like = near(" ".join(self.name(row)), names)
            mend = f"是不是“{like}”？" if like else "新的序列先写进 data/indicators.yaml"
            yield Problem(row.at("series"), f"没有“{' '.join(self.name(row))}”这个序列", mend)
        try:
            self.when(row)
        except PydanticCustomError:
            reason, mend = REFUSALS["period"]
            yield Problem(row.at("period"), f"period 栏：{reason.format(given=row.cells['period'])}", mend)

    def refused(self, row: Row) -> Iterator[Problem]:
        """Cells that are no figures, no dates, no names; and those that would alter or erase what is registered."""
        series = self.series[self.name(row)]
        for column, own in (("label", series.label), ("unit", series.unit)):
            if row.cells.get(column) not in (None, "", own):
                reason = f"{column} 栏写的是“{row.cells[column]}”，登记的是“{own}”"
                yield Problem(row.at(column), reason, f"导入只改数；{column} 在 data/indicators.yaml 里改")
        before = self.before(row)
        seen = series.obs.get(self.when(row))
        for column in FIELDS:
            written = row.cells.get(column, before.get(column, ""))
            if written == before.get(column, "") or (not written and before[column] == UNSAID):
                continue
            if answer := self.answer(column, written):
                yield Problem(row.at(column), f"{column} 栏：{answer[0]}", answer[1])
            elif not written:
                mend = "要删就在 data/indicators.yaml 里删；不删就填回去"
                yield Problem(row.at(column), f"{column} 栏空了，登记的是 {before[column]}；导入不删数", mend)
            elif seen and seen.printed and column in self.changed(row) and column in NUMBERS:
                reason = f"{column} 栏：印在报上的数不能改（{before[column] or EMPTY} → {written}）"
                yield Problem(row.at(column), reason, "若是后来修订的数，在 data/indicators.yaml 里写进 revised:")
            elif column == "quoted" and before.get(column):
                yield Problem(row.at(column), "quoted 栏：来源的原话已经登记了", "改它就在 data/indicators.yaml 里改")

    def answer(self, column: str, written: str) -> tuple[str, str] | None:
        """Reason and mend of a cell that cannot be read."""
        if not written:
            return None
        if column in NUMBERS:
            return _number(column, written)
        if column == "released":
            return _day(written)
        if column == "quoted":
            return ("换了行", "把原话写在一行里") if "\n" in written else None
        known = STATUSES if column == "status" else tuple(self.site.sources)
        return None if written in known else (f"不认识“{written}”", f"只能是 {'、'.join(known)}")

    def before(self, row: Row) -> dict[str, str]:
        """The cells that the row would have, were it exported now."""
        seen = self.series[self.name(row)].obs.get(self.when(row))
        return observation_cells(seen) if seen else NEW

    def changed(self, row: Row) -> dict[str, str]:
        """The fields to write: those that say something else, and of a new period nothing unless there is a figure."""
        before = self.before(row)
        fields = {name: row.cells[name] for name in FIELDS if row.cells.get(name)}
        fields = {name: words for name, words in fields.items() if not _same(name, words, before.get(name, ""))}
        return fields if before is not NEW or fields.keys() & set(NUMBERS) else {}

    def shortened(self, row: Row) -> int:
        """How many figures of a row differ from the table in their writing only."""
        before = self.before(row)
        return sum(bool(row.cells.get(name)) and row.cells[name] != before.get(name) for name in NUMBERS) - len(
            self.changed(row).keys() & set(NUMBERS)
        )

    def words(self, name: Name, when: Period, fields: Mapping[str, str]) -> Iterator[str]:
        """What would be different at a period, a line for each field."""
        series = self.series[name]
        seen = series.obs.get(when)
        before = observation_cells(seen) if seen else {}
        for field, words in fields.items():
            yield f"{series.label} {period_words(when)} {field}：{before.get(field) or EMPTY} → {words}"


def _header(row: Row) -> Iterator[Problem]:
    """Columns that are missing, and columns that nobody knows."""
    place = Position(row.path)
    for name in NEEDED:
        if name not in row.cells:
            yield Problem(place, f"表头里没有“{name}”这一栏", "第一行是表头；先用 figures --csv 导出一份，在它上面改")
    for name in row.cells:
        if name not in COLUMNS:
            like = near(name, COLUMNS)
            mend = f"是不是“{like}”？" if like else f"删去这一栏；认得的是 {'、'.join(COLUMNS)}"
            yield Problem(place, f"表头里的“{name}”不认识", mend)


def _same(name: str, words: str, before: str) -> bool:
    """Whether a cell says what is registered; of a number, also with the zeros at its end lost."""
    if name in NUMBERS and before and words == f"{Decimal(before).normalize():f}":
        return True
    return words == before


def _number(column: str, written: str) -> tuple[str, str] | None:
    if re.fullmatch(r"-?\d+(\.\d+)?", written, re.ASCII):
        return None
    if "," in written and not re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?\s*%?", written, re.ASCII):
        return f"“{written}”不是数", "看不出逗号是小数点还是分节号；写成普通的数，如 36130 或 8.3"
    return sentence({"type": "number", "loc": (column,), "input": written})


def _day(written: str) -> tuple[str, str] | None:
    try:
        known = date.fromisoformat(written).isoformat()
    except ValueError:
        known = ""
    return None if known == written else (f"“{written}”不是日期", "写成 2026-01-20 的样子")

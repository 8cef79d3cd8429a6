"""Figures as CSV that opens right in Excel, WPS and LibreOffice: UTF-8 with a mark, lines ended as Windows ends them.

A text that begins like a formula is led by an apostrophe, so that no spreadsheet runs it; numbers are left alone, a
negative one too.
"""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from newquality_site.model.page import File
from newquality_site.pages.downloads import tables
from newquality_site.pages.figure_columns import ADDRESS, COLUMNS, Cell, cells
from newquality_site.pages.figure_rows import FigureRow, figure_rows
from newquality_site.pages.story import Story

MARK = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def files(story: Story) -> Iterable[File]:
    """A table a statistic, and one of all; a statistic that is skipped has none."""
    rows = {indicator.id: figure_rows(story, indicator) for indicator in story.site.indicators}
    for name, own in rows.items():
        if own:
            table, _ = tables(name)
            yield File(table.ref, table.path, written(own, story.site.settings.address))
    table, _ = tables()
    together = [row for own in rows.values() for row in own]
    yield File(table.ref, table.path, written(together, story.site.settings.address))


def written(rows: Iterable[FigureRow], address: str) -> bytes:
    """The rows as CSV."""
    buffer = io.StringIO(MARK, newline="")
    buffer.seek(0, io.SEEK_END)
    table = csv.writer(buffer, lineterminator="\r\n")
    table.writerow(column.name for column in (*COLUMNS, ADDRESS))
    table.writerows([shown(cell) for cell in cells(row, address).values()] for row in rows)
    return buffer.getvalue().encode()


def shown(cell: Cell) -> str:
    """A cell as a spreadsheet takes it."""
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case Decimal():
            return f"{cell:f}"
        case str() if cell.startswith(FORMULA):
            return f"'{cell}"
        case _:
            return str(cell)

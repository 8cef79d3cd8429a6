"""Figures as JSON: the same rows and columns as the CSV, each number with the digits it was published with."""

from collections.abc import Iterable, Sequence

from newquality_site.model.page import File
from newquality_site.pages.downloads import tables
from newquality_site.pages.figure_columns import ADDRESS, COLUMNS, cells
from newquality_site.pages.figure_rows import FigureRow, figure_rows
from newquality_site.pages.story import Story
from newquality_site.wording.exact import exact


def files(story: Story) -> Iterable[File]:
    """A file a statistic, and one of all; a statistic that is skipped has none."""
    settings = story.site.settings
    everything: list[FigureRow] = []
    for indicator in story.site.indicators:
        rows = figure_rows(story, indicator)
        everything += rows
        if rows:
            _, table = tables(indicator.id)
            yield File(table.ref, table.path, written(indicator.heading, rows, settings.address))
    _, table = tables()
    yield File(table.ref, table.path, written(settings.title, everything, settings.address))


def written(title: str, rows: Sequence[FigureRow], address: str) -> bytes:
    """The rows as JSON, with what each column means."""
    fields = [{"name": c.name, "title": c.title, "meaning": c.meaning} for c in (*COLUMNS, ADDRESS)]
    text = exact({"title": title, "fields": fields, "rows": [cells(row, address) for row in rows]})
    return f"{text}\n".encode()

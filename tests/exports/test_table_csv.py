"""The tables open right in a spreadsheet, and say what the page says."""

import csv
import io
from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from newquality_site.build import Built
from newquality_site.exports.table_csv import files, shown
from newquality_site.pages.figure_columns import Cell
from tests.pages.special import edited, published
from tests.pages.special import told as special

FIGURES = "data/indicators.yaml"


@pytest.fixture(scope="module")
def site() -> Built:
    """Return the small special as a site."""
    return published()


def table(built: Built, name: str) -> list[dict[str, str]]:
    """Return the rows of a table of the site."""
    text = built.tree[PurePosixPath("downloads", name)].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_spreadsheet_knows_the_letters(site: Built) -> None:
    """The file begins with the mark of UTF-8 and ends its lines as Windows does."""
    content = site.tree[PurePosixPath("downloads/stats/rnd.csv")]

    assert content.startswith(
        b"\xef\xbb\xbfid,series,name,period,value,unit,yoy,pp,kind,status,low,high,formula,basis,"
    )
    assert content.count(b"\r\n") == content.count(b"\n") == 3


def test_figures_are_written_as_published(site: Built) -> None:
    """8.0 keeps its zero, and what is not known is empty."""
    derived, printed = table(site, "stats/rnd.csv")

    assert (printed["value"], printed["yoy"], printed["pp"], printed["current"]) == ("1000", "8.0", "", "TRUE")
    assert (printed["kind"], printed["status"], printed["edition"]) == ("报纸所印", "公布", "e-1")
    assert (derived["kind"], derived["low"], derived["high"], derived["current"]) == ("推算", "925.0", "926.9", "")


def test_the_rows_have_a_place_on_the_page(site: Built) -> None:
    """The address of each row is that of a row of a table on the page."""
    page = site.tree[PurePosixPath("stats/rnd/index.html")].decode()

    for row in table(site, "stats/rnd.csv"):
        address, place = row["url"].split("#")
        assert address == "https://paper.internal/2025/stats/rnd/"
        assert f'<tr id="{place}">' in page


def test_all_is_the_sum(site: Built) -> None:
    """The table of all statistics holds the rows of each, in the order of the print."""
    assert table(site, "all.csv") == table(site, "stats/rnd.csv") + table(site, "stats/patents.csv")


def test_a_skipped_statistic_has_no_table() -> None:
    """What is not shown is not handed out."""
    story = special(edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")))

    assert [str(file.ref) for file in files(story)] == ["download:stats/rnd.csv", "download:all.csv"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-研发", "'-研发"),
        ("@sum", "'@sum"),
        ("\t=1", "'\t=1"),
        ("研发=1", "研发=1"),
        (Decimal("-3.50"), "-3.50"),
        (Decimal("1E+3"), "1000"),
        (True, "TRUE"),
        (False, "FALSE"),
        (2, "2"),
        (None, ""),
    ],
)
def test_no_text_is_a_formula(cell: Cell, expected: str) -> None:
    """A text that a spreadsheet would run is led by an apostrophe; numbers are never touched."""
    assert shown(cell) == expected

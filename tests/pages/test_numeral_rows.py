"""The table of numerals has every numeral of every piece with its sentence and what proves it."""

from dataclasses import replace
from pathlib import Path

import pytest

from newquality_site.files.disk import read_tree
from newquality_site.load.site import load_site
from newquality_site.model.article import Prose
from newquality_site.model.fact import Fact
from newquality_site.pages.numeral_rows import NumeralRow, numeral_rows
from newquality_site.text.senses import Sense
from tests.builders import article

ROOT = Path(__file__).parents[2]
LABS = {"id": "x.labs", "article": "lead", "value": "3", "unit": "家", "label": "实验室", "printed": "建成3家实验室"}


def rows(text: str, **more: object) -> tuple[NumeralRow, ...]:
    """Return the rows of one piece with one registered figure."""
    piece = replace(article(), prose=Prose(text, "lead.md", 9))
    return tuple(numeral_rows(piece, [Fact.model_validate(LABS | more)]))


@pytest.mark.parametrize(
    ("text", "bindings"),
    [
        ("有[3家](fact:x.labs)和4家", ["fact:x.labs", ""]),
        ("2025年有[3家](fact:x.a)和4家", ["", "fact:x.a", ""]),
        ("## 2025年[3家](figure:rnd)", ["", "figure:rnd"]),
        ("1. 有[3家](fact:x.a)", ["fact:x.a"]),
        ("先建\n[3家](fact:x.a)和4家", ["fact:x.a", ""]),
        ("有[3家](term:lab)", [""]),
        ("建成3家实验室，又有3家", ["fact:x.labs", ""]),
    ],
)
def test_a_numeral_is_bound_by_the_mark_around_it_or_by_its_printed_words(text: str, bindings: list[str]) -> None:
    """A mark binds what stands in it and nothing beside it, whatever opens the block; so do registered words."""
    assert [row.binding for row in rows(text)] == bindings


@pytest.mark.parametrize(("printed", "value"), [("建成100亿元实验室", "1"), ("建成超百亿元实验室", "1")])
def test_a_threshold_is_told_by_its_fact(printed: str, value: str) -> None:
    """The bound that counted things pass is proved by the same row, in digits or in words."""
    threshold = {"op": ">", "value": "100", "unit": "亿元"}

    found = rows(printed, printed=printed, value=value, threshold=threshold)

    assert [row.binding for row in found] == ["fact:x.labs"]


def test_a_row_has_its_sentence_its_words_and_its_place() -> None:
    """An editor finds a numeral by the words of the print and its offset."""
    *_, row = rows("先说。吸引[一百多家](term:x)企业。")

    assert (row.sentence, row.words, row.start, row.sense) == ("吸引一百多家企业。", "一百多家", 6, Sense.FIGURE)
    assert not row.explained


def test_a_numeral_cut_by_emphasis_stands_where_its_block_begins() -> None:
    """Where the Markdown cuts a numeral in two, the place is that of the block."""
    assert [row.start for row in rows("甲。\n\n有**1**2家")] == [4]


def test_notes_are_not_of_the_paper() -> None:
    """Numerals of editors' notes and pictures have no row."""
    assert rows('!!! note "编者注"\n    有3家。\n\n![3家](chart:x)\n') == ()


def test_everything_in_the_real_pieces_is_explained() -> None:
    """The printed special has no figure that nothing proves."""
    special = load_site(read_tree(ROOT, ["content", "data"]))
    found = [row for piece in special.articles for row in numeral_rows(piece, special.facts_of(piece.slug))]

    assert len(found) > 30
    assert [row.words for row in found if not row.explained] == []

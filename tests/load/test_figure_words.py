"""Figures that an editor leaves to the build are written from the table."""

from dataclasses import replace
from pathlib import Path

from newquality_site.files.disk import read_tree
from newquality_site.load.figure_words import filled
from newquality_site.load.site import load_site

SITE = load_site(read_tree(Path(__file__).parents[2], ("content", "data")))


def words(prose: str) -> str:
    """The prose of a piece of the special after its figures are written."""
    piece = SITE.articles[0]
    return filled(replace(piece, prose=replace(piece.prose, text=prose)), SITE.indicators, SITE.edition).prose.text


def test_an_empty_figure_is_written_with_its_unit() -> None:
    """The words come from the table, digit for digit."""
    assert words("投入[](figure:rnd.spend)，增长[](figure:tech-renovation)") == (
        "投入[36130亿元](figure:rnd.spend)，增长[8.0%](figure:tech-renovation)"
    )


def test_words_that_stand_are_left() -> None:
    """What an editor wrote is checked elsewhere and never replaced."""
    assert words("投入[3.6万亿元](figure:rnd.spend)") == "投入[3.6万亿元](figure:rnd.spend)"


def test_an_unknown_name_stays_empty() -> None:
    """The check of figures reports it at its place."""
    assert words("[](figure:nope)") == "[](figure:nope)"

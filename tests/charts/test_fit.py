"""Labels are reckoned at least as wide as they are set, and those without room are named."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import newquality_site
from newquality_site.charts.fit import label_box, misfits, text_width
from newquality_site.charts.marks import Area, Label, Sketch, Tone

FONTS = Path(newquality_site.__file__).parent / "fonts"
CYRILLIC = range(0x400, 0x500)


@pytest.mark.parametrize(("face", "bold"), [("NQSans-Regular", False), ("NQSans-Bold", True), ("NQSerif-Bold", True)])
def test_no_character_is_wider_than_reckoned(face: str, *, bold: bool) -> None:
    """No character of the package's faces, Cyrillic left out, is wider than a label allows for without its slack."""
    font = TTFont(FONTS / f"{face}.ttf")
    widths = {chr(code): font["hmtx"][name][0] / font["head"].unitsPerEm for code, name in font.getBestCmap().items()}

    wider = {
        character: width
        for character, width in widths.items()
        if width > text_width(character, 1, bold=bold) + 0.005 and ord(character) not in CYRILLIC
    }

    assert wider == {}


@pytest.mark.parametrize(
    ("text", "width"), [("研发", 28), ("36130", 38.85), ("8.0%", 33.88), ("　“～－”", 70), ("", 0), ("AI", 24.36)]
)
def test_a_text_is_as_wide_as_its_characters(text: str, width: float) -> None:
    """Chinese has one em each; digits and Latin letters have their own widths."""
    assert text_width(text, 14) == pytest.approx(width)


def test_bold_digits_are_wider() -> None:
    """A bold figure needs more room."""
    assert text_width("36130", 16, bold=True) > text_width("36130", 16)


@pytest.mark.parametrize(("anchor", "left"), [("start", 100), ("middle", 83.9), ("end", 67.8)])
def test_a_label_has_its_field_where_it_is_anchored(anchor: str, left: float) -> None:
    """The slack goes to where the label may grow: behind, to both sides, or before."""
    label = Label((100, 50), "研发", size=14, anchor=anchor)  # type: ignore[arg-type]

    box = label_box(label)

    assert box == pytest.approx((left, 37.68, 32.2, 14.7))


def label(x: float, y: float, text: str = "研发") -> Label:
    """Return a label of 32.2 by 14.7 pixels, slack included."""
    return Label((x, y), text, size=14)


@pytest.mark.parametrize("at", [(-0.1, 20), (67.9, 20), (0, 12.2), (0, 37.7)], ids=["left", "right", "above", "below"])
def test_a_label_that_leaves_the_field_is_named(at: tuple[float, float]) -> None:
    """A label cut at any edge is a sentence for the editor."""
    assert list(misfits(Sketch(100, 40, (label(*at),)))) == ["标签“研发”在 100 像素宽的图上放不下"]


@pytest.mark.parametrize("at", [(0, 20), (67.7, 20), (0, 12.4), (0, 37.5)], ids=["left", "right", "above", "below"])
def test_a_label_at_the_edge_fits(at: tuple[float, float]) -> None:
    """Up to the edge there is room."""
    assert list(misfits(Sketch(100, 40, (label(*at),)))) == []


@pytest.mark.parametrize("at", [(30, 40), (5, 50), (0, 28), (-25, 40)], ids=["right", "below", "above", "left"])
def test_labels_that_touch_are_named(at: tuple[float, float]) -> None:
    """Two labels that would touch in a wider font are named together."""
    other = label(100 + at[0], at[1], "经费")

    assert list(misfits(Sketch(300, 80, (label(100, 40), other)))) == ["标签“研发”与“经费”在 300 像素宽的图上相碰"]


@pytest.mark.parametrize("at", [(33, 40), (0, 55), (0, 25), (-33, 40)], ids=["right", "below", "above", "left"])
def test_labels_side_by_side_stand_apart(at: tuple[float, float]) -> None:
    """Labels next to and over each other do not touch."""
    assert list(misfits(Sketch(300, 80, (label(100, 40), label(100 + at[0], at[1]))))) == []


def test_only_labels_need_room() -> None:
    """An area may lie under another."""
    area = Area(((0, 0, 999, 999),), Tone.MUTE)

    assert list(misfits(Sketch(100, 40, (area, area)))) == []

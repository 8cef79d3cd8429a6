"""Marks are values, so that the marks of a drawing are the key under which it is remembered."""

import dataclasses

import pytest

from newquality_site.charts.marks import CARD, NARROW, WIDE, Area, Dot, Label, Line, Mark, Sketch, Tone

MARKS: tuple[Mark, ...] = (
    Area(((0, 0, 1, 1),), Tone.ACCENT),
    Line(((0, 0), (1, 1)), Tone.MUTE),
    Dot((0, 0), 7, Tone.INK),
    Label((0, 0), "研发"),
)


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: type(mark).__name__)
def test_a_mark_cannot_be_changed(mark: Mark) -> None:
    """To move a mark is to make another."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        mark.tone = Tone.PAPER  # type: ignore[misc]


def test_sketches_of_the_same_marks_are_the_same() -> None:
    """What looks the same is the same, in comparison and in writing."""
    one, other = Sketch(360, 20, MARKS), Sketch(360, 20, MARKS)

    assert one == other
    assert repr(one) == repr(other)
    assert one != Sketch(360, 20, MARKS[:3])


def test_a_phone_a_desk_and_a_card_have_their_sizes() -> None:
    """Names stand in classes and ids, and only a card is compact."""
    assert [(size.name, size.width, size.compact) for size in (NARROW, WIDE, CARD)] == [
        ("narrow", 360, False),
        ("wide", 720, False),
        ("card", 320, True),
    ]

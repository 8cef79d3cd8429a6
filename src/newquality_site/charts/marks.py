"""What a drawing is made of: areas, lines, dots and labels, placed in pixels from the upper left corner.

A form does not draw; it says its marks. So a form is tested by its marks, the key under which a picture is remembered
is the marks themselves, and only the engine knows a drawing library.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Tone(StrEnum):
    """The part a mark plays; the page gives it a colour, light or dark."""

    ACCENT = "accent"
    MUTE = "mute"
    INK = "ink"
    SOFT = "soft"
    RULE = "rule"
    PAPER = "paper"


Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """Filled rectangles (x, y, width, height) of one tone.

    *Outlined* ones, which are estimates, have a dashed edge and are hatched; *hollow* ones have nothing but an edge, a
    thin one, or a *firm* one around what is published, but not for good.
    """

    boxes: tuple[Box, ...]
    tone: Tone
    title: str = ""
    outlined: bool = False
    hollow: bool = False
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points."""

    points: tuple[Point, ...]
    tone: Tone
    width: float = 1
    dashed: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A round mark; a *hollow* one is not for good, and if its edge is *dashed* an estimate."""

    centre: Point
    radius: float
    tone: Tone
    hollow: bool = False
    dashed: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """More words on the base line of a label, set behind what stands before them in whatever font."""

    text: str
    tone: Tone = Tone.INK
    size: float = 14
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words, anchored at a point on their base line; *more* follows one that starts there, a space apart."""

    at: Point
    text: str
    tone: Tone = Tone.INK
    size: float = 14
    anchor: Literal["start", "middle", "end"] = "start"
    bold: bool = False
    serif: bool = False
    more: tuple[Run, ...] = ()


Mark = Area | Line | Dot | Label


@dataclass(frozen=True, slots=True)
class Size:
    """A width to draw for; a compact drawing stands on a card and leaves out what the page says beside it."""

    name: str
    width: float
    compact: bool = False


@dataclass(frozen=True, slots=True)
class Sketch:
    """The marks of one drawing and the field they stand on."""

    width: float
    height: float
    marks: tuple[Mark, ...]


NARROW = Size("narrow", 360)
WIDE = Size("wide", 720)
CARD = Size("card", 320, compact=True)

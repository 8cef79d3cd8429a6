"""What stands on a sketch, read as a test asks for it: marks of a kind, words, and where words meet marks."""

from typing import TypeVar

from newquality_site.charts.fit import label_box
from newquality_site.charts.marks import Area, Box, Dot, Label, Line, Mark, Point, Sketch, Tone

M = TypeVar("M", Area, Dot, Label, Line)


def seen(drawn: Sketch, kind: type[M], **wanted: object) -> list[M]:
    """Return the marks of a kind whose fields are as wanted, in the order in which they are drawn."""
    marks = [mark for mark in drawn.marks if isinstance(mark, kind)]
    return [mark for mark in marks if all(getattr(mark, name) == value for name, value in wanted.items())]


def said(drawn: Sketch) -> list[str]:
    """Return the words of every label."""
    return [label.text for label in seen(drawn, Label)]


def corners(drawn: Sketch) -> list[Point]:
    """Return the places to which areas, dots and lines reach."""
    boxes = [box for mark in drawn.marks for box in _bodies(mark)]
    return [corner for x, y, width, height in boxes for corner in ((x, y), (x + width, y + height))]


def crossings(drawn: Sketch) -> list[str]:
    """Return the words of each label, with its slack, that an area, a dot or a line runs into; faint rules may."""
    bodies = [box for mark in drawn.marks if mark.tone is not Tone.RULE for box in _bodies(mark)]
    return [label.text for label in seen(drawn, Label) for body in bodies if _meet(label_box(label), body)]


def _bodies(mark: Mark) -> list[Box]:
    match mark:
        case Area():
            return list(mark.boxes)
        case Dot():
            (x, y), side = mark.centre, 2 * mark.radius
            return [(x - mark.radius, y - mark.radius, side, side)]
        case Line():
            ends = zip(mark.points, mark.points[1:], strict=False)
            return [step for one, other in ends for step in _steps(one, other)]
        case Label():
            return []


def _steps(one: Point, other: Point, count: int = 100) -> list[Box]:
    """Points along a stroke, as boxes without a size."""
    (x, y), (right, below) = one, other
    return [(x + (right - x) * at / count, y + (below - y) * at / count, 0, 0) for at in range(count + 1)]


def _meet(one: Box, other: Box) -> bool:
    across = one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
    return across and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]

"""What stands on a sketch, read as a test asks for it: marks of a kind, words, and where words meet marks."""

from itertools import pairwise
from typing import TypeVar

from newquality_site.charts.fit import label_box, single, touch
from newquality_site.charts.marks import Area, Box, Dot, Label, Line, Mark, Point, Sketch, Tone

M = TypeVar("M", Area, Dot, Label, Line)


def seen(drawn: Sketch, kind: type[M], **wanted: object) -> list[M]:
    """Return the marks of a kind whose fields are as wanted, in the order drawn; each run of a label is one."""
    marks = [mark for mark in single(drawn.marks) if isinstance(mark, kind)]
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
    marks = [mark for mark in drawn.marks if mark.tone is not Tone.RULE]
    boxes = [box for mark in marks if not isinstance(mark, Line) for box in _bodies(mark)]
    strokes = [pair for mark in marks if isinstance(mark, Line) for pair in pairwise(mark.points)]
    labels = [(mark.text, label_box(mark)) for mark in drawn.marks if isinstance(mark, Label)]
    met = [words for words, field in labels for box in boxes if touch(field, box)]
    return met + [words for words, field in labels for pair in strokes if _cuts(*pair, field)]


def _bodies(mark: Mark) -> list[Box]:
    match mark:
        case Area():
            return list(mark.boxes)
        case Dot():
            (x, y), side = mark.centre, 2 * mark.radius
            return [(x - mark.radius, y - mark.radius, side, side)]
        case Line():
            return [(x, y, 0, 0) for x, y in mark.points]
        case Label():
            return []


def _cuts(one: Point, other: Point, box: Box) -> bool:
    """Return whether a stroke passes through a box: the stretch of it that lies within all four sides is not empty."""
    start, end = 0.0, 1.0
    for at, step, low, high in (
        (one[0], other[0] - one[0], box[0], box[0] + box[2]),
        (one[1], other[1] - one[1], box[1], box[1] + box[3]),
    ):
        if not step:
            if not low < at < high:
                return False
            continue
        first, last = sorted(((low - at) / step, (high - at) / step))
        start, end = max(start, first), min(end, last)
    return start < end

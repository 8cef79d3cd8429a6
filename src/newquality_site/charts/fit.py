"""Whether every label of a sketch has room, also in a reader's font with wider digits.

Chinese characters are one em in every font; digits and Latin letters differ, by up to 15 % from those measured here (in
em, the widest of the package's faces). So each label is given that slack, and has to stay in the field and clear of
the others.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

from newquality_site.charts.marks import Box, Label, Mark, Run, Sketch

SLACK = 1.15
SPACE = 8.0
"""Between the runs of a label."""
_DIGIT = 0.555
_BOLD_DIGIT = 0.6
_CAPITAL = 0.87
_SMALL = 0.7
_MEASURED = {
    **dict.fromkeys(".,", 0.34),
    **dict.fromkeys("-/()", 0.4),
    **dict.fromkeys("MmWw@№≅©&", 1.14),
    " ": 0.25,
    "%": 0.97,
}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of *text* in pixels."""
    return size * _ems(text, bold=bold)


@cache
def _ems(text: str, *, bold: bool) -> float:
    """The width of *text* in ems; a form asks for that of the same words at many places."""
    return sum(_advance(character, bold=bold) for character in text)


def _advance(character: str, *, bold: bool) -> float:
    if character in _MEASURED:
        return _MEASURED[character]
    if character.isdecimal() and character.isascii():
        return _BOLD_DIGIT if bold else _DIGIT
    if unicodedata.east_asian_width(character) in "FWA":
        return 1
    return _CAPITAL if character.isupper() else _SMALL


def runs(label: Label) -> list[Label | Run]:
    """The words of a label in the order in which they are set."""
    return [label, *label.more]


def label_width(label: Label) -> float:
    """The width of a label with all its runs, slack included."""
    width = sum(text_width(run.text, run.size, bold=run.bold) for run in runs(label))
    return width * SLACK + SPACE * len(label.more)


def singles(label: Label) -> list[Label]:
    """The runs of a label as labels of their own, where no reader's font moves them: on a picture."""
    placed, x = [replace(label, more=())], label.at[0]
    for before, run in pairwise(runs(label)):
        x += text_width(before.text, before.size, bold=before.bold) + SPACE
        placed.append(Label((x, label.at[1]), run.text, run.tone, run.size, bold=run.bold))
    return placed


def single(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks with each run of a label a label of its own."""
    for mark in marks:
        yield from singles(mark) if isinstance(mark, Label) else (mark,)


def label_box(label: Label) -> Box:
    """The field a label may take, slack included."""
    width, size = label_width(label), max(run.size for run in runs(label))
    left = label.at[0] - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.at[1] - size * 0.88, width, size * 1.05


def misfits(sketch: Sketch) -> Iterator[str]:
    """A Chinese sentence for each label that leaves the field or touches another."""
    boxes = [(mark, label_box(mark)) for mark in sketch.marks if isinstance(mark, Label)]
    for label, (left, top, width, height) in boxes:
        if left < 0 or top < 0 or left + width > sketch.width or top + height > sketch.height:
            yield f"标签“{label.text}”在 {sketch.width:g} 像素宽的图上放不下"
    for (one, its_box), (other, other_box) in combinations(boxes, 2):
        if touch(its_box, other_box):
            yield f"标签“{one.text}”与“{other.text}”在 {sketch.width:g} 像素宽的图上相碰"


def touch(one: Box, other: Box) -> bool:
    """Whether two fields have a point in common; one without a size may lie in another."""
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )

"""Drawings become bytes. The one module that knows matplotlib, and of it only outlines, glyphs and renderers.

No pyplot, no Figure and no artists: a mark comes in pixels, so it is an outline that a renderer is handed as it is. (A
Figure asks each of its artists for layouts and settings that nobody needs here, and takes nine tenths of the time.)
In SVG words stay words, which the browser sets, see ``svg.py``; in a picture they are outlines like all else.
"""

import io
import math
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from pathlib import PurePosixPath
from zlib import Z_RLE

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.colors import to_rgb, to_rgba
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D
from numpy.typing import NDArray
from PIL import Image

from newquality_site.charts.alone import PRINT, alone
from newquality_site.charts.drawing import PICTURE, SCALE, Drawing, GlyphMissing
from newquality_site.charts.fit import single
from newquality_site.charts.marks import Area, Box, Dot, Label, Line, Tone
from newquality_site.charts.svg import compact
from newquality_site.files.disk import packaged

HATCH = 6.0
FIRM = 2.0
SHADES = 5
DASHES = (3, 2)
"""A dash and a gap, in widths of the stroke."""
EM = 1000
"""The size in pixels at which letters are taken from a face."""
SMALLER = 0.62
RAISED = {"<sub>": -0.14 * EM, "<super>": 0.36 * EM}
"""How much smaller a raised or lowered figure is than the figure itself, and how high it stands."""
BEFORE = {"start": 0, "middle": 0.5, "end": 1}
"""How much of the words stands before their anchor."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """An outline to be filled, or to be stroked in a width, or both."""

    outline: Outline
    filled: bool = False
    width: float = 0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class _Letter:
    """A character as a face draws it, how far the next one stands behind it, and whether the face has it at all."""

    points: NDArray[np.float64]
    codes: NDArray[np.integer]
    advance: float
    known: bool


def draw(drawing: Drawing) -> bytes:
    """One drawing as bytes: the same for the same value, whenever and wherever it is drawn."""
    return _svg(drawing) if drawing.format == "svg" else _png(drawing)


def _svg(drawing: Drawing) -> bytes:
    sketch = drawing.sketch
    buffer = io.StringIO()
    renderer = RendererSVG(sketch.width, sketch.height, buffer)
    upright = Affine2D().scale(1, -1).translate(0, sketch.height)
    for number, mark in enumerate(sketch.marks):
        if not isinstance(mark, Label):
            renderer.open_group("mark", f"m{number}")
            for shape in _shapes(mark):
                _paint(renderer, shape, upright, "black")
            renderer.close_group("mark")
    renderer.finalize()
    inline = compact(buffer.getvalue(), drawing)
    return alone(inline, sketch) if drawing.size == PICTURE else inline


def _png(drawing: Drawing) -> bytes:
    sketch = drawing.sketch
    width, height = round(sketch.width * SCALE), round(sketch.height * SCALE)
    renderer = RendererAgg(width, height, 72 * SCALE)
    upright = Affine2D().scale(SCALE, -SCALE).translate(0, height)
    paper = _Shape(_rectangle((0, 0, width, height)), filled=True)
    _paint(renderer, paper, upright, PRINT[Tone.PAPER])
    for mark in single(sketch.marks):
        shapes = [_words(mark, drawing.chart)] if isinstance(mark, Label) else _shapes(mark)
        for shape in shapes:
            _paint(renderer, shape, upright, PRINT[mark.tone])
    painted = Image.frombytes("RGB", (width, height), renderer.buffer_rgba(), "raw", "RGBX")
    palette, bits = _palette(frozenset(mark.tone for mark in sketch.marks))
    buffer = io.BytesIO()
    painted.quantize(palette=palette, dither=Image.Dither.NONE).save(buffer, "PNG", bits=bits, compress_type=Z_RLE)
    return buffer.getvalue()


def _paint(renderer: RendererBase, shape: _Shape, upright: Affine2D, colour: str) -> None:
    pen = renderer.new_gc()
    pen.set_snap(False)
    pen.set_foreground(colour)
    pen.set_linewidth(shape.width)
    if shape.dashed:
        pen.set_dashes(0, [part * shape.width for part in DASHES])
    renderer.draw_path(pen, shape.outline, upright, to_rgba(colour) if shape.filled else None)
    pen.restore()


@cache
def _palette(tones: frozenset[Tone]) -> tuple[Image.Image, int]:
    """Paper, the tones, and the steps between that the edges of letters need; and how many bits tell them apart.

    A picture of known colours is a quarter of one of all colours. Three tones, as most pictures have, fit in four bits.
    To look for nothing but runs of one colour packs in a third of the time, and spares a tenth less.
    """
    paper = to_rgb(PRINT[Tone.PAPER])
    inks = [to_rgb(colour) for tone, colour in PRINT.items() if tone in tones - {Tone.PAPER}]
    shades = [
        tuple(p + (i - p) * step / SHADES for p, i in zip(paper, ink, strict=True))
        for ink in inks
        for step in range(1, SHADES + 1)
    ]
    colours = (paper, *shades)
    holder = Image.new("P", (1, 1))
    holder.putpalette([round(part * 255) for colour in colours for part in colour])
    return holder, 4 if len(colours) <= 1 << 4 else 8


def _shapes(mark: Area | Line | Dot) -> Iterator[_Shape]:
    match mark:
        case Area():
            yield from _area(mark)
        case Line():
            yield _Shape(Outline(mark.points), width=mark.width, dashed=mark.dashed)
        case _:
            circle = Outline.unit_circle()
            x, y = mark.centre
            place = Affine2D().scale(mark.radius, -mark.radius).translate(x, y)
            yield _Shape(circle.transformed(place), filled=not mark.hollow, width=1.5, dashed=mark.dashed)


def _area(mark: Area) -> Iterator[_Shape]:
    outline = Outline.make_compound_path(*map(_rectangle, mark.boxes))
    if mark.hollow:
        yield _Shape(outline, width=FIRM if mark.firm else 1)
    elif mark.outlined:
        yield _Shape(_hatching(mark.boxes), width=2)
        yield _Shape(outline, width=1.5, dashed=True)
    else:
        yield _Shape(outline, filled=True)


def _rectangle(box: Box) -> Outline:
    left, top, wide, high = box
    right, bottom = left + wide, top + high
    corners = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
    return Outline(corners, [Outline.MOVETO, *[Outline.LINETO] * 3, Outline.CLOSEPOLY])


def _hatching(boxes: Iterable[Box]) -> Outline:
    """Strokes at 45 degrees, cut at the edges of each box."""
    strokes: list[Outline] = []
    for left, top, wide, high in boxes:
        for number in range(1, math.ceil((wide + high) / HATCH)):
            offset = number * HATCH
            start = (left + max(0, offset - high), top + max(0, high - offset))
            end = (left + min(wide, offset), top + high - max(0, offset - wide))
            strokes.append(Outline([start, end]))
    return Outline.make_compound_path(*strokes)


def refuse_missing(drawing: Drawing) -> None:
    """Raises GlyphMissing where the words of a picture hold a character that the faces lack."""
    for mark in single(drawing.sketch.marks):
        if isinstance(mark, Label):
            _letters(mark, drawing.chart)


def _letters(label: Label, chart: str) -> list[_Letter]:
    face = "NQSerif-Bold" if label.serif else "NQSans-Bold" if label.bold else "NQSans-Regular"
    letters = [_letter(face, character) for character in label.text]
    missing = [character for character, letter in zip(label.text, letters, strict=True) if not letter.known]
    if missing:
        raise GlyphMissing(missing[0], label.text, chart)
    return letters


def _words(label: Label, chart: str) -> _Shape:
    """The letters of a label one behind the other, as far before its anchor as it asks."""
    letters = _letters(label, chart)
    *starts, end = accumulate((letter.advance for letter in letters), initial=0.0)
    scale = label.size / EM
    origin = (label.at[0] - end * scale * BEFORE[label.anchor], label.at[1])
    points = np.concatenate([letter.points for letter in letters])
    points[:, 0] += np.repeat(starts, [len(letter.points) for letter in letters])
    codes = np.concatenate([letter.codes for letter in letters])
    return _Shape(Outline(points * (scale, -scale) + origin, codes), filled=True)


@cache
def _letter(face: str, character: str) -> _Letter:
    """A character as its face draws it; on two pixels for one no hinting is needed.

    A raised or lowered figure that the face lacks (CO₂) is the figure, smaller and at its height.
    """
    font = _font(face)
    place = font.get_char_index(ord(character))
    way, _, figure = unicodedata.decomposition(character).partition(" ")
    if not place and way in RAISED and " " not in figure:
        letter = _letter(face, chr(int(figure, 16)))
        points = letter.points * SMALLER + (0, RAISED[way])
        return replace(letter, points=points, advance=letter.advance * SMALLER)
    advance = font.load_glyph(place, LoadFlags.NO_HINTING).linearHoriAdvance / 0x10000
    points, codes = font.get_path()
    return _Letter(points, codes, advance, known=place > 0)


@cache
def _font(face: str) -> FT2Font:
    """A face held in memory: a file would be shared with the processes that draw beside this one."""
    font = FT2Font(io.BytesIO(packaged("fonts")[PurePosixPath(f"{face}.ttf")]))
    font.set_size(EM, 72)
    return font

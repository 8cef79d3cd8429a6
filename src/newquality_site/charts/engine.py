"""Drawings become bytes. The one module that knows matplotlib, and of it only public artists on a bare Figure.

No pyplot and no Axes: marks come in pixels, so no layout is computed. For SVG a label hands its words straight to the
renderer (measuring text the browser will set anyway is most of what drawing costs); see ``svg.py`` for what follows.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path as Outline
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from PIL import Image

from newquality_site.charts.alone import PRINT, alone
from newquality_site.charts.drawing import PICTURE, Drawing, GlyphMissing
from newquality_site.charts.fit import single
from newquality_site.charts.marks import Area, Box, Dot, Label, Line, Mark, Tone
from newquality_site.charts.svg import compact

FONTS = Path(__file__).parent.parent / "fonts"
HATCH = 6.0
SHADES = 6
DASHED: dict[str, Any] = {"linestyle": (0, (3, 2))}
STEADY: Any = {"svg.fonttype": "none", "text.parse_math": False, "path.snap": False}


def draw(drawing: Drawing) -> bytes:
    """One drawing as bytes: the same for the same value, whenever and wherever it is drawn."""
    with mpl.rc_context(STEADY):
        return _svg(drawing) if drawing.format == "svg" else _png(drawing)


def _svg(drawing: Drawing) -> bytes:
    figure = _figure(drawing, dict.fromkeys(Tone, "#000000"), _SetByReader)
    FigureCanvasSVG(figure)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="svg")
    inline = compact(buffer.getvalue(), drawing)
    return alone(inline, drawing.sketch) if drawing.size == PICTURE else inline


def _png(drawing: Drawing) -> bytes:
    drawing = replace(drawing, sketch=replace(drawing.sketch, marks=tuple(single(drawing.sketch.marks))))
    _prove_glyphs(drawing)
    figure = _figure(drawing, PRINT, _SetHere)
    canvas = FigureCanvasAgg(figure)
    figure.patch.set_facecolor(PRINT[Tone.PAPER])
    figure.set_dpi(144)
    raw, buffer = io.BytesIO(), io.BytesIO()
    figure.savefig(raw, format="rgba", dpi=144)
    painted = Image.frombytes("RGBA", canvas.get_width_height(), raw.getvalue()).convert("RGB")
    painted.quantize(palette=_palette(), dither=Image.Dither.NONE).save(buffer, "PNG")
    return buffer.getvalue()


@cache
def _palette() -> Image.Image:
    """Paper, the tones, and the steps between that the edges of letters need.

    A picture of 31 known colours is a quarter of one of all colours, and is written faster.
    """
    paper = to_rgb(PRINT[Tone.PAPER])
    inks = [to_rgb(colour) for tone, colour in PRINT.items() if tone is not Tone.PAPER]
    shades = [
        tuple(p + (i - p) * step / SHADES for p, i in zip(paper, ink, strict=True))
        for ink in inks
        for step in range(1, SHADES + 1)
    ]
    holder = Image.new("P", (1, 1))
    holder.putpalette([round(part * 255) for colour in (paper, *shades) for part in colour])
    return holder


class _SetByReader(Text):
    """Text without a layout: the browser sets it, so only its place and anchor are written."""

    def draw(self, renderer: RendererBase) -> None:
        """Hand the words to the renderer as they are."""
        pen = renderer.new_gc()
        x, y = self.get_transform().transform(self.get_position())
        y = renderer.get_canvas_width_height()[1] - y  # SVG counts from the top
        renderer.open_group("text", self.get_gid())
        renderer.draw_text(pen, x, y, self.get_text(), self.get_fontproperties(), 0, ismath=False, mtext=self)
        renderer.close_group("text")
        pen.restore()


class _SetHere(Text):
    """Text on one line, of which only the width is measured: a layout takes a third of the time of a picture."""

    def draw(self, renderer: RendererBase) -> None:
        """Paint the words at their place, moved by what their anchor asks."""
        pen = renderer.new_gc()
        pen.set_foreground(self.get_color())
        font, words = self.get_fontproperties(), self.get_text()
        x, y = self.get_transform().transform(self.get_position())
        width = renderer.get_text_width_height_descent(words, font, ismath=False)[0]
        x -= width * {"left": 0, "center": 0.5, "right": 1}[self.get_horizontalalignment()]
        y = renderer.get_canvas_width_height()[1] - y  # pictures count from the top, too
        renderer.draw_text(pen, x, y, words, font, 0, ismath=False, mtext=self)
        pen.restore()


def _figure(drawing: Drawing, colours: dict[Tone, str], text: type[Text]) -> Figure:
    sketch = drawing.sketch
    figure = Figure(figsize=(sketch.width / 72, sketch.height / 72), dpi=72)
    pixels = Affine2D().scale(1 / 72) + figure.dpi_scale_trans
    for number, mark in enumerate(sketch.marks):
        for artist in _artists(mark, sketch.height, colours[mark.tone], text):
            artist.set_gid(f"m{number}")
            artist.set_zorder(number)
            artist.set_transform(pixels)
            figure.add_artist(artist)
    return figure


def _artists(mark: Mark, height: float, colour: str, text: type[Text]) -> Iterator[Artist]:
    match mark:
        case Area():
            yield from _area(mark, height, colour)
        case Line():
            xs, ys = zip(*((x, height - y) for x, y in mark.points), strict=True)
            style = DASHED if mark.dashed else {}
            yield Line2D(xs, ys, color=colour, linewidth=mark.width, solid_capstyle="butt", **style)
        case Dot():
            x, y = mark.centre
            face = "none" if mark.hollow else colour
            style = DASHED if mark.hollow else {}
            yield Circle((x, height - y), mark.radius, facecolor=face, edgecolor=colour, linewidth=1.5, **style)
        case _:
            anchor = {"start": "left", "middle": "center", "end": "right"}[mark.anchor]
            x, y = mark.at[0], height - mark.at[1]
            font = _font(mark)
            yield text(x, y, mark.text, color=colour, ha=anchor, va="baseline", fontproperties=font)


def _area(mark: Area, height: float, colour: str) -> Iterator[Artist]:
    outline = Outline.make_compound_path(*(_rectangle(box, height) for box in mark.boxes))
    if mark.hollow:
        yield PathPatch(outline, facecolor="none", edgecolor=colour, linewidth=1)
        return
    if not mark.outlined:
        yield PathPatch(outline, facecolor=colour, edgecolor="none", linewidth=0)
        return
    yield PathPatch(_hatching(mark.boxes, height), facecolor="none", edgecolor=colour, linewidth=2)
    yield PathPatch(outline, facecolor="none", edgecolor=colour, linewidth=1.5, **DASHED)


def _rectangle(box: Box, height: float) -> Outline:
    left, top, wide, high = box
    bottom = height - top - high
    corners = [
        (left, bottom),
        (left + wide, bottom),
        (left + wide, bottom + high),
        (left, bottom + high),
        (left, bottom),
    ]
    return Outline(corners, [Outline.MOVETO, *[Outline.LINETO] * 3, Outline.CLOSEPOLY])


def _hatching(boxes: Iterable[Box], height: float) -> Outline:
    """Strokes at 45 degrees, cut at the edges of each box."""
    strokes: list[Outline] = []
    for left, top, wide, high in boxes:
        bottom = height - top - high
        for number in range(1, math.ceil((wide + high) / HATCH)):
            offset = number * HATCH
            start = (left + max(0, offset - high), bottom + min(high, offset))
            end = (left + min(wide, offset), bottom + max(0, offset - wide))
            strokes.append(Outline([start, end]))
    return Outline.make_compound_path(*strokes)


def _font(label: Label) -> FontProperties:
    return FontProperties(fname=str(_face(bold=label.bold, serif=label.serif)), size=label.size)


def _face(*, bold: bool, serif: bool) -> Path:
    name = "NQSerif-Bold" if serif else "NQSans-Bold" if bold else "NQSans-Regular"
    return FONTS / f"{name}.ttf"


@cache
def _characters(face: Path) -> frozenset[int]:
    return frozenset(FT2Font(str(face)).get_charmap())


def _prove_glyphs(drawing: Drawing) -> None:
    for label in (mark for mark in drawing.sketch.marks if isinstance(mark, Label)):
        known = _characters(_face(bold=label.bold, serif=label.serif))
        for character in label.text:
            if ord(character) not in known:
                raise GlyphMissing(character, label.text, drawing.chart)

"""The shapes that matplotlib writes, and the words of the labels, made fit to stand in a page.

Its heads, styles, fonts and sizes go (a style inside an inlined drawing would restyle the whole page); geometry is
rounded to a tenth of a pixel; colours become classes, which the page's style sheet fills for light and dark; each mark
gets its words. Attributes, which any style sheet outdoes, say what is seen where there is none: the phone's drawing
alone, in the colour of the words and in grey, and what is open stays open.

The drawing has a short name; what it shows stands as text in the page, which the drawing points to;
only one that goes alone says it itself.
"""

import re
from functools import partial
from html import escape as escaped
from xml.etree import ElementTree as ET

from newquality_site.charts.drawing import PICTURE, Drawing
from newquality_site.charts.fit import SPACE
from newquality_site.charts.marks import WIDE, Area, Dot, Label, Line, Run, Tone
from newquality_site.text.anchors import described

escape = partial(escaped, quote=False)  # that of xml.sax loads the network
_NS = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+\.?\d*")
EM = 16
"""The pixels of a letter before a reader asks for larger ones, which a drawing in a page grows with."""
_PLAIN = {Tone.MUTE: "gray", Tone.RULE: "gray", Tone.PAPER: "none"}
"""The tones that have not the colour of the words where no style sheet is."""


def compact(written: str, drawing: Drawing) -> bytes:
    """The drawing as one ``svg`` element with a name, the place of its description and no colour of its own."""
    name = f"{drawing.chart}-{drawing.size}"
    root = ET.fromstring(written)  # noqa: S314  (our own writing)
    groups = {group.get("id"): group for group in root.iter(f"{_NS}g")}
    body = "".join(
        _text(mark) if isinstance(mark, Label) else _group(groups[f"m{number}"], mark)
        for number, mark in enumerate(drawing.sketch.marks)
    )
    width, height = (_rounded(f"{side}") for side in (drawing.sketch.width, drawing.sketch.height))
    alone = drawing.size == PICTURE
    wide = width if alone else f"{drawing.sketch.width / EM:g}em"
    unseen = ' display="none"' if drawing.size == WIDE.name else ""
    words = f'<desc id="{name}-d">{escape(drawing.description)}</desc>' if alone else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-{drawing.size}" width="{wide}"'
        f' viewBox="0 0 {width} {height}" fill="currentColor"{unseen} role="img" aria-labelledby="{name}-t"'
        f' aria-describedby="{f"{name}-d" if alone else described(drawing.chart)}">'
        f'<title id="{name}-t">{escape(drawing.title)}</title>{words}{body}</svg>'
    ).encode()


def _group(group: ET.Element, mark: Area | Line | Dot) -> str:
    """A mark with its words; one that is hatched and edged is one mark still."""
    shapes = "".join(
        f'<path{_paint(path.get("style", ""), mark)} d="{_short(path.get("d", ""))}"/>'
        for path in group.iter(f"{_NS}path")
    )
    return f'<g class="mark"><title>{escape(mark.title)}</title>{shapes}</g>' if mark.title else shapes


def _paint(style: str, mark: Area | Line | Dot) -> str:
    """A class for the colour of the fill or of the stroke; the width and the dashes of a stroke stay as they are."""
    plain = _PLAIN.get(mark.tone)
    if "stroke:" not in style or "fill: none" not in style:
        return f' class="f-{mark.tone}"' + (f' fill="{plain}"' if plain else "")
    width = re.search(r"stroke-width: ([\d.]+)", style)
    wide = f' stroke-width="{_rounded(width[1])}"' if width else ""
    dashes = ' stroke-dasharray="3 2"' if "stroke-dasharray" in style else ""
    return f' class="s-{mark.tone}" fill="none" stroke="{plain or "currentColor"}"{wide}{dashes}'


def _text(label: Label) -> str:
    anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
    more = "".join(f'<tspan dx="{SPACE:g}" {_look(run)}>{escape(run.text)}</tspan>' for run in label.more)
    x, y = (_rounded(f"{place}") for place in label.at)
    return f'<text {_look(label)}{anchor} x="{x}" y="{y}">{escape(label.text)}{more}</text>'


def _look(words: Label | Run) -> str:
    face = " b" * words.bold + " serif" * (isinstance(words, Label) and words.serif)
    return f'class="f-{words.tone}{face}" font-size="{words.size:g}"'


def _short(geometry: str) -> str:
    """Path data with a tenth of a pixel and no needless white space."""
    steps = _NUMBER.sub(lambda found: _rounded(found[0]), " ".join(geometry.split()))
    return re.sub(r" ?([MLCZz]) ?", r"\1", steps)


def _rounded(number: str) -> str:
    return f"{round(float(number), 1):g}"

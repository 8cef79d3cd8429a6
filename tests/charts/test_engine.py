"""Drawings become the same bytes each time: SVG fit for a page, and pictures whose every character has a glyph."""

import io
import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageColor

from newquality_site.charts import CHARTS, choose
from newquality_site.charts.alone import PRINT
from newquality_site.charts.drawing import FRAMES, Drawing, GlyphMissing, drawings_of
from newquality_site.charts.engine import draw
from newquality_site.charts.marks import Area, Dot, Label, Line, Mark, Sketch, Tone
from newquality_site.model.chart import Chart
from tests.builders import alike, chart, estimated, rows, things

ROOT = Path(__file__).parents[2]
NS = "{http://www.w3.org/2000/svg}"
DASHED = "stroke-dasharray"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
FORBIDDEN = re.compile(r"<style|font-family|<!DOCTYPE|<metadata|#[0-9a-fA-F]{3}|pt\"|url\(|NaN|inf", re.IGNORECASE)

CHOSEN = [
    choose(made)
    for made in (
        chart("level", (estimated(), *rows("36130"))),
        chart("level", rows(*map(str, range(101, 111)))),
        chart("level", rows("1316.8"), unit="万辆", threshold=Decimal(1000)),
        chart("count", rows("26"), whole=Decimal(100)),
        chart("count", things("539", "32", "69")),
        chart("share", (estimated("2.58", "2.52", "2.64"), *rows("2.68"))),
        chart("share", rows("2.56", None, "2.65", "2.68")),
        chart("growth", rows("8.9", "-8.0")),
        chart("rank", rows("11")),
        chart("rank", rows("12", "11")),
        chart("count", alike(中国=("16", None, "21", "24"), 美国=("26", "21", "20", "22"))),
    )
]
every_chart = pytest.mark.parametrize("made", CHOSEN, ids=lambda made: made.form)


def drawn(*marks: Mark, title: str = "标题", size: str = "narrow") -> ET.Element:
    """Return the SVG of these marks."""
    return ET.fromstring(draw(Drawing("rnd", size, "svg", title, "说明", Sketch(360, 200, marks))))  # noqa: S314


def extent(path: ET.Element) -> tuple[float, float, float, float]:
    """Return how far a path reaches: left, top, right and bottom."""
    numbers = [float(number) for number in NUMBER.findall(path.get("d", ""))]
    xs, ys = numbers[0::2], numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def test_every_form_is_drawn() -> None:
    """No form is left out of these tests."""
    assert {made.form for made in CHOSEN} == {form.name for form in CHARTS}


@every_chart
def test_an_svg_is_fit_for_a_page(made: Chart) -> None:
    """It is a named picture without style, font, colour or size in points, and its ids are its own (B4, B18)."""
    written = {drawing: draw(drawing).decode() for drawing in drawings_of(made) if drawing.size not in FRAMES}

    for drawing, text in written.items():
        root = ET.fromstring(text)  # noqa: S314
        name = f"rnd-{drawing.size}"
        assert FORBIDDEN.findall(text) == []
        pointed = (root.get("role"), root.get("aria-labelledby"), root.get("aria-describedby"))
        assert pointed == ("img", f"{name}-t", "described-rnd")
        assert [element.get("id") for element in root.iter() if element.get("id")] == [f"{name}-t"]
        assert root.findtext(f"{NS}title") == drawing.title


@every_chart
def test_every_label_stays_text_and_every_mark_says_its_figure(made: Chart) -> None:
    """Labels are text where their marks say, in order, and marks are groups with their words (B4)."""
    for drawing in drawings_of(made)[:3]:
        root = ET.fromstring(draw(drawing))  # noqa: S314

        labels = [mark for mark in drawing.sketch.marks if isinstance(mark, Label)]
        texts = [(text.text, text.get("x"), text.get("y")) for text in root.iter(f"{NS}text")]
        assert texts == [(label.text, *(f"{round(place, 1):g}" for place in label.at)) for label in labels]
        spoken = {mark.title for mark in drawing.sketch.marks if not isinstance(mark, Label) and mark.title}
        assert {group.findtext(f"{NS}title") for group in root.iter(f"{NS}g")} == spoken


@every_chart
def test_an_svg_is_small(made: Chart) -> None:
    """Ten columns have 4 kB at most, any other chart 11 kB."""
    sizes = [len(draw(drawing)) for drawing in drawings_of(made) if drawing.size not in FRAMES]

    assert max(sizes) <= (4_096 if made.form == "columns" else 11_264)


@every_chart
def test_a_picture_has_twice_the_pixels_of_its_sketch(made: Chart) -> None:
    """A picture is sharp on a phone and as high as its marks need (F2)."""
    drawing = drawings_of(made)[-1]

    picture = draw(drawing)

    assert picture.startswith(b"\x89PNG")
    sides = (int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big"))
    assert sides == pytest.approx((2 * drawing.sketch.width, 2 * drawing.sketch.height), abs=1)


def test_a_shape_stands_where_its_mark_says() -> None:
    """Places count from the upper left corner, as the marks have them."""
    root = drawn(
        Area(((10, 20, 30, 40), (100, 20, 30, 40)), Tone.ACCENT),
        Line(((5, 6), (70, 80)), Tone.INK, 2),
        Dot((200, 100), 8, Tone.MUTE),
    )

    area, line, dot = root.iter(f"{NS}path")
    assert extent(area) == (10, 20, 130, 60)
    assert (line.get("d"), line.get("class"), line.get("stroke-width")) == ("M5 6L70 80", "s-ink", "2")
    assert extent(dot) == (192, 92, 208, 108)


def test_an_outlined_area_is_hatched_within_its_edge() -> None:
    """An estimate has strokes and a dashed edge, and no stroke leaves the edge (B6)."""
    hatching, edge = drawn(Area(((10, 20, 100, 24),), Tone.MUTE, outlined=True)).iter(f"{NS}path")

    assert (edge.get("class"), hatching.get("class")) == ("s-mute", "s-mute")
    assert (edge.get(DASHED), hatching.get(DASHED)) == ("3 2", None)
    assert extent(edge) == (10, 20, 110, 44)
    left, top, right, bottom = extent(hatching)
    assert 10 <= left < right <= 110
    assert 20 <= top < bottom <= 44
    assert hatching.get("d", "").count("M") > 10


@pytest.mark.parametrize("box", [(10, 20, 0, 24), (10, 20, 3, 2), (10, 20, 0, 0)])
def test_an_estimate_of_next_to_nothing_can_be_drawn(box: tuple[float, float, float, float]) -> None:
    """An area too small for a stroke has its edge alone."""
    *_, edge = drawn(Area((box,), Tone.MUTE, outlined=True)).iter(f"{NS}path")

    assert (edge.get("class"), edge.get(DASHED)) == ("s-mute", "3 2")


LOOKS = ((True, True), (True, False), (False, False))


def test_a_hollow_dot_and_a_dashed_line_are_dashed() -> None:
    """What belongs to an estimate is dashed, what is published is not, hollow or solid."""
    marks = tuple(Dot((20, 20), 7, Tone.MUTE, hollow, dashed) for hollow, dashed in LOOKS)
    lines = (Line(((0, 0), (9, 9)), Tone.MUTE, 2, dashed=True), Line(((0, 0), (9, 9)), Tone.MUTE, 2))

    painted = [(path.get("class"), path.get(DASHED)) for path in drawn(*marks, *lines).iter(f"{NS}path")]

    open_dots = [("s-mute", "3 2"), ("s-mute", None)]
    assert painted == [*open_dots, ("f-mute", None), *open_dots]


@pytest.mark.parametrize("text", ["$36130$", "a_b^c", "A&B <C>", r"\alpha", "100%", "7×24"])
def test_a_label_is_set_letter_for_letter(text: str) -> None:
    """No sign of a label is taken for mathematics or markup."""
    label = Label((10, 20), text)

    assert [found.text for found in drawn(label).iter(f"{NS}text")] == [text]


def test_a_picture_shows_every_sign_of_a_label() -> None:
    """A picture takes no sign for mathematics, in which a blank would not be seen."""
    labels = (Label((10, 20), text) for text in ("$36130$", "$ 36130 $"))

    pictures = {draw(Drawing("rnd", "picture", "png", "", "", Sketch(360, 40, (label,)))) for label in labels}

    assert len(pictures) == 2


@pytest.mark.parametrize(
    "tones", [[Tone.ACCENT], [Tone.ACCENT, Tone.INK, Tone.SOFT], [t for t in Tone if t != "paper"]]
)
def test_a_picture_has_the_very_colours_of_its_marks(tones: list[Tone]) -> None:
    """Packed in few bits or more, no tone of a picture becomes another, and the paper stays paper (F2)."""
    areas = tuple(Area(((20.0 * place + 5, 5, 10, 10),), tone) for place, tone in enumerate(tones))

    content = draw(Drawing("rnd", "picture", "png", "", "", Sketch(120, 20, areas)))

    painted = Image.open(io.BytesIO(content)).convert("RGB")
    shown = [painted.getpixel((2 * (20 * place + 10), 20)) for place in range(len(tones))]
    assert shown == [ImageColor.getrgb(PRINT[tone]) for tone in tones]
    assert painted.getpixel((0, 0)) == ImageColor.getrgb(PRINT[Tone.PAPER])


@pytest.mark.parametrize(("bold", "serif"), [(False, False), (True, False), (True, True)])
def test_a_missing_glyph_is_named_before_a_picture_is_drawn(*, bold: bool, serif: bool) -> None:
    """A picture whose face lacks a character is refused with the character, the label and the chart (G4)."""
    label = Label((10, 20), "王㛃华", bold=bold, serif=serif)

    with pytest.raises(GlyphMissing) as missing:
        draw(Drawing("rnd", "picture", "png", "", "", Sketch(360, 40, (label,))))

    assert (missing.value.character, missing.value.label, missing.value.chart) == ("㛃", "王㛃华", "rnd")


@pytest.mark.parametrize(("text", "half"), [("₂", "low"), ("⁵", "high")])
@pytest.mark.parametrize("bold", [False, True])
def test_a_lowered_figure_is_drawn_small_and_low(text: str, half: str, *, bold: bool) -> None:
    """CO₂ in a headline is no missing glyph; a raised figure stands as high as letters do."""
    label = Label((10, 30), text, size=20, bold=bold, serif=bold)

    painted = Image.open(io.BytesIO(draw(Drawing("rnd", "picture", "png", "", "", Sketch(40, 60, (label,))))))
    inked = Image.eval(painted.convert("L"), lambda shade: 255 if shade < 128 else 0)
    _, top, _, foot = inked.getbbox() or (0, 0, 0, 0)
    assert 15 <= foot - top <= 24
    assert foot > 60 if half == "low" else foot < 50


def test_a_missing_glyph_is_the_browser_s_in_svg() -> None:
    """Text stays text, so a rare character is shown in a font of the reader's."""
    assert [found.text for found in drawn(Label((10, 20), "王㛃华")).iter(f"{NS}text")] == ["王㛃华"]


def program(lines: str, **environment: str) -> str:
    """Return what a program of a fresh Python prints."""
    done = subprocess.run(
        [sys.executable, "-c", lines],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


HASHES = """
from hashlib import sha256
from newquality_site.charts.drawing import drawings_of
from newquality_site.charts.engine import draw
from tests.charts.test_engine import CHOSEN
print(*(sha256(draw(drawing)).hexdigest() for made in CHOSEN for drawing in drawings_of(made)))
"""


def test_a_drawing_is_the_same_bytes_everywhere() -> None:
    """Hash seed, time zone, locale and date leave no trace in any form, size or format (D10)."""
    here = program(HASHES, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8").split()
    elsewhere = program(HASHES, PYTHONHASHSEED="4711", TZ="Asia/Shanghai", LC_ALL="C", SOURCE_DATE_EPOCH="1").split()

    assert here == elsewhere
    assert len(set(here)) == 6 * len(CHOSEN)


def test_drawing_needs_no_pyplot_and_choosing_no_library() -> None:
    """What only lists and lays out charts starts at once; what draws leaves the global state alone."""
    assert program("import sys, newquality_site.charts.drawing\nprint('matplotlib' in sys.modules)") == "False\n"
    assert program("import sys, newquality_site.charts.engine\nprint('matplotlib.pyplot' in sys.modules)") == "False\n"

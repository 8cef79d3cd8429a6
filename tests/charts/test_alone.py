"""A drawing that leaves the page keeps its colours, its words and its source."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from newquality_site.charts import choose
from newquality_site.charts.alone import DARK, PRINT
from newquality_site.charts.drawing import drawings_of
from newquality_site.charts.engine import draw
from newquality_site.charts.marks import Sketch, Tone
from newquality_site.model.chart import Chart
from tests.builders import chart, estimated, rows
from tests.charts.reading import said
from tests.charts.test_engine import every_chart

SVG = "{http://www.w3.org/2000/svg}"
STYLES = Path(__file__).parents[2] / "templates" / "static"
OUTSIDE = re.compile(
    r"url\(|@import|@font-face|<script|href|https?:(?!//www\.w3\.org/2000/svg\")|\bon\w+=|pt\"|NaN|inf"
)


def lines(made: Chart) -> tuple[Sketch, bytes]:
    """Return the sketch of the picture of a chart, and its file of lines."""
    drawing = next(one for one in drawings_of(made) if (one.size, one.format) == ("picture", "svg"))
    return drawing.sketch, draw(drawing)


@every_chart
def test_a_file_is_whole_small_and_asks_nobody(made: Chart) -> None:
    """It has both its sides, paper first, every word of its sketch in order, no script, and 15 kB at most."""
    sketch, written = lines(made)
    root = ET.fromstring(written)  # noqa: S314  (our own drawing)

    sides = {"width": f"{sketch.width:g}", "height": f"{sketch.height:g}"}
    assert (root.tag, {side: root.get(side) for side in sides}) == (f"{SVG}svg", sides)
    assert root.get("viewBox") == f"0 0 {sides['width']} {sides['height']}"
    assert next(root.iter(f"{SVG}rect")).attrib == {"class": "f-paper", "fill": "none", **sides}
    words = [text for element in root.iter(f"{SVG}text") for text in element.itertext()]
    assert words == said(sketch)
    assert OUTSIDE.findall(written.decode()) == []
    assert len(written) <= 15_360


def test_it_carries_its_own_description() -> None:
    """Where no page stands around it, the drawing itself says what it shows (H1)."""
    root = ET.fromstring(lines(choose(chart("level", rows("36130"))))[1])  # noqa: S314  (our own drawing)

    (said_of_it,) = (
        element for element in root.iter(f"{SVG}desc") if element.get("id") == root.get("aria-describedby")
    )
    assert "2024年：36130亿元" in (said_of_it.text or "")


def test_it_says_what_it_shows_and_where_that_is_from() -> None:
    """Title in the headline's face, what is measured with its unit, the estimate and how it was made, the source."""
    made = choose(chart("level", (estimated(), *rows("36130")), notes=("推算假定两年口径相同。",)))
    root = ET.fromstring(lines(made)[1])  # noqa: S314  (our own drawing)

    title, subtitle, *words = ("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert (title, subtitle) == (made.title, made.subtitle)
    assert any("36130" in text for text in words)
    assert any("推算" in text for text in words[:-2])
    assert words[-2:] == ["推算假定两年口径相同。", "数据来源：国家统计局"]
    assert next(root.iter(f"{SVG}text")).get("class") == "f-ink b serif"


def test_every_class_has_a_colour_for_light_and_for_dark() -> None:
    """Whatever tone a mark has, the file says its colour twice; fonts are named, none is fetched."""
    styles = "".join(ET.fromstring(lines(choose(chart("level", rows("36130"))))[1]).itertext())  # noqa: S314  (ours)

    light, dark = styles.split("@media(prefers-color-scheme:dark)")
    for tone in Tone:
        for scheme, colours in ((light, PRINT), (dark, DARK)):
            assert f".f-{tone}{{fill:{colours[tone]}}}.s-{tone}{{stroke:{colours[tone]}}}" in scheme
    assert "text{font-family:" in light
    assert ",sans-serif}" in light


@pytest.mark.parametrize(("colours", "place"), [(PRINT, 0), (DARK, 1)], ids=["light", "dark"])
def test_the_colours_are_those_of_the_pages(colours: dict[Tone, str], place: int) -> None:
    """What stands alone looks as it did on its page: light is told first there, and dark behind it."""
    site, charts, framed = (
        (STYLES / name).read_text(encoding="utf-8") for name in ("site.css", "chart.css", "embed.css")
    )

    for sheet in (charts + site, framed):
        shown = {tone: re.findall(rf"--{tone}: (#[0-9a-f]{{6}})", sheet) for tone in Tone}
        assert {tone: found[place] for tone, found in shown.items()} == colours

"""Charts for other sites: their pages, living and pinned, and the code to show them."""

import html
from dataclasses import replace

import brotli
import pytest
from bs4 import BeautifulSoup, Tag

from newquality_site.build import Built
from newquality_site.pages.embed import Room, embeds, room
from newquality_site.pages.story import story
from tests.builders import article, chart
from tests.histories import added, history
from tests.pages.special import edited, published, shown, told

FIGURES = "data/indicators.yaml"
BASE = "https://paper.internal/2025"


def said(document: Tag) -> str:
    """Return the words of a page or a part of it."""
    return document.get_text()


def test_a_chart_has_a_page_of_its_own(site: Built) -> None:
    """The page has finding, measure, both sizes, source and a way back, and search engines leave it alone."""
    document = shown(site, "embed/rnd/index.html")

    assert said(document.select("h1")[0]) == "2024年研发经费1000亿元，同比增长8.0%"
    assert [drawing["id"] for drawing in document.select("svg")] == ["rnd-narrow", "rnd-wide"]
    assert "数据来源：统计局。" in said(document)
    assert document.select("main a")[0]["href"] == "../../stats/rnd/index.html#chart-rnd"
    assert document.select("meta[name=robots]")[0]["content"] == "noindex"
    assert document.select("link[rel=canonical]")[0]["href"] == f"{BASE}/stats/rnd/"


def test_a_pinned_page_never_follows_newer_figures() -> None:
    """When a year is added the living page changes, and the pinned one says what was printed."""
    newer = published(edited(FIGURES, ("        derive: [prev-level]", "          2025: {value: 1100, yoy: 10.0}")))

    living, pinned = (shown(newer, f"embed/rnd/{folder}index.html") for folder in ("", "e-1/"))

    assert "2025年研发经费1100亿元" in said(living)
    assert "2024年研发经费1000亿元" in said(pinned)
    assert "《城市报》所印的数，不随后来的公布改动。" in said(pinned)
    assert [drawing["id"] for drawing in pinned.select("svg")] == ["rnd.e-1-narrow", "rnd.e-1-wide"]


def test_an_embedded_page_is_light(site: Built) -> None:
    """The page without its drawings is a fraction of the 14 kB that come in a first answer."""
    content = next(c for path, c in site.tree.items() if str(path) == "embed/rnd/index.html")

    assert len(brotli.compress(content)) < 4_000


def test_the_code_stands_as_text(site: Built) -> None:
    """The statistic's page offers a frame, a pinned frame and a picture, each as text with whole addresses."""
    codes = [html.unescape(code.get_text()) for code in shown(site, "stats/rnd/index.html").select("pre.code")]

    frames = [BeautifulSoup(code, "html.parser").iframe for code in codes[:2]]
    assert [frame and frame["src"] for frame in frames] == [f"{BASE}/embed/rnd/", f"{BASE}/embed/rnd/e-1/"]
    picture = BeautifulSoup(codes[2], "html.parser")
    assert picture.a
    assert picture.img
    assert (picture.a["href"], picture.img["src"]) == (f"{BASE}/stats/rnd/", f"{BASE}/charts/rnd.png")


def test_the_code_of_a_pinned_frame_is_that_of_the_print() -> None:
    """Title and height in the code are those of the chart in the frame, on the list and on the statistic's page."""
    years = "\n".join(f"          {year}: {{value: {year}, source: nbs}}" for year in (2021, 2022, 2023))
    newer = published(
        edited(FIGURES, ("        derive: [prev-level]", f"{years}\n          2025: {{value: 1100, yoy: 10.0}}"))
    )

    for page in ("embed/index.html", "stats/rnd/index.html"):
        codes = [html.unescape(code.get_text()) for code in shown(newer, page).select("pre.code")]
        living, pinned = (BeautifulSoup(code, "html.parser").iframe for code in codes[:2])
        assert living
        assert pinned
        assert str(living["title"]).startswith("2025年研发经费1100亿元")
        assert str(pinned["title"]).startswith("2024年研发经费1000亿元")
        assert living["height"] != pinned["height"]


def test_every_chart_is_offered() -> None:
    """The list has the charts of statistics and of pieces; figures on tiles have none."""
    tiles = edited(FIGURES, ("form: bars", "form: tiles")) | edited(
        "content/articles/ma.md", ("![](chart:m-group)\n\n", "")
    )

    assert [one.living.chart.id for one in embeds(told())] == ["rnd", "patents", "m-group"]
    assert [one.living.chart.id for one in embeds(told(tiles))] == ["rnd", "patents"]


def test_the_list_offers_every_chart_as_lines(site: Built) -> None:
    """A chart that stands in a piece alone can be taken along from the list, too."""
    links = [str(link["href"]) for link in shown(site, "embed/index.html").select("a[download]")]

    assert links == [f"../charts/{name}.svg" for name in ("rnd", "patents", "m-group")]


def test_a_history_is_not_pinned() -> None:
    """What editors added was not printed, so its chart has a living page only; one without a chart has none."""
    drawn, undrawn = (
        list(embeds(story(replace(added(one), articles=(article(),))))) for one in (history(), history(draw="none"))
    )

    assert [(one.living.chart.id, one.pinned) for one in drawn] == [("rnd", None), ("spend-history", None)]
    assert [one.living.chart.id for one in undrawn] == ["rnd"]


def test_a_frame_grows_with_its_words() -> None:
    """A longer title needs a higher frame, and a wide column a lower one than a phone's."""
    short, long = (room(chart(title="新" * length, form="two-bars")) for length in (1, 80))

    assert long.most > short.most
    assert long.least < long.most
    assert high(long, 320) == pytest.approx(long.most, abs=22)
    assert high(long, 1000) == long.least


def high(of: Room, width: int) -> float:
    """Return how high the code makes a frame in a column of some *width*."""
    return min(of.most, max(of.least, of.start - of.slope * width / 100))

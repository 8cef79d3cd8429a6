"""A chart for other sites: a small page for their frame, living or pinned to the edition, and the code for theirs."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from newquality_site.charts import sketch
from newquality_site.charts.fit import text_width
from newquality_site.charts.marks import NARROW, WIDE, Sketch
from newquality_site.charts.plan import history_id
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import Indicator
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story
from newquality_site.wording.captions import caption, summary

EDGE = 16.0
PHONE, DESK, STEP = 320, 760, 20
"""The widths of columns, in pixels: of the narrowest phone, and that from which on the wide drawing is shown."""


@dataclass(frozen=True, slots=True)
class Room:
    """How high a frame must be: at *most* on the narrowest phone, at *least* where it is widest, on a line between."""

    most: int
    least: int
    start: int
    slope: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A small page for frames: its name, the chart it shows, and the room that one needs."""

    ref: Ref
    chart: Chart
    room: Room


@dataclass(frozen=True, slots=True)
class Embed:
    """A chart that others may show, as it is *living* and as the edition printed it, and the page it comes from."""

    living: Frame
    pinned: Frame | None
    home: Ref


def pages(story: Story) -> Iterable[Page]:
    """A page a chart, one more where the edition printed its figures, and the list of them all."""
    edition = story.site.edition
    found = list(embeds(story))
    for one in found:
        folder = PurePosixPath("embed", one.living.chart.id)
        yield _page(one, one.living, folder / "index.html", "")
        if one.pinned:
            said = f"《{edition.publication}》所印的数，不随后来的公布改动"
            yield _page(one, one.pinned, folder / edition.id / "index.html", said)
    yield Page(
        ref=Ref("page", "embed"),
        path=PurePosixPath("embed", "index.html"),
        template="embeds.html.jinja",
        title="嵌入图表",
        description="把本专题的图表放进别的网页：代码、网址和图片。",
        values={"embeds": found, "edition": edition},
    )


def _page(one: Embed, shown: Frame, path: PurePosixPath, said: str) -> Page:
    return Page(
        ref=shown.ref,
        path=path,
        template="embed.html.jinja",
        title=shown.chart.title,
        description=caption(shown.chart),
        values={"chart": shown.chart, "home": one.home, "anchor": f"chart-{one.living.chart.id}", "said": said},
        listed=False,
    )


def embeds(story: Story) -> Iterator[Embed]:
    """Every chart of the special, with where it stands."""
    for indicator in story.site.indicators:
        yield from embeds_of(story, indicator)
    for group in story.site.groups:
        if group.id in story.charts:
            yield _embed(story, story.charts[group.id], Ref("article", group.article))


def embeds_of(story: Story, indicator: Indicator) -> Iterator[Embed]:
    """The charts of a statistic: one a series, which the edition may have printed, and those of its history."""
    home = Ref("indicator", indicator.id)
    yield from (_embed(story, chart, home) for chart in story.charts_of(indicator))
    for history in story.site.histories_of(indicator.id):
        if history_id(history) in story.charts:
            yield _embed(story, story.charts[history_id(history)], home)


def _embed(story: Story, chart: Chart, home: Ref) -> Embed:
    living = Frame(Ref("embed", chart.id), chart, room(chart))
    printed = story.pinned.get(chart.id)
    return Embed(living, Frame(Ref("pinned", chart.id), printed, room(printed)) if printed else None, home)


def room(chart: Chart) -> Room:
    """The room in which neither the phone's nor the desk's drawing is cut, however wide the column of the frame is."""
    phone, desk = (sketch(chart, size) for size in (NARROW, WIDE))
    narrow = {width: _high(chart, phone, width) for width in range(PHONE, DESK, STEP)}
    wide = _high(chart, desk, DESK)
    most, least = max(*narrow.values(), wide), max(narrow[DESK - STEP], wide)
    slope = math.floor((most - least) / (DESK - STEP - PHONE) * 100)
    start = max(high + slope * width / 100 for width, high in narrow.items())
    return Room(most, least, math.ceil(start), slope)


def _high(chart: Chart, drawn: Sketch, width: int) -> int:
    across = width - 2 * EDGE
    said = summary(chart, tabled=False)
    heads = _lines(chart.title, 20, across) * 28 + (_lines(chart.subtitle, 13, across) + _lines(said, 13, across)) * 22
    feet = (_lines("".join(chart.notes), 13, across) + _lines(f"数据来源：{chart.source}。", 13, across) + 3) * 22
    return math.ceil(heads + drawn.height * min(1, across / drawn.width) + feet + 2 * EDGE + 24)


def _lines(text: str, size: float, across: float) -> int:
    return math.ceil(text_width(text, size) * 1.1 / across)

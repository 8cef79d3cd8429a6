"""A chart for other sites: a small page for their frame, living or pinned to the edition, and the code for theirs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from newquality_site.charts import sketch
from newquality_site.charts.fit import text_width
from newquality_site.charts.marks import NARROW, WIDE, Size
from newquality_site.charts.pinned import pinned_charts
from newquality_site.charts.plan import history_id
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import Indicator
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story
from newquality_site.wording.captions import summary

EDGE = 16.0


@dataclass(frozen=True, slots=True)
class Embed:
    """A chart that others may show: its page, the page it comes from, and how high a frame it needs."""

    chart: Chart
    ref: Ref
    pinned: Ref | None
    home: Ref
    height: int


def pages(story: Story) -> Iterable[Page]:
    """A page a chart, one more where the edition printed its figures, and the list of them all."""
    edition = story.site.edition
    pinned = dict(pinned_charts(story.site))
    found = list(embeds(story))
    for one in found:
        yield _page(one, one.ref, one.chart, PurePosixPath("embed", one.chart.id, "index.html"), "")
        if one.pinned:
            path = PurePosixPath("embed", one.chart.id, edition.id, "index.html")
            said = f"《{edition.publication}》所印的数，不随后来的公布改动"
            yield _page(one, one.pinned, pinned[one.chart.id], path, said)
    yield Page(
        ref=Ref("page", "embed"),
        path=PurePosixPath("embed", "index.html"),
        template="embeds.html.jinja",
        title="嵌入图表",
        description="把本专题的图表放进别的网页：代码、网址和图片。",
        values={"embeds": found, "edition": edition},
    )


def _page(one: Embed, ref: Ref, chart: Chart, path: PurePosixPath, said: str) -> Page:
    return Page(
        ref=ref,
        path=path,
        template="embed.html.jinja",
        title=chart.title,
        description=chart.subtitle,
        values={"chart": chart, "home": one.home, "anchor": f"chart-{one.chart.id}", "said": said},
        listed=False,
    )


def embeds(story: Story) -> Iterator[Embed]:
    """Every chart of the special, with where it stands."""
    for indicator in story.site.indicators:
        yield from embeds_of(story, indicator)
    for group in story.site.groups:
        if group.id in story.charts:
            yield _embed(story.charts[group.id], Ref("article", group.article), printed=True)


def embeds_of(story: Story, indicator: Indicator) -> Iterator[Embed]:
    """The charts of a statistic: one a series, which the edition may have printed, and those of its history."""
    home = Ref("indicator", indicator.id)
    for chart, series in zip(story.charts_of(indicator), indicator.series.values(), strict=False):
        yield _embed(chart, home, printed=story.site.edition.observation(series) is not None)
    for history in story.site.histories_of(indicator.id):
        if history_id(history) in story.charts:
            yield _embed(story.charts[history_id(history)], home, printed=False)


def _embed(chart: Chart, home: Ref, *, printed: bool) -> Embed:
    return Embed(chart, Ref("embed", chart.id), Ref("pinned", chart.id) if printed else None, home, height(chart))


def height(chart: Chart) -> int:
    """How high a frame must be in which neither the phone's nor the desk's drawing is cut."""
    return max(_high(chart, NARROW), _high(chart, WIDE))


def _high(chart: Chart, size: Size) -> int:
    drawn = sketch(chart, size)
    room = size.width - 2 * EDGE
    heads = (
        _lines(chart.title, 20, room) * 28 + (_lines(chart.subtitle, 13, room) + _lines(summary(chart), 13, room)) * 22
    )
    feet = _lines(f"{''.join(chart.notes)}数据来源：{chart.source}。", 13, room) * 22 + 3 * 22
    return math.ceil(heads + drawn.height * min(1, room / drawn.width) + feet + 2 * EDGE + 24)


def _lines(text: str, size: float, room: float) -> int:
    return math.ceil(text_width(text, size) * 1.1 / room)

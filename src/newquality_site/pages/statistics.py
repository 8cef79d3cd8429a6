"""The index of the statistics: the box of the paper, in print order."""

from collections.abc import Iterable

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import BOX
from newquality_site.pages.growths import growths
from newquality_site.pages.linked import catalogue
from newquality_site.pages.reuse import of_everything
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import card


def pages(story: Story) -> Iterable[Page]:
    """The one index."""
    edition = story.site.edition
    cards = [card(story, indicator) for indicator in story.site.indicators]
    yield Page(
        ref=Ref("page", "statistics"),
        path=BOX,
        template="statistics.html.jinja",
        title="全部数据",
        description=f"{edition.box_title}：{'、'.join(shown.heading for shown in cards)}。",
        linked=catalogue(story),
        values={
            "box_title": edition.box_title,
            "cards": cards,
            "rows": [row for shown in cards for row in _rows(story, shown.ref.id)],
            "growths": growths(story),
            "source_line": edition.source_line,
            "reuse": of_everything(story),
        },
    )


def _rows(story: Story, name: str) -> list[dict[str, object]]:
    """A row a series: what is measured, and the figure of the print beside the newest one."""
    indicator = next(one for one in story.site.indicators if one.id == name)
    return [
        {"indicator": indicator, "chart": chart, "row": chart.published[-1]} for chart in story.charts_of(indicator)
    ]

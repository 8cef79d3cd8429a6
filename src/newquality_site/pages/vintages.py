"""The vintages of a figure: what was published first, and printed, and what later took its place."""

from dataclasses import dataclass
from datetime import date

from newquality_site.charts.plan import series_id
from newquality_site.model.chart import Status
from newquality_site.model.indicator import Indicator, Observation
from newquality_site.model.period import Period
from newquality_site.pages.story import Story
from newquality_site.text.anchors import row_name
from newquality_site.wording.captions import as_preliminary, published_words, status_words
from newquality_site.wording.numbers import day_words, period_words

UNKNOWN = "原文未注明"


@dataclass(frozen=True, slots=True)
class Vintage:
    """One publication of a figure: of which period and series, what it says, when and by whom, why, and its row."""

    label: str
    words: str
    status: Status
    day: date | None
    source: str
    why: str = ""
    printed: bool = False
    place: str = ""

    @property
    def on(self) -> str:
        """The day in words; the print gives none."""
        return day_words(self.day) if self.day else UNKNOWN


def vintages(story: Story, indicator: Indicator) -> tuple[tuple[Vintage, ...], ...]:
    """For each figure of a statistic that was revised, its vintages from the first to the last."""
    return tuple(
        _of(story, indicator, key, when, seen)
        for key, series in indicator.series.items()
        for when, seen in sorted(series.obs.items())
        if seen.revised
    )


def revised(before: Vintage, after: Vintage) -> tuple[str, str]:
    """A revision in two sentences: what was published, and what took its place, when, by whom and why."""
    words = as_preliminary(before.words) if before.status is Status.PRELIMINARY else before.words
    return (
        f"{'报纸所印' if before.printed else '先前公布'}：{words}。",
        f"改为：{after.words}。{after.source}{after.on}公布，{after.why.removesuffix('。')}。",
    )


def _of(story: Story, indicator: Indicator, key: str, when: Period, seen: Observation) -> tuple[Vintage, ...]:
    series, chart = indicator.series[key], series_id(indicator, key)
    label = f"{period_words(when)}{series.label}"
    sources = {name: source.name for name, source in story.site.sources.items()}
    first = Vintage(
        label,
        published_words(series, seen),
        status_words(seen.status),
        seen.released,
        sources[seen.source or indicator.source],
        printed=bool(seen.printed),
        place=row_name(chart, when, 1),
    )
    later = (
        Vintage(
            label,
            published_words(series, one),
            status_words(one.status),
            one.on,
            sources[one.source],
            one.why,
            place=row_name(chart, when, number),
        )
        for number, one in enumerate(sorted(seen.revised, key=lambda revision: revision.on), 2)
    )
    return (first, *later)

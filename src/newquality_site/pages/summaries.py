"""What one page shows of another: a piece or a statistic in a few lines."""

from dataclasses import dataclass

from newquality_site.model.article import Article
from newquality_site.model.chart import Chart
from newquality_site.model.indicator import Indicator, Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.ref import Ref
from newquality_site.pages.pieces import KeyFigure, Step, Summary
from newquality_site.pages.story import Story
from newquality_site.wording.captions import (
    as_preliminary,
    aside,
    dated,
    finding,
    headline_figure,
    lead_in,
    measure,
    published_words,
    quoted,
    standing,
)

__all__ = ["Card", "Headline", "KeyFigure", "Step", "Summary", "card", "printed", "summary"]


@dataclass(frozen=True, slots=True)
class Headline:
    """What a series says newest: its figure and unit, of what and when, finding, chart, and what was printed.

    *aside* is what a card says small at the figure. Where a revision has taken the place of the printed figure,
    *replaced* has that in words, and *standing* which publication took it, and when.
    """

    label: str
    measure: str
    lead_in: str
    figure: str
    unit: str
    period: str
    finding: str
    chart: Chart | None
    printed: bool
    aside: str = ""
    replaced: str = ""
    standing: str = ""

    @property
    def note(self) -> str:
        """What is not to be left out where the figure stands without its page: it is not the printed one."""
        return f"{self.standing}；报纸所印：{self.replaced}。" if self.replaced else ""


@dataclass(frozen=True, slots=True)
class Card:
    """A statistic in a few lines: its name, what each of its series says, and its remarks."""

    ref: Ref
    heading: str
    headlines: tuple[Headline, ...]
    remarks: tuple[str, ...]
    skip: str

    @property
    def first(self) -> Headline:
        """What the statistic is known by."""
        return self.headlines[0]

    @property
    def said(self) -> tuple[str, ...]:
        """What the print remarks beside its figures, as its words; a newer figure has none."""
        return tuple(f"报纸原文：{quoted(one)}。" for one in self.remarks if self.first.printed)


def summary(story: Story, article: Article) -> Summary:
    """The few lines of a piece."""
    return story.summaries[article.slug]


def card(story: Story, indicator: Indicator) -> Card:
    """The few lines of a statistic."""
    charts = story.charts_of(indicator) or (None,) * len(indicator.series)
    return Card(
        ref=Ref("indicator", indicator.id),
        heading=indicator.heading,
        headlines=tuple(
            _headline(one, *one.latest, chart) for one, chart in zip(indicator.series.values(), charts, strict=True)
        ),
        remarks=indicator.remarks,
        skip=indicator.skip or "",
    )


def printed(story: Story, indicator: Indicator) -> tuple[Ref, str, Headline | None]:
    """A statistic as the edition printed it: what a piece refers to stays so when newer figures come (C6).

    That the figure was preliminary is told with the figure that replaced it.
    """
    series = next(iter(indicator.series.values()))
    found = None if indicator.skip else story.site.edition.observation(series)
    shown = found and _headline(series, found[0], found[1].model_copy(update={"status": "published"}), None)
    return Ref("indicator", indicator.id), indicator.heading, shown


def _headline(series: Series, when: Period, seen: Observation, chart: Chart | None) -> Headline:
    number, unit = headline_figure(series, seen)
    first = series.obs[when]
    replaced = published_words(series, first) if first.printed and not seen.printed else ""
    if replaced and first.status == "preliminary":
        replaced = as_preliminary(replaced)
    return Headline(
        series.label,
        measure(series),
        lead_in(series, when, seen),
        number,
        unit,
        dated(when, seen),
        finding(series, when, seen),
        chart,
        bool(seen.printed),
        aside(series, when),
        replaced,
        standing(seen) if replaced else "",
    )

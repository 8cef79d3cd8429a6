"""The data story: the statistics of the box one after another, each with its chart and a sentence that speaks of it.

It has no words of its own. A chapter is headed by the finding of the data; what follows is the print's remark and one
sentence of a piece, leading to its place. That a sentence has a link to a statistic is not enough: beside a figure it
would be read as being about the figure. It is quoted where it says the figure or names what is measured.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from newquality_site.model.indicator import Indicator, Observation, Series
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.mentions import Mention
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import Card, card, summary
from newquality_site.wording.captions import headline_figure


@dataclass(frozen=True, slots=True)
class Chapter:
    """A statistic in the story: what it says, a sentence that speaks of just that, and what else is linked to it."""

    card: Card
    heard: Mention | None
    near: tuple[Mention, ...]


def pages(story: Story) -> Iterable[Page]:
    """The one data story; a special without statistics has none to tell."""
    edition = story.site.edition
    chapters = _chapters(story)
    findings = [chapter.card.first.finding for chapter in chapters if not chapter.card.skip]
    yield Page(
        ref=Ref("page", "story"),
        path=PurePosixPath("story", "index.html"),
        template="narrative.html.jinja",
        title="数据故事",
        description=f"{'；'.join(findings)}。" if findings else f"{edition.box_title}。",
        values={
            "chapters": chapters,
            "lead": summary(story, story.lead),
            "edition": edition,
        },
    )


def _chapters(story: Story) -> list[Chapter]:
    """A chapter a statistic; a sentence that speaks of several is quoted once, in the first of their chapters."""
    quoted: set[str] = set()
    chapters = []
    for indicator in story.site.indicators:
        spoken = story.speaking_of(Ref("indicator", indicator.id))
        fit = (one for one in spoken if one.anchor not in quoted and _tells(indicator, one.text))
        heard = next(fit, None)
        quoted |= {heard.anchor} if heard else set()
        near = {one.article: one for one in reversed(spoken) if heard is None or one.article != heard.article}
        chapters.append(Chapter(card(story, indicator), heard, tuple(reversed(near.values()))))
    return chapters


def _tells(indicator: Indicator, text: str) -> bool:
    """Whether *text* says the figure of a series or what it measures; of a figure of another year it speaks no more."""
    newest = [(series, series.obs[series.latest[0]]) for series in indicator.series.values()]
    return any(
        re.search(rf"(?<![\d.])(?:{'|'.join(map(re.escape, _words(indicator, series, seen)))})", text)
        for series, seen in newest
        if seen.printed
    )


def _words(indicator: Indicator, series: Series, seen: Observation) -> list[str]:
    """A figure and the name of what is measured; the heading is a name of it where it is part of that."""
    heading = [indicator.heading] if indicator.heading in series.label else []
    return ["".join(headline_figure(series, seen)), series.label, *heading]

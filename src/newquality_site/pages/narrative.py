"""The data story: the statistics of the box one after another, each with its chart and the sentences that speak of it.

It has no words of its own. A chapter is headed by the finding of the data; what follows is the print's remark and the
sentences of the pieces, each leading to its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from newquality_site.model.indicator import Indicator
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.mentions import Mention
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import Card, Summary, card, summary


@dataclass(frozen=True, slots=True)
class Chapter:
    """A statistic in the story: what it says, and who speaks of it."""

    card: Card
    mentions: tuple[Mention, ...]


def pages(story: Story) -> Iterable[Page]:
    """The one data story; a special without statistics has none to tell."""
    edition = story.site.edition
    chapters = [_chapter(story, indicator) for indicator in story.site.indicators]
    findings = [chapter.card.first.finding for chapter in chapters if not chapter.card.skip]
    yield Page(
        ref=Ref("page", "story"),
        path=PurePosixPath("story", "index.html"),
        template="narrative.html.jinja",
        title=f"{edition.box_title}：数据故事",
        description=f"{'；'.join(findings)}。" if findings else f"{edition.box_title}。",
        values={
            "chapters": chapters,
            "lead": _lead(story),
            "edition": edition,
        },
    )


def _chapter(story: Story, indicator: Indicator) -> Chapter:
    spoken = story.speaking_of(Ref("indicator", indicator.id))
    return Chapter(card(story, indicator), tuple({mention.text: mention for mention in spoken}.values()))


def _lead(story: Story) -> Summary:
    """The piece that opens the special."""
    articles = story.site.articles
    return summary(story, next((one for one in articles if story.site.layout(one) == "lead"), articles[0]))

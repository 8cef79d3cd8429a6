"""The data story: the statistics of the box one after another, each with its chart and the sentences that speak of it.

It has no words of its own. A chapter is headed by the finding of the data; what follows is the print's remark and the
sentences of the pieces, each leading to its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.mentions import Mention
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import Card, card, summary


@dataclass(frozen=True, slots=True)
class Chapter:
    """A statistic in the story: what it says, and who speaks of it."""

    card: Card
    mentions: tuple[Mention, ...]


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
    quoted: set[tuple[str, str]] = set()
    chapters = []
    for indicator in story.site.indicators:
        spoken = {(one.article, one.text): one for one in story.speaking_of(Ref("indicator", indicator.id))}
        chapters.append(Chapter(card(story, indicator), tuple(spoken[new] for new in spoken if new not in quoted)))
        quoted |= spoken.keys()
    return chapters

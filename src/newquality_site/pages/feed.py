"""The Atom feed (RFC 4287): pieces and statistics in full, and every correction, erratum and revision."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice, pairwise
from pathlib import PurePosixPath
from typing import Any

from newquality_site.model.indicator import Indicator
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import BOX, article_address, statistic_address, whole
from newquality_site.pages.credits import authors, producers
from newquality_site.pages.modified import days
from newquality_site.pages.story import Story
from newquality_site.pages.vintages import revised, vintages
from newquality_site.text.anchors import anchor

MOST = 30
"""A large special is not carried whole: its first pieces and statistics are, and all that was changed."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A change that readers are told of: its title and text, a name of its own, where it stands, and its day."""

    title: str
    text: str
    id: str
    link: str
    day: date


@dataclass(frozen=True, slots=True)
class Carried:
    """A page that the feed carries, its address, its day, who made what stands on it, and what that is."""

    page: Page
    link: str
    day: date
    makers: tuple[str, ...]
    shown: Mapping[str, Any]


def pages(story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """The one feed."""
    settings = story.site.settings
    path = PurePosixPath("feed.xml")
    notices = sorted(_notices(story), key=lambda notice: notice.day, reverse=True)
    carried = list(islice(_carried(story, others), MOST))
    yield Page(
        ref=Ref("page", "feed"),
        path=path,
        template="feed.xml.jinja",
        title=settings.title,
        values={
            "address": settings.address,
            "own": whole(settings.address, path),
            "updated": max([settings.online, *(one.day for one in notices), *(one.day for one in carried)]),
            "online": settings.online,
            "edition": story.site.edition,
            "carried": carried,
            "notices": notices,
        },
    )


def _carried(story: Story, others: tuple[Page, ...]) -> Iterator[Carried]:
    """The pieces and statistics, in the order of the site."""
    changed = days(story)
    for page in others:
        link = whole(story.site.settings.address, page.path)
        for article in story.pieces((page.ref,)):
            yield Carried(page, link, changed[page.ref], authors(article), {"piece": article})
        for indicator in story.statistics((page.ref,)):
            yield Carried(page, link, changed[page.ref], producers(story, indicator), _statistic(story, indicator))


def _statistic(story: Story, indicator: Indicator) -> Mapping[str, Any]:
    """A statistic as the feed shows it: its charts, and the words of the print."""
    return {
        "statistic": indicator,
        "charts": story.charts_of(indicator),
        "printed": indicator.lines,
    }


def _notices(story: Story) -> Iterator[Notice]:
    """What was changed: our own mistakes, the paper's, and figures that were published anew."""
    settings = story.site.settings
    ledger = whole(settings.address, PurePosixPath("corrections/index.html"))
    for one in settings.corrections:
        name = f"{ledger}#{anchor('c', f'{one.on}{one.text}')}"
        yield Notice("更正", one.text, name, name, one.on)
    for erratum in settings.errata:
        name = f"{ledger}#{anchor('e', f'{erratum.on}{erratum.before}{erratum.after}')}"
        text = f"“{erratum.before}”改为“{erratum.after}”（{erratum.reason}）"
        part, title = story.site.printed_part(erratum.article)
        link = article_address(settings.address, part.id) if part.kind == "article" else whole(settings.address, BOX)
        yield Notice(f"勘误：{title}", text, name, link, erratum.on)
    yield from _revisions(story)


def _revisions(story: Story) -> Iterator[Notice]:
    """Each revision of a figure, with what it replaced; its name is that of old, its link leads to its row."""
    for indicator in story.site.indicators:
        page = statistic_address(story.site.settings.address, indicator.id)
        for chain in vintages(story, indicator):
            for before, after in pairwise(chain):
                name = f"{page}#{anchor('r', f'{after.label}{after.day}')}"
                text = "".join(revised(before, after))
                day = after.day or story.site.settings.online
                yield Notice(f"修订：{after.label}", text, name, f"{page}#{after.place}", day)

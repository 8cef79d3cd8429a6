"""The day a page last changed, as the values tell it: going online, a revision, an erratum, a correction. No clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newquality_site.model.indicator import Indicator
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story

EVERYTHING = ("home", "statistics", "corrections", "feed")
"""Pages that show what stands on others."""


def modified(story: Story, ref: Ref) -> date:
    """The day of the newest change to what the page of *ref* shows."""
    site = story.site
    if ref.kind == "page":
        named = [*(Ref("article", a.slug) for a in site.articles), *(Ref("indicator", i.id) for i in site.indicators)]
        shown = named if ref.id in EVERYTHING else []
        own = (
            one.on for one in site.settings.corrections if ref.id in ("corrections", "feed") or one.about == str(ref)
        )
        return max([site.settings.online, *own, *(modified(story, one) for one in shown)])
    if ref.kind in ("topic", "place", "person"):
        return max([site.settings.online, *(modified(story, one) for one in _gathered(story, ref))])
    return max([site.settings.online, *_days(story, ref)])


def _gathered(story: Story, ref: Ref) -> Iterator[Ref]:
    """The pieces and statistics that the page of a topic, a place or a person lists."""
    for article in story.site.articles:
        front = article.front
        names = {"topic": front.topics, "place": (front.place,), "person": tuple(one.id for one in front.persons)}
        if ref.id in names[ref.kind]:
            yield Ref("article", article.slug)
    for indicator in story.site.indicators:
        if ref.kind == "topic" and ref.id in indicator.topics:
            yield Ref("indicator", indicator.id)


def _days(story: Story, ref: Ref) -> Iterator[date]:
    """The days on which a piece or a statistic was changed."""
    settings = story.site.settings
    yield from (one.on for one in settings.corrections if one.about == str(ref))
    if ref.kind == "article":
        yield from (one.on for one in settings.errata if one.article == ref.id)
    else:
        yield from (day for one in story.site.indicators if one.id == ref.id for day in _published(one))


def _published(indicator: Indicator) -> Iterator[date]:
    for series in indicator.series.values():
        for seen in series.obs.values():
            yield from (one.on for one in seen.revised)
            if seen.released:
                yield seen.released

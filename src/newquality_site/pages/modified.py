"""The day a page last changed, as the values tell it: going online, a revision, an erratum, a correction. No clock."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from newquality_site.model.article import Article
from newquality_site.model.indicator import Indicator
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story, lists

EVERYTHING = ("home", "statistics", "story", "corrections", "feed")
"""Pages that show what stands on others."""


def days(story: Story) -> Mapping[Ref, date]:
    """The day of each piece, statistic, topic, place and person, and of the pages that show all."""
    site = story.site
    changed = _named(story)
    found = defaultdict[Ref, date](lambda: site.settings.online)
    for ref, listed in _listed(story):
        day = max([site.settings.online, *changed[ref]])
        for one in (ref, *listed):
            found[one] = max(found[one], day)
    newest = max([*found.values(), site.settings.online, *(one.on for one in site.settings.corrections)])
    return {**found, **{Ref("page", name): newest for name in EVERYTHING}}


def piece_day(story: Story, article: Article) -> date:
    """The day of a piece."""
    settings = story.site.settings
    corrections = (one.on for one in settings.corrections if one.about == f"article:{article.slug}")
    return max([settings.online, *corrections, *(one.on for one in settings.errata if one.article == article.slug)])


def statistic_day(story: Story, indicator: Indicator) -> date:
    """The day of a statistic."""
    named = (one.on for one in story.site.settings.corrections if one.about == f"indicator:{indicator.id}")
    return max([story.site.settings.online, *named, *_published(indicator)])


def _named(story: Story) -> Mapping[Ref, list[date]]:
    """The days on which each piece and each statistic was changed."""
    changed = defaultdict[Ref, list[date]](list)
    for correction in story.site.settings.corrections:
        changed[Ref.parse(correction.about or "")].append(correction.on)
    for erratum in story.site.settings.errata:
        changed[story.site.printed_part(erratum.article)[0]].append(erratum.on)
    for indicator in story.site.indicators:
        changed[Ref("indicator", indicator.id)] += _published(indicator)
    return changed


def _listed(story: Story) -> Iterator[tuple[Ref, Iterable[Ref]]]:
    """Each piece and statistic with the pages that list it."""
    for article in story.site.articles:
        yield Ref("article", article.slug), lists(article)
    for indicator in story.site.indicators:
        yield Ref("indicator", indicator.id), [Ref("topic", topic) for topic in indicator.topics]


def _published(indicator: Indicator) -> Iterator[date]:
    for _, seen in indicator.observations:
        yield from (one.on for one in seen.revised)
        if seen.released:
            yield seen.released

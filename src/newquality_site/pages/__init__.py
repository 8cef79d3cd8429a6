"""Values become pages, a kind a file. The order of the table is the order in which pages are made and listed."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from newquality_site.model.page import Page
from newquality_site.pages import (
    about,
    article,
    corrections,
    edition,
    embed,
    feed,
    glossary,
    home,
    moved,
    narrative,
    not_found,
    person,
    place,
    robots,
    search,
    sitemap,
    statistic,
    statistics,
    topic,
    wechat,
    whole,
)
from newquality_site.pages.story import Story

PAGES: tuple[Callable[[Story], Iterable[Page]], ...] = (
    home.pages,
    article.pages,
    statistics.pages,
    narrative.pages,
    statistic.pages,
    edition.pages,
    embed.pages,
    person.pages,
    topic.pages,
    place.pages,
    glossary.pages,
    about.pages,
    corrections.pages,
    not_found.pages,
)
"""Kinds of pages for readers."""

LISTS: tuple[Callable[[Story, tuple[Page, ...]], Iterable[Page]], ...] = (
    moved.pages,
    wechat.pages,
    feed.pages,
    sitemap.pages,
    robots.pages,
    search.pages,
    whole.pages,
)
"""Kinds made from all the others, of which they see the outside: what stands in a page makes no list anew."""


def all_pages(story: Story) -> tuple[Page, ...]:
    """Every page of the site."""
    pages = tuple(page for kind in PAGES for page in kind(story))
    outsides = tuple(replace(page, values={}, linked=None) for page in pages)
    return pages + tuple(page for kind in LISTS for page in kind(story, outsides))

"""What this site is, how its figures are kept, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.statistic import period_words_of
from newquality_site.pages.story import Story


def pages(story: Story) -> Iterable[Page]:
    """The one page about the site."""
    site = story.site
    yield Page(
        ref=Ref("page", "about"),
        path=PurePosixPath("about", "index.html"),
        template="about.html.jinja",
        title="关于本专题",
        description="这个网站的来历、数字怎样核对、哪些是推算、哪些原文没有说明。",
        values={
            "edition": site.edition,
            "online": period_words_of(site.settings.online),
            "pieces": len(site.articles),
            "statistics": len(site.indicators),
        },
    )

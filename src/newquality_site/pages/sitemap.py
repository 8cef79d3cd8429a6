"""The map for search engines (sitemaps.org)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import whole
from newquality_site.pages.story import Story


def pages(story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """The one map, of the pages that are listed."""
    address = story.site.settings.address
    listed = [p for p in others if p.listed]
    yield Page(
        ref=Ref("page", "sitemap"),
        path=PurePosixPath("sitemap.xml"),
        template="sitemap.xml.jinja",
        title="",
        values={"addresses": [whole(address, p.path) for p in listed], "online": story.site.settings.online},
    )

"""The map for search engines (sitemaps.org), each page with the day of its last change."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import whole
from newquality_site.pages.modified import days
from newquality_site.pages.story import Story


def pages(story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """The one map, of the pages that are listed."""
    settings, changed = story.site.settings, days(story)
    listed = [page for page in others if page.listed]
    yield Page(
        ref=Ref("page", "sitemap"),
        path=PurePosixPath("sitemap.xml"),
        template="sitemap.xml.jinja",
        title="",
        values={
            "entries": [(whole(settings.address, page.path), changed.get(page.ref, settings.online)) for page in listed]
        },
    )

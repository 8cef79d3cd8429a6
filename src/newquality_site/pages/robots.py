"""What search engines may read: all of it, and where the map lies."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import whole
from newquality_site.pages.story import Story


def pages(story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """The one file for robots."""
    sitemap = whole(story.site.settings.address, PurePosixPath("sitemap.xml"))
    yield Page(
        ref=Ref("page", "robots"),
        path=PurePosixPath("robots.txt"),
        template="robots.txt.jinja",
        title="",
        values={"sitemap": sitemap if others else ""},
    )

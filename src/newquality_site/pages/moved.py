"""Pages that moved: at each old address a page that leads on, by itself and by a link, on any host and in a folder."""

from collections.abc import Iterable

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import whole
from newquality_site.pages.story import Story

WEB = ("https://", "http://")
LINKED = ("article", "indicator", "page", "person", "place", "topic")
"""The kinds of names that something may have moved to."""


def pages(story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """A page an old address; those that would lead nowhere are left to the checks."""
    address = story.site.settings.address
    known = {str(page.ref): whole(address, page.path) for page in others if page.ref.kind in LINKED}
    for redirect in story.site.settings.redirects:
        away = redirect.new.startswith(WEB)
        target = redirect.new if away else known.get(redirect.new, "")
        yield Page(
            ref=Ref("moved", redirect.old),
            path=redirect.path,
            template="moved.html.jinja",
            title="网址已更换",
            description="这个页面换了网址。",
            values={"target": target, "name": None if away else Ref.parse(redirect.new)},
            listed=False,
        )

"""The page a server shows for an address that leads nowhere; its links are whole, since it may stand at any depth."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story


def pages(story: Story) -> Iterable[Page]:
    """The one page for lost readers."""
    yield Page(
        ref=Ref("page", "404"),
        path=PurePosixPath("404.html"),
        template="404.html.jinja",
        title="没有这个页面",
        description="这个网址没有内容：可能写错了，或页面已经移走。",
        values={"address": story.site.settings.address},
        listed=False,
    )

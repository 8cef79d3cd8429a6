"""The places of the special: an index, and one page a place."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import summary


def pages(story: Story) -> Iterable[Page]:
    """The index and each place."""
    places = story.site.places
    yield Page(
        ref=Ref("page", "places"),
        path=PurePosixPath("places", "index.html"),
        template="places.html.jinja",
        title="地点",
        description=f"本专题里的地点：{'、'.join(place.name for place in places)}。",
        values={"places": places},
    )
    for place in places:
        yield Page(
            ref=Ref("place", place.id),
            path=PurePosixPath("places", place.id, "index.html"),
            template="place.html.jinja",
            title=place.name,
            description=f"本专题里关于{place.name}的稿件。",
            values={
                "place": place,
                "pieces": [summary(story, a) for a in story.listed(Ref("place", place.id))],
            },
        )

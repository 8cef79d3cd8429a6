"""The people of the special: an index, and one page a person."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages import linked
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import summary
from newquality_site.wording.persons import office, titled


def pages(story: Story) -> Iterable[Page]:
    """The index and each person."""
    people = story.site.persons
    yield Page(
        ref=Ref("page", "persons"),
        path=PurePosixPath("persons", "index.html"),
        template="persons.html.jinja",
        title="人物",
        description=f"本专题里的人物：{'、'.join(person.name for person in people)}。",
        values={"people": people},
    )
    for person in people:
        yield Page(
            ref=Ref("person", person.id),
            path=PurePosixPath("persons", person.id, "index.html"),
            template="person.html.jinja",
            title=person.name,
            description=f"{titled(person) if office(person) else f'{person.name}，本专题人物'}。",
            linked=linked.person(story, person),
            values={"person": person, "pieces": [summary(story, a) for a in story.listed(Ref("person", person.id))]},
        )

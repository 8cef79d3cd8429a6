"""The words the editors explain, with where each is used."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story


def pages(story: Story) -> Iterable[Page]:
    """The one glossary."""
    terms = story.site.terms
    names = {term.id: term.term for term in terms}
    yield Page(
        ref=Ref("page", "glossary"),
        path=PurePosixPath("glossary", "index.html"),
        template="glossary.html.jinja",
        title="术语",
        description=f"编者对术语的说明：{'、'.join(names.values())}。",
        values={
            "terms": [
                {
                    "term": term,
                    "others": [names[name] for name in term.not_same_as if name in names],
                    "mentions": story.speaking_of(Ref("term", term.id)),
                }
                for term in terms
            ]
        },
    )

"""The front page: the lead, the seven figures, and the pieces by the sections of the paper."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.model.site import Site
from newquality_site.pages.linked import website
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import Summary, card, summary


def pages(story: Story) -> Iterable[Page]:
    """The one front page."""
    site = story.site
    pieces = [summary(story, article) for article in site.articles]
    lead = summary(story, story.lead)
    rest = [piece for piece in pieces if piece is not lead]
    sections: dict[str, list[object]] = {}
    for name, group in groupby(rest, key=lambda piece: piece.section or piece.kind_name):
        sections.setdefault(name, []).extend(group)
    shown = [chart for indicator in site.indicators for chart in story.charts_of(indicator)]
    credited = (name for chart in shown for name in chart.source.split("、"))
    yield Page(
        ref=Ref("page", "home"),
        path=PurePosixPath("index.html"),
        template="home.html.jinja",
        title=site.settings.title,
        description=lead.opening,
        linked=website(story),
        values={
            "lead": lead,
            "pieces": rest,
            "sections": list(sections.items()),
            "counted": {piece.ref: counted for piece in rest if (counted := _counted(site, piece))},
            "cards": [card(story, indicator) for indicator in site.indicators],
            "box_title": site.edition.box_title,
            "source_line": site.edition.source_line,
            "other_sources": [name for name in dict.fromkeys(credited) if name not in site.edition.source_line],
            "estimated": any(row.estimated for chart in shown for row in chart.rows),
        },
    )


def _counted(site: Site, piece: Summary) -> str:
    """What the figures of a piece are of, and what their notes have in common, as far as they stand in groups."""
    groups = [one for one in site.groups if one.article == piece.ref.id]
    shared = (
        [note.removesuffix("。") for note in groups[0].notes if all(note in one.notes for one in groups)]
        if groups
        else []
    )
    return "、".join(one.label for one in groups) + (f"（{'；'.join(shared)}）" if shared else "")

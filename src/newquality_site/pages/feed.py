"""The Atom feed (RFC 4287): pieces, statistics and corrections."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.addresses import whole
from newquality_site.pages.story import Story
from newquality_site.pages.vintages import Vintage, vintages
from newquality_site.text.anchors import anchor

CARRIED = ("article", "indicator")


def pages(story: Story, others: tuple[Page, ...]) -> Iterable[Page]:
    """The one feed."""
    settings = story.site.settings
    path = PurePosixPath("feed.xml")
    revisions = _revisions(story)
    days = (settings.online, *(one.on for one in settings.corrections), *(after.day for _, after, *_ in revisions))
    corrections = whole(settings.address, PurePosixPath("corrections/index.html"))
    yield Page(
        ref=Ref("page", "feed"),
        path=path,
        template="feed.xml.jinja",
        title=settings.title,
        values={
            "address": settings.address,
            "own": whole(settings.address, path),
            "updated": max(day for day in days if day),
            "online": settings.online,
            "entries": [(p, whole(settings.address, p.path)) for p in others if p.ref.kind in CARRIED],
            "revisions": revisions,
            "corrections": [(one, corrections, anchor("c", f"{one.on}{one.text}")) for one in settings.corrections],
        },
    )


def _revisions(story: Story) -> list[tuple[Vintage, Vintage, str, str]]:
    """Each revision of a figure, with what it replaced, the address of its statistic, and a name of its own there."""
    address = story.site.settings.address
    return [
        (
            before,
            after,
            whole(address, PurePosixPath("stats", indicator.id, "index.html")),
            anchor("r", f"{after.label}{after.day}"),
        )
        for indicator in story.site.indicators
        for chain in vintages(story, indicator)
        for before, after in pairwise(chain)
    ]

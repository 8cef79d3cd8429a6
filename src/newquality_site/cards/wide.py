"""The card of a link, 1200 by 630: what a page is shared with in feeds and chats.

Some chats crop it to the square in its middle; spine and words stand within that square, and the name of the paper in
the margin at its left.
"""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.cards.column import Column, column
from newquality_site.cards.picture import Picture, picture
from newquality_site.cards.telling import Telling, tellings, ties_of
from newquality_site.cards.typeset import Block, Ties, flowing
from newquality_site.charts.marks import Area, Label, Mark, Sketch, Tone
from newquality_site.model.site import Settings
from newquality_site.pages.story import Story

WIDTH, HEIGHT = 600.0, 315.0
SPINE = 145.0
FIELD = Column(left=164, top=30, width=286, foot=289)
MARGIN = Column(left=24, top=28, width=106, foot=289)
PAPER = Label((0, 0), "", Tone.INK, 16, bold=True, serif=True)
BESIDE = Label((0, 0), "", Tone.SOFT, 9.5)


def pictures(story: Story) -> Iterator[Picture]:
    """A card for the front page, each piece and each statistic."""
    ties = ties_of(story)
    for telling in tellings(story):
        sketch = Sketch(WIDTH, HEIGHT, tuple(_marks(telling, story.site.settings, ties)))
        yield picture("wide", telling.name, sketch, (telling.headline, telling.words), telling.place)


def _marks(telling: Telling, settings: Settings, ties: Ties) -> list[Mark]:
    spine = Area(((SPINE, 0, 5, HEIGHT),), Tone.ACCENT)
    paper = Block(flowing(settings.publication, MARGIN.width, PAPER), PAPER)
    beside = Block(flowing(settings.subtitle or "", MARGIN.width, BESIDE), BESIDE)
    margin = [*paper.marks(MARGIN.left, MARGIN.top), *beside.marks(MARGIN.left, MARGIN.top + paper.height + 8)]
    return [spine, *(mark for mark in margin if mark.text), *column(telling, FIELD, ties)]

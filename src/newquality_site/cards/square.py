"""The square card, 600 by 600: the small picture beside a link in a chat."""

from __future__ import annotations

from collections.abc import Iterator

from newquality_site.cards.column import Column, column
from newquality_site.cards.picture import Picture, picture
from newquality_site.cards.telling import tellings, ties_of
from newquality_site.charts.marks import Area, Sketch, Tone
from newquality_site.pages.story import Story

SIDE = 300.0
FIELD = Column(left=26, top=26, width=252, foot=278)


def pictures(story: Story) -> Iterator[Picture]:
    """A card for the front page, each piece and each statistic."""
    spine = Area(((0, 0, 6, SIDE),), Tone.ACCENT)
    ties = ties_of(story)
    for telling in tellings(story):
        sketch = Sketch(SIDE, SIDE, (spine, *column(telling, FIELD, ties)))
        yield picture("square", telling.name, sketch, (telling.headline, telling.words), telling.place)

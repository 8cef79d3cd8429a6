"""The square card, 600 by 600: the small picture beside a link in a chat."""

from collections.abc import Iterator

from newquality_site.cards.column import Column, column
from newquality_site.cards.picture import Order, drawing
from newquality_site.cards.telling import tellings
from newquality_site.cards.typeset import Ties, tied
from newquality_site.charts.drawing import Drawing
from newquality_site.charts.marks import Area, Sketch, Tone
from newquality_site.pages.story import Story

SIDE = 300.0
FIELD = Column(left=26, top=26, width=252, foot=278)


def orders(story: Story, ties: Ties) -> Iterator[Order[None]]:
    """A card for the front page, each piece and each statistic."""
    for telling in tellings(story):
        yield Order(telling.name, telling, tied(ties, telling.headline), None)


def laid_out(order: Order[None]) -> Drawing:
    """The words beside a spine."""
    spine = Area(((0, 0, 6, SIDE),), Tone.ACCENT)
    sketch = Sketch(SIDE, SIDE, (spine, *column(order.telling, FIELD, order.ties)))
    return drawing("square", order, sketch, order.telling.words)

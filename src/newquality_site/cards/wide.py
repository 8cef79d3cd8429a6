"""The card of a link, 1200 by 630: what a page is shared with in feeds and chats.

Some chats crop it to the square in its middle; spine and words stand within that square, and the name of the paper in
the margin at its left.
"""

from collections.abc import Iterator

from newquality_site.cards.column import Column, column
from newquality_site.cards.picture import Order, drawing
from newquality_site.cards.telling import tellings
from newquality_site.cards.typeset import Block, Ties, flowing, tied
from newquality_site.charts.drawing import Drawing
from newquality_site.charts.marks import Area, Label, Sketch, Tone
from newquality_site.pages.story import Story

WIDTH, HEIGHT = 600.0, 315.0
SPINE = 145.0
FIELD = Column(left=164, top=30, width=286, foot=289)
MARGIN = Column(left=24, top=28, width=106, foot=289)
PAPER = Label((0, 0), "", Tone.INK, 16, bold=True, serif=True)
BESIDE = Label((0, 0), "", Tone.SOFT, 9.5)


def orders(story: Story, ties: Ties) -> Iterator[Order[tuple[str, str]]]:
    """A card for the front page, each piece and each statistic, and the paper that stands in its margin."""
    settings = story.site.settings
    for telling in tellings(story):
        paper = settings.publication, settings.subtitle or ""
        yield Order(telling.name, telling, tied(ties, telling.headline), paper)


def laid_out(order: Order[tuple[str, str]]) -> Drawing:
    """The words beside a spine, and the name of the paper on its other side."""
    spine = Area(((SPINE, 0, 5, HEIGHT),), Tone.ACCENT)
    publication, subtitle = order.beside
    paper = Block(flowing(publication, MARGIN.width, PAPER), PAPER)
    beside = Block(flowing(subtitle, MARGIN.width, BESIDE), BESIDE)
    margin = [*paper.marks(MARGIN.left, MARGIN.top), *beside.marks(MARGIN.left, MARGIN.top + paper.height + 8)]
    words = column(order.telling, FIELD, order.ties)
    sketch = Sketch(WIDTH, HEIGHT, (spine, *(mark for mark in margin if mark.text), *words))
    return drawing("wide", order, sketch, order.telling.words)

"""Pictures that travel alone: what a chat or another site shows of a page. A shape a file."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newquality_site.cards import square, tall, wide
from newquality_site.cards.picture import Order, Picture
from newquality_site.cards.telling import ties_of
from newquality_site.cards.typeset import Ties
from newquality_site.charts.drawing import Drawing
from newquality_site.files.remember import Each, in_turn
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story

CARDS: Mapping[str, tuple[Callable[[Story, Ties], Iterable[Order[Any]]], Callable[[Any], Drawing]]] = {
    "wide": (wide.orders, wide.laid_out),
    "square": (square.orders, square.laid_out),
    "tall": (tall.orders, tall.laid_out),
}
"""Shapes of pictures: the pages each is made for, and how it is laid out."""


def pictures(story: Story, each: Each = in_turn) -> tuple[Picture, ...]:
    """Every picture that is made to be shared."""
    ties = ties_of(story)
    found: list[Picture] = []
    for shape, (ordered, laid_out) in CARDS.items():
        orders = tuple(ordered(story, ties))
        drawings = each("排图", laid_out, orders)
        found += [
            Picture(Ref(shape, order.name), drawing, order.telling.place)
            for order, drawing in zip(orders, drawings, strict=True)
        ]
    return tuple(found)

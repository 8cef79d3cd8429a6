"""Pictures that travel alone: what a chat or another site shows of a page. A shape a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newquality_site.cards import square, tall, wide
from newquality_site.cards.picture import Picture
from newquality_site.pages.story import Story

CARDS: tuple[Callable[[Story], Iterable[Picture]], ...] = (wide.pictures, square.pictures, tall.pictures)
"""Shapes of pictures, each with the pages it is made for."""


def pictures(story: Story) -> tuple[Picture, ...]:
    """Every picture that is made to be shared."""
    return tuple(picture for shape in CARDS for picture in shape(story))

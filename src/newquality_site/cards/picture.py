"""A picture to be shared: its drawing, its name and path, what it says in words, and where its words were written."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from newquality_site.cards.telling import Telling
from newquality_site.cards.typeset import Ties
from newquality_site.charts.drawing import SCALE, Drawing
from newquality_site.charts.marks import Sketch
from newquality_site.files.position import Position
from newquality_site.model.ref import Ref

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Order(Generic[T]):
    """A picture before it is laid out: its name, what it tells, how tied its headlines are, what it shows *beside*."""

    name: str
    telling: Telling
    ties: Ties
    beside: T


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, and how it is linked, placed and described."""

    ref: Ref
    drawing: Drawing
    place: Position

    @property
    def path(self) -> PurePosixPath:
        """Where the picture lies on the site: a folder a shape."""
        return PurePosixPath("cards", self.ref.kind, f"{self.ref.id}.png")

    @property
    def width(self) -> int:
        """The width in pixels of the picture."""
        return round(self.drawing.sketch.width * SCALE)

    @property
    def height(self) -> int:
        """The height in pixels of the picture."""
        return round(self.drawing.sketch.height * SCALE)

    @property
    def alt(self) -> str:
        """The picture in words."""
        return self.drawing.description


def drawing(shape: str, order: Order[T], sketch: Sketch, description: str) -> Drawing:
    """What is drawn of a sketch, with its title and its description."""
    return Drawing(f"{shape}:{order.name}", shape, "png", order.telling.headline, description, sketch)

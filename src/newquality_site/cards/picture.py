"""A picture to be shared: its drawing, its name and path, what it says in words, and where its words were written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from newquality_site.charts.drawing import SCALE, Drawing
from newquality_site.charts.marks import Sketch
from newquality_site.files.position import Position
from newquality_site.model.ref import Ref


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


def picture(shape: str, name: str, sketch: Sketch, words: tuple[str, str], place: Position) -> Picture:
    """The picture of a sketch, with its title and its description."""
    title, description = words
    return Picture(Ref(shape, name), Drawing(f"{shape}:{name}", shape, "png", title, description, sketch), place)

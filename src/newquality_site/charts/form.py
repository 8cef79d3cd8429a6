"""A form of chart: its name, what it refuses, and how it lays out its marks."""

from collections.abc import Callable
from dataclasses import dataclass

from newquality_site.charts.marks import Size, Sketch
from newquality_site.model.chart import Chart


@dataclass(frozen=True, slots=True)
class Form:
    """One way to draw rows, of one thing or *grouped*; *refusal* is empty where it is honest, else the reason.

    Editors name it by its *name*; readers are told what it is *called*.
    """

    name: str
    called: str
    refusal: Callable[[Chart], str]
    sketch: Callable[[Chart, Size], Sketch]
    grouped: bool = False

    def refuses(self, chart: Chart) -> str:
        """Why the form is not honest for *chart*, empty where it is; several things need a form made for them."""
        if chart.groups and not self.grouped:
            return "有几组数要并排看，只能画成小多图（small-multiples）"
        return self.refusal(chart)

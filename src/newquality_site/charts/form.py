"""A form of chart: its name, what it refuses, and how it lays out its marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newquality_site.charts.marks import Size, Sketch
from newquality_site.model.chart import Chart


@dataclass(frozen=True, slots=True)
class Form:
    """One way to draw rows. *refusal* is empty for a chart the form is honest for, else the reason in Chinese."""

    name: str
    refusal: Callable[[Chart], str]
    sketch: Callable[[Chart, Size], Sketch]

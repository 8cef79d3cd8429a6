"""Earlier figures of a statistic that editors added: each with the document it comes from and how that was read.

They stand apart from the series of the print: no page takes a headline, a growth or an estimate from them.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from newquality_site.model.entry import Entry, Lines, Number, Slug, Web, Words
from newquality_site.model.indicator import Basis, Kind
from newquality_site.model.period import Period, When

Year = Annotated[int, Field(ge=1900, le=2100)]


class Document(Entry):
    """A publication that a figure comes from: the primary one, wherever a copy of it was read.

    *url* is where a reader can open it; *why* answers for years in its name, title and date that do not agree.
    """

    title: Words
    publisher: Words
    published: When
    url: Web | None = None
    why: Words | None = None


class Beside(Entry):
    """Another measure that a source gives beside the figure."""

    label: Words
    unit: Words


class Break(Entry):
    """A change of method between the year *after* which it came and the next: the two are not to be compared."""

    after: Year
    short: Words
    note: Words


class Event(Entry):
    """Something dated that a chart over time shows at its place, as the document *source* has it."""

    on: When
    short: Words
    note: Words
    source: Slug

    @field_validator("on")
    @classmethod
    def _is_dated(cls, when: Period) -> Period:
        if not when.dated:
            raise PydanticCustomError("undated_event", "事件要有日期：2024、2024-03 或 2024-03-05")
        return when


class Point(Entry):
    """The figure of a year as its source has it; *read* says whether in the document itself or in one that names it."""

    value: Number | None = None
    growth: Number | None = Field(None, alias="yoy")
    points: Number | None = Field(None, alias="pp")
    beside: dict[Slug, Number] = Field(default_factory=dict)
    source: Slug
    read: Literal["verified", "secondary"]
    preliminary: bool = False
    why: Words | None = None

    @model_validator(mode="after")
    def _says_a_figure(self) -> Self:
        if self.value is None and self.growth is None:
            raise PydanticCustomError("no_figure", "这一年没有数：至少要有 value 或 yoy")
        return self


class History(Entry):
    """Sourced figures of one series over the years; *base* names the history whose values its growth is counted on.

    *control* has the sum of each column of figures, added up a second time where they came from; *why* answers for
    figures of the notes that stand nowhere else.
    Small multiples set *panels*, measures that the sources give beside the figure, next to its own, named *panel*.
    """

    id: Slug
    indicator: Slug
    series: Slug
    label: Words
    unit: Words
    kind: Kind
    basis: Basis = "unstated"
    draw: Literal["columns", "line", "slope", "small-multiples", "notes", "none"]
    base: Slug | None = None
    beside: dict[Slug, Beside] = Field(default_factory=dict)
    panel: Words | None = None
    panels: tuple[Slug, ...] = ()
    threshold: Number | None = None
    breaks: tuple[Break, ...] = ()
    events: tuple[Event, ...] = ()
    notes: Lines = ()
    why: Words | None = None
    control: dict[Slug, Number] = Field(default_factory=dict)
    points: dict[Year, Point] = Field(min_length=1)

    @property
    def drawn(self) -> bool:
        """Whether it has a chart."""
        return self.draw not in ("notes", "none")

    @property
    def years(self) -> tuple[tuple[Period, Point | None], ...]:
        """Every year from the first to the last, also those without a figure."""
        return tuple((Period(year), self.points.get(year)) for year in range(min(self.points), max(self.points) + 1))

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of its documents, each once, by the year of their figure; those of events follow."""
        figures = (point.source for _, point in sorted(self.points.items()))
        return tuple(dict.fromkeys([*figures, *(event.source for event in self.events)]))

    @model_validator(mode="after")
    def _panels_are_measured_alike(self) -> Self:
        if (self.draw == "small-multiples") is not bool(self.panel and self.panels):
            raise PydanticCustomError(
                "panels", "小多图（draw: small-multiples）要写 panel（本序列的小标题）和 panels（并列的数），别的图不写"
            )
        units = {name: self.beside[name].unit for name in self.panels if name in self.beside}
        if len(units) < len(self.panels) or set(units.values()) - {self.unit}:
            raise PydanticCustomError("panel_unit", "panels 里的每一项要登记在 beside 里，单位也要相同")
        return self

    @model_validator(mode="after")
    def _figures_fit_the_kind(self) -> Self:
        growth = self.kind == "growth"
        if any((point.growth if growth else point.value) is None for point in self.points.values()) and self.drawn:
            raise PydanticCustomError(
                "history_gap", "要画的历史数据每年都要有数（增速写 yoy，其余写 value）；缺的年份不写"
            )
        if growth and any(point.value is not None for point in self.points.values()):
            raise PydanticCustomError("level_in_history", "kind: growth 的历史数据只有增速（yoy），没有绝对数（value）")
        return self

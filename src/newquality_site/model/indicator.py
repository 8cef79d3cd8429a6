"""A statistic: its series, what was published of them, and by whom."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from newquality_site.model.entry import Entry, Lines, Number, Slug, Web, Words
from newquality_site.model.period import UNDATED, Period, When

Kind = Literal["level", "share", "growth", "count", "rank"]


class Source(Entry):
    """Who a figure comes from, and where: named by the print, or noted by an editor who checked it on a day."""

    name: Words
    cited_as: Literal["printed", "editor"]
    checked: date | None = None
    url: Web | None = None


Vintage = Literal["published", "preliminary", "final", "revised"]
"""Which publication of a figure it is: 初步数, 最终核实数, a later 修订数, or simply published."""


Basis = Literal["nominal", "real", "unstated"]
"""Whether a growth holds the change of prices (名义), is without it (实际、可比价), or was told with no word on it."""


class Revision(Entry):
    """A later figure for the same period, published on a day, in the words *quoted*; the earlier one stays.

    *basis* is that of its own growth, which its source may tell where the print does not.
    """

    value: Number | None = None
    growth: Number | None = Field(None, alias="yoy")
    points: Number | None = Field(None, alias="pp")
    on: date
    source: Slug
    quoted: Lines = ()
    status: Vintage = "revised"
    basis: Basis | None = None
    why: Words


class Milestone(Entry):
    """A mark passed for the first time, in the series' unit."""

    first_above: Number


class Observation(Entry):
    """The published value of a series in a period; without value and growth the period is known to be missing.

    *growth* is in per cent and *points* in percentage points, both on the year before and both kept as published.
    *printed* are the words of the print, *quoted* those of the source of a figure that the print has not.
    """

    value: Number | None = None
    growth: Number | None = Field(None, alias="yoy")
    points: Number | None = Field(None, alias="pp")
    moved: Literal["up", "down", "same"] | None = None
    milestone: Milestone | None = None
    printed: Lines = ()
    quoted: Lines = ()
    source: Slug | None = None
    released: date | None = None
    status: Vintage = "published"
    basis: Basis | None = None
    revised: tuple[Revision, ...] = ()
    why: Words | None = None

    @property
    def missing(self) -> bool:
        """Whether nothing was published for the period."""
        return self.value is None and self.growth is None

    @property
    def current(self) -> Observation:
        """The figure as last revised; a growth that was not published anew does not outlive its value."""
        if not self.revised:
            return self
        last, now = self.revised[0], {name: getattr(self, name) for name in ("value", "growth", "points")}
        for last in sorted(self.revised, key=lambda revision: revision.on):
            new = {name: figure for name in now if (figure := getattr(last, name)) is not None}
            now = (dict.fromkeys(now) if "value" in new else now) | new
        later = {"source": last.source, "released": last.on, "status": last.status}
        later |= {"quoted": last.quoted, "basis": last.basis}
        return self.model_copy(update={**now, **later, "printed": (), "revised": ()})

    @model_validator(mode="after")
    def _passes_its_mark(self) -> Self:
        if self.milestone and self.value is not None and self.value <= self.milestone.first_above:
            raise PydanticCustomError("milestone", "首次突破的关口（first_above）应小于 value")
        return self


class ChartOptions(Entry):
    """How a series is drawn; each is left out where the shape of the data says enough."""

    type: Slug | None = None
    range: tuple[Number, Number] | None = None


class Series(Entry):
    """One thing measured, in one unit."""

    label: Words
    unit: Words
    kind: Kind
    basis: Basis = "unstated"
    whole: Number | None = None
    rank: Number | None = None
    scope: Words | None = None
    headline: Words | None = None
    definition: Words | None = None
    next_update: Words | None = None
    obs: dict[When, Annotated[Observation, BeforeValidator(lambda written: {} if written is None else written)]] = (
        Field(min_length=1)
    )
    chart: ChartOptions = ChartOptions()
    derive: tuple[Literal["prev-level", "prev-share", "threshold-gap"], ...] = ()

    @property
    def published(self) -> tuple[tuple[Period, Observation], ...]:
        """The periods with a figure, in order of time."""
        return tuple((when, seen) for when, seen in sorted(self.obs.items()) if not seen.missing)

    @property
    def lines(self) -> tuple[str, ...]:
        """The words of the print, of every period that it has a figure of."""
        return tuple(words for seen in self.obs.values() for words in seen.printed)

    def basis_of(self, one: Observation | Revision) -> Basis:
        """The basis of a growth: its own, where its source tells one."""
        return one.basis or self.basis

    @property
    def latest(self) -> tuple[Period, Observation]:
        """The newest period with its figure as last revised: what a statistic's page speaks of."""
        when, seen = self.published[-1]
        return when, seen.current

    @model_validator(mode="after")
    def _figures_fit_the_kind(self) -> Self:
        if not self.published:
            raise PydanticCustomError("empty_series", "序列里没有一个公布值，至少要有一年")
        if self.kind == "growth" and any(seen.value is not None for seen in self.obs.values()):
            raise PydanticCustomError("level_in_growth", "kind: growth 的序列只有增速（yoy），没有绝对数（value）")
        if self.kind != "growth" and any(seen.value is None for _, seen in self.published):
            raise PydanticCustomError("no_value", "缺 value：除 kind: growth 外，每个时期都要有数值")
        return self

    @model_validator(mode="after")
    def _periods_are_of_a_kind(self) -> Self:
        if len({when.parts for when in self.obs if when.dated}) > 1:
            raise PydanticCustomError("mixed_periods", "同一序列里不能既有年份又有季度或月份，请分成两个序列")
        return self


class Indicator(Entry):
    """A statistic with a page of its own; *why* answers for figures of its notes that stand nowhere else.

    By *also*, the words that readers use for it, the search finds it too.
    """

    id: Slug
    heading: Words
    also: Lines = ()
    source: Slug
    origin: Slug | None = None
    topics: tuple[Slug, ...] = ()
    related: tuple[Words, ...] = ()
    series: dict[Slug, Series] = Field(min_length=1)
    remarks: Lines = ()
    notes: Lines = ()
    why: Words | None = None
    skip: Words | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The words of the print, of every series."""
        return tuple(words for series in self.series.values() for words in series.lines)

    @property
    def observations(self) -> tuple[tuple[Period, Observation], ...]:
        """The periods of every series with what was published of them, as listed."""
        return tuple(row for series in self.series.values() for row in series.obs.items())

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all that its figures come from, each once: first what the print names."""
        seen = [one for _, one in self.observations]
        named = [self.source, *(one.source for one in seen), *(late.source for one in seen for late in one.revised)]
        return tuple(dict.fromkeys(filter(None, named)))


class Edition(Entry):
    """The printed special whose figures these are; frozen once published."""

    id: Slug
    publication: Words
    box_title: Words
    source_line: Words
    year: int = Field(ge=1900, le=2100)
    printed_on: date | None = None
    page_number: Words | None = None

    def observation(self, series: Series) -> tuple[Period, Observation] | None:
        """The newest that this edition printed of *series*, or nothing when it printed none.

        That is of its year, or of no year that is told; else of an earlier one.
        """
        printed = [(when, seen) for when, seen in series.published if seen.printed and when.year <= self.year]
        own = [one for one in printed if one[0].year in (self.year, UNDATED.year)]
        return next(reversed(own or printed), None)

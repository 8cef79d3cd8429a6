"""What any chart is: rows with their status, and what the rows are of. It knows no form and no library."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from newquality_site.model.history import Break, Event
from newquality_site.model.indicator import Kind
from newquality_site.model.period import Period


class Status(StrEnum):
    """How a figure came to be."""

    PUBLISHED = "公布"
    PRELIMINARY = "公布（初步数）"
    FINAL = "公布（最终核实数）"
    REVISED = "公布（修订数）"
    REPORTED = "报载"
    ESTIMATED = "推算"
    MISSING = "暂缺"

    @property
    def vintage(self) -> str:
        """Which publication it is, 初步数 or a later one; empty where it is simply published."""
        return self.removeprefix("公布").strip("（）")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a chart, of its table and of its description: the same in all three.

    Where several things are measured alike, the rows of each have its name as their *group*; their labels say it, too.
    """

    label: str
    period: Period | None
    value: Decimal | None
    status: Status
    low: Decimal | None = None
    high: Decimal | None = None
    formula: str = ""
    group: str = ""

    @property
    def estimated(self) -> bool:
        """Whether we derived it."""
        return self.status is Status.ESTIMATED

    @property
    def preliminary(self) -> bool:
        """Whether a final figure is still to come."""
        return self.status is Status.PRELIMINARY


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows of one measure, and what a form may ask of them.

    A *history* was added by editors; *breaks* are where the method changed, *events* what else happened in between.
    """

    id: str
    title: str
    measured: str
    subtitle: str
    kind: Kind
    unit: str
    rows: tuple[Row, ...]
    source: str
    notes: tuple[str, ...] = ()
    whole: Decimal | None = None
    threshold: Decimal | None = None
    range: tuple[Decimal, Decimal] | None = None
    form: str = ""
    called: str = ""
    history: bool = False
    breaks: tuple[Break, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def published(self) -> tuple[Row, ...]:
        """The rows with a published figure."""
        return tuple(row for row in self.rows if row.value is not None and not row.estimated)

    @property
    def values(self) -> tuple[Decimal, ...]:
        """The published figures."""
        return tuple(row.value for row in self.published if row.value is not None)

    @property
    def groups(self) -> tuple[str, ...]:
        """The things that are measured alike, as listed; none where there is but one."""
        return tuple(dict.fromkeys(row.group for row in self.rows if row.group))

    @property
    def estimates(self) -> tuple[Row, ...]:
        """The rows we derived."""
        return tuple(row for row in self.rows if row.estimated)

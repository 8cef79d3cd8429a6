"""The growth rates of the box side by side: told together, drawn from zero, and ranked by nobody.

Their bases differ, so the rows keep the order of the print and the note says that they are not for comparing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from newquality_site.model.indicator import Indicator
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story
from newquality_site.wording.bases import basis_told
from newquality_site.wording.captions import dated
from newquality_site.wording.numbers import figure

WIDTH = 240.0
"""Of the field of a bar, in pixels."""
ALIKE_NOWHERE = "各项口径不同，不宜相互比较。"
UNSTATED = "各项口径不同，原文未注明名义或可比，不宜相互比较。"


@dataclass(frozen=True, slots=True)
class Growth:
    """One published growth rate, with the left end and the length of its bar."""

    ref: Ref
    heading: str
    label: str
    period: str
    words: str
    left: float
    length: float


@dataclass(frozen=True, slots=True)
class Growths:
    """Growth rates in print order, the place of zero in the field of their bars, and what to keep in mind."""

    rows: tuple[Growth, ...]
    zero: float
    note: str


def growths(story: Story) -> Growths | None:
    """The newest growth rate of each series that has one; nothing where there are not two to show together."""
    shown = [indicator for indicator in story.site.indicators if not indicator.skip]
    found = [(i, *found) for i in shown for found in _rates(i)]
    if len(found) < 2:  # noqa: PLR2004  (one alone is on its own page)
        return None
    untold = all(found[-1] for found in found)
    rates = [rate for *_, rate, _ in found]
    low, span = min(Decimal(0), *rates), max(Decimal(0), *rates) - min(Decimal(0), *rates)
    zero = _pixels(-low, span)
    rows = [
        Growth(
            Ref("indicator", indicator.id),
            indicator.heading,
            label,
            period,
            figure(rate, "%"),
            _pixels(min(rate, Decimal(0)) - low, span),
            _pixels(abs(rate), span),
        )
        for indicator, label, period, rate, _ in found
    ]
    return Growths(tuple(rows), zero, UNSTATED if untold else ALIKE_NOWHERE)


def _rates(indicator: Indicator) -> Sequence[tuple[str, str, Decimal, bool]]:
    """Names, times and rates, and whether the print gave the rate and left its basis open."""
    latest = [(series, *series.latest) for series in indicator.series.values()]
    return [
        (series.label, dated(when, seen), seen.growth, bool(seen.printed) and basis_told(series, seen) == "unstated")
        for series, when, seen in latest
        if seen.growth is not None
    ]


def _pixels(length: Decimal, span: Decimal) -> float:
    return round(float(length / span) * WIDTH, 1) if span else 0

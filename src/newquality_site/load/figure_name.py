"""A published figure by name: ``rnd.spend@2024`` a value, ``rnd.spend.yoy`` its growth, ``rnd.intensity.pp`` a change.

Without a period the name means what the edition printed, so that a piece says the same next year.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from newquality_site.model.indicator import Edition, Indicator, Observation, Series
from newquality_site.text.near import near

PARTS = ("value", "yoy", "pp")
"""What may be named of an observation."""
T = TypeVar("T")


class UnknownFigure(ValueError):  # noqa: N818  (named for what it says)
    """No figure has this name; *like* is the near one, or empty."""

    def __init__(self, reason: str, like: str) -> None:
        super().__init__(reason, like)
        self.reason, self.like = reason, like


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure with its unit, what it is called, and whether it is a change on the year before."""

    value: Decimal
    unit: str
    change: bool = False
    called: str = ""


def figure_named(name: str, indicators: Iterable[Indicator], edition: Edition) -> Figure:
    """The figure a *name* means; raises UnknownFigure with the near name where there is none."""
    path, _, when = name.partition("@")
    indicator_id, *rest = path.split(".")
    indicator = _among(indicator_id, {one.id: one for one in indicators}, "统计")
    part = rest.pop() if rest and rest[-1] in PARTS else ""
    key = rest[0] if rest else next(iter(indicator.series))
    series = _among(key, dict(indicator.series), "序列")
    return _figure(series, part, _observation(series, when, edition))


def _among(name: str, known: dict[str, T], what: str) -> T:
    if name not in known:
        raise UnknownFigure(f"没有叫“{name}”的{what}", near(name, known) or "")
    return known[name]


def _observation(series: Series, when: str, edition: Edition) -> Observation:
    if not when:
        printed = edition.observation(series)
        if printed is None:
            raise UnknownFigure(f"报纸没有印“{series.label}”的数", f"@{series.latest[0]}")
        return printed[1]
    return _among(when, {str(one): seen for one, seen in series.published}, "时期")


def _figure(series: Series, part: str, seen: Observation) -> Figure:
    part = part or ("yoy" if series.kind == "growth" else "value")
    units = {"value": series.unit, "yoy": "%", "pp": "个百分点"}
    value = {"value": seen.value, "yoy": seen.growth, "pp": seen.points}[part]
    if value is None:
        raise UnknownFigure(f"“{series.label}”这一期没有 {part}", "")
    return Figure(value, units[part], change=part != "value", called=series.label)

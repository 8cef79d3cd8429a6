"""推算: from published figures to estimates with their band. A derivation a file; an indicator names those it allows.

Each takes the rounding of the print as a band of half a unit of the last digit on either side, and assumes that both
years are measured on the same basis. None is used for a series whose growth is real (可比价): dividing would be wrong.
"""

from collections.abc import Callable, Mapping

from newquality_site.derive import prev_level, prev_share, threshold_gap
from newquality_site.model.estimate import Estimate
from newquality_site.model.indicator import Observation, Series
from newquality_site.model.period import Period

Derivation = Callable[[Period, Observation], Estimate | None]

PREVIOUS: Mapping[str, Derivation] = {
    "prev-level": prev_level.estimate,
    "prev-share": prev_share.estimate,
}
"""Derivations of the year before."""

GAPS: Mapping[str, Derivation] = {
    "threshold-gap": threshold_gap.estimate,
}
"""Derivations about the same year."""


def previous(series: Series) -> Estimate | None:
    """The year before the newest, where nothing was published for it and the series allows deriving it."""
    when, seen = series.latest
    if not when.dated or when.previous in series.obs or series.basis_of(seen) == "real":
        return None
    found = (PREVIOUS[name](when, seen) for name in series.derive if name in PREVIOUS)
    return next((estimate for estimate in found if estimate), None)


def gap(series: Series) -> Estimate | None:
    """By how much the newest value passes the mark it is the first to pass."""
    when, seen = series.latest
    found = (GAPS[name](when, seen) for name in series.derive if name in GAPS)
    return next((estimate for estimate in found if estimate), None)

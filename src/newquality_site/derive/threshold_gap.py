"""By how much a value passes the mark it is the first to pass; exact, being a difference of printed figures."""

from newquality_site.model.estimate import Estimate
from newquality_site.model.indicator import Observation
from newquality_site.model.period import Period


def estimate(when: Period, seen: Observation) -> Estimate | None:
    """Value − mark."""
    if seen.value is None or seen.milestone is None:
        return None
    mark = seen.milestone.first_above
    return Estimate(when, seen.value - mark, seen.value - mark, seen.value - mark, f"{seen.value}－{mark}")

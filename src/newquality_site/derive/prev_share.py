"""The share of the year before, from this year's share and its change in percentage points."""

from newquality_site.derive.band import band, shown
from newquality_site.model.estimate import Estimate
from newquality_site.model.indicator import Observation
from newquality_site.model.period import Period


def estimate(when: Period, seen: Observation) -> Estimate | None:
    """Value − change, with the ends that the rounding of both allows."""
    if seen.value is None or seen.points is None:
        return None
    (least, most), (little, much) = band(seen.value), band(seen.points)
    value, low, high = shown(seen.value - seen.points, least - much, most - little, seen.value)
    change = f"－{seen.points}" if seen.points >= 0 else f"＋{-seen.points}"
    return Estimate(when.previous, value, low, high, f"{seen.value}{change}")

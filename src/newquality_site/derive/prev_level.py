"""The level of the year before, from this year's level and its growth."""

from newquality_site.derive.band import band, shown
from newquality_site.model.estimate import Estimate
from newquality_site.model.indicator import Observation
from newquality_site.model.period import Period

TOTAL_LOSS = -100


def estimate(when: Period, seen: Observation) -> Estimate | None:
    """Value ÷ (1 + growth), with the ends that the rounding of both allows; nothing where that has no meaning."""
    if seen.value is None or seen.growth is None:
        return None
    (least, most), (slow, fast) = band(seen.value), band(seen.growth)
    if least < 0 or slow <= TOTAL_LOSS:
        return None
    value, low, high = shown(
        seen.value / (1 + seen.growth / 100), least / (1 + fast / 100), most / (1 + slow / 100), seen.value
    )
    growth = f"＋{seen.growth}%" if seen.growth >= 0 else f"－{-seen.growth}%"
    return Estimate(when.previous, value, low, high, f"{seen.value}÷（1{growth}）")

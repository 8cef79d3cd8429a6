"""A value we derived: another type than an observation, so that it cannot pass for one."""

from dataclasses import dataclass
from decimal import Decimal

from newquality_site.model.period import Period


@dataclass(frozen=True, slots=True)
class Estimate:
    """推算: a value with the band the rounding of the published figures leaves, and the formula it comes from."""

    period: Period
    value: Decimal
    low: Decimal
    high: Decimal
    formula: str

"""On which basis a growth is told: at the prices of each year, at comparable ones, or of things that have no prices."""

from typing import Literal

from newquality_site.model.indicator import Basis, Observation, Revision, Series
from newquality_site.text.units import of_things


def basis_told(series: Series, one: Observation | Revision) -> Basis | Literal["none"]:
    """The basis of a growth; none applies to a number of things, unless its source tells one."""
    told = series.basis_of(one)
    return "none" if told == "unstated" and series.kind != "growth" and of_things(series.unit) else told

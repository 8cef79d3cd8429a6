"""What we derived is a value of its own, never an observation."""

import dataclasses
from decimal import Decimal

import pytest

from newquality_site.model.estimate import Estimate
from newquality_site.model.period import Period


def test_an_estimate_cannot_be_changed() -> None:
    """Value, band and formula stay together."""
    estimate = Estimate(Period(2023), Decimal(33360), Decimal(33345), Decimal(33377), "36130÷（1＋8.3%）")

    with pytest.raises(dataclasses.FrozenInstanceError):
        estimate.value = Decimal(1)  # type: ignore[misc]

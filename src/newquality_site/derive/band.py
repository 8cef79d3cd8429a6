"""The band that rounding leaves around a printed figure, and how finely a derived one may be shown."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal


def unit_of(printed: Decimal) -> Decimal:
    """One unit of the last digit: 0.1 for 8.3, 1 for 36130."""
    return Decimal(1).scaleb(int(printed.as_tuple().exponent))


def band(printed: Decimal) -> tuple[Decimal, Decimal]:
    """The values that round to the *printed* figure: half a unit of its last digit to either side (GB/T 8170—2008)."""
    half = unit_of(printed) / 2
    return printed - half, printed + half


def shown(value: Decimal, low: Decimal, high: Decimal, printed: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """*value*, *low* and *high* no finer than they are known.

    The ends are rounded outward, so that the band shown holds the band computed. The value is rounded to the power of
    ten within half the band, and no finer than the figure it was derived from unless it would leave its band.
    """
    half = (high - low) / 2
    known = Decimal(1).scaleb(half.adjusted()) if half else unit_of(printed)
    coarse, fine = max(known, unit_of(printed)), min(known, unit_of(printed))
    ends = _rounded(low, fine, ROUND_FLOOR), _rounded(high, fine, ROUND_CEILING)
    plain = _rounded(value, coarse, ROUND_HALF_EVEN)
    return plain if ends[0] <= plain <= ends[1] else _rounded(value, fine, ROUND_HALF_EVEN), *ends


def _rounded(value: Decimal, step: Decimal, mode: str) -> Decimal:
    result = (value / step).to_integral_value(mode) * step
    return result.quantize(min(step, Decimal(1)))

"""A figure is said with the digits published, a range as the standard has it, a period as a reader says it."""

from datetime import date
from decimal import Decimal

import pytest

from newquality_site.model.period import period
from newquality_site.wording.numbers import day_words, figure, interval, ordinal, period_words, plain


@pytest.mark.parametrize(
    ("value", "words"),
    [("8.0", "8.0"), ("36130", "36130"), ("3.613E+4", "36130"), ("1E-7", "0.0000001"), ("-1.20", "−1.20"), ("0", "0")],
)
def test_a_number_has_its_digits_and_no_exponent(value: str, words: str) -> None:
    """The zero at the end stays (B16), and a minus sign is no hyphen and no dash."""
    assert plain(Decimal(value)) == words


@pytest.mark.parametrize(("value", "unit", "words"), [("8.0", "%", "8.0%"), ("26", "个", "26个"), ("-3", "", "−3")])
def test_a_figure_stands_with_its_unit(value: str, unit: str, words: str) -> None:
    """No blank comes between a figure and its unit."""
    assert figure(Decimal(value), unit) == words


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        ("15", "30", "%", "15%～30%"),
        ("2.52", "2.64", "‰", "2.52‰～2.64‰"),
        ("13", "17", "万元", "13万元～17万元"),
        ("9", "16", "亿", "9亿～16亿"),
        ("33345", "33377", "亿元", "33345亿元～33377亿元"),
        ("3", "5", "百家", "3百家～5百家"),
        ("3", "5", "千瓦", "3千瓦～5千瓦"),
        ("12500", "20000", "元", "12500～20000元"),
        ("400", "429", "页", "400～429页"),
        ("33345", "33377", "", "33345～33377"),
        ("-36", "-8", "℃", "−36～−8℃"),
        ("8.67", "8.67", "%", "8.67%"),
    ],
)
def test_a_range_is_written_as_the_standard_asks(low: str, high: str, unit: str, words: str) -> None:
    """The unit stands once, but at both ends where the first would else read as another number (GB/T 15835)."""
    assert interval(Decimal(low), Decimal(high), unit) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2024", "2024年"),
        ("2024-Q1", "2024年一季度"),
        ("2024-Q4", "2024年四季度"),
        ("2024-H1", "2024年上半年"),
        ("2024-Q1-3", "2024年前三季度"),
        ("2024-M1-11", "2024年1—11月"),
        ("2024-03", "2024年3月"),
        ("2024-12", "2024年12月"),
        ("2025-03-05", "2025年3月5日"),
        ("undated", "原文未标年份"),
    ],
)
def test_a_period_is_said_as_a_reader_says_it(when: str, words: str) -> None:
    """Months and days have no zero before them, and a missing date says that it is missing."""
    assert period_words(period(when)) == words


@pytest.mark.parametrize(
    ("rank", "words"), [("1", "第一"), ("2", "第二"), ("10", "第十"), ("11", "第11"), ("0", "第0")]
)
def test_the_first_ten_ranks_are_words(rank: str, words: str) -> None:
    """Headlines have words up to ten and digits beyond."""
    assert ordinal(Decimal(rank)) == words


def test_a_day_is_said_without_zeros() -> None:
    """A date of the calendar is said like a period."""
    assert day_words(date(2025, 3, 5)) == "2025年3月5日"

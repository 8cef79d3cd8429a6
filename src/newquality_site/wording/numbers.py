"""Figures, units and periods in words.

Ranges follow GB/T 15835—2011: 浪纹线 between the ends, and the unit once, unless the first end would then read as
another number: a per cent sign and a unit that multiplies stand at both (15%～30%, 13万元～17万元).
"""

from datetime import date
from decimal import Decimal

from newquality_site.model.period import Period

UNDATED_WORDS = "原文未标年份"
SPAN_WORDS = {6: "上半年", 9: "前三季度"}
MULTIPLYING = ("%", "‰", "百", "千", "万", "亿")


def figure(value: Decimal, unit: str) -> str:
    """A value with its unit, digits exactly as published: 8.0%, 36130亿元."""
    return f"{plain(value)}{unit}"


def plain(value: Decimal) -> str:
    """The digits of a value, never in exponents; its minus sign (U+2212) is as wide as a digit and stays with them."""
    return f"{value:f}".replace("-", "−")


def interval(low: Decimal, high: Decimal, unit: str = "") -> str:
    """A range: 12500～20000元, but 33345亿元～33377亿元 and 2.52%～2.64%; ends that look the same are one number."""
    if figure(low, unit) == figure(high, unit):
        return figure(high, unit)
    first = figure(low, unit if unit.startswith(MULTIPLYING) else "")
    return f"{first}～{figure(high, unit)}"


def period_words(when: Period) -> str:
    """A period as a reader says it."""
    if not when.dated:
        return UNDATED_WORDS
    if when.quarter:
        return f"{when.year}年{'一二三四'[when.quarter - 1]}季度"
    if when.first:
        return f"{when.year}年{SPAN_WORDS.get(when.first, f'1—{when.first}月')}"
    month = f"{when.month}月" if when.month else ""
    day = f"{when.day}日" if when.day else ""
    return f"{when.year}年{month}{day}"


def day_words(day: date) -> str:
    """A date in words: 2025年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def ordinal(rank: Decimal) -> str:
    """第一, 第二 … up to ten in words, as headlines have it; digits beyond."""
    words = "一二三四五六七八九十"
    whole = int(rank)
    return f"第{words[whole - 1]}" if 1 <= whole <= len(words) else f"第{whole}"

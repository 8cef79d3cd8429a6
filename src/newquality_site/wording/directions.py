"""Verbs that fit the measure: a rank rises to a smaller number, a share by 百分点; a level grows, a price 上涨."""

from decimal import Decimal
from typing import Literal

from newquality_site.wording.numbers import plain

Way = Literal["up", "down", "same"]


def growth_words(label: str, growth: Decimal) -> str:
    """Growth of what *label* names on the year before, in per cent: 增长8.3%, 下降1.2%, 持平, of prices 上涨0.2%."""
    if growth == 0:
        return "持平"
    rises = "上涨" if of_prices(label) else "增长"
    return f"{rises if growth > 0 else '下降'}{plain(abs(growth))}%"


def rate_name(label: str) -> str:
    """What the growth of what *label* names is called: 同比增速, of prices 同比涨跌幅."""
    return "同比涨跌幅" if of_prices(label) else "同比增速"


def of_prices(label: str) -> bool:
    """Whether *label* names prices, which the statistics office never lets grow."""
    return "价格" in label or label.endswith(("房价", "物价"))


def points_words(points: Decimal) -> str:
    """A change of a share, in percentage points, which are never written as per cent."""
    if points == 0:
        return "与上年持平"
    return f"比上年{'提高' if points > 0 else '降低'}{plain(abs(points))}个百分点"


def way(before: Decimal, now: Decimal) -> Way:
    """The way from a rank to another; the smaller is the higher one."""
    return "same" if before == now else "up" if now < before else "down"


def rank_words(moved: Way | None) -> str:
    """The verb before a rank; where the print gives no direction, none is said."""
    return {"up": "升至", "down": "降至", "same": "保持在", None: "居"}[moved]

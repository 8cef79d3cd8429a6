"""Each direction has the verb that fits its measure (G6)."""

from decimal import Decimal
from typing import Literal

import pytest

from newquality_site.wording.directions import growth_words, points_words, rank_words


@pytest.mark.parametrize(
    ("label", "growth", "words"),
    [
        ("研发经费投入", "8.3", "增长8.3%"),
        ("研发经费投入", "8.0", "增长8.0%"),
        ("研发经费投入", "-1.2", "下降1.2%"),
        ("研发经费投入", "-8.0", "下降8.0%"),
        ("研发经费投入", "0", "持平"),
        ("研发经费投入", "0.0", "持平"),
        ("居民消费价格", "0.2", "上涨0.2%"),
        ("工业生产者出厂价格", "-2.2", "下降2.2%"),
        ("居民消费价格", "0.0", "持平"),
    ],
)
def test_a_level_grows_or_falls(label: str, growth: str, words: str) -> None:
    """A growth is said with its digits as published, and none as 持平; prices 上涨, they do not grow."""
    assert growth_words(label, Decimal(growth)) == words


@pytest.mark.parametrize(
    ("points", "words"),
    [
        ("0.1", "比上年提高0.1个百分点"),
        ("0.10", "比上年提高0.10个百分点"),
        ("-0.3", "比上年降低0.3个百分点"),
        ("0", "与上年持平"),
    ],
)
def test_a_share_goes_up_or_down_by_points(points: str, words: str) -> None:
    """A change of a share is in percentage points, never in per cent (G5)."""
    assert points_words(Decimal(points)) == words


@pytest.mark.parametrize(("moved", "words"), [("up", "升至"), ("down", "降至"), ("same", "保持在"), (None, "居")])
def test_a_rank_moves_in_words_alone(moved: Literal["up", "down", "same"] | None, words: str) -> None:
    """A rank has only the direction that the print gives, and none where it gives none."""
    assert rank_words(moved) == words

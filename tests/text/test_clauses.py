"""The clause around a place in a text."""

import pytest

from newquality_site.text.clauses import clause


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("甲乙，丙丁｜戊己，庚", "丙丁", "戊己"),
        ("甲｜乙", "甲", "乙"),
        ("“甲乙。”丙丁｜戊。己", "丙丁", "戊"),
        ("“甲乙，丙”的丁｜戊；己", "“甲乙，丙”的丁", "戊"),
        ("甲，乙｜丙“丁，戊”己，庚", "乙", "丙“丁，戊”"),
        ("他说：“甲，乙｜丙，丁。”", "乙", "丙"),
        ("他说：“乙｜丙，丁。”", "“乙", "丙，丁。”"),
        ("甲“乙‘丙，丁’戊｜己，庚", "乙‘丙，丁’戊".removeprefix("乙"), "己"),
        ("甲，乙，｜丙，丁", "乙，", "丙"),
        ("甲，乙｜，丙，丁", "乙", "，丙"),
        ("甲，共1，000亿｜元，乙", "共1，000亿", "元"),
    ],
)
def test_a_clause_ends_at_its_marks(text: str, before: str, after: str) -> None:
    """It reaches to the nearest marks, takes quotes whole that it would cut, and cuts no number."""
    assert clause(text.replace("｜", ""), text.index("｜")) == (before, after)

"""What no line parts, and where one reads best."""

import pytest

from newquality_site.text.unbroken import clauses, figures, runs, sayings


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("共36130亿元，增长8.3%。", ["共", "36130亿元，", "增", "长", "8.3%。"]),
        ("三1000万辆", ["三", "1000万辆"]),
        ("提高0.11个百分点", ["提", "高", "0.11个百分点"]),
        ("2014—2025年（2025年", ["2014—2025年", "（2025年"]),
        ("推算：1316.8－1000", ["推", "算：", "1316.8－1000"]),
        ("用DeepSeek、“数”", ["用", "DeepSeek、", "“数”"]),
    ],
)
def test_a_figure_stays_whole(text: str, pieces: list[str]) -> None:
    """A number never parts from its unit, a range or a difference is one, and marks stay with what they belong to."""
    assert runs(text) == pieces


def test_figures_have_places() -> None:
    """Each is found with its unit; two figures side by side are two."""
    assert figures("2024年的22个8%") == [(0, 5), (6, 9), (9, 11)]


@pytest.mark.parametrize(
    ("text", "label", "pieces"),
    [
        ("2024年产量1316.8万辆，首次突破1000万辆", "", ["2024年产量1316.8万辆，", "首次突破1000万辆"]),
        ("2024年增加值同比增长8.9%", "增加值", ["2024年增加值", "同比增长8.9%"]),
        ("产量，2014—2025年（2025年为初步数）", "产量", ["产量，", "2014—2025年", "（2025年为初步数）"]),
        ("产量（单位：个），他说“好，”了", "别的", ["产量", "（单位：个），", "他说“好，”", "了"]),
        ("", "", []),
    ],
)
def test_a_head_parts_at_marks_and_behind_its_label(text: str, label: str, pieces: list[str]) -> None:
    """Before a bracket, behind a mark, and behind the name of what is measured, unless a mark follows it."""
    assert clauses(text, label) == pieces


def test_a_clause_parts_behind_its_figures() -> None:
    """What is longer than a line says each of its figures on one of its own."""
    assert sayings("中国拥有26个全球百强集群（1316.8）") == ["中国拥有26个", "全球百强集群（1316.8）"]
    assert sayings("没有") == ["没有"]

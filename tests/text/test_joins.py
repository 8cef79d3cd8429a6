"""Lines broken by the page become one line."""

import pytest

from newquality_site.text.joins import joined


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("团队的技\n术攻关", "团队的技术攻关"),
        ("我建\r\n议：加强", "我建议：加强"),
        ("习惯……\n近年来", "习惯……近年来"),
        ("中\n国\n人", "中国人"),
        ("中 \t\u3000\n  国", "中国"),
        ("，\n“家庭医生”", "，“家庭医生”"),
        ("拥有专家级\nAI助手", "拥有专家级AI助手"),
        ("打造AI\n医生", "打造AI医生"),
        ("（\nAI", "（AI"),
        ("open\nsource", "open source"),
        ("2024\n2025", "2024 2025"),
        ("Hello,\nworld", "Hello, world"),
        ("8.3%\n(GDP)", "8.3% (GDP)"),
        ("co-\nworker", "co-worker"),
        ("(\nAI", "(AI"),
        ("AI\n)", "AI)"),
    ],
)
def test_a_break_inside_a_paragraph_goes(text: str, line: str) -> None:
    """A break beside Chinese vanishes; between two Latin words it becomes one space."""
    assert joined(text) == line


@pytest.mark.parametrize("text", ["一段\n\n二段", "一段\n \n二段", "一段\n　　二段", "一段\n", "\n二段", ""])
def test_the_end_of_a_paragraph_stays(text: str) -> None:
    """A break before an empty line, before an indent, or at either end of the text stays."""
    assert joined(text) == text

"""A half-width mark that no rule can decide is asked about; one that is plainly foreign is not."""

from dataclasses import replace

import pytest

from newquality_site.checks.half_width import check
from newquality_site.model.article import Prose
from tests.builders import article


@pytest.mark.parametrize(
    ("text", "column", "around", "mark", "wide"),
    [
        ("模型DeepSeek,R1发布", 11, "DeepSeek,R1发布。", ",", "，"),
        ("模型AI, 中国第一", 5, "模型AI, 中国第一。", ",", "，"),
        ("据2023,2024年的数", 6, "据2023,2024年的数。", ",", "，"),
        ("他说OK?AI也说", 5, "他说OK?AI也说。", "?", "？"),
        ("用AI(GPT)5的人", 4, "用AI(GPT)5的人。", "(", "（"),
    ],
)
def test_a_mark_that_may_be_of_either_script_is_asked_about(
    text: str, column: int, around: str, mark: str, wide: str
) -> None:
    """It is told at its own place, with what to write."""
    found = list(check(replace(article(), prose=Prose(f"第一段。\n\n{text}。", "lead.md", 9)), ()))

    assert str(found[0]) == (
        f"lead.md:11:{column}: 警告：“{around}”里的“{mark}”是半角的，看不出是中文的标点还是外文的。"
        f"改法：中文的写成“{wide}”；外文的，与前后的外文之间空一格"
    )


@pytest.mark.parametrize(
    "text",
    [
        "毕业于Peking University, Beijing的人",
        "用GPT (version 5) turbo的人",
        "增长8.3%,强度2.68%",
        "每天7×24,比1,316.8多",
        "Plain, English. No Chinese?Yes",
    ],
)
def test_marks_that_are_plainly_of_one_script_are_silent(text: str) -> None:
    """Chinese beside it makes it Chinese, a blank beside it foreign."""
    assert list(check(replace(article(), prose=Prose(text, "lead.md", 9)), ())) == []

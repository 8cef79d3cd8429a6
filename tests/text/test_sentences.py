"""A text falls into its sentences, and nothing of it is lost."""

import pytest

from newquality_site.text.sentences import Sentence, sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["集群营收超百亿。", "集群内拥有539家企业。"],
        ["好！", "真的吗？！", "是……", "对"],
        ["真的吗?!", "好!", "AI!", "中国"],
        ["真的吗?! ", "好。"],
        ["Yes! No? 好。"],
        ["挑山工”……\n", "今年"],
        ["他说：“好。真好。”", "另一句。"],
        ["他说，“好！”", "另一句。"],
        ["他说：“‘好。’小明说。”", "另一句。"],
        ["他说“好。”", "另一句。"],
        ["他说：“好。”。", "另一句。"],
        ["他说：“好。”，又走了。"],
        ["他问：「为什么？」", "没人答。"],
        ["“痛点即靶点，点子变金子。”姚金健这样形容团队的技术攻关。", "2019年，他成立设计组。"],
        ["“科技创新要让企业‘唱主角’。”姚金健认为，需协同发力。"],
        ["“好。”", "“真好。”"],
        ["“好。”——姚金健"],
        ["以“为什么？”为题。", "他说。"],
        ["《何以中国？》热播。", "另一句。"],
        ["《何以中国？》"],
        ["他（真的吗？）走了。", "另一句。"],
        ["满足需求。", "（资料图。）", "另一句。"],
        ["满足需求。", "（资料图）"],
        ["他（说：“好。”）走了。"],
        ["“一段没有关上。", "另一句。"],
        ["他说“一（二”三。）", "四。"],
        ["（一“二。）", "三。）", "四。"],
        ["是吗？——是。"],
        ["标题没有句号\n\n", "正文。\n \n", "“没有关上。\n\n", "关上了。”", "完。"],
        ["\n\n 好。 ", "真好。\n"],
        [" \n"],
        [],
    ],
)
def test_a_text_falls_into_these_sentences(parts: list[str]) -> None:
    """Sentences end at their mark and its closing marks, not inside a pair that goes on, and keep every letter."""
    assert [sentence.text for sentence in sentences("".join(parts))] == parts


def test_a_sentence_knows_its_place() -> None:
    """A sentence starts where the one before it ended."""
    first, second = sentences("好。 真好。")

    assert first == Sentence("好。 ", 0)
    assert (first.end, second.start, second.end) == (3, 3, 6)

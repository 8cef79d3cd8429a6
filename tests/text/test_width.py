"""Half-width marks become full-width where they touch Chinese, and nowhere else."""

import re

import pytest

from newquality_site.text.width import folded, full_width, half_width_left

PRINTED = """3月5日下午,在参加十四届全国人大三次会议江苏代表团审议时,习近平总书记强调,科技创新和产业创新是基本路径。
人形机器人春晚上的扭秧歌:DeepSeek“一夜出圈”,万物皆可DeepSeek;机器狗在泰山景区当起“挑山工”……
输入病状体征,人工智能辅助诊断;佩戴智能手环,“家庭医生”实时监控;乡村卫生所里,医生正改变行医习惯……
提高临床实践能力和应急处理能力。(中国城市报记者张永超采访整理)
全国人大代表,小米集团创始人、董事长兼首席执行官雷军:
对此,我建议:第一,推动充电设施互联互通;制定统一的超充设备技术标准。
满足市场需求。(资料图)
2024年新能源汽车产量1316.8万辆,
比上年增长8.3%,强度2.68%;另有22个集群
国内生产总值GDP(国内生产总值)增长
"""


def test_the_printed_page_keeps_no_half_width_mark_beside_chinese() -> None:
    """Sentences of the printed page have no half-width mark beside Chinese left, and none to ask about."""
    wide = full_width(PRINTED)

    assert not re.findall(r"[\u4e00-\u9fff”][,:;?!()]|[,:;?!()][\u4e00-\u9fff“]", wide)
    assert half_width_left(PRINTED) == ()


def test_only_marks_change_and_no_place_moves() -> None:
    """The text keeps its length, and what differs is a mark and its full-width form."""
    wide = full_width(PRINTED)

    assert len(wide) == len(PRINTED)
    assert {a + b for a, b in zip(PRINTED, wide, strict=True) if a != b} == {",，", ":：", ";；", "(（", ")）"}


def test_a_second_time_changes_nothing() -> None:
    """What was made full-width is not touched again."""
    once = full_width(PRINTED)

    assert full_width(once) == once


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("”(资料图)", "”（资料图）"),
        ("真的吗?!", "真的吗？！"),
        ("增长8.3%:“好”", "增长8.3%：“好”"),
        ("“好”,AI", "“好”，AI"),
        ("AI:(一)", "AI：（一）"),
        ("模型AI(GPT)的", "模型AI（GPT）的"),
        ("模型(GPT)", "模型（GPT）"),
        ("满足(资料图）AI", "满足（资料图）AI"),
        ("1)准备", "1）准备"),
        ("DeepSeek(R1),增长", "DeepSeek（R1），增长"),
        ("好的), AI", "好的）， AI"),
        ("![图:集群](chart:a,b),另", "![图：集群](chart:a,b)，另"),
        ("[2.68%](fact:rnd),另", "[2.68%](fact:rnd)，另"),
        ("[36130亿元](fact:rnd),AI", "[36130亿元](fact:rnd)，AI"),
        ("AI,[超百项](fact:xt.srdi)", "AI，[超百项](fact:xt.srdi)"),
        ("有[站,点](https://a.cn/x_(y)?q=1,2 '标题:一'):AI", "有[站，点](https://a.cn/x_(y)?q=1,2 '标题:一')：AI"),
        ("**重点**:AI,**中国**", "**重点**：AI，**中国**"),
        ("工作[^1],AI", "工作[^1]，AI"),
        ("见https://a.cn/b?c=1,另", "见https://a.cn/b?c=1，另"),
        ("(见https://a.cn/b)", "（见https://a.cn/b）"),
        ("上午10:30,开会", "上午10:30，开会"),
        ("用`a,中`,然后", "用`a,中`，然后"),
        ("一个`没有关上,中\n\n国,另`", "一个`没有关上，中\n\n国，另`"),
        ("段落,AI {: .lead}", "段落，AI {: .lead}"),
        ("段落<!-- 注,释 -->,AI", "段落<!-- 注,释 -->，AI"),
    ],
)
def test_a_mark_beside_chinese_is_widened(text: str, wide: str) -> None:
    """A mark is judged by what the reader sees beside it, and a bracket by its partner too."""
    assert full_width(text) == wide


@pytest.mark.parametrize(
    "text",
    [
        "为7×24小时、22个、1316.8万辆、8.3%",
        "会议10:30开始",
        "比为3:2的",
        "共1,000家",
        "函数f(x)=1的f(x, y)值",
        "地址https://a.cn:8080/?x=1的",
        "在www.a.cn:80的",
        "写信mailto:a.b@c.cn的",
        "写信a.b@c.cn的",
        "代码`if a:中,文`的",
        "代码``a`中,文``的",
        "```yaml\n标题:中,文\n```",
        "~~~\n标题:中,文",
        "[链接](article:邢台,一)",
        "[链接](<中,文>)",
        '[链接](https://a.cn/中,文 "标题:一")',
        "![](chart:研发:一)",
        "满足（资料图）",
        "段落 {: .lead}",
        "[^注]:脚注",
        "[链接]: 中文",
        "中\\(国\\)",
        "中&nbsp;国",
        '中<a href="中,文">国</a>',
        "1) 准备",
        ": 定义",
        '!!! note "说明"',
        "Hello, world! (No Chinese: none; at all?)",
    ],
)
def test_what_is_not_chinese_prose_is_kept(text: str) -> None:
    """Code, addresses, targets, times, ratios and Markdown's own marks stay, and nobody is asked about them."""
    assert full_width(text) == text
    assert half_width_left(text) == ()


def test_a_mark_between_latin_words_is_left_and_told() -> None:
    """In a Chinese line a mark between Latin words stays half-width, and its place is told."""
    text = "Plain, English\n模型DeepSeek,R1(V)发布2023,2024年AI, 中国GPT)"

    assert full_width(text) == "Plain, English\n模型DeepSeek,R1（V）发布2023,2024年AI, 中国GPT)"
    assert [text[at - 2 : at + 2] for at in half_width_left(text)] == ["ek,R", "23,2", "AI, ", "PT)"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("增长8.3%,强度", "增长８．３％，\n强度"),
        ("DeepSeek,R1", "ＤｅｅｐＳｅｅｋ，Ｒ１"),
        ("邢 灿", "邢\u3000灿\u200b\ufeff"),
        ("(资料图)!", "（资料图）！"),
    ],
)
def test_width_and_white_space_play_no_part_in_comparing(text: str, other: str) -> None:
    """Two texts that differ in width and white space alone have one folded form."""
    assert folded(text) == folded(other)


def test_the_folded_form_keeps_what_matters() -> None:
    """Digits and letters come out in ASCII, marks full-width, and other words stay other words."""
    assert folded(" ＡＩ ２０２４年,a:b ") == "AI2024年，a：b"


def test_a_part_is_found_in_the_whole() -> None:
    """The folded form of a part is a part of the folded form of the whole."""
    assert folded("万物皆可DeepSeek,") in folded(PRINTED.replace(";", ","))
    assert folded("AI,") + folded("中国") == folded("AI,中国")

"""Words that say a fall, and words that only stand near one."""

import pytest

from newquality_site.text.falls import changes, fell, lost, rose


@pytest.mark.parametrize(
    "before",
    [
        "同比下降",
        "比上年减少了",
        "降低约",
        "同比降",
        "下跌",
        "跌了近",
        "比上年低",
        "同比少",
        "同比负增长",
        "降幅为",
        "降幅达",
        "降幅比上年扩大",
        "降幅收窄至",
        "降幅比上年扩大到",
        "增速为负",
        "低于上年",
        "继续走低",
        "增幅收窄",
        "差距缩小",
        "由增长转为下降",
        "产量增长，出口回落",
        "利润增长8.3%、出口萎缩",
    ],
)
def test_a_fall_is_told_by_the_word_before_it(before: str) -> None:
    """The last word that tells the way is a fall, in whatever of the usual words."""
    assert fell(before)


@pytest.mark.parametrize(
    "before",
    [
        "同比增长",
        "提高",
        "降至",
        "下降到",
        "下降为",
        "减少为",
        "由下降转为增长",
        "止跌回升",
        "降幅收窄",
        "降幅比上年收窄",
        "成本下降，产量增长",
        "成本下降；占",
        "至少",
        "不少",
        "最低",
        "不低于",
        "低碳产业增长",
        "减速器增长",
        "少儿图书增长",
        "2024年占",
        "",
    ],
)
def test_a_rise_or_a_level_is_no_fall(before: str) -> None:
    """A level that was fallen to, a rise behind a fall, and words that only look like a fall."""
    assert not fell(before)


@pytest.mark.parametrize("before", ["服务贸易逆差", "全年逆差额约", "净流出", "逆差收窄至", "增长率为负", "亏损超过"])
def test_a_loss_is_told_by_the_word_right_before_it(before: str) -> None:
    """Of what is not called so itself."""
    assert lost(before, "差额")


@pytest.mark.parametrize("before", ["顺差", "逆差比上年扩大", "亏损企业实现利润", "减负", "逆差收窄"])
def test_a_size_beside_a_loss_is_none(before: str) -> None:
    """What a loss grew by, and what firms with a loss earn, are sizes."""
    assert not lost(before, "差额")
    assert not lost("逆差", "贸易逆差")


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("同比增长", True),
        ("降幅收窄", True),
        ("由下降转为增长", True),
        ("增长到", False),
        ("同比下降", False),
        ("占", False),
    ],
)
def test_a_rise_is_told_by_the_word_before_it(before: str, *, told: bool) -> None:
    """The last word that tells the way is a rise, and no level is risen to."""
    assert rose(before) is told


def test_some_words_tell_of_a_change_and_of_no_thing() -> None:
    """What rose is not called 增加."""
    assert all(map(changes, ("增加", "下降", "扩大", "多增")))
    assert not any(map(changes, ("企业", "人口", "平台")))

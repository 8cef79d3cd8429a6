"""Words in lines on a card: as large as they go, broken where it reads best, and none left out."""

from dataclasses import replace

import pytest

from newquality_site.cards.typeset import SMALLEST, Block, flowing, headline, pairs_of, wide
from newquality_site.charts.marks import Label

HEAD = Label((0, 0), "", size=30, bold=True, serif=True)
TEXT = Label((0, 0), "", size=10)
FIELD = (300.0, 200.0)


def lines(text: str, **ties: int) -> tuple[str, ...]:
    """Return the lines of a headline in a field of ten letters."""
    return headline(text, HEAD, FIELD, ties).lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高质量发展", ("高质量发展",)),
        ("高质量发展化工中试基地", ("高质量发展化工中试基地",)),
        ("因地制宜 加快发展新质生产力", ("因地制宜", "加快发展新质生产力")),
        ("推动科技创新和产业创新融合 赋能新质生产力", ("推动科技创新和产业创新融合", "赋能新质生产力")),
    ],
    ids=["short", "a-little-smaller", "as-printed", "as-printed-and-smaller"],
)
def test_a_headline_is_broken_as_the_print_broke_it(text: str, expected: tuple[str, ...]) -> None:
    """A headline stands on one line where it is hardly smaller for it, and else breaks where the print put a space."""
    assert lines(text) == expected


def test_a_headline_is_broken_between_words() -> None:
    """Characters that the special often writes together are not parted; without such knowledge lines are even."""
    text = "发展新质生产力要强化国家人才队伍建设"

    assert lines(text) == ("发展新质生产力要强", "化国家人才队伍建设")
    assert lines(text, 强化=5) == ("发展新质生产力要", "强化国家人才队伍建设")


@pytest.mark.parametrize(
    ("phrases", "expected"),
    [
        (["发展新质生产力", "要强化", "国家人才队伍建设"], ("发展新质生产力要强化", "国家人才队伍建设")),
        (["发展新质生产力 ", "要强化国家人才队伍建设"], ("发展新质生产力", "要强化国家人才队伍建设")),
        (["发", "展新质生产力要强化国家人才队伍建设"], ("发展新质生产力要", "强化国家人才队伍建设")),
    ],
    ids=["between-phrases", "at-a-space", "unless-small"],
)
def test_a_headline_is_broken_between_its_phrases(phrases: list[str], expected: tuple[str, ...]) -> None:
    """Where an editor parted a headline it breaks, and nowhere else, unless it could not be set large."""
    text = "".join(phrases)

    assert headline(text, HEAD, (200, 200), {"强化": 5}, phrases).lines == expected


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("产量三四五六七八九十，同比增长8.9%。", "产量", ("产量三四五六七八九十，", "同比增长8.9%。")),
        ("高技术制造业增加值同比增长8.9%。", "高技术制造业增加值", ("高技术制造业增加值", "同比增长8.9%。")),
        ("高技术制造业增加值同比增长8.9%。", "", ("高技术制造业增加值同比增", "长8.9%。")),
        ("高技术制造业增加值同比增长8.9%。", "别的", ("高技术制造业增加值同比增", "长8.9%。")),
        ("短。", "", ("短。",)),
    ],
    ids=["at-a-mark", "behind-the-label", "without", "of-another-text", "one-line"],
)
def test_two_lines_part_where_it_reads_best(text: str, label: str, expected: tuple[str, ...]) -> None:
    """A short sentence parts at its mark, or behind what is measured, and not within a word that is written there."""
    assert flowing(text, 122, TEXT, label) == expected


def test_a_headline_stays_in_its_field() -> None:
    """However long a headline is, every character of it stands within the field, or at the smallest size."""
    for length in (1, 9, 12, 25, 40, 90, 300):
        text = "新" * length

        block = headline(text, HEAD, FIELD, {})

        assert "".join(block.lines) == text
        assert max(wide(line, block.manner) for line in block.lines) <= FIELD[0] + 0.01
        assert block.height <= FIELD[1] + 0.01
    assert headline("新" * 3000, HEAD, FIELD, {}).manner.size <= SMALLEST
    assert headline("新质", HEAD, (300, 10), {}).height <= 10


def test_running_text_fills_its_lines() -> None:
    """Lines are as full as they get, but the last is no single word."""
    assert flowing("一二三四五六七八九十甲乙丙丁戊己", 100, TEXT) == ("一二三四五六七八九十", "甲乙丙丁戊己")
    assert flowing("一二三四五六七八九十甲", 100, TEXT) == ("一二三四五六七八", "九十甲")
    assert flowing("一", 100, TEXT) == ("一",)
    assert flowing("一二三四五六七八九十", 10, TEXT)[-1] == "十"


def test_lines_stand_below_each_other() -> None:
    """The lines of a block stand under its corner, a leading apart."""
    first, second = Block(("甲", "乙"), replace(TEXT, size=10), 1.5).marks(5, 20)

    assert (first.at, first.text) == ((5, 28.8), "甲")
    assert (second.at, second.text) == ((5, 43.8), "乙")


def test_pairs_are_counted() -> None:
    """Each two neighbours are counted in every text, and none across texts."""
    assert pairs_of(["强化强化", "化强"]) == {"强化": 2, "化强": 2}

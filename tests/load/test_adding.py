"""A new piece and a new statistic are put into their files; every other byte stays, or nothing is written."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.adding import is_name, with_piece, with_statistic_to_fill

PATH = "content/site.yaml"
UNSURE = "这里的写法特别，程序没有把握加。改法：在编辑器里手工加"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("order: [lead, box] # 顺序\n", "order: [lead, wang, box] # 顺序\n"),
        ("order: [box]\n", "order: [box, wang]\n"),
        ("order: ['lead', \"ma\"]\ntitle: 甲\n", "order: ['lead', \"ma\", wang]\ntitle: 甲\n"),
        ("order:\n- lead # 头条\n- box", "order:\n- lead # 头条\n- wang\n- box"),
        ("\ufefforder:\r\n  - lead\r\n", "\ufefforder:\r\n  - lead\r\n  - wang\r\n"),
    ],
)
def test_a_piece_stands_last_before_the_box(before: str, after: str) -> None:
    """Whatever way the order is written, the new piece follows the last one, and comments and ends of line stay."""
    assert with_piece(PATH, before, "wang") == after


def test_a_piece_stands_behind_the_one_named() -> None:
    """The editor may say behind which piece it stands."""
    assert with_piece(PATH, "order: [a, b, box]\n", "c", after="a") == "order: [a, c, b, box]\n"


@pytest.mark.parametrize("text", ["order: [~lead, box]\n", "order: [lead\n  two, box]\n", "order:\n  -\n    lead\n"])
def test_an_order_written_in_a_strange_way_is_left(text: str) -> None:
    """Where the program is not sure, the editor is asked to add the piece by hand."""
    with pytest.raises(InputError) as refused:
        with_piece(PATH, text, "wang")

    assert UNSURE in str(refused.value)


TABLE = "indicators:\n  - id: a # 甲\n\n# 文中的数\nfacts: []\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TABLE, "indicators:\n  - id: a # 甲\n\n  # 一\n  # 二\n\n# 文中的数\nfacts: []\n"),
        ("facts: []\nindicators:\n  - id: a\n", "facts: []\nindicators:\n  - id: a\n\n  # 一\n  # 二\n"),
        ("indicators:\r\n  - id: a", "indicators:\r\n  - id: a\r\n\r\n  # 一\r\n  # 二"),
    ],
)
def test_a_statistic_to_fill_says_nothing_yet(before: str, after: str) -> None:
    """The lines stand behind the last statistic, before whatever comes next, and are comments."""
    assert with_statistic_to_fill(PATH, before, ("  # 一", "  # 二")) == after


def test_words_that_would_be_read_are_refused() -> None:
    """What is more than a comment is not put into a file."""
    with pytest.raises(InputError, match="没有把握加"):
        with_statistic_to_fill(PATH, TABLE, ("  - id: b",))
    with pytest.raises(InputError, match="没有把握加"):
        with_statistic_to_fill(PATH, TABLE, ("  [",))


@pytest.mark.parametrize(("written", "fits"), [("ma-xiuzhen", True), ("Ma", False), ("马", False), ("", False)])
def test_a_name_is_part_of_an_address(written: str, fits: bool) -> None:  # noqa: FBT001  (a row of the table)
    """Only small letters, digits and hyphens name a piece."""
    assert is_name(written) is fits

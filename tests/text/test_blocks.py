"""Prose falls into headings, paragraphs, items, pictures and notes, each with the words it shows."""

import pytest

from newquality_site.text.blocks import blocks

PROSE = """一段
二行。

## 题
正文，
接着。
1. 甲
2. 乙
续

![图](chart:rnd)

!!! note "编者注"
    注一

    注二
后文"""


def test_prose_falls_into_its_blocks() -> None:
    """Lines that belong together are one block, and a note reaches over blank lines as far as its indent."""
    assert [(block.kind, block.text) for block in blocks(PROSE)] == [
        ("paragraph", "一段二行。"),
        ("heading", "题"),
        ("paragraph", "正文，接着。"),
        ("item", "甲"),
        ("item", "乙续"),
        ("picture", ""),
        ("note", "注一\n\n注二"),
        ("paragraph", "后文"),
    ]


def test_a_block_knows_its_markdown_and_where_it_starts() -> None:
    """The source of a block stands in the prose where the block says."""
    assert all(PROSE[block.start :].startswith(block.source) for block in blocks(PROSE))
    assert [block.start for block in blocks(PROSE)] == sorted({PROSE.index(block.source) for block in blocks(PROSE)})


@pytest.mark.parametrize(
    ("source", "kind", "text"),
    [
        ("###### 六级", "heading", "六级"),
        ("#题", "heading", "题"),
        ("- 项", "item", "项"),
        ("* 项", "item", "项"),
        ("+ 项", "item", "项"),
        ("10. 项", "item", "项"),
        ("-项", "paragraph", "-项"),
        ("3.5倍", "paragraph", "3.5倍"),
        ("  缩进", "paragraph", "缩进"),
        ("![图](chart:rnd)  ", "picture", ""),
        ("![图](chart:rnd)说明", "paragraph", "说明"),
        ("!!! note\n    注", "note", "注"),
    ],
)
def test_a_block_is_known_by_its_beginning(source: str, kind: str, text: str) -> None:
    """Hash signs, list marks, pictures and exclamation marks tell the kinds apart; a number alone is no list."""
    (block,) = blocks(source)

    assert (block.kind, block.text) == (kind, text)


def test_words_are_joined_and_in_full_width() -> None:
    """What a piece says has no line breaks, no half-width marks and no names of marks."""
    (block,) = blocks("投入[36130亿元](figure:rnd.spend),\n同比**增长**")

    assert block.text == "投入36130亿元，同比增长"


@pytest.mark.parametrize("source", ["", "\n\n", " \n\t\n"])
def test_nothing_is_no_block(source: str) -> None:
    """Blank lines alone say nothing."""
    assert blocks(source) == ()


def test_windows_line_ends_part_blocks_too() -> None:
    """A carriage return changes neither the words nor the places."""
    assert [(block.text, block.start) for block in blocks("甲\r\n乙\r\n\r\n丙")] == [("甲乙", 0), ("丙", 8)]

"""The marks of a piece are found where they stand, and what a reader sees of them is told apart from their names."""

import pytest

from newquality_site.text.marks import Mark, marks, placed, plain


def test_a_link_by_name_is_a_mark() -> None:
    """A mark has its kind, its id, its words and the place where its bracket opens."""
    assert marks("有[539家](fact:xt.srdi)企业") == (Mark("fact", "xt.srdi", "539家", 1, image=False),)


def test_a_picture_by_name_is_a_mark() -> None:
    """A picture starts at its exclamation mark."""
    assert marks("见\n![](chart:rnd-spend)") == (Mark("chart", "rnd-spend", "", 2, image=True),)


def test_marks_come_in_order() -> None:
    """Every mark of a text is found, the empty ones among them."""
    found = marks("[](figure:rnd.spend)，[36130亿元](figure:rnd.spend@2024)，[中试](term:pilot)")

    assert [mark.id for mark in found] == ["rnd.spend", "rnd.spend@2024", "pilot"]
    assert [mark.start for mark in found] == [0, 21, 54]


@pytest.mark.parametrize(
    "source", ["[539家]", "[539家](xt.srdi)", "[539家](Fact:xt)", "[539家](fact:x t)", "[539家] (fact:xt)", "fact:xt"]
)
def test_what_has_no_name_of_a_kind_is_no_mark(source: str) -> None:
    """Brackets alone, an address without a kind and a name with a blank are plain text."""
    assert marks(source) == ()


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("有[539家](fact:xt.srdi)企业", "有539家企业"),
        ("见![研发](chart:rnd)图", "见图"),
        ("[](figure:rnd.spend)", ""),
        ("**重点**与*强调*", "重点与强调"),
        ("__重点__与`代码`", "重点与代码"),
        ("**重*又*重**", "重又重"),
        ("***都有***", "都有"),
        ("**[539家](fact:xt.srdi)**企业", "539家企业"),
        ("`*x*`", "*x*"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("7×24小时", "7×24小时"),
        ("[网站](https://a.example/)", "网站"),
    ],
)
def test_a_reader_sees_the_words_alone(source: str, seen: str) -> None:
    """Pictures go, links keep their words, emphasis its text, and stars with blanks around them stay."""
    assert plain(source) == seen


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("有[539家](fact:a)和[32家](fact:b)", ["539家", "32家"]),
        ("**有[539家](fact:a)**和*[32家](fact:b)*", ["539家", "32家"]),
        ("**[539家](fact:a)企业**", ["539家"]),
        ("![](chart:rnd)有[**539**家](fact:a)", ["", "539家"]),
        ("[](figure:rnd)[539家](fact:a)", ["", "539家"]),
        ("没有", []),
    ],
)
def test_a_mark_is_placed_in_what_a_reader_sees(source: str, words: list[str]) -> None:
    """The ends of a mark's words are those in the plain text, also inside emphasis."""
    found = placed(source)

    assert [plain(source)[start:end] for _, start, end in found] == words
    assert tuple(mark for mark, _, _ in found) == marks(source)

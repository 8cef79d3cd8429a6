"""Who speaks of what, and in which sentence."""

import pytest

from newquality_site.model.article import Article, FrontMatter, Prose
from newquality_site.model.ref import Ref
from newquality_site.pages.mentions import Mention, mentions_in
from newquality_site.text.anchors import anchor
from tests.pages.special import edited, told


def said(source: str) -> list[tuple[str, str]]:
    """Return each name that *source* marks and the sentence that marks it."""
    front = FrontMatter(kind="lead", title="题")
    return [(str(one.ref), one.text) for one in mentions_in(Article("a", front, Prose(source, "a.md", 9)))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "甲[一](fact:a)。乙[二](term:b)和[三](article:c)。",
            ["fact:a 甲一。", "term:b 乙二和三。", "article:c 乙二和三。"],
        ),
        ("甲\n[一](fact:a)\n乙,\n丙。", ["fact:a 甲一乙，丙。"]),
        ("甲**乙[一](fact:a)丙**丁。", ["fact:a 甲乙一丙丁。"]),
        ("[真的吗？](fact:a)，他问。", ["fact:a 真的吗？，他问。"]),
        ("甲。[](fact:a)乙。", ["fact:a 乙。"]),
        ("甲[1亿元](figure:rnd.spend@2024)。", ["indicator:rnd 甲1亿元。"]),
        ("甲[1亿元](figure:rnd)。", ["indicator:rnd 甲1亿元。"]),
        ("- 甲[一](fact:a)。\n- 乙", ["fact:a 甲一。"]),
        ("12. 甲[一](fact:a)。", ["fact:a 甲一。"]),
        ("同[一](fact:a)。同[一](fact:a)。", ["fact:a 同一。", "fact:a 同一。"]),
        ("甲![](chart:x)[一](fact:a)。", ["fact:a 甲一。"]),
        ("![](chart:x)", []),
        ('!!! note "编者注"\n    [一](fact:a)。', []),
        ("## 甲[一](fact:a)\n\n乙", []),
        ("甲乙。", []),
        ("", []),
    ],
)
def test_a_mark_is_told_with_its_sentence(source: str, expected: list[str]) -> None:
    """A mark speaks with the whole sentence a reader sees; notes, headings and charts do not speak."""
    assert [f"{name} {text}" for name, text in said(source)] == expected


def test_a_mention_is_named_by_its_words() -> None:
    """A mention has the piece, its title and the name that its sentence has on the piece's page."""
    front = FrontMatter(kind="lead", headline="题", title="短")

    (mention,) = mentions_in(Article("a", front, Prose("甲。乙[一](indicator:rnd)。", "a.md", 9)))

    assert mention == Mention(Ref("indicator", "rnd"), "a", "题", "乙一。", anchor("s", "乙一。"))


def test_mentions_stand_in_print_order() -> None:
    """What speaks of a name is told in the order of the print, not of the files."""
    story = told(edited("content/articles/jimo.md", ("图为", "[图](indicator:rnd)[为](indicator:rnd)")))

    speaking = story.speaking_of(Ref("indicator", "rnd"))

    assert [mention.article for mention in speaking] == ["lead", "jimo"]


def test_a_statistic_has_a_chart_a_series() -> None:
    """The charts of a statistic are those of its series, and a skipped one has none."""
    story = told(
        edited("data/indicators.yaml", ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n"))
    )

    shown, skipped = (story.charts_of(indicator) for indicator in story.site.indicators)

    assert [chart.id for chart in shown] == ["rnd"]
    assert skipped == ()
    assert sorted(story.charts) == ["m-group", "rnd"]

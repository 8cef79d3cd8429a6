"""The inline content of a block is joined and cut without losing a word."""

import re
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import pytest

from newquality_site.render.spans import bind, join_lines, wrap_sentences
from newquality_site.text.anchors import anchor


def block(xml: str) -> Element:
    """Return the element that *xml* writes."""
    return ET.fromstring(xml)  # noqa: S314  (our own text)


def written(element: Element) -> str:
    """Return an element as XML, without its ids."""
    for span in element.iter("span"):
        span.attrib.pop("id", None)
    return ET.tostring(element, encoding="unicode").replace(' class="sentence"', "")


def is_link(element: Element) -> bool:
    """Tell whether an element is a mark."""
    return element.tag == "a"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<p>甲\n<a>乙</a>\n丙</p>", "<p>甲<a>乙</a>丙</p>"),
        ("<p>A\n<a>B</a>\nC</p>", "<p>A <a>B</a> C</p>"),
        ("<p><b>甲</b><em>\n乙</em></p>", "<p><b>甲</b><em>乙</em></p>"),
        ("<p>甲<br />\n乙</p>", "<p>甲<br />乙</p>"),
        ("<ul>\n<li>甲</li>\n</ul>", "<ul>\n<li>甲</li>\n</ul>"),
    ],
)
def test_lines_are_joined_through_inline_elements(xml: str, expected: str) -> None:
    """What stands at both sides of a break decides, be it in the block or in an element within."""
    element = block(xml)

    join_lines(element)

    assert written(element) == expected


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<p>甲。乙<a>丙</a>。丁。</p>", "<p>甲。<span>乙<a>丙</a>。</span>丁。</p>"),
        ("<p><b>甲。乙<a>丙</a>。</b>丁</p>", "<p><b>甲。</b><span><b>乙<a>丙</a>。</b></span>丁</p>"),
        (
            "<p><b><em>甲。<a>乙</a></em></b>丙。</p>",
            "<p><b><em>甲。</em></b><span><b><em><a>乙</a></em></b>丙。</span></p>",
        ),
        ("<p><a>甲。乙</a>。</p>", "<p><span><a>甲。</a></span><span><a>乙</a>。</span></p>"),
        ("<p><a>甲</a>。<br />乙<br /></p>", "<p><span><a>甲</a>。</span><br />乙<br /></p>"),
        (
            "<li>甲<a>乙</a>\n<ul><li>丙。</li></ul>\n</li>",
            "<li><span>甲<a>乙</a>\n</span><ul><li>丙。</li></ul>\n</li>",
        ),
        ("<p>甲。<b>乙。</b></p>", "<p>甲。<b>乙。</b></p>"),
        ("<p><a /></p>", "<p><a /></p>"),
    ],
)
def test_a_sentence_with_a_mark_is_wrapped(xml: str, expected: str) -> None:
    """A sentence is wrapped whole; an element that reaches over its end is parted, and a list is left alone."""
    element = block(xml)

    wrap_sentences(element, is_link, set())

    assert written(element) == expected


def test_a_name_is_given_once() -> None:
    """The first sentence has the name made of its words; a twin and one whose name is taken have none."""
    taken = {anchor("s", "丙。")}
    element = block("<p><a>甲</a>。<a>甲</a>。<a>丙</a>。</p>")

    wrap_sentences(element, is_link, taken)

    assert [span.get("id") for span in element.iter("span")] == [anchor("s", "甲。"), None, None]
    assert taken == {anchor("s", "甲。"), anchor("s", "丙。")}


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<p>投入36130亿元，8.3%。</p>", "<p>投入<apart>36130亿元</apart>，<nb>8.3%</nb>。</p>"),
        (
            "<p>3月5日，第11位，1000万辆</p>",
            "<p><nb>3月</nb><apart>5日</apart>，<nb>第11位</nb>，<nb>1000万辆</nb></p>",
        ),
        ("<p>保持在5%—5.5%</p>", "<p>保持在<apart>5%—5.5%</apart></p>"),
        ("<p>16—59岁，12500～20000元</p>", "<p><nb>16—59岁</nb>，<nb>12500～20000元</nb></p>"),
        ("<p>达8%——高于7%</p>", "<p>达<apart>8%</apart>——高于<apart>7%</apart></p>"),
        ("<p>甲<a>2024年</a>乙</p>", "<p>甲<a><apart>2024年</apart></a>乙</p>"),
        ('<p><b class="fact">539家</b></p>', '<p><b class="fact nb">539家</b></p>'),
        ('<p>达<b class="fact">539家</b></p>', '<p>达<b class="fact nb apart">539家</b></p>'),
        ("<p>达<a>539家</a>到<br />8家</p>", "<p>达<a><apart>539家</apart></a>到<br /><nb>8家</nb></p>"),
        ("<li>达<ul><li>539家，第8家</li></ul></li>", "<li>达<ul><li><nb>539家</nb>，<nb>第8家</nb></li></ul></li>"),
        ('<p><b class="fact">超2000个</b></p>', '<p><b class="fact">超<apart>2000个</apart></b></p>'),
        ("<p>R1与<code>36130亿元</code>，DeepSeek</p>", "<p>R1与<code>36130亿元</code>，DeepSeek</p>"),
    ],
)
def test_a_number_stays_with_its_unit(xml: str, expected: str) -> None:
    """Digits, scale and measure word share a line; code is left alone; no word is lost."""
    element = block(xml)

    bind(element)

    assert re.sub(r'<span class="(?:nb )?(nb|apart)">(.*?)</span>', r"<\1>\2</\1>", written(element)) == expected


def test_a_name_stays_on_one_line() -> None:
    """Whom a piece names is kept whole, in a link and out of it, and so are the numbers beside."""
    element = block("<p>姚金健用3年，<a>姚金健</a>说</p>")

    bind(element, ["姚金健"])

    kept = '<span class="nb">姚金健</span>'
    assert written(element) == f'<p>{kept}用<span class="nb apart">3年</span>，<a>{kept}</a>说</p>'


def test_hours_and_days_have_a_reading() -> None:
    """What 7×24 means is told to whoever cannot see how it is meant."""
    element = block("<p>建立7×24小时服务</p>")

    bind(element)

    assert written(element) == '<p>建立<abbr class="nb apart" title="每周7天、每天24小时">7×24小时</abbr>服务</p>'

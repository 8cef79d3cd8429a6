"""The inline content of a block is joined and cut without losing a word."""

from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import pytest

from newquality_site.render.spans import join_lines, wrap_sentences
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

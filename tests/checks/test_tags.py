"""A page is cut into tags as browsers cut it."""

from collections.abc import Mapping

import pytest

from newquality_site.checks.tags import Tag, tags


def seen(text: str) -> list[tuple[str, Mapping[str, str]]]:
    """Return what starts, with its attributes."""
    return [(tag.name, tag.attributes) for tag in tags(text) if tag.name and not tag.ends]


@pytest.mark.parametrize(
    ("written", "attributes"),
    [
        ("<p>", {}),
        ("<P ID=a>", {"id": "a"}),
        ("<p id='a\"b' class = \"c'd\">", {"id": 'a"b', "class": "c'd"}),
        ("<p id=a id=b hidden>", {"id": "a", "hidden": ""}),
        ('<p title="a > b" id=c>', {"title": "a > b", "id": "c"}),
        ("<p title=&lt;&#x65B0;>", {"title": "<新"}),
        ("<p/onclick=x>", {"onclick": "x"}),
        ("<p title=it's onclick=x>", {"title": "it's", "onclick": "x"}),
        ("<p 'a' \"b\" onclick=x>", {"'a'": "", '"b"': "", "onclick": "x"}),
        ('<p a"b onclick=x>', {'a"b': "", "onclick": "x"}),
        ("<p =a onclick=x>", {"=a": "", "onclick": "x"}),
        ("<p a= onclick=x>", {"a": "onclick=x"}),
        ("<p a=\n'b'\nc=>", {"a": "b", "c": ""}),
    ],
)
def test_attributes_are_read_as_browsers_read_them(written: str, attributes: dict[str, str]) -> None:
    """Quotes count only where a value begins, the first of a name counts, and a bracket within quotes ends nothing."""
    assert seen(f"甲 < 乙 {written}") == [("p", attributes)]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("<!-- <b> --><i>", ["i"]),
        ("<!--><b>--><i>", ["b", "i"]),
        ("<!---><b>--><i>", ["b", "i"]),
        ("<!-- <b> --!><i>", ["i"]),
        ("<!-- <b> <i>", ["b", "i"]),
        ('<p title="<b>', ["p"]),
        ("<style><b></style ><i>", ["style", "i"]),
        ("<script>'<b>'</SCRIPT><i>", ["script", "i"]),
        ("<script><b>", ["script"]),
        ("<svg><style><b></style></svg><style><b></style>", ["svg", "style", "b", "style"]),
        ("<!doctype html><?x <b>", ["b"]),
        ("</svg><style><b></style>", ["style"]),
    ],
)
def test_what_is_no_tag_is_passed_over(written: str, names: list[str]) -> None:
    """Comments, and styles and scripts outside of drawings, hold no tags; what never ends hides nothing."""
    assert [name for name, _ in seen(written)] == names


def test_words_and_lines_come_along() -> None:
    """The words before each tag, the line it stands on, and the raw text of a style, lines counted through it."""
    found = list(tags("甲<br>\n<style>\na {}\n</style>\n乙</p>"))

    assert found == [
        Tag("br", 1, "甲", alone=True),
        Tag("style", 2, "\n", raw="\na {}\n"),
        Tag("style", 4, "", ends=True),
        Tag("p", 5, "\n乙", ends=True),
    ]


@pytest.mark.parametrize("text", ["<" * 20_000, "<p " * 20_000, '<p a="' * 10_000, "<!--" * 20_000, "<p a=b " * 10_000])
def test_nothing_takes_long(text: str) -> None:
    """No text makes the cut go back and forth: ten thousands of openings end at once."""
    assert len(list(tags(text[:40_000]))) == 0

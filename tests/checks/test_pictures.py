"""Drawings among the story's files run nothing and lead nowhere."""

from pathlib import PurePosixPath

import pytest

from newquality_site.checks.pictures import check
from tests.builders import site


def said(content: bytes, name: str = "a.svg") -> list[str]:
    """Return what is told of a drawing."""
    tree = {PurePosixPath("content/static", name): content, PurePosixPath("content/articles/a.svg"): b"<script>"}
    return [f"{problem.position.line} {problem.reason}" for problem in check(site(), tree)]


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><text>one on=1 script</text></svg>',
        b'<svg><use href="#a"/><image href="data:image/png;base64,AA=="/></svg>',
    ],
)
def test_a_picture_is_let_alone(content: bytes) -> None:
    """Words are words, and links into the drawing or to pictures within it are right; so is any other file."""
    assert said(content) == []
    assert said(b"<svg onload=1>", "a.png") == []


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"<svg>\n<script>1</script></svg>", "script"),
        (b"<svg>\n<rect\nonclick = '1'/></svg>", "onclick ="),
        (b"<svg>\n<foreignObject/></svg>", "foreignObject"),
        (b'<svg>\n<a href="javascript:1"/></svg>', 'href="'),
        (b'<svg>\n<image xlink:href="https://a.internal/a"/></svg>', 'href="'),
        (b'<svg>\n<image href="data:image/svg+xml,x"/></svg>', 'href="'),
        ("<svg>\n<script>1</script></svg>".encode("utf-16-le"), "script"),
    ],
)
def test_what_runs_or_leads_elsewhere_is_told(content: bytes, what: str) -> None:
    """Scripts, handlers, other documents and links are told at their line."""
    assert said(content) == [f"2 图里有“{what}”，会运行程序或引用别处"]


def test_what_is_no_drawing_is_told() -> None:
    """A file that is packed, or that holds something else, cannot be looked through."""
    assert said(b"hello") == said(b"<svg></svg>", "a.svgz") == ["1 这不是看得懂的 SVG 图"]

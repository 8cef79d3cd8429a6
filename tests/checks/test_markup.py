"""A page is taken apart into what the checks ask."""

from pathlib import PurePosixPath

import pytest

from newquality_site.checks.markup import Found, markup, markups, parted
from newquality_site.pages.whole import PATH as WHOLE

PATH = PurePosixPath("stats/rnd/index.html")
NAMED = '<svg role="img" aria-labelledby="t" aria-describedby="d"><title id="t">A</title></svg>'


def test_only_pages_are_taken_apart() -> None:
    """Feeds, pictures and styles are no pages."""
    tree = {PATH: b"", PurePosixPath("feed.xml"): b"<feed/>", PurePosixPath("a.png"): b"\xff"}

    assert [page.path for page in markups(tree)] == [PATH]


def test_a_page_tells_its_title_and_language() -> None:
    """An empty page has neither."""
    page = markup((PATH, b'<html lang="zh-Hans"><title>A</title></html>'))
    bare = markup((PATH, b""))

    assert (page.title, page.language) == ("A", "zh-Hans")
    assert (bare.title, bare.language) == ("", "")


def test_ids_links_and_headings_have_their_lines() -> None:
    """What the checks report can be found in the page."""
    page = markup((PATH, b'<h1 id="a">A</h1>\n<a href="b.html">B</a>\n\n<a>C</a><h3>D</h3>'))

    assert page.ids == (Found("a", 1),)
    assert [(way.text, way.line) for way in page.links] == [("b.html", 2)]
    assert page.headings == (Found("h1", 1), Found("h3", 4))


@pytest.mark.parametrize(
    ("written", "loads"),
    [
        ('<img src="a.png">', ["a.png"]),
        ('<img src="a.png" srcset="b.png 1x, c.png 2x,">', ["a.png", "b.png", "c.png"]),
        ('<script src="a.js"></script>', ["a.js"]),
        ('<link rel="icon" href="a.svg">', ["a.svg"]),
        ('<link rel="canonical" href="https://a.internal/">', []),
        ('<iframe src="a.html"></iframe>', ["a.html"]),
        ('<video src="a.mp4" poster="b.png"></video>', ["a.mp4", "b.png"]),
        ('<object data="a.svg"></object>', ["a.svg"]),
        ('<svg><use href="a.svg#b"/><image href="c.png"/></svg>', ["a.svg#b", "c.png"]),
        ('<p style="background: url(a.png)">', ["a.png"]),
        ("<style>@font-face { src: url('a.woff2') } p { background: url( \"b.png\" ) }</style>", ["a.woff2", "b.png"]),
        ('<style>@import "a.css"; @import url(b.css);</style>', ["a.css", "b.css"]),
        ("<img><script>1</script>", []),
    ],
)
def test_what_a_browser_fetches_is_found(written: str, loads: list[str]) -> None:
    """Elements, their alternatives and styles make a browser ask for files."""
    assert [found.text for found in markup((PATH, written.encode())).loads] == loads


@pytest.mark.parametrize(
    ("written", "count"), [('<img src="a">', 1), ('<img src="a" alt="">', 1), ('<img src="a" alt="b">', 0)]
)
def test_pictures_without_words_are_found(written: str, count: int) -> None:
    """An empty alternative text is none: no picture here is an ornament."""
    assert len(markup((PATH, written.encode())).images_without_alt) == count


@pytest.mark.parametrize(
    ("written", "count"),
    [
        (f'{NAMED}<p id="d">B</p>', 0),
        (f'<p id="d"><b>B</b> C</p>{NAMED}', 0),
        (f'{NAMED}<p id="d"></p>', 1),
        (f'{NAMED}<p id="d" class="unseen">B</p>', 1),
        (f'{NAMED}<p id="d" hidden>B</p>', 1),
        (f'{NAMED}<p id="d"><b>B</b></p>', 0),
        (f'{NAMED}<p id="d"><b class="unseen">B</b></p>', 1),
        (f'{NAMED}<svg><desc id="d">B</desc></svg>', 1),
        (f'{NAMED.replace(">A<", "><")}<p id="d">B</p>', 1),
        ('<svg role="img" aria-labelledby="t" aria-describedby="d"><title>A</title></svg><p id="d">B</p>', 1),
        ('<svg role="img" aria-labelledby="t"><title id="t">A</title></svg><p id="d">B</p>', 1),
        ('<svg role="img" aria-describedby="d"><title id="t">A</title></svg><p id="d">B</p>', 1),
        ("<svg></svg>", 0),
    ],
)
def test_drawings_without_a_name_or_a_description_are_found(written: str, count: int) -> None:
    """A drawing that means something points to a title of its own, and to words that are seen beside it (H1)."""
    assert len(markup((PATH, written.encode())).nameless_drawings) == count


def test_the_words_of_a_piece_leave_out_what_the_page_adds() -> None:
    """Notes and charts in the text are not the paper's words; a page without a piece has none."""
    body = '<div class="prose">甲<div class="admonition">注</div><div class="in-text">图</div></div>'
    more = '<div class="prose">乙</div>'

    assert markup((PATH, f"{body}丙{more}".encode())).prose == "甲乙"
    assert markup((PATH, "丙".encode())).prose is None


def test_the_page_that_holds_all_others_is_taken_apart_as_it_was_put_together() -> None:
    """Part by part or in one go, the same is found on the same lines."""
    text = b'<html lang="zh"><title>A</title>\n<h1 id="a">A</h1>\n<div>\n<!-- page b -->\n<h2 id="b">B</h2>\n</div>\n'
    text += (
        b'<div><!-- page c --><a href="#b">B</a>\n<img src="c.png" onload="x">\n<svg role="img"></svg></div></html>\n'
    )

    assert len(parted(WHOLE, text)) == 3
    assert parted(PATH, text) == [text]
    assert markups({WHOLE: text}) == (markup((WHOLE, text)),)

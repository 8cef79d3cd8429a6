"""All pages laid into one."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import TypeVar

import pytest

from newquality_site.files.disk import FileStore
from newquality_site.files.remember import remembered
from newquality_site.model.page import File
from newquality_site.model.ref import Ref
from newquality_site.render.whole import filled

T = TypeVar("T")
R = TypeVar("R")

FRAME = """<head><style>
@font-face { src: url("fonts/f.--------.woff2") }
h1 { color: red }
</style></head><body><h1>刊</h1>
<!-- page a/b/index.html --><!-- page a/c/index.html --></body>"""
FILES = (
    File(Ref("file", "font"), PurePosixPath("fonts/f.0123abcd.woff2"), b"font"),
    File(Ref("static", "p.png"), PurePosixPath("static/p.png"), b"png"),
)


def laid_in(main: str, style: str = "h1 { color: red }\n", other: str = "") -> str:
    """Return the one page with a page of this main part in it."""
    page = f"<head><style>\n@font-face {{ src: url(x) }}\n{style}</style></head><nav></nav><main>{main}</main>"
    pages = {"all.html": FRAME, "a/b/index.html": page, "a/c/index.html": f"<main>{other}</main>"}
    tree = {PurePosixPath(path): text.encode() for path, text in pages.items()}
    return filled(tree, FILES, "https://p.internal/")[PurePosixPath("all.html")].decode()


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        ("<h1>甲</h1><h5>乙</h5><hr>", "<h2>甲</h2><h6>乙</h6><hr>"),
        ('<p id="x" aria-labelledby="x y">', '<p id="a-b--x" aria-labelledby="a-b--x a-b--y">'),
        ('<p data-id="x">', '<p data-id="x">'),
        ('<rect fill="url(#h)"/><use xlink:href="#h"/>', '<rect fill="url(#a-b--h)"/><use xlink:href="#a-b--h"/>'),
        ('<a href="#x">', '<a href="#a-b--x">'),
        ('<a href="../c/index.html">', '<a href="#a-c">'),
        ('<a href="../c/index.html#y">', '<a href="#a-c--y">'),
        ('<a href="../../index.html">', '<a href="https://p.internal/">'),
        ('<a href="../../d/%E6%96%B0.csv#r">', '<a href="https://p.internal/d/新.csv#r">'),
        ('<a href="https://x.internal/?a&amp;b">', '<a href="https://x.internal/?a&amp;b">'),
        ('<img src="../../static/p.png">', '<img src="data:image/png;base64,cG5n">'),
        ('<nav class="trail">路</nav><nav>目</nav><script src="s.js"></script><form>问</form>', "<nav>目</nav>"),
        ("<p>id=\"x\" href='y' h1</p>", "<p>id=\"x\" href='y' h1</p>"),
    ],
)
def test_what_a_page_becomes(main: str, expected: str) -> None:
    """Headings go down, names get their page's, links stay within or become whole, pictures are written in."""
    first, other = "<!-- page a/b/index.html -->\n", "<!-- page a/c/index.html -->\n"

    assert laid_in(main).partition("<h1>刊</h1>\n")[2] == f"{first}{expected}{other}</body>"


def test_the_style_follows() -> None:
    """Selectors go down with their headings, the font is written in, what a page has of its own comes once."""
    style = (
        laid_in("", "h1 { color: red }\n.own h2 { color: blue }\n").partition("<style>\n")[2].partition("</style>")[0]
    )

    assert style == (
        '@font-face { src: url("data:font/woff2;base64,Zm9udA==") }\nh2 { color: red }\n.own h3 { color: blue }\n'
    )


def test_without_a_frame_there_is_nothing() -> None:
    """A special that does not ask for the file gets none."""
    assert filled({}, FILES, "https://p.internal/") == {}


def test_what_was_laid_in_before_holds_as_long_as_its_page_and_its_pictures(tmp_path: Path) -> None:
    """A part is kept for the next build; where a picture in it is another, the part is made anew."""
    pages = {PurePosixPath("all.html"): FRAME.encode()}
    pages |= {PurePosixPath(f"a/{name}/index.html"): b'<main><img src="../../static/p.png"></main>' for name in "bc"}
    store, made = FileStore(tmp_path / "kept.sqlite3"), list[object]()

    def counting(_step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        made.extend(items)
        return [work(item) for item in items]

    for content in (b"png", b"png", b"other"):
        files = (FILES[0], File(FILES[1].ref, FILES[1].path, content))
        text = filled(pages, files, "https://p.internal/", remembered(store, b"v1", counting))
        assert text[PurePosixPath("all.html")].count(b64encode(content)) == 2

    assert len(made) == 4

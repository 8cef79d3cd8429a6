"""Golden sites: each folder in `sites/` is a small story, and what its site says.

The files of the site and the words of its charts are always compared; of its pages those that the case is about, which
are the ones that have a file in its `expected/`. A page's file holds its title and the words a reader sees in it.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from newquality_site.build import build
from newquality_site.charts.drawing import Drawing
from newquality_site.charts.marks import Label
from newquality_site.files.disk import read_tree
from newquality_site.files.naming import unstamped
from newquality_site.files.tree import Tree, overlay
from tests.conftest import Expected

SITES = Path(__file__).parent / "sites"
CASES = sorted(folder for folder in SITES.iterdir() if folder.is_dir())
ALWAYS = ("files.txt", "charts.txt")
INLINE = ("a", "b", "em", "small", "span", "strong", "time")


def page_words(content: bytes) -> str:
    """Return the title of a page and the words of its main part, a line for each block; a chart is its name."""
    document = BeautifulSoup(content, "html.parser")
    main = document.find("main")
    assert main is not None
    for drawing in main.find_all("svg"):
        drawing.replace_with(f"〔图 {str(drawing['aria-labelledby']).removesuffix('-t')}〕")
    for element in main.find_all(lambda tag: tag.name not in INLINE):
        element.insert_before("\n")
        element.insert_after("\n")
    lines = (" ".join(line.split()) for line in main.get_text().splitlines())
    title = document.title.get_text() if document.title else ""
    return "\n".join([title, "", *(line for line in lines if line), ""])


def chart_words(drawings: Iterable[Drawing]) -> str:
    """Return what each chart is called, what it says to who cannot see it, and its labels on a phone."""
    said = [
        f"{drawing.chart}：{drawing.title}\n    {drawing.description}\n"
        f"    {'｜'.join(mark.text for mark in drawing.sketch.marks if isinstance(mark, Label))}\n"
        for drawing in drawings
        if drawing.size == "narrow"
    ]
    return "\n".join(said)


def site_words(tree: Tree, drawings: Iterable[Drawing]) -> Mapping[str, str]:
    """Return all that may be compared of a site, by the name of its file."""
    pages = {path.with_suffix(".txt"): content for path, content in tree.items() if path.suffix == ".html"}
    files = "".join(f"{path}\n" for path in sorted(map(unstamped, tree)))
    words = {str(path): page_words(content) for path, content in pages.items()}
    return words | {"files.txt": files, "charts.txt": chart_words(drawings)}


def sheet(texts: Mapping[str, str]) -> str:
    """Return texts under their names as one text, which shows a difference line by line."""
    return "\n".join(f"== {name}\n{text}" for name, text in sorted(texts.items()))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_site_says_what_it_said(
    case: Path, templates: Tree, stand_in: Callable[[Drawing], bytes], expected: Expected
) -> None:
    """The story of a case becomes these files, these charts and, on the pages it is about, these words."""
    drawings: list[Drawing] = []

    def draw(drawing: Drawing) -> bytes:
        drawings.append(drawing)
        return stand_in(drawing)

    built = build(overlay(templates, read_tree(case / "input", ("content", "data"))), draw)
    words = site_words(built.tree, drawings)
    folder = case / "expected"
    kept = {path.relative_to(folder).as_posix() for path in folder.rglob("*.txt")} | set(ALWAYS)
    found = {name: words.get(name, "没有这个页面\n") for name in kept}

    assert built.warnings == ()
    assert sheet(found) == sheet(expected(folder, found))

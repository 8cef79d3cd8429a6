"""The real story as it would be published: the same everywhere, for itself alone, never against the print."""

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.hosts import asked, led_to, loaded
from tests.story import ROOT, Story, story, tree

SENTENCE = r"一定区域内存在同质化情况，\s*不利于资源高效利用。"
WORDS = "search/texts/"
"""What pages say, for the search: an address in a reference is among it."""
MANNERS = {
    "removed": ("", "少了原文的一句：“一定区域内存在同质化情况"),
    "doubled": (r"\g<0>\g<0>", "一定区域内存在同质化情况"),
    "altered": ("一定区域内存在同质化情况，不利于资源的高效利用。", "资源的高效利用"),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Return the story with its site, which tests read and copy but never change."""
    made = story(tmp_path_factory.mktemp("published"))
    built = made.build(TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C.UTF-8")
    assert built.status == 0, built.said
    return made


@pytest.fixture
def editing(published: Story, tmp_path: Path) -> Story:
    """Return a copy of the published story, free to be changed."""
    return published.copy(tmp_path)


def test_a_build_elsewhere_is_the_same_byte_for_byte(published: Story, tmp_path: Path) -> None:
    """Time zone, hash seed, locale, home, working directory and the folder's name leave no trace in the site."""
    elsewhere = story(tmp_path, ("新质 生产力", "成品 站点"))

    built = elsewhere.build(
        cwd=tmp_path, TZ="Asia/Shanghai", PYTHONHASHSEED="4711", LC_ALL="C", HOME=str(tmp_path / "home")
    )

    assert built.status == 0, built.said
    assert tree(elsewhere.site) == tree(published.site)


def test_the_site_does_not_know_where_it_was_built(published: Story) -> None:
    """No path of the machine that built the site stands in any of its files."""
    paths = [str(path).encode() for path in (published.folder, published.site, ROOT / "src", sys.prefix)]

    telling = [name for name, content in tree(published.site).items() for path in paths if path in content]

    assert telling == []


@pytest.fixture(scope="module")
def pages(published: Story) -> dict[str, BeautifulSoup]:
    """Return the elements of each page of the site."""
    site = tree(published.site)
    return {name: BeautifulSoup(text, "html.parser") for name, text in site.items() if name.endswith("html")}


def test_no_page_asks_another_host(pages: dict[str, BeautifulSoup]) -> None:
    """A browser that shows a page asks nobody but the site itself."""
    foreign = {name: list(asked(document)) for name, document in pages.items()}

    assert {name: addresses for name, addresses in foreign.items() if addresses} == {}


def test_no_style_sheet_asks_another_host(published: Story) -> None:
    """No style sheet, script or picture of the site asks anybody but the site itself, and none imports a sheet."""
    files = {name: content for name, content in tree(published.site).items() if name.endswith((".css", ".js", ".svg"))}
    files = {name: content for name, content in files.items() if not name.startswith(WORDS)}

    foreign = {name: loaded(content.decode()) for name, content in files.items()}

    assert {name: addresses for name, addresses in foreign.items() if addresses} == {}


def test_links_lead_to_no_other_site(pages: dict[str, BeautifulSoup]) -> None:
    """The only whole address that a reader can follow is the story's own."""
    own = led_to(pages["index.html"])[0].removesuffix("index.html")

    leaving = [(name, address) for name, document in pages.items() for address in led_to(document)]

    assert [(name, address) for name, address in leaving if not address.startswith(own)] == []


def test_a_figure_against_the_print_stops_the_build(editing: Story) -> None:
    """A value that the printed words contradict is named with its line and those words, and the old site stays."""
    before = tree(editing.site)
    line = editing.change("data/indicators.yaml", r"(value:\s*)104\.5", r"\g<1>104.6")

    built = editing.build()

    assert built.status == 2
    assert f"data/indicators.yaml:{line}:" in built.said
    assert "104.5万件" in built.said
    assert "Traceback" not in built.said
    assert tree(editing.site) == before


@pytest.mark.parametrize(("instead", "shown"), MANNERS.values(), ids=MANNERS)
def test_a_sentence_against_the_print_stops_the_build(editing: Story, instead: str, shown: str) -> None:
    """A sentence of the newspaper that is lost, doubled or altered is named with its file, and the old site stays."""
    before = tree(editing.site)
    article = editing.article("一定区域内存在同质化情况")
    editing.change(article, SENTENCE, instead)

    built = editing.build()

    assert built.status == 2
    assert f"{article}:" in built.said
    assert shown in built.said
    assert "Traceback" not in built.said
    assert tree(editing.site) == before


def test_without_the_package_the_build_says_how_to_install_it() -> None:
    """A Python without the package prints one sentence with the command that installs it, and ends with 2."""
    done = subprocess.run(
        [sys.executable, "-S", str(ROOT / "build.py")], capture_output=True, encoding="utf-8", check=False
    )

    assert done.returncode == 2
    assert "make setup" in done.stderr
    assert done.stderr.count("\n") == 1

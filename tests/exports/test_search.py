"""The index of the search page."""

import random
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

import pytest
from bs4 import BeautifulSoup

from newquality_site.build import Built
from newquality_site.exports import search
from newquality_site.exports.search import files
from newquality_site.files.tree import Tree
from newquality_site.text.pairs import fold
from tests.exports.index import found, held, promised, texts
from tests.pages.special import published

INLINE = ("a", "b", "em", "i", "small", "span", "strong", "time", "code", "sup", "sub")


def page(title: str, main: str, kind: str = "article", head: str = "") -> bytes:
    """Return a page."""
    return (
        f'<head>{head}<meta property="og:title" content="{title}"></head><main data-kind="{kind}">{main}</main>'
    ).encode()


def index(pages: Mapping[str, bytes]) -> Tree:
    """Return the index of these pages."""
    return {file.path: file.content for file in files({PurePosixPath(path): text for path, text in pages.items()})}


@pytest.fixture(scope="module")
def site() -> Built:
    """Return the small special as a site."""
    return published()


@pytest.fixture(scope="module")
def said(site: Built) -> dict[str, list[str]]:
    """Return the lines of each page that may be found, and of each word explained, taken from it in another way."""
    pages = ((str(path), content) for path, content in site.tree.items() if path.suffix == ".html" and may(content))
    return {path: found for page, content in pages for path, found in lines(page, content).items()}


def may(content: bytes) -> bool:
    """Tell whether a page may be found."""
    return b"<main" in content and b'content="noindex' not in content


def lines(path: str, content: bytes) -> dict[str, list[str]]:
    """Return the own words of a page and of each term on it, a line for each block and part of its navigation."""
    document = BeautifulSoup(content, "html.parser")
    main = document.select_one("main")
    title = document.select_one("meta[property='og:title']")
    assert main
    assert title
    for other in main.select("[data-unsearched]"):
        other.decompose()
    labels = [label.get_text() for label in main.select("svg text")]
    for drawing in main.select("svg"):
        drawing.decompose()
    for element in main.find_all(lambda tag: tag.name not in INLINE or tag.find_parent("nav")):
        element.insert_before("\n\n")
        element.insert_after("\n\n")
    found = {}
    for term in main.select("dt[id]"):
        explained = term.find_next("dd")
        assert explained
        also = str(term.get("data-also", "")).split("、")
        found[f"{path}#{term['id']}"] = [*also, term.get_text(), *parted(explained.extract().get_text())]
        term.decompose()
    also = str(main.get("data-also", "")).split("、")
    found[path] = [str(title["content"]), *also, *parted(main.get_text()), *labels]
    return {place: [line for line in said if line] for place, said in found.items()}


def parted(text: str) -> list[str]:
    """Return the blocks of a text, each on one line."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]


def test_every_stretch_of_every_page_is_found(site: Built, said: dict[str, list[str]]) -> None:
    """Three hundred stretches taken at random are found on exactly the pages whose lines hold them."""
    chance = random.Random(20261126)  # noqa: S311  (the same stretches each time are wanted)
    every = [line for page in said.values() for line in page]
    for _ in range(300):
        line = chance.choice(every)
        start = chance.randrange(len(line))
        words = line[start : start + chance.randint(1, 20)].strip() or line[0]

        assert found(site.tree, words) == {
            path for path, page in said.items() if any(fold(words) in fold(each) for each in page)
        }, words


def test_what_stands_nowhere_is_not_found(site: Built) -> None:
    """Words that no page says find nothing, though each of their characters stands on some page."""
    assert found(site.tree, "量子鲸鱼") == found(site.tree, "力产生质新") == set()


def test_pairs_promise_and_texts_decide() -> None:
    """A page that holds all the pairs and not the words is promised and then refused."""
    made = index({"a.html": page("甲", "<p>中试平 试平台</p>"), "b.html": page("乙", "<p>中试平台</p>")})

    assert promised(made, "中试平台") == {0, 1}
    assert found(made, "中试平台") == {"b.html"}


def test_one_character_is_found_wherever_it_stands() -> None:
    """A single character is found in the middle, at the end and alone."""
    made = index(
        {"a.html": page("甲", "<p>新质</p>"), "b.html": page("乙", "<p>质</p>"), "c.html": page("质", "<p>丙</p>")}
    )

    assert [promised(made, letter) for letter in "质新丁"] == [{0, 1, 2}, {0}, set()]


def test_pages_are_ranked_by_their_kind() -> None:
    """Words, persons and statistics come before pieces, these before the rest; what nobody looks for is not there."""
    kinds = ("page", "indicator", "embed", "article", "person", "")
    terms = '<dl><dt id="t" data-also="新、R&amp;D">质</dt><dd>力</dd></dl>'
    made = index({f"{kind}.html": page(kind, terms if kind == "page" else "", kind) for kind in kinds})

    assert [(path, kind) for path, _, kind, *_ in texts(made)] == [
        ("page.html#t", "术语"),
        ("person.html", "人物"),
        ("indicator.html", "数据"),
        ("article.html", "稿件"),
        ("page.html", "专题"),
    ]
    assert texts(made)[0][1:] == ["质", "术语", "新\nR&D", "", "力", ""]


def test_a_page_is_listed_once_for_a_key() -> None:
    """A pair is listed under the best part that has it: the title, a heading, the text, the rest."""
    made = index({"a.html": page("新质", "<h2>新质科技</h2><p>新质科技生产</p><nav>新质 生产 产力</nav>")})

    (keys,) = [held(made, "pairs/0")]

    assert isinstance(keys, dict)
    assert {key: keys[key] for key in ("新质", "科技", "生产", "产力", "新")} == {
        "新质": " #",
        "科技": "  #",
        "生产": "#",
        "产力": "   #",
        "新": " #",
    }


def test_what_is_not_the_pages_own_is_not_in_the_index() -> None:
    """Crumbs, what other pages say, addresses and code are passed over, whatever is nested in them."""
    others = '<div data-unsearched><div>首页</div><svg><text>图</text></svg></div><i data-unsearched class="a">https://xing.cn</i>'
    made = index({"a.html": page("新", f"<p>甲</p>{others}<p>乙</p><section data-unsearched>丙")})

    assert texts(made)[0][4:] == ["", "甲\n乙", ""]


def test_hidden_pages_are_not_in_the_index() -> None:
    """A page that asks not to be indexed is nowhere in the index."""
    made = index({"a.html": page("甲", "<p>秘密</p>", head='<meta name="robots" content="noindex">')})

    assert texts(made) == []
    assert not any("秘密" in content.decode() for content in made.values())


def test_the_index_is_cut_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the pairs nor the texts of many pages grow beyond a file's measure; nothing is lost by cutting."""
    monkeypatch.setattr(search, "BUCKET", 500)
    monkeypatch.setattr(search, "TEXT", 500)
    made = index({f"{n}.html": page(f"第{n}篇", f"<p>{'新质生产力' * 5}{n}号</p>") for n in range(40)})

    assert max(len(content) for path, content in made.items() if path.parent.name == "texts") < 700
    assert len([path for path in made if path.parent.name == "pairs"]) == 4
    assert found(made, "力17号") == {"17.html"}


def test_a_site_of_no_pages_has_an_index() -> None:
    """Where there is nothing to find, the index says so."""
    assert texts(index({})) == []


def test_the_same_pages_make_the_same_index(site: Built) -> None:
    """The index is made of the pages alone, byte for byte."""
    pages = {path: content for path, content in site.tree.items() if path.suffix == ".html"}

    made = {file.path: file.content for file in files(pages)}

    assert made == {path: content for path, content in site.tree.items() if path in made}
    assert len(made) > 2


def test_a_script_cannot_be_broken_by_the_words_of_a_page() -> None:
    """Quotation marks, backslashes and the separators that once ended a line of script stay within their string."""
    words = '"\\&#x2028;&#x2029;</script>'.replace("<", "&lt;")

    made = index({"a.html": page("甲", f"<p>{words}</p>")})

    assert texts(made)[0][5].split() == ['"\\', "</script>"]
    assert not any(mark in content.decode() for content in made.values() for mark in "\u2028\u2029")

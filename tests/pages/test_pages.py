"""All pages of a site together."""

import re

from newquality_site.build import Built
from newquality_site.files.disk import packaged
from newquality_site.files.tree import under
from newquality_site.pages import all_pages
from tests.pages.special import edited, planned, shown, told


def test_every_kind_of_page_is_made() -> None:
    """A site has its kinds of pages in their order, and the lists of all the others come last."""
    assert list(planned()) == [
        "page:home",
        *("article:lead", "article:ma", "article:jimo"),
        *("page:statistics", "page:story", "indicator:rnd", "indicator:patents", "page:edition"),
        *(
            "embed:rnd",
            "pinned:rnd",
            "embed:patents",
            "pinned:patents",
            "embed:m-group",
            "pinned:m-group",
            "page:embed",
        ),
        *("page:persons", "person:ma-xiuzhen", "page:topics", "topic:ai", "topic:robots", "page:places", "place:jimo"),
        *("page:glossary", "page:about", "page:corrections", "page:404"),
        *("wechat:article-lead", "wechat:article-ma", "wechat:article-jimo"),
        *("wechat:indicator-rnd", "wechat:indicator-patents", "page:wechat"),
        *("page:feed", "page:sitemap", "page:robots", "page:search"),
    ]


def test_names_and_paths_are_their_own() -> None:
    """No two pages share a name or a path."""
    pages = all_pages(told())

    assert len({page.ref for page in pages}) == len({page.path for page in pages}) == len(pages)


def test_every_page_is_described_and_knows_its_address(site: Built) -> None:
    """Every page for readers has a title of its own, a description, and the whole address it is known by."""
    pages = [page for page in planned().values() if page.path.suffix == ".html" and page.listed]

    heads = [shown(site, str(page.path)).head for page in pages]

    titles = [head.title.get_text() for head in heads if head and head.title]
    canonical = [link["href"] for head in heads if head for link in head.select("link[rel=canonical]")]
    described = [meta["content"] for head in heads if head for meta in head.select("meta[name=description]")]
    assert len(set(titles)) == len(pages)
    assert all(described)
    assert len(described) == len(pages)
    assert canonical == ["https://paper.internal/2025/" + str(page.path).removesuffix("index.html") for page in pages]


def test_no_page_has_the_title_of_another_where_the_box_is_called_as_the_site() -> None:
    """The whole site may be named after its box of statistics: its pages are told apart, and no title says it twice."""
    named = edited("content/site.yaml", ("title: 甲&乙<新>", "title: 看数"))
    titles = [one.title for one in planned(named).values() if one.path.suffix == ".html" and one.listed]

    assert [title for title in titles if "看数" in title] == ["看数"]
    assert len(set(titles)) == len(titles)


def test_chinese_is_set_without_typed_spaces() -> None:
    """The space between Chinese and Latin is set by the style sheet: one that is typed is copied and searched (G3)."""
    typed = re.compile(r"[\u4e00-\u9fff，。：；（）“”] (?=[A-Za-z0-9⌘#]|\{[{a-z])|[A-Za-z0-9⌘}] (?=[\u4e00-\u9fff（“])")

    found = [
        f"{path}: {line}"
        for path, content in under("templates", packaged("templates")).items()
        if path.suffix == ".jinja"
        for line in content.decode().splitlines()
        if typed.search(line)
    ]

    assert found == []


def test_the_navigation_knows_where_the_reader_is(site: Built) -> None:
    """The one entry of the navigation that is the page itself says so."""
    current = [
        [link.get_text() for link in shown(site, path).select(".masthead a[aria-current=page]")]
        for path in ("stats/index.html", "edition/index.html", "index.html")
    ]

    assert current == [["数据"], ["版面"], []]


def test_a_title_is_text_on_every_page(site: Built) -> None:
    """Brackets and ampersands in titles open no tag, in whichever page or list they stand."""
    texts = [content.decode() for path, content in site.tree.items() if path.suffix in (".html", ".xml")]

    assert not any("<新>" in text or "<快>" in text or "&乙" in text for text in texts)
    assert sum("甲&amp;乙&lt;新&gt;" in text for text in texts) == len(texts) - 1  # the site map has no titles

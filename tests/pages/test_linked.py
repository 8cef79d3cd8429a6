"""Pages say to programs what they are, and say there what they say to readers."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

import pytest

from newquality_site.build import Built
from tests.pages.special import SETTINGS, edited, planned, published, shown
from tests.pages.test_figure_rows import HISTORY

ADDRESS = "https://paper.internal/2025/"
FIGURES = "data/indicators.yaml"
REQUIRED = {
    "WebSite": {"name", "url"},
    "NewsArticle": {
        "headline",
        "datePublished",
        "dateModified",
        "publisher",
        "mainEntityOfPage",
        "inLanguage",
        "image",
    },
    "Person": {"name"},
    "Organization": {"name"},
    "NewsMediaOrganization": {"name"},
    "Dataset": {"name", "description", "creator", "distribution", "url"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "DataCatalog": {"name", "dataset"},
    "PropertyValue": {"name", "value", "unitText"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Thing": {"name"},
}
"""What Google and schema.org ask of each type that we use."""


def linked(built: Built, path: str) -> dict[str, Any]:
    """Return the linked data of a page by their type, numbers exact."""
    found = [
        json.loads(script.get_text(), parse_float=Decimal, parse_int=Decimal)
        for script in shown(built, path).select('script[type="application/ld+json"]')
    ]
    return {one["@type"]: one for one in found}


def typed(value: object) -> Iterator[dict[str, Any]]:
    """Every part of linked data that has a type."""
    if isinstance(value, list):
        for one in value:
            yield from typed(one)
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            yield from typed(one)


def test_every_page_says_what_is_required(site: Built) -> None:
    """Each part has the properties that its type asks for, none of them empty, and each address is whole."""
    for page in planned().values():
        if page.path.suffix == ".html":
            for whole in linked(site, str(page.path)).values():
                assert whole["@context"] == "https://schema.org"
                for part in typed(whole):
                    assert REQUIRED[part["@type"]] <= {name for name, value in part.items() if value not in ("", [])}
                    addresses = [part[name] for name in ("@id", "url", "item", "contentUrl") if name in part]
                    assert all(address.startswith(ADDRESS) for address in addresses)


def test_a_piece_says_who_made_it(site: Built) -> None:
    """A piece has its headline, section, maker, topics and statistics; a title with signs of markup stays a title."""
    piece = linked(site, "articles/ma/index.html")["NewsArticle"]
    lead = linked(site, "articles/lead/index.html")["NewsArticle"]

    assert (piece["headline"], piece["articleSection"]) == ("打造 智慧医疗", "连线代表")
    assert piece["author"] == [{"@type": "Person", "name": "张三"}]
    assert (piece["datePublished"], piece["dateModified"]) == ("2026-11-23", "2026-11-23")
    assert piece["about"] == [{"@type": "Thing", "name": "人工智能"}]
    assert lead["headline"] == "创新“A&B”<快>"
    assert "author" not in lead
    assert {"@id": f"{ADDRESS}stats/rnd/"} in lead["mentions"]
    assert b"<\xe5\xbf\xab>" not in site.tree[PurePosixPath("articles/lead/index.html")]


def test_a_piece_has_the_pictures_it_is_shared_with(site: Built) -> None:
    """Wide and square, under their whole addresses; both are on the site."""
    found = linked(site, "articles/ma/index.html")["NewsArticle"]["image"]

    assert found == [f"{ADDRESS}cards/{shape}/article-ma.png" for shape in ("wide", "square")]
    assert {PurePosixPath(one.removeprefix(ADDRESS)) for one in found} <= set(site.tree)


def test_who_speaks_is_the_author_with_office() -> None:
    """A piece that was taken down is by who speaks, with office and organisation, and names who took it down."""
    built = published(edited("content/articles/ma.md", ("role: reporter", "role: compiler")))

    piece = linked(built, "articles/ma/index.html")["NewsArticle"]

    (author,) = piece["author"]
    assert (author["name"], author["jobTitle"]) == ("马秀珍", ["全国人大代表", "院长"])
    assert author["affiliation"]["name"] == "某医院"
    assert piece["contributor"] == [{"@type": "Person", "name": "张三"}]
    assert linked(built, "persons/ma-xiuzhen/index.html")["Person"] == {"@context": "https://schema.org", **author}


def test_a_person_with_one_office_has_one() -> None:
    """An office alone is a text, no list."""
    built = published(edited("content/articles/ma.md", (", role: 院长", "")))

    assert linked(built, "persons/ma-xiuzhen/index.html")["Person"]["jobTitle"] == "全国人大代表"


def test_a_statistic_says_its_figure_and_its_files() -> None:
    """The newest figure has the digits of the table, the files are on the site, the years are those of the figures."""
    revised = "{value: 1000, revised: [{value: 1002.0, on: 2026-12-30, source: nbs, why: 核实}]"
    licence = "data_licence: {name: CC-BY-4.0, path: 'https://creativecommons.org/licenses/by/4.0/'}\n"
    files = {"content/site.yaml": SETTINGS + licence, "data/history.yaml": HISTORY}
    built = published({**edited(FIGURES, ("{value: 1000", revised)), **files})

    found = linked(built, "stats/rnd/index.html")["Dataset"]

    (measured,) = found["variableMeasured"]
    assert (str(measured["value"]), measured["unitText"], measured["description"]) == (
        "1002.0",
        "亿元",
        "2024年，公布（修订数）",
    )
    paths = [PurePosixPath(one["contentUrl"].removeprefix(ADDRESS)) for one in found["distribution"]]
    assert [path.suffix for path in paths] == [".csv", ".json"]
    assert set(paths) <= set(built.tree)
    assert (found["creator"], found["dateModified"]) == ([{"@type": "Organization", "name": "统计局"}], "2026-12-30")
    assert found["temporalCoverage"] == "2020/2024"
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert len(found["description"]) >= 50


def test_a_skipped_statistic_is_no_dataset() -> None:
    """Where no figure is shown, none is claimed, and the catalogue does not list it."""
    built = published(edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")))

    assert set(linked(built, "stats/patents/index.html")) == {"BreadcrumbList"}
    assert linked(built, "stats/index.html")["DataCatalog"]["dataset"] == [{"@id": f"{ADDRESS}stats/rnd/"}]


def test_a_figure_without_a_year_covers_none() -> None:
    """A statistic whose figures have no year has no span of time."""
    undated = edited(FIGURES, ("2024: {value: 26, printed: 2024年", "undated: {value: 26, printed: "))
    built = published(undated | edited("content/original/page.txt", ("2024年26万件", "26万件")))

    assert "temporalCoverage" not in linked(built, "stats/patents/index.html")["Dataset"]


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("stats/rnd/index.html", [("首页", ""), ("数据", "stats/"), ("研发经费", "stats/rnd/")]),
        ("about/index.html", [("首页", ""), ("关于本专题", "about/")]),
    ],
)
def test_the_way_to_a_page_is_told(site: Built, path: str, way: list[tuple[str, str]]) -> None:
    """The breadcrumbs are those that readers see, each with its whole address."""
    items = linked(site, path)["BreadcrumbList"]["itemListElement"]

    assert [(item["name"], item["item"].removeprefix(ADDRESS)) for item in items] == way
    assert [item["position"] for item in items] == [*range(1, len(way) + 1)]


def test_the_home_page_is_the_site(site: Built) -> None:
    """The home page says the site's name, its language and who publishes it."""
    found = linked(site, "index.html")["WebSite"]

    assert (found["name"], found["alternateName"], found["url"]) == ("甲&乙<新>", "专版", ADDRESS)
    assert found["publisher"]["name"] == "城市报"

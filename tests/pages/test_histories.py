"""A statistic's page shows the history that editors added, each figure with its source, apart from the print."""

from pathlib import PurePosixPath

from bs4 import Tag

from newquality_site.build import build
from newquality_site.files.disk import packaged, read_tree
from newquality_site.files.tree import overlay, under
from newquality_site.load.site import load_site
from newquality_site.model.history import History, Point
from newquality_site.wording.numbers import plain
from tests.load.test_history import HISTORY
from tests.pages.special import edited, planned, published, shown, sketched, unsealed
from tests.story import ROOT

PAGE = "stats/rnd/index.html"
MORE = """\
    beside: {share: {label: 占比, unit: "%"}}
    notes: [当年价。]
    breaks: [{after: 2021, short: 口径, note: 口径变了。}]
    points:
      2020: {value: 700, source: bulletin, read: verified}
      2021: {value: 800, beside: {share: 2.40}, source: bulletin, read: verified}
"""
DRAWN = (
    HISTORY.replace("draw: none", "draw: columns")
    .replace("    points:\n", MORE)
    .replace("yoy: 8.0, source", "yoy: 8.0, pp: 0.1, preliminary: true, why: 可比口径。, source")
)


def section(text: str) -> Tag:
    """Return the section of history on the page of a special with this file."""
    found = shown(published({"data/history.yaml": text}), PAGE).select_one("section.history")
    assert found
    return found


def test_each_year_has_its_figure_and_source() -> None:
    """A row says the figure, what stands beside it, and the document; 转引 marks what was read elsewhere."""
    cells = [[cell.get_text(" ", strip=True) for cell in line.select("th, td")] for line in section(DRAWN).select("tr")]

    assert cells[1:] == [
        ["2020年", "700", "《公报》"],
        ["2021年", "800", "占比 2.40% 《公报》"],
        ["2022年", "暂缺", ""],
        ["2023年", "926.0", "初步数，同比增长 8.0% ，比上年提高 0.1个百分点 ，可比口径 转引：《公报》"],
    ]


def test_a_drawn_history_has_its_twins_notes_and_picture() -> None:
    """The chart stands in both sizes, with its notes and those of its breaks."""
    found = section(DRAWN)

    assert [svg["id"] for svg in found.select("svg")] == ["spend-history-narrow", "spend-history-wide"]
    assert "当年价。口径变了。" in found.get_text()


def test_sources_are_listed_and_pointed_to() -> None:
    """Each document stands once in the list, whole, and each row leads to it."""
    found = section(DRAWN)

    (listed,) = found.select(".sources li")
    assert listed.get_text() == "统计局：《公报》，2024年2月"
    assert {link["href"] for link in found.select("a.from")} == {f"#{listed['id']}"}


def test_a_source_that_can_be_opened_is_a_link_in_words() -> None:
    """The address of a document and of an office stands as text, on paper too, and goes along with the figures."""
    there, office = "https://www.stats.gov.cn/a/1.html", "https://www.stats.gov.cn/"
    table = "data/indicators.yaml"
    named = edited(table, ("nbs: {name: 统计局, ", f"nbs: {{name: 统计局, url: '{office}', "))
    cited = DRAWN.replace("published: 2024-02", f"published: 2024-02, url: {there}")
    built = published(named | {"data/history.yaml": cited})
    page, tables = shown(built, PAGE), built.tree[PurePosixPath("downloads/stats/rnd.csv")].decode()

    ways = [(link.get_text(), link["href"]) for link in page.select("main a[href^=https]")]
    assert ways == [("www.stats.gov.cn/a/1.html", there), ("www.stats.gov.cn/", office)]
    assert tables.count(f",{there},") == 3
    assert f",{office}," in tables
    assert f'"path":"{there}"' in built.tree[PurePosixPath("downloads/datapackage.json")].decode().replace(" ", "")
    assert there not in "".join(str(text) for path, text in built.tree.items() if path.parts[0] == "search")


def test_a_single_figure_is_a_table_without_a_chart() -> None:
    """What is no series is not drawn."""
    found = section(HISTORY.replace("draw: none", "draw: none\n    notes: [单独一年。]"))

    assert found.select("svg") == []
    assert [cell.get_text(strip=True) for cell in found.select("tbody th, td.n")] == ["2023年", "926.0"]
    assert "单独一年。" in found.get_text()


def test_things_measured_alike_have_a_column_each() -> None:
    """The name of a history that shows several says so, and its table has each under its own name."""
    several = "draw: small-multiples\n    panel: 中央\n    panels: [share]"
    text = DRAWN.replace("draw: columns", several).replace('占比, unit: "%"', "地方, unit: 亿元")
    for value, share in (("700", "210"), ("926.0", "250")):
        text = text.replace(f"value: {value},", f"value: {value}, beside: {{share: {share}}},")
    found = section(text)

    assert found.select("h3")[0].get_text() == "研发经费：中央与地方"
    cells = [[cell.get_text(strip=True) for cell in line.select("th, td")] for line in found.select("tr")]
    assert [line[1:3] for line in cells] == [
        ["中央", "地方"],
        ["700", "210"],
        ["800", "2.40"],
        ["暂缺", "暂缺"],
        ["926.0", "250"],
    ]
    assert cells[2][3] == "《公报》"


def test_notes_are_lines_of_text() -> None:
    """A figure that was replaced later is told in words, with its unit; a year between that has none says so."""
    before = "    points:\n      2021: {value: 800, source: bulletin, read: verified}\n"
    past = HISTORY.replace("draw: none", "draw: notes").replace("    points:\n", before)
    found = section(past.replace("yoy: 8.0", "preliminary: true"))

    *_, gap, line = found.select(".mentions li")
    assert gap.get_text("", strip=True) == "2022年：暂缺"
    assert line.get_text("", strip=True) == "2023年：926.0亿元，转引：《公报》"
    assert found.select("svg, table") == []


def test_a_year_with_its_growth_only_says_the_figure_is_missing() -> None:
    """暂缺 stands where the source has a growth and no level, also in a line of text."""
    (line,) = section(HISTORY.replace("draw: none", "draw: notes").replace("value: 926.0, ", "")).select(".mentions li")

    assert line.get_text("", strip=True) == "2023年：暂缺，同比增长8.0%转引：《公报》"


def test_without_history_the_page_is_as_before() -> None:
    """No section, no list and no style is added."""
    page = shown(published(), PAGE)

    assert page.select(".history") == []
    assert ".sourced" not in str(page)


def test_a_statistic_that_is_skipped_shows_none() -> None:
    """Its page says why, and nothing else."""
    files = edited("data/indicators.yaml", ("    heading: 研发经费\n", "    heading: 研发经费\n    skip: 待核\n"))
    pages = planned({**files, "data/history.yaml": HISTORY})

    assert pages["indicator:rnd"].values["histories"] == ()


def test_other_pages_are_the_same_byte_for_byte() -> None:
    """History changes the page, tables and embedded chart of its statistic, the font and the search index; no more."""
    before, after = unsealed(published().tree), unsealed(published({"data/history.yaml": DRAWN}).tree)

    changed = {str(path) for path in after if after[path] != before.get(path)}
    changed = {path for path in changed if not path.endswith(".js")}
    names = ("all.csv", "all.json", "datapackage.json", "stats/rnd.csv", "stats/rnd.json")
    tables = {f"downloads/{name}" for name in names}
    embedded = {"embed/index.html", "embed/spend-history/index.html"}
    assert changed <= {
        PAGE,
        "charts/spend-history.png",
        "charts/spend-history.svg",
        "fonts/headline.woff2",
        *tables,
        *embedded,
    }


def test_every_point_of_the_real_history_is_shown() -> None:
    """Each figure of data/history.yaml stands on its statistic's page, with its period and its document."""
    inputs = overlay(under("templates", packaged("templates")), read_tree(ROOT, ("content", "data", "templates")))
    built, site = build(inputs, sketched), load_site(inputs)
    sections = {
        one.indicator: shown(built, f"stats/{one.indicator}/index.html").select_one("section.history")
        for one in site.history
    }

    missing = [
        (one.id, year)
        for one in site.history
        for year, point in one.points.items()
        if not _shows(sections[one.indicator], one, year, point)
    ]

    assert sum(len(one.points) for one in site.history) == 90
    assert missing == []


def _shows(section: Tag | None, one: History, year: int, point: Point) -> bool:
    """Whether a row or a line of a page's section says the year, its figures and its document."""
    rows = section.select("tbody tr, .mentions li") if section else []
    figures = (point.value, point.growth, *point.beside.values())
    said = [f"{year}年", *(plain(abs(value)) for value in figures if value is not None)]
    told = [row for row in rows if all(words in row.get_text("") for words in said)]
    return any(link["href"] == f"#source-{point.source}" for row in told for link in row.select("a.from")) and bool(one)

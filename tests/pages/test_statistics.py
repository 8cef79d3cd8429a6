"""The index of the statistics."""

from newquality_site.build import Built
from tests.pages.special import edited, planned, shown

FIGURES = "data/indicators.yaml"


def test_the_index_is_the_box_of_the_paper() -> None:
    """The index has the title of the box and its statistics in print order."""
    page = planned()["page:statistics"]

    assert (page.title, page.description) == ("全部数据", "看数：研发经费、发明专利。")
    assert [card.heading for card in page.values["cards"]] == ["研发经费", "发明专利"]
    assert page.values["source_line"] == "来源：统计局"


def test_the_table_has_the_newest_published_figure(site: Built) -> None:
    """Each series has a row with its newest published figure, never one that we derived."""
    document = shown(site, "stats/index.html")

    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in document.select("tbody tr")]
    assert rows == [
        ["研发经费", "2024年", "1000亿元 公布"],
        ["发明专利 授权专利", "2024年", "26万件 公布"],
    ]
    assert [link["href"] for link in document.select("tbody a")] == ["rnd/index.html", "patents/index.html"]


def test_a_skipped_statistic_has_no_row() -> None:
    """A statistic without figures is not in the table, but keeps its card."""
    page = planned(edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")))[
        "page:statistics"
    ]

    assert [row["indicator"].id for row in page.values["rows"]] == ["rnd"]
    assert page.values["cards"][1].skip == "未公布"

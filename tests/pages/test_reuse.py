"""Pages offer what can be taken along: tables, pictures and references."""

from newquality_site.build import Built
from tests.pages.special import edited, published, shown

FIGURES = "data/indicators.yaml"


def test_a_statistic_offers_its_figures_and_references(site: Built) -> None:
    """Links to tables, pictures and reference files, and the reference as text with a place for the reader's day."""
    section = shown(site, "stats/rnd/index.html").select_one("#reuse")

    assert section
    assert [str(link["href"]) for link in section.select("a[download]")] == [
        *(f"../../downloads/stats/rnd.{ending}" for ending in ("csv", "json")),
        *(f"../../charts/rnd.{ending}" for ending in ("png", "svg")),
        *(f"../../downloads/cite/stats/rnd.{ending}" for ending in ("bib", "json")),
    ]
    whole, single = section.select(".reference")
    assert whole.get_text() == (
        "统计局. 研发经费[DS/OL]. 城市报（2026-11-23）[引用日期]. https://paper.internal/2025/stats/rnd/."
    )
    assert [slot.get_text() for slot in single.select("[data-day]")] == ["引用日期"]
    assert "照GB/T 7714—2025著录。方括号里的引用日期，填读到的那一天。" in section.get_text()


def test_a_piece_offers_its_reference_and_says_what_it_lacks(site: Built) -> None:
    """The reference to a piece stands on its page; a date and a page that the print does not give are said to lack."""
    section = shown(site, "articles/ma/index.html").select_one("#reuse")
    known = edited(FIGURES, ("year: 2024}", "year: 2024, printed_on: 2025-03-10, page_number: A05}"))
    other = shown(published(known), "articles/ma/index.html").select_one("#reuse")

    assert section
    assert other
    assert "报纸的出版日期、版次原文未注明，没有著录。" in section.get_text()
    assert "原文未注明" not in other.get_text()
    assert "引用日期" not in section.get_text()


def test_the_index_offers_everything(site: Built) -> None:
    """All figures as tables, with their description and the meaning of each column."""
    section = shown(site, "stats/index.html").select_one("#downloads")

    assert section
    assert [str(link["href"]) for link in section.select("a[download]")] == [
        f"../downloads/{name}" for name in ("all.csv", "all.json", "datapackage.json")
    ]
    assert {"value", "kind", "url"} <= {term.get_text() for term in section.select("dt")}


def test_a_skipped_statistic_offers_nothing() -> None:
    """Where no figure is shown, there is none to take along."""
    built = published(edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")))

    assert not shown(built, "stats/patents/index.html").select("#reuse")

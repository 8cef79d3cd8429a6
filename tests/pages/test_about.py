"""What the site says of itself."""

import pytest

from newquality_site.build import Built
from tests.pages.special import edited, planned, shown

FIGURES = "data/indicators.yaml"
LEAD = "content/articles/lead.md"
JIMO = "content/articles/jimo.md"
ALL = ["出版日期", "版次", "导语作者", "图片文件", "增速口径（名义或可比）"]


def unknown(changed: dict[str, str] | None = None) -> list[str]:
    """Return what the site says the print does not say."""
    found: list[str] = planned(changed)["page:about"].values["unknown"]
    return found


def test_what_is_missing_is_listed() -> None:
    """All that a reader may ask and the print does not say is listed."""
    assert unknown() == ALL


@pytest.mark.parametrize(
    ("path", "before", "after", "known"),
    [
        (FIGURES, "year: 2024}", "year: 2024, printed_on: 2025-03-10}", "出版日期"),
        (FIGURES, "year: 2024}", "year: 2024, page_number: '8'}", "版次"),
        (LEAD, "kind: lead", "kind: lead\nbylines: [{role: reporter, printed: 记者}]", "导语作者"),
        (JIMO, "kind: photo", "kind: photo\npicture: {file: a.jpg, alt: 图}", "图片文件"),
        (FIGURES, "kind: level", "kind: level\n        basis: real", "增速口径（名义或可比）"),
        (FIGURES, ", yoy: 8.0", "", "增速口径（名义或可比）"),
    ],
)
def test_what_is_known_is_not_listed(path: str, before: str, after: str, known: str) -> None:
    """What an editor has found out is missing no longer."""
    assert unknown(edited(path, (before, after))) == [words for words in ALL if words != known]


def test_what_is_known_of_some_is_missing_of_the_others() -> None:
    """Where the print gives the basis of one growth, not all are said to have none."""
    some = edited(
        FIGURES,
        ("kind: level", "kind: level\n        basis: real"),
        ("unit: 万件", "unit: 亿元"),
        ("{value: 26,", "{value: 26, yoy: 3.0,"),
    )

    assert unknown(some) == [*ALL[:-1], "部分增速口径（名义或可比）"]


def test_an_undated_figure_is_listed_by_name() -> None:
    """A series whose year the print does not give is named."""
    assert unknown(edited(FIGURES, ("2024: {value: 26", "undated: {value: 26")))[-1] == "“授权专利”的年份"


def test_the_site_counts_its_parts(site: Built) -> None:
    """The page counts pieces and statistics and says since when the site is online."""
    text = shown(site, "about/index.html").get_text()

    assert "3篇稿件，统计数据框《看数》的2项统计。2026年11月23日上线" in text

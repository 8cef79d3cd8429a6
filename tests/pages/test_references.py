"""Pieces, statistics and single figures are cited with those who made them first."""

from newquality_site.pages.references import cited, piece, statistic
from newquality_site.pages.story import Story
from newquality_site.wording.citations import gbt7714
from tests.pages.special import SETTINGS, Files, edited, told

FIGURES = "data/indicators.yaml"
ADDRESS = "https://paper.internal/2025"


def references(story: Story) -> dict[str, str]:
    """Return the reference to each piece and each statistic of a story."""
    standard = story.site.settings.citation
    pieces = {article.slug: gbt7714(piece(story, article), standard) for article in story.site.articles}
    return pieces | {one.id: gbt7714(statistic(story, one), standard) for one in story.site.indicators}


def figures(changed: Files | None = None, number: int = 0) -> list[str]:
    """Return the references to the single figures of a statistic."""
    story = told(changed)
    return [one.words for one in cited(story, story.site.indicators[number])]


def test_a_piece_is_cited_as_the_print_signs_it() -> None:
    """A reporter is the author; an unsigned piece has none; a title that was not printed stands in brackets."""
    found = references(told())

    assert found["ma"] == f"张三. 打造 智慧医疗[N/OL]. 城市报. {ADDRESS}/articles/ma/."
    assert found["lead"] == f"创新“A&B”<快>[N/OL]. 城市报. {ADDRESS}/articles/lead/."
    assert found["jimo"] == f"[车间][N/OL]. 城市报. {ADDRESS}/articles/jimo/."


def test_the_words_of_who_speaks_are_not_the_reporters() -> None:
    """Where a reporter took a piece down, the author is who spoke."""
    changed = edited("content/articles/ma.md", ("role: reporter", "role: compiler"))

    assert references(told(changed))["ma"].startswith("马秀珍. 打造 智慧医疗[N/OL]. 张三，采访整理. 城市报. ")


def test_the_day_and_page_of_the_print_are_cited_once_known() -> None:
    """An edition that gives its date and page has them in each reference."""
    changed = edited(FIGURES, ("year: 2024}", "year: 2024, printed_on: 2025-03-10, page_number: A05}"))

    assert "城市报，2025-03-10（A05）. " in references(told(changed))["ma"]


def test_the_office_is_credited_before_us() -> None:
    """The office of the print, then the compiler that an editor checked, are authors; we publish."""
    sources = (
        "nbs: {name: 统计局, cited_as: printed}",
        "nbs: {name: 统计局, cited_as: printed}\n  wipo: {name: 产权组织, cited_as: editor, checked: 2026-11-23}",
    )
    origin = ("    heading: 发明专利\n    source: nbs\n", "    heading: 发明专利\n    source: nbs\n    origin: wipo\n")

    found = references(told(edited(FIGURES, sources, origin)))

    assert found["rnd"] == f"统计局. 研发经费[DS/OL]. 城市报（2026-11-23）[引用日期]. {ADDRESS}/stats/rnd/."
    assert found["patents"].startswith("统计局，产权组织. 授权专利[DS/OL]. ")


def test_the_offices_of_a_revision_are_credited_each() -> None:
    """A statistic that several offices have revised is theirs, too; the printed figure stays the first one's alone."""
    sources = (
        "nbs: {name: 统计局, cited_as: printed}",
        "nbs: {name: 统计局, cited_as: printed}\n  all: {name: 统计局、科技部, cited_as: editor, checked: 2026-11-23}",
    )
    revised = "{value: 1000, revised: [{value: 1002, on: 2026-12-30, source: all, status: final, why: 核实}]"
    changed = edited(FIGURES, sources, ("{value: 1000", revised))

    assert references(told(changed))["rnd"].startswith("统计局，科技部. 研发经费[DS/OL]. ")
    assert [one.partition(".")[0] for one in figures(changed)] == ["统计局", "统计局，科技部"]


def test_the_edition_of_the_standard_is_a_setting() -> None:
    """With 2015 in the settings, references are set in its marks."""
    found = references(told({"content/site.yaml": f"{SETTINGS}citation: 2015\n"}))

    assert found["rnd"] == f"统计局. 研发经费[DS/OL]. 城市报, 2026(2026-11-23)[引用日期]. {ADDRESS}/stats/rnd/."


def test_a_single_figure_is_cited_with_year_vintage_and_address() -> None:
    """Each publication of a figure has its reference, which leads to its row; ours and histories have none."""
    revised = "{value: 1000, revised: [{value: 1002, on: 2026-12-30, source: nbs, status: final, why: 核实}]"

    (plain,) = figures()
    first, second = figures(edited(FIGURES, ("{value: 1000", revised)))

    assert plain == (
        "统计局. 2024年研发经费1000亿元[DS/OL]. 报纸所印. 城市报（2026-11-23）[引用日期]. "
        f"{ADDRESS}/stats/rnd/#row-rnd-2024."
    )
    assert "1000亿元[DS/OL]. 报纸所印. 城市报（2026-12-30）[引用日期]" in first
    assert first.endswith("#row-rnd-2024-v1.")
    assert "1002亿元[DS/OL]. 最终核实数，2026-12-30公布. " in second
    assert second.endswith("#row-rnd-2024-v2.")


def test_a_growth_is_said_as_one_and_a_figure_without_a_year_says_so() -> None:
    """8.0% is a growth of 8.0%; a figure of no year has none."""
    growth = "kind: growth\n        obs:\n          2024: {yoy: 8.0}\n          2023: {yoy: 7.0, released: 2024-01-20}"
    changed = edited(
        FIGURES,
        ("kind: count\n        obs:\n          2024: {value: 26, printed: 2024年26万件}", growth),
        ("unit: 万件", 'unit: "%"'),
    )
    undated = edited(FIGURES, ("2024: {value: 26, printed", "undated: {value: 26, printed"))

    one, two = figures(changed, 1)

    assert "统计局. 2023年授权专利同比增长7.0%[DS/OL]. 2024-01-20公布. 城市报" in one
    assert "统计局. 2024年授权专利同比增长8.0%[DS/OL]. 公布. 城市报" in two
    assert "统计局. 授权专利26万件[DS/OL]. 报纸所印，原文未标年份. " in figures(undated, 1)[0]

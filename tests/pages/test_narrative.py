"""The data story: every statistic with its chart, and the sentences of the pieces that speak of it."""

from newquality_site.build import Built
from tests.pages.special import edited, planned, published, shown

FIGURES = "data/indicators.yaml"
LEAD = "content/articles/lead.md"
SAID = "各地推动[科技创新](indicator:rnd)。今年再提[发明](indicator:patents)。"


def test_chapters_stand_in_the_order_of_the_box(site: Built) -> None:
    """A chapter a statistic, headed by its finding, in print order."""
    document = shown(site, "story/index.html")

    assert [head.get_text() for head in document.select(".chapter h2")] == [
        "2024年研发经费1000亿元，同比增长8.0%",
        "2024年授权专利26万件",
    ]
    assert [drawing["id"] for drawing in document.select(".chapter svg")] == ["rnd-narrow", "patents-narrow"]


def heard(lead: str) -> list[str | None]:
    """Return what each chapter quotes where the lead says *lead*."""
    chapters = planned(edited(LEAD, (SAID, lead)))["page:story"].values["chapters"]
    return [chapter.heard and chapter.heard.text for chapter in chapters]


def test_a_chapter_lets_a_piece_speak() -> None:
    """The print's remark and a sentence that names what is measured stand beside its chart; it leads to its place."""
    piece = edited(LEAD, ("推动[科技创新]", "推动[研发经费]"))
    print_too = edited("content/original/page.txt", ("推动科技创新", "推动研发经费"))

    first, second = shown(published(piece | print_too), "story/index.html").select(".chapter")

    assert [p.get_text() for p in first.select(".said p")] == ["报纸原文：“投入很大”。"]
    assert [p.get_text() for p in first.select("blockquote p")] == ["各地推动研发经费。"]
    assert str(first.select("blockquote a")[0]["href"]).startswith("../articles/lead/index.html#s-")
    assert (first.select(".near"), second.select("blockquote")) == ([], [])
    assert [p.get_text() for p in second.select(".near")] == ["谈到相关话题的稿件：创新“A&B”<快>"]
    assert str(second.select(".near a")[0]["href"]).startswith("../articles/lead/index.html#s-")


def test_only_a_sentence_on_the_figure_is_quoted() -> None:
    """A sentence is quoted that says the figure or names what is measured, one a chapter and none twice."""
    assert heard("各地推动[科技创新](indicator:rnd)。") == [None, None]
    assert heard("共[1000亿元](figure:rnd.spend@2024)。[研发经费](indicator:rnd)不少。") == ["共1000亿元。", None]
    assert heard("[授权](indicator:patents)126万件。[授权专利](indicator:patents)很多。") == [None, "授权专利很多。"]
    assert heard("[研发经费](indicator:rnd)换来[授权专利](indicator:patents)。") == ["研发经费换来授权专利。", None]


def test_a_sentence_on_the_printed_figure_is_not_quoted_beside_a_newer_one() -> None:
    """What a piece says of the year of the print would be read as being of the year above it."""
    named = edited(LEAD, (SAID, "各地[研发经费](indicator:rnd)不少。"))
    newer = edited(FIGURES, ("        derive: [prev-level]", "          2025: {value: 1100, yoy: 10.0}"))

    quoted = [planned(files)["page:story"].values["chapters"][0].heard for files in (named, named | newer)]

    assert [bool(one) for one in quoted] == [True, False]


def test_a_heading_names_what_is_measured_where_its_name_holds_it() -> None:
    """A heading wider than the series names something else: of 新兴产业 a sentence is not quoted beside 新能源汽车."""
    said = edited(LEAD, (SAID, "今年再提[专利](indicator:patents)，[发明专利](indicator:patents)也要。"))
    narrow = said | edited(FIGURES, ("label: 授权专利", "label: 授权发明专利"))

    quoted = [planned(files)["page:story"].values["chapters"][1].heard for files in (said, narrow)]

    assert [one and one.text for one in quoted] == [None, "今年再提专利，发明专利也要。"]


def test_a_chapter_without_figures_says_so() -> None:
    """A statistic that is left out keeps its chapter, with the reason and without a chart."""
    built = published(edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")))

    chapter = shown(built, "story/index.html").select(".chapter")[1]

    assert "暂缺：未公布" in chapter.get_text()
    assert not chapter.select("svg")


def test_the_story_is_described_by_its_findings() -> None:
    """What search engines show are the findings, or the title of the box where there are none."""
    skipped = edited(
        FIGURES,
        ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n"),
        ("    heading: 研发经费\n", "    heading: 研发经费\n    skip: 未公布\n"),
    )

    said = [planned(changed)["page:story"].description for changed in (None, skipped)]

    assert said == ["2024年研发经费1000亿元，同比增长8.0%；2024年授权专利26万件。", "看数。"]


def test_a_special_without_a_lead_opens_with_its_first_piece() -> None:
    """The story opens with the lead, or else with the piece printed first."""
    pages = [planned(), planned(edited("content/articles/lead.md", ("kind: lead", "kind: essay")))]

    assert {page["page:story"].values["lead"].ref.id for page in pages} == {"lead"}


def test_readers_find_the_story(site: Built) -> None:
    """The front page and the index of the statistics lead into the story."""
    links = [link["href"] for path in ("index.html", "stats/index.html") for link in shown(site, path).select("main a")]

    assert "story/index.html" in links
    assert "../story/index.html" in links

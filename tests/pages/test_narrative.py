"""The data story: every statistic with its chart, and the sentences of the pieces that speak of it."""

from newquality_site.build import Built
from tests.pages.special import edited, planned, published, shown

FIGURES = "data/indicators.yaml"


def test_chapters_stand_in_the_order_of_the_box(site: Built) -> None:
    """A chapter a statistic, headed by its finding, in print order."""
    document = shown(site, "story/index.html")

    assert [head.get_text() for head in document.select(".chapter h2")] == [
        "2024年研发经费1000亿元，同比增长8.0%",
        "2024年授权专利26万件",
    ]
    assert [drawing["id"] for drawing in document.select(".chapter svg")] == ["rnd-narrow", "patents-narrow"]


def test_a_chapter_lets_the_pieces_speak(site: Built) -> None:
    """The print's remark and the sentences that name a statistic stand beside its chart and lead to their places."""
    first, second = shown(site, "story/index.html").select(".chapter")

    assert [p.get_text() for p in first.select(".said p")] == ["投入很大。"]
    assert [p.get_text() for p in first.select("blockquote p")] == ["各地推动科技创新。"]
    assert [p.get_text() for p in second.select("blockquote p")] == ["今年再提发明。"]
    assert str(second.select("blockquote a")[0]["href"]).startswith("../articles/lead/index.html#s-")


def test_a_sentence_speaks_once() -> None:
    """A sentence that names a statistic twice stands once in its chapter."""
    twice = edited("content/articles/lead.md", ("推动[科技创新]", "[推动](indicator:rnd)[科技创新]"))

    chapter = planned(twice)["page:story"].values["chapters"][0]

    assert [mention.text for mention in chapter.mentions] == ["各地推动科技创新。"]


def test_a_sentence_on_several_statistics_is_quoted_in_the_first_chapter() -> None:
    """No sentence is read twice, though it speaks of what two chapters tell."""
    both = edited("content/articles/lead.md", ("推动[科技创新]", "[推动](indicator:patents)[科技创新]"))

    first, second = planned(both)["page:story"].values["chapters"]

    assert [one.text for one in first.mentions] == ["各地推动科技创新。"]
    assert [one.text for one in second.mentions] == ["今年再提发明。"]


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

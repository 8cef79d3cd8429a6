"""What was changed and what is doubtful."""

from pathlib import Path

from newquality_site.build import Built
from newquality_site.files.disk import read_tree
from newquality_site.load.site import load_site
from newquality_site.pages.corrections import pages
from newquality_site.pages.story import story
from tests.pages.special import edited, planned, published, shown

ROOT = Path(__file__).parents[2]
SETTINGS = "content/site.yaml"


def test_a_join_is_shown_where_the_column_ended() -> None:
    """A sentence that the columns of the print cut is listed under its piece with the clause that was cut."""
    joins = planned()["page:corrections"].values["joins"]

    assert joins == [("ma", "打造 智慧医疗", ["基层有12家医院和3家｜实验室"])]


def test_a_paragraph_that_is_whole_is_no_join() -> None:
    """Where the print breaks its lines at paragraphs, nothing was joined; a piece unlike the print joins nothing."""
    whole = edited("content/original/page.txt", ("3家\n实验室", "3家实验室"))
    unlike = edited("content/articles/ma.md", ("实验室。", "实验楼。"))

    assert planned(whole)["page:corrections"].values["joins"] == []
    assert planned(unlike)["page:corrections"].values["joins"] == []


def test_a_note_joins_nothing() -> None:
    """An editors' note that repeats the print is not the print."""
    note = edited("content/articles/ma.md", ("另见[发明](indicator:patents)。", "基层有12家医院和3家实验室。"))

    assert [len(joins) for *_, joins in planned(note)["page:corrections"].values["joins"]] == [1]


def test_two_cuts_of_one_paragraph_are_two_joins() -> None:
    """A paragraph that went over three columns was joined twice."""
    changed = edited("content/original/page.txt", ("12家医院", "12家\n医院"))

    ((*_, joins),) = planned(changed)["page:corrections"].values["joins"]

    assert joins == ["基层有12家｜医院和3家实验室", "基层有12家医院和3家｜实验室"]


def test_the_ten_joins_of_the_real_page() -> None:
    """The newspaper's page had ten sentences that its columns cut: each join is told, with no quotation mark open."""
    special = story(load_site(read_tree(ROOT, ("content", "data"))))

    (page,) = pages(special)

    joins = [words for *_, some in page.values["joins"] for words in some]
    assert len(joins) == 10
    assert joins[0] == "“大医院爆满，小医院冷清”的异地就医现象仍是医疗服务体系｜面临的一大困局"
    assert "姚金健这样形容团队的技｜术攻关" in joins
    assert all(words.count(one) == words.count(other) for words in joins for one, other in ("“”", "《》"))


def test_doubts_are_told_with_their_piece(site: Built) -> None:
    """Doubtful wording is listed with its note and leads to its piece; what there is none of is said."""
    document = shown(site, "corrections/index.html")

    assert "打造 智慧医疗\n培训基层　疑有脱字\n" in document.get_text()
    assert document.get_text().count("目前没有。") == 3


def test_changes_are_told_with_their_day() -> None:
    """Our corrections, declared errata and revised figures are listed with day and reason."""
    erratum = "{article: jimo, before: 车间内景, after: 车间外景, reason: 笔误, on: 2026-12-02}"
    settings = (
        "order:",
        f"corrections: [{{on: 2026-12-01, text: 标题改正}}]\nerrata: [{erratum}]\norder:",
    )
    revised = ("{value: 26", "{value: 26, revised: [{value: 27, on: 2026-12-30, source: nbs, why: 补报}]")
    changed = edited(SETTINGS, settings) | edited("data/indicators.yaml", revised)
    changed |= edited("content/articles/jimo.md", ("车间内景", "车间外景"))

    text = shown(published(changed), "corrections/index.html").get_text()

    assert "2026年12月1日 标题改正" in text
    assert "车间：“车间内景”改为“车间外景”（笔误，2026年12月2日）" in text
    assert "2024年授权专利报纸所印：26万件。改为：27万件。统计局2026年12月30日公布，补报。" in text
    assert "目前没有" not in text

"""The front page: the lead, the figures and the pieces by their sections."""

from newquality_site.build import Built
from tests.pages.special import edited, planned, published, shown

LEAD = "content/articles/lead.md"
JIMO = "content/articles/jimo.md"


def test_the_lead_opens_and_the_rest_follows() -> None:
    """The lead stands first and not again among the others, which keep the order of the print."""
    values = planned()["page:home"].values

    assert values["lead"].title == "创新“A&B”<快>"
    assert [piece.title for piece in values["pieces"]] == ["打造 智慧医疗", "车间"]


def test_without_a_lead_the_first_piece_opens() -> None:
    """A special that has no lead opens with its first piece."""
    values = planned(edited(LEAD, ("kind: lead", "kind: essay")))["page:home"].values

    assert values["lead"].title == "创新“A&B”<快>"


def test_the_lead_opens_wherever_it_was_printed() -> None:
    """The lead opens the front page though another piece was printed before it."""
    values = planned(edited("content/site.yaml", ("[lead, ma, jimo", "[ma, lead, jimo")))["page:home"].values

    assert values["lead"].kind == "lead"
    assert [piece.ref.id for piece in values["pieces"]] == ["ma", "jimo"]


def test_a_section_head_stands_once() -> None:
    """Pieces of one section stand together under its head, though another came between; else their kind is the head."""
    order = edited("content/site.yaml", ("[lead, ma, jimo", "[lead, ma, one, jimo"))
    other = {"content/articles/one.md": "---\nkind: essay\nheadline: 一\n---\n一。\n"}

    sections = planned(order | other)["page:home"].values["sections"]

    assert [(name, [piece.ref.id for piece in group]) for name, group in sections] == [
        ("连线代表", ["ma", "jimo"]),
        ("手记", ["one"]),
    ]


def test_the_front_page_shows_every_statistic(site: Built) -> None:
    """Each statistic has a card with its drawing, in the order of the box, under the box's title and source."""
    document = shown(site, "index.html")

    assert [card.h3.get_text() for card in document.select("article.card") if card.h3] == ["研发经费", "发明专利"]
    assert [drawing["id"] for drawing in document.select("article.card svg")] == ["rnd-card", "patents-card"]
    findings = [one.get_text() for one in document.select(".side > p")]
    assert findings == ["2024年研发经费1000亿元，同比增长8.0%", "2024年授权专利26万件"]
    assert "看数" in document.get_text()
    assert "来源：统计局" in document.get_text()


def test_an_interview_shows_figures_of_any_unit() -> None:
    """Those that stand together in it come first; an interview without any has its tasks, and no empty list."""
    bare = edited("content/articles/ma.md", ("kind: proposal", "kind: interview"), ("(fact:m.labs)", "(fact:m.beds)"))
    beds = "  - {id: m.beds, article: ma, value: 3, unit: 家, label: 实验室, printed: 3家实验室}"
    other = edited("data/indicators.yaml", ("groups:", f"{beds}\ngroups:"))
    tasks = edited("content/articles/jimo.md", ("kind: photo", "kind: interview"))

    document = shown(published(bare | other | tasks), "index.html")

    assert [one.get_text() for one in document.select(".interview .strip li")] == ["12家医院"]
    assert len(document.select(".interview .strip")) == 1
    assert [one.get_text() for one in document.select(".interview div .who")][-1] == "基层机构"


def test_figures_in_groups_say_what_they_are_of() -> None:
    """Above the figures of a piece stands of what they are, with the note that all its groups share."""
    other = "  - {id: m-more, article: ma, label: 其他, form: tiles, notes: [时间未注明。, 乙。]}"
    noted = edited(
        "data/indicators.yaml",
        ("form: bars}", "form: bars, notes: [甲。, 时间未注明。]}"),
        ("groups:", f"groups:\n{other}"),
    )

    said = [planned(files)["page:home"].values["counted"] for files in ({}, noted)]

    assert [[*one.values()] for one in said] == [["基层机构"], ["其他、基层机构（时间未注明）"]]


def test_later_figures_credit_their_own_sources() -> None:
    """Where newer figures come from others they are named; where nothing is derived nothing is said of it."""
    sources = (
        "  nbs: {name: 统计局, cited_as: printed}",
        "  nbs: {name: 统计局, cited_as: printed}\n  wipo: {name: 知识产权组织, cited_as: editor, checked: 2025-03-01}",
    )
    newer = ("        derive: [prev-level]", "          2025: {value: 1100, yoy: 10.0, source: wipo}")

    before, after = (
        shown(published(files), "index.html").select_one(".card.source")
        for files in ({}, edited("data/indicators.yaml", sources, newer))
    )

    assert before
    assert after
    assert "推算" in before.get_text()
    assert after.get_text() == "来源：统计局。后来公布的数，来源另有知识产权组织。"


def test_the_front_page_leads_into_the_pieces(site: Built) -> None:
    """Steps and events lead to their places on the pages of the pieces."""
    document = shown(site, "index.html")

    places = [str(link["href"]).partition("#") for link in document.select(".steps a, .events a")]
    assert [path for path, _, _ in places] == [
        "articles/lead/index.html",
        "articles/ma/index.html",
        "articles/ma/index.html",
    ]
    assert all(shown(site, path).select(f"[id='{place}']") for path, _, place in places)


def test_a_proposal_is_listed_with_who_made_it(site: Built) -> None:
    """The table of contents names the person before a proposal's title."""
    document = shown(site, "index.html")

    assert [link.get_text() for link in document.select(".toc a")] == ["马秀珍：打造 智慧医疗", "车间"]

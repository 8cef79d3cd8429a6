"""The words the editors explain."""

from newquality_site.build import Built
from tests.pages.special import planned, shown


def test_a_term_knows_where_it_is_used() -> None:
    """A term is listed with the sentences that link it and the terms it must not be taken for."""
    hospital, clinic = planned()["page:glossary"].values["terms"]

    assert [mention.article for mention in hospital["mentions"]] == ["ma"]
    assert hospital["others"] == ["诊所"]
    assert (clinic["mentions"], clinic["others"]) == ((), [])


def test_a_name_that_is_no_term_is_left_out() -> None:
    """A look-alike that the glossary does not explain is not shown by its id."""
    text = "- {id: hospital, term: 医院, text: 看病的地方。, source: 词典, not_same_as: [nothing]}\n"

    (term,) = planned({"content/glossary.yaml": text})["page:glossary"].values["terms"]

    assert term["others"] == []


def test_a_look_alike_is_told_apart_and_nothing_else(site: Built) -> None:
    """Whether things add up is for the note to say: two words that differ need not even be counted."""
    (told,) = [p.get_text() for p in shown(site, "glossary/index.html").select("dd p") if "不同于" in p.get_text()]

    assert told == "依据：词典　不同于：诊所"


def test_a_link_in_a_piece_leads_to_the_term(site: Built) -> None:
    """A term used in a piece leads to the note behind its block, and the note to the term's place in the glossary."""
    piece = shown(site, "articles/ma/index.html")
    use, link = piece.select("a.to-term")
    note = piece.select_one(f".prose > .term[id='{str(use['href']).removeprefix('#')}'][role=note]")
    path, _, place = str(link["href"]).partition("#")

    (head,) = shown(site, "glossary/index.html").select(f"[id='{place}']")

    assert note
    assert note.select_one("a") == link
    assert path == "../../glossary/index.html"
    assert head.get_text() == "医院"

"""The people of the special."""

import pytest

from newquality_site.build import Built
from tests.pages.special import edited, planned, shown

MA = "content/articles/ma.md"
AGAIN = "persons:\n  - {id: ma-xiuzhen, name: 马秀珍, organisation: 某医院, role: 院长, delegate: 全国人大代表}\nplace"


def test_a_person_stands_once_with_all_pieces() -> None:
    """A person of two pieces has one page that lists both, in print order."""
    pages = planned(edited("content/articles/jimo.md", ("place", AGAIN)))

    assert [person.id for person in pages["page:persons"].values["people"]] == ["ma-xiuzhen"]
    assert [piece.ref.id for piece in pages["person:ma-xiuzhen"].values["pieces"]] == ["ma", "jimo"]


@pytest.mark.parametrize(
    ("left", "described"),
    [
        ("delegate: 全国人大代表", "全国人大代表马秀珍。"),
        ("role: 院长, organisation: 某医院", "某医院院长马秀珍。"),
        ("organisation: 某医院", "某医院马秀珍。"),
        ("name: 马秀珍", "马秀珍，本专题人物。"),
    ],
)
def test_a_person_is_described_by_what_is_known(left: str, described: str) -> None:
    """The description is the name behind what is known of its office."""
    whole = "name: 马秀珍, organisation: 某医院, role: 院长, delegate: 全国人大代表"
    known = left if left.startswith("name") else f"name: 马秀珍, {left}"

    assert planned(edited(MA, (whole, known)))["person:ma-xiuzhen"].description == described


def test_the_page_of_a_person(site: Built) -> None:
    """A person's page says mandate, organisation and office, and leads to the pieces."""
    document = shown(site, "persons/ma-xiuzhen/index.html")

    assert [words.get_text() for words in document.select("dl.box dd")] == ["全国人大代表", "某医院", "院长"]
    assert [link["href"] for link in document.select(".list a")] == ["../../articles/ma/index.html"]


def test_the_index_leads_to_each_person(site: Built) -> None:
    """The index names each person with all that tells them apart."""
    (item,) = shown(site, "persons/index.html").select(".list li")

    assert item.get_text() == "马秀珍全国人大代表、某医院院长"
    assert item.select_one("a[href='ma-xiuzhen/index.html']")


def test_a_special_without_people_has_an_empty_index() -> None:
    """Where no piece names a person there is the index alone."""
    front = "persons:\n  - {id: ma-xiuzhen, name: 马秀珍, organisation: 某医院, role: 院长, delegate: 全国人大代表}\n"

    pages = planned(edited(MA, (front, "")))

    assert pages["page:persons"].values["people"] == ()

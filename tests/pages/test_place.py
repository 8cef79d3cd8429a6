"""The places of the special."""

from newquality_site.build import Built
from tests.pages.special import planned, shown


def test_a_place_lists_its_pieces() -> None:
    """A place has a page with the pieces that are about it, in print order."""
    page = planned()["place:jimo"]

    assert (page.title, page.description) == ("即墨区", "本专题里关于即墨区的稿件。")
    assert [piece.ref.id for piece in page.values["pieces"]] == ["ma", "jimo"]


def test_the_index_names_the_province(site: Built) -> None:
    """The index leads to each place and says in which province it lies."""
    (link,) = shown(site, "places/index.html").select("main .list a")

    assert (link["href"], link.get_text()) == ("jimo/index.html", "山东省即墨区")


def test_a_place_may_have_no_province() -> None:
    """A place of which only the name is known is shown with its name alone, and so is what is itself a province."""
    places = "- {id: jimo, name: 即墨区}\n- {id: beijing, name: 北京市, province: 北京市}\n"

    pages = planned({"content/places.yaml": places})

    assert [place.full for place in pages["page:places"].values["places"]] == ["即墨区", "北京市"]

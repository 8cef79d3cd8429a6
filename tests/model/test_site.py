"""A whole special answers who is in it, and which figures belong to which piece."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from newquality_site.model.fact import Fact
from newquality_site.model.site import Settings
from tests.builders import article, site

WRITTEN: dict[str, Any] = {
    "title": "新质",
    "publication": "城市报",
    "address": "https://a.example/",
    "online": "2026-01-01",
    "order": ["lead"],
}


def test_each_person_stands_once_in_the_order_of_the_print() -> None:
    """A person of two pieces is listed once, where they first appear, as the later piece has them."""
    first = article("a", persons=[{"id": "yao", "name": "姚金健"}, {"id": "lei", "name": "雷军"}])
    second = article("b", persons=[{"id": "yao", "name": "姚金健", "role": "工程师"}])

    persons = site(articles=(first, second)).persons

    assert [(person.id, person.role) for person in persons] == [("yao", "工程师"), ("lei", None)]


def test_a_piece_has_the_figures_that_name_it() -> None:
    """The figures of a piece come in the order of the list, and no other piece's are among them."""
    facts = tuple(
        Fact.model_validate({"id": name, "article": slug, "idiom": "7×24", "printed": "7×24"})
        for name, slug in (("1", "a"), ("2", "b"), ("3", "a"))
    )

    assert [fact.id for fact in site(facts=facts).facts_of("a")] == ["1", "3"]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("22个", "23个", "23个集群"),
        ("共22个集群营收", "共23个集群营收", "23个集群"),
        ("共22个集群", "有23个集群", "22个集群"),
        ("6家", "7家", "22个集群"),
    ],
)
def test_a_figure_is_told_as_its_piece_has_it(before: str, after: str, told: str) -> None:
    """An erratum changes the words of the print, whether it quotes more of them or less; only its own piece's."""
    fact = Fact.model_validate({"id": "1", "article": "lead", "idiom": "22", "printed": "22个集群"})
    erratum = {"article": "lead", "before": before, "after": after, "reason": "误植", "on": "2026-01-02"}
    mended = Settings.model_validate(WRITTEN | {"errata": [erratum]})

    assert [one.printed for one in replace(site(facts=[fact]), settings=mended).facts_of("lead")] == [told]
    other = fact.model_copy(update={"article": "other"})
    assert replace(site(facts=[other]), settings=mended).facts_of("other") == (other,)


def test_a_piece_is_found_by_its_address() -> None:
    """A piece is known by its slug."""
    assert site(articles=(article("a"), article("b", headline="题"))).article("b").title == "题"


@pytest.mark.parametrize("address", ["https://a.example/", "http://a.example/special/"])
def test_an_address_is_whole(address: str) -> None:
    """An address with its scheme and a slash at its end is taken."""
    assert Settings.model_validate(WRITTEN | {"address": address}).address == address


@pytest.mark.parametrize("address", ["a.example/", "ftp://a.example/", "https://a.example"])
def test_a_part_of_an_address_is_refused(address: str) -> None:
    """Without scheme or slash at the end, no link made of it would be right."""
    with pytest.raises(ValidationError, match="https://"):
        Settings.model_validate(WRITTEN | {"address": address})


@pytest.mark.parametrize("written", [{"order": []}, {"lang": "zh"}, {"legal": {"phone": "1"}}])
def test_settings_are_strict(written: dict[str, object]) -> None:
    """An empty order and an unknown key are refused."""
    with pytest.raises(ValidationError):
        Settings.model_validate(WRITTEN | written)

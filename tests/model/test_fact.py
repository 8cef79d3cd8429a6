"""A figure of a piece is a number, an event or an idiom, and never two of them."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.period import Period


def fact(**written: Any) -> Fact:  # noqa: ANN401  (as an editor writes it)
    """Return a figure of a piece as an editor writes it."""
    return Fact.model_validate({"id": "xt.srdi", "article": "xingtai", "printed": "539家"} | written)


def test_a_number_has_its_unit_and_its_label() -> None:
    """A counted figure says how many, of what, and in which unit."""
    found = fact(value="539", unit="家", label="专精特新企业")

    assert (found.value, found.unit, found.label) == (Decimal(539), "家", "专精特新企业")


def test_an_event_has_its_time() -> None:
    """A dated event says what and when."""
    assert fact(event="成立设计组", when="2019").when == Period(2019)


def test_an_idiom_stands_alone() -> None:
    """An idiom made of numerals needs neither unit nor time."""
    assert fact(idiom="7×24").value is None


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ({}, "fact_kind"),
        ({"value": "1", "unit": "家", "label": "企业", "event": "成立", "when": "2019"}, "fact_kind"),
        ({"event": "成立", "when": "2019", "idiom": "7×24"}, "fact_kind"),
        ({"value": "1", "unit": "家"}, "fact_unit"),
        ({"value": "1", "label": "企业"}, "fact_unit"),
        ({"event": "成立"}, "fact_when"),
        ({"idiom": "7×24", "op": "≈"}, "literal_error"),
        ({"idiom": "7×24", "vaule": "1"}, "extra_forbidden"),
        ({"idiom": "7×24", "threshold": {"op": "about", "value": "1", "unit": "亿"}}, "literal_error"),
    ],
)
def test_what_says_too_little_or_too_much_is_refused(written: dict[str, Any], kind: str) -> None:
    """Each lack has its own message, and so has each double meaning."""
    with pytest.raises(ValidationError) as caught:
        fact(**written)

    assert [error["type"] for error in caught.value.errors()] == [kind]


def test_a_group_takes_one_note_or_several() -> None:
    """A single note needs no brackets."""
    group = FactGroup.model_validate({"id": "xt", "article": "a", "label": "企业", "form": "bars", "notes": "有交叉"})

    assert group.notes == ("有交叉",)

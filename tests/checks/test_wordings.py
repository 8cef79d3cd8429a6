"""Labels and events are called what the print calls them."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks import VALUE_CHECKS
from newquality_site.checks.wordings import check, strays
from newquality_site.model.fact import Fact
from newquality_site.model.site import Site
from tests.builders import article, indicator, series, site


def told(**written: Any) -> Site:  # noqa: ANN401
    """Return a special of one piece and one fact of it."""
    fact = Fact.model_validate({"id": "a.b", "article": "lead", "printed": "培育了539家专精特新企业"} | written)
    return site(facts=(fact,), articles=(article(headline="成立工装开发设计组，培育企业"),))


def reasons(given: Site) -> list[str]:
    """Return what is said."""
    return [problem.reason for problem in check(given)]


def test_the_check_is_in_the_table() -> None:
    """No build leaves it out."""
    assert check in VALUE_CHECKS


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("成立工装开发设计组", []),
        ("提出培育企业", []),
        ("班子从此建立", []),
        ("成立工装开发设计院", ["event 里的“院”这一稿里没有"]),
        ("撤销工装开发设计组", ["event 里的“撤销”这一稿里没有"]),
    ],
)
def test_an_event_is_told_in_words_of_its_piece(event: str, said: list[str]) -> None:
    """A word that was changed or added stands in no pair of the print."""
    assert reasons(told(event=event, when="2024")) == said


@pytest.mark.parametrize(("label", "said"), [("专精特新的企业", []), ("专精特新工厂", ["label 里的“厂”这一稿里没有"])])
def test_a_label_has_the_characters_of_its_piece(label: str, said: list[str]) -> None:
    """Particles may stand between them."""
    assert reasons(told(value="539", unit="家", label=label)) == said
    assert reasons(told(value="539", unit="家", label=label, why="编者的叫法")) == []


@pytest.mark.parametrize(
    ("label", "fields", "warned"),
    [
        ("授权发明专利", {}, False),
        ("授权实用新型专利", {}, True),
        ("授权实用新型专利", {"why": "另一项"}, False),
    ],
)
def test_a_series_is_called_what_the_print_calls_it(label: str, fields: dict[str, str], *, warned: bool) -> None:
    """Another word for what is measured is asked about, unless it is answered."""
    obs: dict[object, object] = {2024: {"value": "1", "printed": "我国共授权发明专利"}}
    made = site(indicator(series(obs=obs, label=label), heading="发明专利", **fields))

    assert bool(reasons(replace(made, original="我国共授权发明专利，新型工业化"))) is warned


def test_a_series_without_words_is_not_asked_about() -> None:
    """Nothing tells how its source calls it."""
    assert reasons(replace(site(indicator()), original="两会")) == []


def test_strays_are_runs_of_chinese() -> None:
    """Letters, figures and marks are looked at elsewhere."""
    assert strays("AI实用、新型", "新型") == ["实用"]

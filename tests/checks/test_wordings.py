"""Labels and events are called what the print calls them."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks import VALUE_CHECKS
from newquality_site.checks.wordings import check, strays
from newquality_site.model.article import Prose
from newquality_site.model.fact import Fact, FactGroup
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


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("研发经费投入强度", []),
        ("研发经费投入占比", ["label 里的“占”，这项统计的标题、原文和来源的话里都没有"]),
        ("研发经费投入", ["label 写的是“研发经费投入”，原文是“研发经费投入强度”，不是一回事"]),
        ("研发经费增长", ["label 里的“增长”，这项统计的标题、原文和来源的话里都没有"]),
    ],
)
def test_a_series_is_called_by_its_own_rows(label: str, said: list[str]) -> None:
    """The row of its neighbour has the words of another measure, and so has the print at large."""
    spend = series(obs={2024: {"value": "36130", "printed": "研发经费投入36130亿元，增长8.3%"}})
    share = series("share", obs={2024: {"value": "2.68", "printed": "研发经费投入强度2.68%"}}, label=label)
    made = site(indicator(spend, share, heading="研发"))

    assert reasons(replace(made, original="研发经费投入36130亿元，增长8.3%，占比上升")) == said


def test_the_words_of_a_source_name_a_series() -> None:
    """A figure that came after the print is called as its release does, and a share that is 占 is 占比."""
    revised = {"value": "1", "on": "2026-01-01", "source": "nbs", "why": "核实", "quoted": "老年人口占1%"}
    obs: dict[object, object] = {2024: {"value": "2", "printed": "老人占2%", "revised": [revised]}}
    made = site(indicator(series("share", obs=obs, label="老年人口占比"), heading="年龄"))

    assert reasons(replace(made, original="老人占2%")) == []


TWO = "集群内拥有539家专精特新企业、32家小巨人企业，成立工装开发设计组"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("专精特新企业", []),
        ("集群内的专精特新企业", []),
        ("小巨人企业", ["label 里的“小巨人”，原文“539家专精特新企业”没有"]),
        ("小巨人", ["label 里的“小巨人”，原文“539家专精特新企业”没有"]),
    ],
)
def test_a_label_is_not_that_of_another_figure(label: str, said: list[str]) -> None:
    """What is counted is named beside the figure, or in words of its paragraph that no other figure claims."""
    written = {"article": "lead", "unit": "家", "value": "32", "label": "小巨人企业", "printed": "32家小巨人企业"}
    mine = {**written, "id": "b", "value": "539", "label": label, "printed": "539家专精特新企业"}
    facts = [Fact.model_validate(one) for one in (mine, {**written, "id": "a"})]
    piece = replace(article(), prose=Prose(TWO, "lead.md", 1))

    assert reasons(site(facts=facts, articles=(piece,))) == said


def test_words_that_name_nothing_leave_the_label_to_the_piece() -> None:
    """比上年增加52万人 does not say of what: the figure before it does."""
    births = {
        "id": "a",
        "article": "lead",
        "value": "954",
        "unit": "万人",
        "label": "出生人口",
        "printed": "出生人口954万人",
    }
    more = {**births, "id": "b", "value": "52", "label": "出生人口增加", "printed": "比上年增加52万人"}
    facts = [Fact.model_validate(one) for one in (births, more)]
    piece = replace(article(), prose=Prose("出生人口954万人，比上年增加52万人", "lead.md", 1))

    assert reasons(site(facts=facts, articles=(piece,))) == []


@pytest.mark.parametrize(
    ("label", "fields", "said"),
    [
        ("邢台的房间", {}, []),
        ("邯郸的集群", {}, ["label 里的“邯郸”，报纸上一个字也没有"]),
        ("邯郸的集群", {"why": "邢台旧属邯郸"}, []),
    ],
)
def test_a_caption_has_no_word_that_is_printed_nowhere(label: str, fields: dict[str, str], said: list[str]) -> None:
    """It is the editor's own, so a word of which any character is printed passes."""
    group = FactGroup.model_validate({"id": "g", "article": "lead", "label": label, "form": "tiles"} | fields)

    assert reasons(replace(site(groups=(group,)), original="邢台有集群，有民间企业" * 200)) == said


def test_strays_are_runs_of_chinese() -> None:
    """Letters, figures and marks are looked at elsewhere."""
    assert strays("AI实用、新型", "新型") == ["实用"]

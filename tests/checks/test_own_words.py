"""What editors say of a figure is true of it: its year, its way, and what a correction says is right."""

import re
from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks.own_words import check
from newquality_site.model.article import Prose
from newquality_site.model.fact import Fact
from newquality_site.model.site import Site, Term
from tests.builders import article, indicator, series, site

OBS: dict[object, object] = {
    2024: {
        "value": "36130",
        "yoy": "8.3",
        "revised": [{"value": "36326", "on": "2025-09-01", "source": "nbs", "why": "核实"}],
    },
    2022: {"value": "30782"},
    2021: {"value": "30000", "yoy": "-2.5"},
}


def noted(words: str, **fields: Any) -> Site:  # noqa: ANN401
    """Return a special with a note of an editor's in its one piece."""
    fact = Fact.model_validate(
        {"id": "a", "article": "lead", "value": "22", "unit": "个", "label": "集群", "printed": "22个"}
    )
    piece = replace(article(), prose=Prose(f'!!! note "编者注"\n    {words}', "lead.md", 1))
    made = site(indicator(series(obs=OBS)), facts=(fact,), articles=(piece,))
    settings = made.settings.model_validate(made.settings.model_dump(by_alias=True) | fields)
    return replace(made, settings=settings, original="全国有8300人。")


def said(given: Site) -> list[str]:
    """Return what is said, without the words it is said of."""
    return [re.sub("：?“[^“”]*。”", "", f"{problem.reason}。{problem.mend}") for problem in check(given)]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("2024年为36130亿元。", None),
        ("2024年后来修订为36326亿元。", None),
        ("2023年为36130亿元。", "把 36130亿元 说成 2023 年的，登记的是 2024 年的"),
        ("2022年为36326亿元。", "把 36326亿元 说成 2022 年的，登记的是 2024 年的"),
        ("与2022年相比，增加到36130亿元。", None),
        ("2022年和2024年分别为30782亿元、36130亿元。", None),
        ("2025年起口径有变，36130亿元不能比较。", None),
        ("见《2023年公报》，为36130亿元。", None),
        ("2023年公布，去年为36130亿元。", None),
        ("2023年有22个集群、8300人。", None),
        ("2022年略。36130亿元是后来的。", None),
        ("36130亿元是2023年的。", "把 36130亿元 说成 2023 年的，登记的是 2024 年的"),
    ],
)
def test_a_figure_is_told_of_its_own_year(words: str, year: str | None) -> None:
    """Where its sentence names one year and no other; what only the print or a fact has is of any."""
    assert said(noted(words)) == ([f"{year}。核对年份和这个数"] if year else [])


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("2024年同比增长8.3%。", []),
        ("2024年同比下降8.3%。", ["说 8.3% 是下降，登记的是上升。核对升降和这个数"]),
        ("2021年同比增长2.5%。", ["说 2.5% 是上升，登记的是下降。核对升降和这个数"]),
        ("2021年同比下降2.5%。", []),
        ("2024年减少36130亿元。", []),
    ],
)
def test_a_change_is_told_as_it_went(words: str, way: list[str]) -> None:
    """A rise that is called a fall is the figure of another statistic, or a slip."""
    assert said(noted(words)) == way


@pytest.mark.parametrize(
    ("words", "asked"), [("约占七成。", 1), ("翻两番。", 1), ("增长百分之五。", 1), ("分为七类。", 0), ("两年。", 0)]
)
def test_shares_in_chinese_are_figures(words: str, asked: int) -> None:
    """七成 is a figure as 70% is one; 七类 only counts what the sentence names."""
    assert len(said(noted(words))) == asked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("误作36310亿元，应为36130亿元。", []),
        ("误作下降8.3%，应为增长8.3%。", []),
        ("漏署了2位作者的姓名。", []),
        ("图的纵轴应为0到60。", []),
        ("误作36310亿元，更正为36103亿元。", ["更正里说是对的 36103亿元，报纸和数据里都没有。核对这个数，或改正数据"]),
        ("误作增长8.3%，应为下降8.3%。", ["说 8.3% 是下降，登记的是上升。核对升降和这个数"]),
        ("误作36310亿元，应为2023年36130亿元。", ["把 36130亿元 说成 2023 年的，登记的是 2024 年的。核对年份和这个数"]),
    ],
)
def test_a_correction_says_what_is_right(text: str, found: list[str]) -> None:
    """The figure behind 应为 stands in the tables; the wrong one stands nowhere."""
    given = said(noted("略。", corrections=[{"on": "2026-02-01", "text": text}]))

    assert given == found


def test_a_corrected_figure_may_be_corrected_again() -> None:
    """What was said to be right is named as wrong by a later correction, and stands nowhere else."""
    both = [
        {"on": "2026-02-01", "text": "误作1亿元，应为36103亿元。"},
        {"on": "2026-02-02", "text": "误作36103亿元，应为36130亿元。"},
    ]

    assert said(noted("略。", corrections=both)) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("由4%升到5%，是提高1个百分点，不是提高1%。", None),
        ("由4%升到6%，是提高1个百分点。", "由 4 到 6，相差 2，说的是 1个百分点"),
        ("由5%升到4%，提高1个百分点。", "由 5 到 4，相差 1，说的是 1个百分点"),
        ("从2023年的5降至2024年的4%，下降1个百分点。", None),
        ("从2023年的5%降至2024年的4%，下降2个百分点。", "由 5 到 4，相差 1，说的是 2个百分点"),
        ("由2.65%提高到2.69%，提高0.05个百分点。", None),
        ("由2.65%提高到2.69%，提高0.06个百分点。", "由 2.65 到 2.69，相差 0.04，说的是 0.06个百分点"),
        ("由40%升到50%，增长25%。", None),
        ("由4%升到8%，年均提高1个百分点；比全国高2个百分点。", None),
        ("由100亿元增加到150亿元，其中30亿元来自企业。", None),
        ("由4家增加到6家，增加3家。", "由 4 到 6，相差 2，说的是 3家"),
        ("降幅由5%收窄到3%，收窄2个百分点。", None),
    ],
)
def test_a_difference_is_that_of_its_figures(words: str, said: str | None) -> None:
    """Also in an example, whose figures a reason answers for."""
    term = Term.model_validate({"id": "a", "term": "百分点", "text": words, "source": "统计知识", "why": "举例的数"})

    told = [problem.reason for problem in check(replace(site(), terms=(term,)))]

    assert told == ([f"“{words}”{said}"] if said else [])

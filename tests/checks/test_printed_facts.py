"""A date without a year is of the year that the print gives it; a word for always stands in the print."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from newquality_site.checks.printed_facts import check
from newquality_site.model.article import Prose
from newquality_site.model.fact import Fact
from newquality_site.model.site import Erratum
from tests.builders import article, site


def said(text: str, printed_on: date | None = None, title: str = "2025年专版", **written: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of a fact of a piece, in a print that names 2023, 2024 and 2026 elsewhere."""
    fact = Fact.model_validate({"id": "a.b", "article": "lead"} | written)
    piece = replace(article(), prose=Prose(text, "lead.md", 1))
    made = site(facts=(fact,), articles=(piece,))
    settings, edition = (
        made.settings.model_copy(update={"title": title}),
        made.edition.model_copy(update={"printed_on": printed_on}),
    )
    given = replace(made, original=text + "2023年、2024年、2025年、2026年。", settings=settings, edition=edition)
    return [problem.reason for problem in check(given)]


@pytest.mark.parametrize(
    ("text", "when", "near"),
    [
        ("3月5日开会。", "2025-03-05", None),
        ("3月5日开会。", "2024-03-05", 2025),
        ("去年3月5日开会。", "2024-03-05", None),
        ("上年3月5日开会。", "2024-03-05", None),
        ("前年3月5日开会。", "2023-03-05", None),
        ("明年3月5日开会。", "2026-03-05", None),
        ("2023年立项，次年3月5日开会。", "2024-03-05", None),
        ("2023年立项，翌年3月5日开会。", "2024-03-05", None),
        ("2024年立项。3月5日开会。", "2024-03-05", None),
        ("2024年3月5日开会。", "2024-03-05", None),
    ],
)
def test_a_date_is_of_the_year_of_its_place(text: str, when: str, near: int | None) -> None:
    """That of the issue, of the words before it, or as many from it as 去年 says."""
    printed = text if text.startswith("2024年3") else "3月5日开会"
    found = said(text, when=when, event="开会", printed=printed)

    assert found == ([] if near is None else [f"when 写的是 {when}，原文“{printed}”没有写年份，前后文说的是 {near} 年"])


def test_the_day_of_the_issue_tells_its_year() -> None:
    """It goes before the title; where neither says a year, any that the print has may be meant."""
    fact: dict[str, Any] = {"when": "2024-03-05", "event": "开会", "printed": "3月5日开会"}

    assert said("3月5日开会。", date(2024, 3, 10), **fact) == []
    assert said("3月5日开会。", title="专版", **fact) == []


def test_a_word_for_always_is_printed() -> None:
    """As an idiom is."""
    fact: dict[str, Any] = {"value": "10", "unit": "%", "label": "增速", "printed": "常年保持10%"}

    assert said("常年保持10%。", always="常年", **fact) == []
    assert said("常年保持10%。", always="长年", **fact) == ["原文“常年保持10%”里没有“长年”"]


@pytest.mark.parametrize(("value", "found"), [("23", []), ("22", ["value 写的是 22，与勘误后的原文“23个集群”不符"])])
def test_a_figure_follows_the_erratum_of_its_words(value: str, found: list[str]) -> None:
    """The words stay those of the print; the value is what the paper says since."""
    written = {"id": "a.b", "article": "lead", "value": value, "unit": "个", "label": "集群", "printed": "22个集群"}
    erratum = Erratum.model_validate(
        {"article": "lead", "before": "22个", "after": "23个", "reason": "误植", "on": "2026-01-02"}
    )
    made = site(facts=(Fact.model_validate(written),))
    settings = made.settings.model_copy(update={"errata": (erratum,)})

    assert [one.reason for one in check(replace(made, original="22个集群。", settings=settings))] == found


@pytest.mark.parametrize(
    ("printed", "threshold", "found"),
    [
        ("22个集群营收超百亿", {"op": ">", "value": "100", "unit": "亿元"}, []),
        (
            "22个集群营收超百亿",
            {"op": ">=", "value": "100", "unit": "亿元"},
            ["threshold 的 op 写的是“>=”，与原文“22个集群营收超百亿”不符"],
        ),
        (
            "22个集群营收100亿元",
            {"op": ">", "value": "100", "unit": "亿元"},
            ["threshold 的 op 写的是“>”，与原文“22个集群营收100亿元”不符"],
        ),
        (
            "22个集群营收超百亿",
            {"op": ">", "value": "10", "unit": "亿元"},
            ["threshold 写的是 10亿元，原文“22个集群营收超百亿”没有这样说"],
        ),
        ("22个集群营收均不低于5000万元", {"op": ">=", "value": "0.5", "unit": "亿元"}, []),
    ],
)
def test_what_is_passed_is_as_the_print_says(printed: str, threshold: dict[str, str], found: list[str]) -> None:
    """Its size in whatever scale, and on which side of it the counted things lie."""
    assert said(text=printed, value="22", unit="个", label="集群", printed=printed, threshold=threshold) == found


@pytest.mark.parametrize(
    ("printed_on", "subtitle", "reason"),
    [
        (None, "2024年专版", "subtitle 写的是 “2024年专版”"),
        (date(2024, 3, 10), "专版", "printed_on 写的是 2024-03-10"),
        (None, "2025年专版", None),
    ],
)
def test_a_year_of_the_issue_that_events_contradict_is_told_at_the_issue(
    printed_on: date | None, subtitle: str, reason: str | None
) -> None:
    """An event that the print dates bears out the one that it leaves to the issue."""
    own = {"article": "lead", "event": "开会"}
    told = Fact.model_validate(own | {"id": "a", "when": "2025", "printed": "2025年开会"})
    day = Fact.model_validate(own | {"id": "b", "when": "2025-03-05", "printed": "3月5日开会"})
    piece = replace(article(), prose=Prose("3月5日开会。2025年开会。", "lead.md", 1))
    made = site(facts=(told, day), articles=(piece,))
    settings = made.settings.model_copy(update={"subtitle": subtitle})
    edition = made.edition.model_copy(update={"printed_on": printed_on})
    given = replace(made, original=piece.prose.text, settings=settings, edition=edition)

    found = [(problem.reason, problem.mend) for problem in check(given)]

    more = "，稿件里的事却是 2025 年的：“2025年开会”“3月5日开会”"
    assert found == ([(f"{reason}{more}", "核对年份；b 的 when 错了就改那里（?:1:1）")] if reason else [])

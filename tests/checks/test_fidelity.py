"""The ledger: the print lies whole on the site, once."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from newquality_site.checks.fidelity import check
from newquality_site.model.article import Article, Prose
from newquality_site.model.site import Erratum
from tests.builders import article, indicator, series, site

BOX = "数\n研发经费\n国家统计局\n"
PRINT = "栏目\n引题：\n推动创新\n■记者\n甲是一句话。乙是一句更长的话。\n"


def piece(text: str, slug: str = "lead", **front: Any) -> Article:  # noqa: ANN401
    """Return a piece whose text begins on the ninth line of its file."""
    return replace(article(slug, **front), prose=Prose(text, f"{slug}.md", 9))


def said(original: str, *pieces: Article, errata: Iterable[Erratum] = (), **box: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of these pieces against a print."""
    special = site(indicator(series(), **box), articles=pieces)
    settings = special.settings.model_copy(update={"errata": tuple(errata)})
    problems = check(replace(special, original=original, original_path="page.txt", settings=settings))
    return [f"{p.position.path}:{p.position.line}:{p.position.column} {p.reason}" for p in problems]


def test_everything_printed_has_its_place() -> None:
    """Section, kicker, headline, byline, body and box are laid over the print, whatever its breaks and widths."""
    lead = piece(
        "甲是\n一句话。[乙是](indicator:rnd)一句更长的话。\n\n!!! note\n    编者。\n",
        section="栏目",
        kicker="引题：",
        headline="推动创新",
        bylines=[{"role": "reporter", "printed": "■记者", "name": name} for name in ("记", "者")],
    )

    assert said(f"{PRINT}{BOX}十年来\n第一".replace("：", ":"), lead, remarks=("十年来", "第一")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲是一句话。", ["lead.md:9:6 少了原文的一句：“乙是一句更长的话。”，应在此处之后"]),
        ("乙是一句更长的话。", ["page.txt:1:1 少了原文的一句：“甲是一句话。”，应在此处之后"]),
        ("甲是一句话。甲是一句话。乙是一句更长的话。", ["lead.md:9:7 “甲是一句话。”原文只有一次，这里重复了"]),
        (
            "甲是一句话。乙是一句很长的话。",
            ["lead.md:9:11 与原文不符：稿件写“乙是一句很长的话。”，原文是“乙是一句更长的话。”"],
        ),
        (
            "甲是一句话。乙是一句更长的。",
            ["lead.md:9:14 与原文不符：稿件写“乙是一句更长的。”，原文是“乙是一句更长的话。”"],
        ),
        ("甲是一句话。乙是一句更长的话。编者按。", ["lead.md:9:16 原文里没有“编者按。”"]),
        ("甲是一句话。\n\n**编者**按。乙是一句更长的话。", ["lead.md:11:3 原文里没有“编者按。”"]),
    ],
)
def test_what_differs_is_told_where_it_stands(text: str, expected: list[str]) -> None:
    """A sentence lost, doubled, altered or added is shown at its letter, through links and emphasis."""
    assert said(f"甲是一句话。乙是一句更长的话。{BOX}", piece(text)) == expected


def test_a_long_difference_is_shown_with_what_is_around_it() -> None:
    """Of a long sentence the message shows the place that differs."""
    (found,) = said(f"{'一' * 20}甲{'二' * 20}。{BOX}", piece(f"{'一' * 20}乙{'二' * 20}。"))

    assert found == f"lead.md:9:21 与原文不符：稿件写“…{'一' * 8}乙{'二' * 8}…”，原文是“…{'一' * 8}甲{'二' * 8}…”"


def test_the_nearest_sentence_is_the_one_that_was_altered() -> None:
    """Of two lost sentences the one that is more alike is compared, the other is lost."""
    original = f"甲乙丙丁戊己庚。甲乙丙丁戊己辛壬。{BOX}"

    assert said(original, piece("甲乙丙丁戊己辛癸。")) == [
        "lead.md:9:8 与原文不符：稿件写“甲乙丙丁戊己辛癸。”，原文是“甲乙丙丁戊己辛壬。”",
        "page.txt:1:1 少了原文的一句：“甲乙丙丁戊己庚。”，应在此处之后",
    ]


def test_a_sentence_is_not_compared_with_one_that_is_unlike() -> None:
    """A sentence that was left out and another that was put in are two mistakes."""
    assert said(f"甲乙丙丁。子丑寅卯辰。{BOX}", piece("甲乙丙壬。")) == [
        "lead.md:9:4 与原文不符：稿件写“甲乙丙壬。”，原文是“甲乙丙丁。”",
        "page.txt:1:1 少了原文的一句：“子丑寅卯辰。”，应在此处之后",
    ]


def test_a_piece_without_words_carries_nothing() -> None:
    """A picture without a caption takes no place."""
    assert said(BOX, piece("")) == []


def test_the_print_may_say_a_thing_twice() -> None:
    """Two pieces may each carry one of two like sentences."""
    assert said(f"为此，我建议：{BOX}为此，我建议：", piece("为此，我建议："), piece("为此，我建议：", "essay")) == []


def test_a_declared_erratum_releases_its_words() -> None:
    """With an erratum the site says the corrected words."""
    erratum = Erratum(article="lead", before="最最长", after="最长", reason="衍字", on=date(2026, 1, 1))

    assert said(f"乙是最最长的话。{BOX}", piece("乙是最长的话。"), errata=[erratum]) == []


@pytest.mark.parametrize(
    ("before", "reason"), [("最少", "原文里没有“最少”"), ("最", "原文里“最”出现 2 次，不知道改哪一处")]
)
def test_an_erratum_that_fits_no_one_place_is_told(before: str, reason: str) -> None:
    """Words that the print has not, or more than once, cannot be released."""
    erratum = Erratum(article="lead", before=before, after="最长", reason="衍字", on=date(2026, 1, 1))

    (found,) = said(f"乙是最最长的话。{BOX}", piece("乙是最最长的话。"), errata=[erratum])

    assert found.endswith(reason)

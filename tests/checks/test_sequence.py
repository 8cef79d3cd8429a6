"""Sentences stand where the print has them, or are told to have been moved."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from newquality_site.checks.sequence import check, cut
from newquality_site.model.article import Article, Prose
from tests.builders import article, site

PRINT = {
    "lead": ("推动创新", ("甲是一句话。", "乙是一句更长的话。", "丙是一句话，也长。", "丁是一句话。")),
    "essay": ("强化人才", ("子是一句话。", "丑是一句更长的话。", "寅是一句话，也长。", "卯是一句话。")),
}
ORIGINAL = "\n\n".join(f"{head}\n\n{''.join(body)}" for head, body in PRINT.values())


def said(**bodies: str) -> list[str]:
    """Return what is said of pieces whose bodies are written in the first characters of their sentences."""
    sentences = {sentence[0]: sentence for _, body in PRINT.values() for sentence in body}
    written = {slug: "".join(sentences.get(letter, letter) for letter in body) for slug, body in bodies.items()}
    special = replace(site(articles=[piece(slug, text) for slug, text in written.items()]), original=ORIGINAL)
    return [f"{p.position.path}:{p.position.column} {p.reason}｜{p.mend}" for p in check(special)]


def piece(slug: str, text: str) -> Article:
    """Return a piece with its printed headline."""
    return replace(article(slug, headline=PRINT[slug][0]), prose=Prose(text, f"{slug}.md", 1))


@pytest.mark.parametrize(
    "bodies",
    [
        {"lead": "甲乙丙丁", "essay": "子丑寅卯"},
        {"lead": "甲乙丁", "essay": "子丑寅卯"},
        {"lead": "甲乙丙丁", "essay": "子寅卯"},
        {"lead": "甲乙乙丙丁", "essay": "子丑寅卯"},
        {"lead": "甲乙丙丁", "essay": "子丑寅卯甲"},
        {"lead": "甲戊丙丁", "essay": "子丑寅卯"},
        {"lead": "", "essay": "子丑寅卯"},
    ],
)
def test_what_stands_in_order_is_let_alone(bodies: Mapping[str, str]) -> None:
    """Sentences lost, doubled, altered or added are the ledger's matter, not that of the order."""
    assert said(**bodies) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("乙甲丙丁", ["lead.md:10 “甲是一句话。”换了位置：原文里在“推动创新”之后｜移回原来的位置"]),
        ("丁甲乙丙", ["lead.md:1 “丁是一句话。”换了位置：原文里在“丙是一句话，也长。”之后｜移回原来的位置"]),
        ("甲丁乙丙", ["lead.md:7 “丁是一句话。”换了位置：原文里在“丙是一句话，也长。”之后｜移回原来的位置"]),
    ],
)
def test_a_sentence_moved_within_its_piece_is_told(body: str, expected: list[str]) -> None:
    """The fewest characters are told, with the sentence that stands before them in the print."""
    assert said(lead=body, essay="子丑寅卯") == expected


def test_sentences_turned_round_are_all_told_but_the_longest() -> None:
    """What stays is the run that is longest, headline included."""
    found = said(lead="丁丙乙甲", essay="子丑寅卯")

    assert [line.split("。", 1)[0] for line in found] == [
        "lead.md:1 “丁是一句话",
        "lead.md:16 “乙是一句更长的话",
        "lead.md:25 “甲是一句话",
    ]


@pytest.mark.parametrize(
    ("bodies", "place", "sentence"),
    [
        ({"lead": "甲乙丙丁丑", "essay": "子寅卯"}, "lead.md:31", "丑是一句更长的话。"),
        ({"lead": "甲乙丙丁子", "essay": "丑寅卯"}, "lead.md:31", "子是一句话。"),
        ({"lead": "丑甲乙丙丁", "essay": "子寅卯"}, "lead.md:1", "丑是一句更长的话。"),
    ],
)
def test_a_sentence_taken_from_a_later_piece_is_told(bodies: Mapping[str, str], place: str, sentence: str) -> None:
    """The piece it belongs to is named."""
    assert said(**bodies) == [f"{place} “{sentence}”是“强化人才”里的话｜移回 essay.md"]


@pytest.mark.parametrize(
    "bodies", [{"lead": "甲丙丁", "essay": "乙子丑寅卯"}, {"lead": "甲丙丁", "essay": "子丑乙寅卯"}]
)
def test_a_sentence_taken_from_an_earlier_piece_is_told(bodies: Mapping[str, str]) -> None:
    """What the print has before the headline of the piece belongs to the piece before."""
    (found,) = said(**bodies)

    assert found.endswith("“乙是一句更长的话。”是“推动创新”里的话｜移回 lead.md")


def test_what_the_print_begins_with_has_nothing_before_it() -> None:
    """A print without a headline begins with a sentence."""
    lead = replace(article("lead", title="图"), prose=Prose("乙是一句更长的话。甲是一句话。", "lead.md", 1))
    special = replace(site(articles=[lead]), original="甲是一句话。乙是一句更长的话。")

    assert [problem.reason for problem in check(special)] == ["“甲是一句话。”换了位置：原文里是第一句"]


def test_a_piece_that_the_print_interrupts_is_in_order() -> None:
    """A caption that the page has in the middle of a piece does not tear it apart."""
    one, two = PRINT["lead"][1][:2], PRINT["lead"][1][2:]
    photo = replace(article("photo", title="图"), prose=Prose("图为生产线。", "photo.md", 1))
    pieces = [piece("lead", "".join(PRINT["lead"][1])), photo]
    special = replace(site(articles=pieces), original=f"推动创新\n\n{''.join(one)}\n\n图为生产线。\n\n{''.join(two)}")

    assert list(check(special)) == []


def test_a_long_sentence_is_known_by_its_ends() -> None:
    """A message quotes enough, not all."""
    assert cut("一" * 60) == "一" * 60
    assert cut("一" * 40 + "二" * 60) == "一" * 40 + "……" + "二" * 18

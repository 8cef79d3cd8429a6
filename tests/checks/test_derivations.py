"""A derivation that cannot be made says why."""

from pathlib import Path, PurePosixPath

import pytest

from newquality_site.checks import derivations
from newquality_site.files.disk import read_tree
from newquality_site.load.site import load_site

STORY = read_tree(Path(__file__).parents[2], ("content", "data"))
TABLE = PurePosixPath("data/indicators.yaml")


def reasons(before: str, after: str) -> list[str]:
    """What the check says of the special's table with one change."""
    text = STORY[TABLE].decode()
    assert before in text
    site = load_site({**STORY, TABLE: text.replace(before, after, 1).encode()})
    return [problem.reason for problem in derivations.check(site)]


def test_the_special_derives_what_it_allows() -> None:
    """Nothing is said where every derivation is made."""
    assert reasons("schema: 1", "schema: 1") == []


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (
            "basis: nominal, on: 2025-09-29",
            "basis: real, on: 2025-09-29",
            "“研发经费投入”的增速是可比价（basis: real），不能用它倒推上年的数",
        ),
        ("derive: [prev-share]", "derive: [prev-level]", "prev-level 只用于 kind: level，“研发经费投入强度”是 share"),
        ("derive: [threshold-gap]", "derive: [prev-level]", "“新能源汽车产量”最新一期没有 yoy，推算不出上年的数"),
    ],
)
def test_what_stands_in_the_way_is_named(before: str, after: str, reason: str) -> None:
    """A growth on another basis, another kind of series, a change that was not published."""
    assert reasons(before, after) == [reason]


def test_a_published_year_before_needs_no_derivation() -> None:
    """With last year's figure published, the allowance is simply not used."""
    line = "          2024: {value: 1316.8"

    assert reasons(line, f"          2023: {{value: 958.7, source: nbs}}\n{line}") == []

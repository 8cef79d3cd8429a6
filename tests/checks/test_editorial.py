"""What the files of the editors promise is kept."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks import VALUE_CHECKS
from newquality_site.checks.editorial import LONGEST, check
from newquality_site.model.site import Place, Term, Topic
from tests.builders import article, indicator, site


def said(**fields: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of a special with these fields."""
    made = site(indicator(topics=["one"]), articles=(article(topics=["two"], place="here"),))
    return [str(problem).split(": ", 1)[1] for problem in check(replace(made, **fields))]


def test_the_check_is_in_the_table() -> None:
    """No build leaves it out."""
    assert check in VALUE_CHECKS


def test_topics_and_places_are_used() -> None:
    """By a piece or a statistic; a draft may be what waits for them."""
    topics = tuple(Topic(id=name, name=name) for name in ("one", "two", "three"))
    places = tuple(Place(id=name, name=name) for name in ("here", "there"))
    mend = "，它的页是空的。改法：在稿件题头里写上它，或删去这一项"

    assert said(topics=topics, places=places) == [
        f"警告：话题“three”没有一篇稿件、一项统计用到{mend}",
        f"警告：地点“there”没有一篇稿件用到{mend}",
    ]
    assert said(topics=topics, places=places, drafts=("later",)) == []


@pytest.mark.parametrize("letters", [LONGEST, LONGEST + 1])
def test_an_explanation_is_short(letters: int) -> None:
    """It stands beside the sentence that needs it."""
    line = "警告：“中试”的解释有 81 个字，说好不超过 80 个。改法：写短一些"

    assert said(terms=(Term(id="a", term="中试", text="试" * letters, source="文件"),)) == [line] * (letters > LONGEST)


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("口径<b>有变</b>。", "<b>"),
        ("口径**有变**。", "**有变**"),
        ("见[研发](indicator:rnd)。", "[研发](indicator:rnd)"),
        ("小于5<6，A&B，[注]（略）。", None),
    ],
)
def test_a_note_of_a_table_is_plain_text(note: str, shown: str | None) -> None:
    """Readers would see the signs."""
    line = f"警告：这里只能写文字，“{shown}”会照样印出来。改法：删去记号，留下文字"

    assert said(indicators=(indicator(notes=[note]),)) == ([line] if shown else [])

"""data/history.yaml becomes histories, each figure exactly as written; a story may have none."""

from decimal import Decimal
from pathlib import PurePosixPath

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.site import load_site
from newquality_site.load.tables import HISTORY as PATH
from newquality_site.load.tables import table
from tests.pages.special import special

HISTORY = """\
schema: 1
sources:
  bulletin: {title: 公报, publisher: 统计局, published: 2024-02}
history:
  - id: spend
    indicator: rnd
    series: spend
    label: 研发经费
    unit: 亿元
    kind: level
    draw: none
    points:
      2023: {value: 926.0, yoy: 8.0, source: bulletin, read: secondary}
"""


def test_a_figure_keeps_its_zero() -> None:
    """926.0 stays 926.0."""
    (one,) = table(PATH, HISTORY).history

    assert str(one.points[2023].value) == "926.0"
    assert one.points[2023].growth == Decimal("8.0")


def test_a_story_may_have_no_history() -> None:
    """Without the file nothing is added."""
    loaded = load_site(special())

    assert (loaded.history, loaded.documents) == ((), {})


def test_histories_and_their_documents_are_part_of_the_site() -> None:
    """What the file lists is found by the statistic it belongs to."""
    loaded = load_site(special({"data/history.yaml": HISTORY}))

    assert [one.id for one in loaded.histories_of("rnd")] == ["spend"]
    assert loaded.histories_of("patents") == ()
    assert loaded.documents["bulletin"].title == "公报"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("926.0, yoy: 8.0,", "", "data/history.yaml:13:7: 错误：这一年没有数：至少要有 value 或 yoy。改法：补上 value"),
        ("926.0", "9" * 20, "data/history.yaml:13:14: 错误：这个数有 20 位，太长了"),
        ("draw: none", "draw: pie", "data/history.yaml:11:5: 错误：“draw”写成了“pie”。改法：只能是 columns"),
        ("read: secondary", "red: secondary", "是不是“read”？"),
    ],
)
def test_a_mistake_is_said_with_its_place(before: str, after: str, said: str) -> None:
    """Each refusal is a sentence at its line."""
    text = HISTORY.replace(f"value: {before}" if "yoy" in before else before, after)

    with pytest.raises(InputError) as refused:
        load_site(special({"data/history.yaml": text}))

    assert said in str(refused.value)


def test_a_broken_history_does_not_hide_other_mistakes() -> None:
    """It is one file among those that are read."""
    broken = special({"data/history.yaml": "schema: 2\n"})
    del broken[PurePosixPath("content/site.yaml")]  # type: ignore[attr-defined]

    with pytest.raises(InputError) as refused:
        load_site(broken)

    assert {problem.position.path for problem in refused.value.problems} == {"content/site.yaml", "data/history.yaml"}

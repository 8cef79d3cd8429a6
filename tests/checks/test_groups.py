"""A group that is drawn has one unit; the figure that has another is told, and whether the print has it."""

import pytest

from newquality_site.checks.groups import check
from newquality_site.model.fact import Fact, FactGroup
from tests.builders import article, site

GROUP = FactGroup(id="firms", article="lead", label="企业", form="bars")


def fact(name: str, unit: str, printed: str) -> Fact:
    """Return a figure of the group."""
    own = {"id": name, "article": "lead", "value": "539", "unit": unit, "label": "企业", "group": "firms"}
    return Fact.model_validate(own | {"printed": printed})


@pytest.mark.parametrize(
    ("units", "odd"),
    [(("家", "家", "家"), None), (("个", "家", "家"), "a"), (("家", "家", "个"), "c"), (("家", "个", "家"), "b")],
)
def test_the_odd_one_is_told(units: tuple[str, ...], odd: str | None) -> None:
    """Not those that have the unit of most, wherever it stands among them."""
    facts = [fact(name, unit, "539家企业") for name, unit in zip("abc", units, strict=True)]
    mine = site(facts=facts, groups=(GROUP,), articles=(article(),))

    told = [problem for problem in check(mine) if "单位" in problem.reason]

    assert [problem.reason[:3] for problem in told] == ([f"“{odd}”"] if odd else [])
    assert [problem.mend for problem in told] == (["原文“539家企业”的单位是“家”，改成它"] if odd else [])


def test_units_that_the_print_has_part_the_group() -> None:
    """Nothing was typed wrong there."""
    facts = [fact("a", "家", "539家企业"), fact("b", "亿元", "营收539亿元")]
    given = site(facts=facts, groups=(GROUP,), articles=(article(),))

    (told,) = (problem for problem in check(given) if "单位" in problem.reason)

    assert told.mend == "分组改用 form: tiles，或分成两组"

"""What has a second place says nothing: words of a source, a change that agrees, a note that repeats the tables."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks import later, own_words, printed
from newquality_site.model.article import Prose
from newquality_site.model.fact import Fact, FactGroup
from newquality_site.model.indicator import Kind
from tests.builders import article, indicator, series, site
from tests.histories import added, history, points

FACT = {
    "id": "x.over",
    "article": "lead",
    "value": "22",
    "unit": "个",
    "label": "集群",
    "printed": "22个集群营收超百亿",
}


def unproved(kind: Kind, obs: dict[object, Any], **written: str) -> list[str]:
    """Return what is said of figures that the print has not."""
    return [str(problem) for problem in later.check(site(indicator(series(kind, obs, **written))))]


@pytest.mark.parametrize(
    ("kind", "obs"),
    [
        ("level", {2025: {"value": "97.2", "yoy": "-7.0", "quoted": ["授权97.2亿元", "比上年下降7.0%"]}}),
        ("growth", {2025: {"yoy": "-1.2", "quoted": "同比减少1.2%"}}),
        ("growth", {2025: {"yoy": "9.4", "quoted": "增加值比上年增长9.4%，占比17.1%"}}),
        ("share", {2025: {"value": "2.80", "pp": "0.11", "quoted": "强度2.80%，提高0.11个百分点"}}),
        ("level", {2024: {"value": "100"}, 2025: {"value": "110", "yoy": "10.0"}}),
        ("share", {2024: {"value": "2.68"}, 2025: {"value": "2.80", "pp": "0.12"}}),
        ("level", {2025: {"value": "97.2", "why": "只有这一个来源"}}),
        ("level", {2025: {"value": "39262", "quoted": "2025年投入3.9262万亿元"}}),
        ("level", {2025: {"value": "97.2", "pp": "0.11", "quoted": "97.2亿元，比2024年提升0.11个百分点"}}),
        ("level", {2025: {"value": "97.2", "quoted": "截至2025年12月末，余额97.2亿元"}}),
        ("level", {2025: {"value": "-97.2", "quoted": "2025年逆差扩大到97.2亿元"}}),
        ("level", {2025: {"value": "97.2", "quoted": "上半年97.2亿元", "why": "来源只公布到这时"}}),
        ("growth", {2025: {"yoy": "-7.0", "quoted": "降幅收窄至7.0%"}}),
        ("growth", {2025: {"yoy": "0.0", "quoted": "居民消费价格与上年持平"}}),
        ("level", {2025: None, 2024: {"value": "1", "printed": "1亿元"}}),
    ],
)
def test_a_figure_with_a_second_place_is_silent(kind: Kind, obs: dict[object, Any]) -> None:
    """Its source says it to the last digit, or it agrees with the year before; a reason answers."""
    assert unproved(kind, obs) == []


@pytest.mark.parametrize(
    ("seen", "silent"), [({"value": "120"}, True), ({"value": "120", "yoy": "9.1"}, True), ({"value": "121"}, False)]
)
@pytest.mark.parametrize("revised", [False, True])
def test_the_history_that_editors_added_is_a_second_place(seen: dict[str, Any], *, silent: bool, revised: bool) -> None:
    """The same figures of the year, added later or as a revision."""
    revision = seen | {"on": "2025-09-29", "source": "nbs", "why": "最终统计"}
    obs = {"value": "118", "printed": "118亿元", "revised": [revision]} if revised else seen
    beside = indicator(series(obs={2024: obs}))

    found = list(later.check(added(history(points("100", "110", "120", yoy="9.1")), beside=beside)))

    assert (found == []) is silent


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        ("level", {"value": "97.2", "quoted": "授权97.20亿元"}),
        ("level", {"value": "97.2", "quoted": "授权97.2万亿元"}),
        ("growth", {"yoy": "-1.2", "quoted": "同比增长1.2%"}),
        ("growth", {"yoy": "1.2", "quoted": "同比下降1.2%"}),
        ("growth", {"yoy": "0.1", "quoted": "与上年持平"}),
        ("growth", {"yoy": "0", "quoted": "与上年基本持平"}),
        ("level", {"value": "97.2"}),
        ("growth", {"yoy": "9.4"}),
        ("level", {"value": "97.2", "quoted": "净流出97.2亿元"}),
        ("level", {"value": "97.2", "quoted": "近97.2亿元"}),
        ("level", {"value": "39262", "quoted": "2025年投入3.92万亿元"}),
        ("level", {"value": "97.2", "quoted": "2024年97.2亿元"}),
    ],
)
def test_a_figure_without_one_is_told(kind: Kind, seen: dict[str, Any]) -> None:
    """Another zero, another unit, a rise for a fall, and nothing to hold it against."""
    assert len(unproved(kind, {2025: seen})) == 1


@pytest.mark.parametrize("words", ["升至第十位", "位列第10", "排第10名", "居10位"])
def test_a_rank_is_said_in_many_ways(words: str) -> None:
    """In digits or not, with its unit or only its 第; another rank is told."""
    assert unproved("rank", {2025: {"value": "10", "quoted": words}}, unit="位") == []
    assert len(unproved("rank", {2025: {"value": "11", "quoted": words}}, unit="位")) == 1


@pytest.mark.parametrize("part", ["上半年", "四季度", "1—11月", "12月", "环比", "两年平均", "预计"])
def test_a_part_of_a_year_is_no_year(part: str) -> None:
    """The sentence of another span of time, or of another comparison, is asked about."""
    (told,) = unproved("growth", {2025: {"yoy": "9.4", "quoted": f"2025年{part}增长9.4%"}}, label="增加值")

    assert "来源原话说的是“" in told
    assert "，这里登记的是2025年全年的增加值" in told


@pytest.mark.parametrize(
    ("kind", "seen", "told"),
    [
        ("growth", {"yoy": "-1.2", "printed": "2024年同比下降1.2%"}, 0),
        ("growth", {"yoy": "1.2", "printed": "2024年同比下降1.2%"}, 1),
        ("growth", {"yoy": "-1.2", "printed": "2024年同比增长1.2%"}, 1),
        ("share", {"value": "2.58", "pp": "-0.1", "printed": ["2024年降至2.58%", "比上年降低0.1个百分点"]}, 0),
        ("share", {"value": "2.58", "pp": "0.1", "printed": ["2024年降至2.58%", "比上年降低0.1个百分点"]}, 1),
        ("level", {"value": "97.2", "yoy": "-7.0", "printed": "2024年减少到97.2亿元，比上年下降7.0%"}, 0),
        ("level", {"value": "97.2", "yoy": "-7.0", "printed": "2024年97.2亿元，降幅为7.0%"}, 0),
        ("growth", {"yoy": "1.2", "printed": "2024年由下降转为增长1.2%"}, 0),
        ("share", {"value": "12", "printed": "2024年减少垃圾的城市占12%"}, 0),
        ("growth", {"yoy": "0.0", "printed": "2024年与上年持平"}, 0),
        ("growth", {"yoy": "0.1", "printed": "2024年与上年持平"}, 1),
        ("level", {"value": "0", "printed": "2024年与上年持平"}, 1),
        ("level", {"value": "-97.2", "printed": "2024年逆差97.2亿元"}, 0),
        ("level", {"value": "97.2", "printed": "2024年逆差97.2亿元"}, 1),
        ("level", {"value": "-97.2", "printed": "2024年为-97.2亿元"}, 0),
        ("level", {"value": "-97.2", "printed": "2024年顺差97.2亿元"}, 1),
        ("level", {"value": "97.2", "printed": "2024年减亏企业盈利97.2亿元"}, 0),
    ],
)
def test_a_printed_fall_is_a_fall(kind: Kind, seen: dict[str, Any], told: int) -> None:
    """What fell by so much in print is below nothing in the table; what fell to so much is not."""
    assert len(list(printed.check(site(indicator(series(kind, {2024: seen})))))) == told


def test_a_loss_that_is_called_one_has_no_sign() -> None:
    """The size of a 逆差 is one; the digits are right, and what to write is said."""
    loss: dict[object, object] = {2024: {"value": "97.2", "printed": "2024年逆差97.2亿元"}}

    assert not list(printed.check(site(indicator(series("level", loss, label="贸易逆差")))))
    (problem,) = printed.check(site(indicator(series("level", loss, label="贸易差额"))))
    assert problem.mend == "原文说的正负与此相反：写成 -97.2"


@pytest.mark.parametrize(
    ("label", "words", "left"),
    [
        ("60岁及以上人口占比", "60岁及以上人口占22.0%", 0),
        ("10种有色金属产量", "2024年10种有色金属产量22.0%", 0),
        ("60岁及以上人口占比", "65岁及以上人口占22.0%", 1),
        ("60岁及以上人口占比", "人口占22.0%，提高60%", 1),
    ],
)
def test_a_number_in_a_name_is_no_figure_left_over(label: str, words: str, left: int) -> None:
    """The label has it too, with its unit."""
    share = series("share", {2024: {"value": "22.0", "printed": words}}, label=label)

    told = [one.reason for one in printed.check(site(indicator(share))) if "没有对应的数" in one.reason]
    assert len(told) == left


@pytest.mark.parametrize(("mark", "told"), [("14000", 0), ("14500", 1), ("1.4", 1)])
def test_a_mark_is_printed_in_any_scale(mark: str, told: int) -> None:
    """首次突破1.4万亿元 is one of 14000亿元, to the last digit, and no figure left over."""
    obs: dict[object, object] = {
        2024: {"value": "14630", "milestone": {"first_above": mark}, "printed": ["14630亿元", "首次突破1.4万亿元"]}
    }

    assert len(list(printed.check(site(indicator(series("level", obs)))))) == told


@pytest.mark.parametrize(("table", "print_says", "mend"), [("1.2", "负增长", "-1.2"), ("-1.2", "增长", "1.2")])
def test_a_change_that_goes_the_other_way_is_mended_in_a_word(table: str, print_says: str, mend: str) -> None:
    """The digits are right: what an editor has to write is said, and no revision is thought of."""
    seen: dict[object, object] = {2024: {"yoy": table, "printed": f"2024年同比{print_says}1.2%"}}

    (problem,) = printed.check(site(indicator(series("growth", seen))))

    assert problem.mend == f"原文说的升降与此相反：写成 {mend}"


def test_a_change_on_a_comparable_basis_proves_nothing() -> None:
    """Nobody holds it against the values."""
    obs: dict[object, Any] = {2024: {"value": "100"}, 2025: {"value": "110", "yoy": "10.0"}}

    assert len(unproved("level", obs, basis="real")) == len(obs)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("2024年为2.68%，上年是2.58%，两年不能直接比较。", 0),
        ("22个集群，原文超百亿元。", 0),
        ("第四次普查后，三类企业重叠。", 0),
        ("2024年为2.86%。", 1),
        ("22家集群。", 1),
        ("2.680%与2.68%。", 1),
    ],
)
def test_a_note_says_what_print_or_tables_say(note: str, told: int) -> None:
    """A figure with its unit and its zeros, the share of the year before, a threshold; no other."""
    shares = indicator(series("share", {2024: {"value": "2.68", "pp": "0.10"}}))
    fact = Fact.model_validate(FACT | {"threshold": {"op": ">", "value": "100", "unit": "亿元"}})
    group = FactGroup.model_validate({"id": "g", "article": "lead", "label": "集群", "form": "tiles", "notes": [note]})
    special = replace(site(shares, facts=[fact], groups=[group], articles=[article()]), original="22个集群营收超百亿")

    assert len(list(own_words.check(special))) == told
    answered = replace(special, groups=(group.model_copy(update={"why": "已核对"}),))
    assert list(own_words.check(answered)) == []


def test_a_note_of_several_lines_is_told_on_one() -> None:
    """A table in a note breaks no line of the report."""
    text = '第一段。\n\n!!! note "编者注"\n    | 年 | 数 |\n    |---|---|\n    | 甲 | 22家 |\n\n    另见别处。'
    (told,) = own_words.check(site(articles=[replace(article(), prose=Prose(text, "lead.md", 9))]))

    assert "22家" in told.reason
    assert "\n" not in told.reason

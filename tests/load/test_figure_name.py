"""A published figure is found by its name, and a wrong name answered with the near one."""

import pytest

from newquality_site.load.figure_name import UnknownFigure, figure_named
from tests.builders import indicator, series, site

EDITION = site().edition
SPEND = series(
    obs={2024: {"value": "36130", "yoy": "8.3", "printed": "36130亿元"}, 2025: {"value": "39000", "yoy": "7.9"}}
)
SHARE = series("share", {2024: {"value": "2.68", "pp": "0.1", "printed": "2.68%"}})
RENEWAL = series("growth", {2024: {"yoy": "8.0", "printed": "8.0%"}})
UNPRINTED = series(obs={2025: {"value": "5"}})
STATISTIC = indicator(SPEND, SHARE, RENEWAL, UNPRINTED)


@pytest.mark.parametrize(
    ("name", "value", "unit", "change"),
    [
        ("rnd", "36130", "亿元", False),
        ("rnd.s1", "36130", "亿元", False),
        ("rnd.value", "36130", "亿元", False),
        ("rnd.yoy", "8.3", "%", True),
        ("rnd.s1@2025", "39000", "亿元", False),
        ("rnd.s1.yoy@2025", "7.9", "%", True),
        ("rnd.s2", "2.68", "%", False),
        ("rnd.s2.pp", "0.1", "个百分点", True),
        ("rnd.s3", "8.0", "%", True),
    ],
)
def test_a_name_means_one_figure(name: str, value: str, unit: str, *, change: bool) -> None:
    """Without a series it is the first, without a period what the edition printed, whatever year came later."""
    found = figure_named(name, [STATISTIC], EDITION)

    assert (f"{found.value}", found.unit, found.change) == (value, unit, change)


@pytest.mark.parametrize(
    ("name", "reason", "like"),
    [
        ("rmd", "没有叫“rmd”的统计", "rnd"),
        ("quite-another", "没有叫“quite-another”的统计", ""),
        ("rnd.s9", "没有叫“s9”的序列", ""),
        ("rnd.s1@2023", "没有叫“2023”的时期", "2025"),
        ("rnd.s1@1", "没有叫“1”的时期", ""),
        ("rnd.s4", "报纸没有印“研发经费投入”的数", "@2025"),
        ("rnd.s2.yoy", "“研发经费投入”这一期没有 yoy", ""),
    ],
)
def test_a_name_that_means_nothing_is_refused(name: str, reason: str, like: str) -> None:
    """The refusal says which part of the name is wrong, and the near name where there is one."""
    with pytest.raises(UnknownFigure) as caught:
        figure_named(name, [STATISTIC], EDITION)

    assert caught.value.reason == reason
    assert bool(caught.value.like) is bool(like)

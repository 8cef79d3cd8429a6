"""Days fit together: of what was printed, put online, checked, mended and released."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from newquality_site.checks.dates import check
from newquality_site.model.indicator import Source
from newquality_site.model.site import Site
from tests.builders import indicator, series, site


def lines(given: Site) -> list[str]:
    """Return what is said, without its place."""
    return [str(problem).split(": ", 1)[1].partition("。改法")[0] for problem in check(given)]


def dated(**settings: Any) -> Site:  # noqa: ANN401
    """Return a special with other settings."""
    made = site(indicator())
    return replace(made, settings=made.settings.model_validate(made.settings.model_dump(by_alias=True) | settings))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"online": "2026-01-01"}, []),
        ({"online": "2062-01-01"}, ["错误：2062-01-01 这个日期不会有：本期的数是 2024 年的"]),
        ({"online": "2023-12-31"}, ["警告：2023-12-31 这个日期不像：本期的数是 2024 年的"]),
        ({"corrections": [{"on": "2026-02-01", "text": "改。"}]}, []),
        (
            {"corrections": [{"on": "2206-02-01", "text": "改。"}]},
            ["错误：2206-02-01 这个日期不会有：本期的数是 2024 年的"],
        ),
        (
            {"corrections": [{"on": "2025-12-31", "text": "改。"}]},
            ["警告：2025-12-31 更正的差错，网页版 2026-01-01 才上线"],
        ),
    ],
)
def test_days_of_the_site_are_near_its_year(settings: dict[str, Any], said: list[str]) -> None:
    """A slip of the year is refused, and a mistake is not mended before there was a site."""
    assert lines(dated(**settings)) == said


def test_an_old_paper_may_come_online_late() -> None:
    """Two days that bear each other out are no slip: a special of 1998 is put online and its sources are checked."""
    made = site(indicator(series(obs={1998: {"value": "1"}})))
    old = replace(made, edition=made.edition.model_copy(update={"year": 1998}))
    checked = Source(name="国家统计局", cited_as="printed", checked=date(2025, 12, 1))

    assert lines(old) == ["错误：2026-01-01 这个日期不会有：本期的数是 1998 年的"]
    assert lines(replace(old, sources={"nbs": checked})) == []


def test_a_slip_that_was_copied_bears_nothing_out() -> None:
    """Days of one kind do not answer for each other."""
    late = Source(name="国家统计局", cited_as="printed", checked=date(2062, 12, 1))

    assert len(lines(replace(site(indicator()), sources={"nbs": late, "wipo": late}))) == 2


@pytest.mark.parametrize(
    ("when", "seen", "early"),
    [
        ("2024", {"released": "2024-12-30"}, True),
        ("2024", {"released": "2024-12-31"}, False),
        ("2024", {"released": "2024-12-30", "why": "提前公布"}, False),
        ("2024-Q1", {"released": "2024-03-30"}, True),
        ("2024-Q1", {"released": "2024-04-16"}, False),
        ("2024-02", {"released": "2024-02-28"}, True),
        ("2024-02-03", {"released": "2024-02-03"}, False),
        ("undated", {"released": "2024-02-03"}, False),
        ("2024", {"revised": [{"value": "2", "on": "2024-05-01", "source": "nbs", "why": "终核"}]}, True),
    ],
)
def test_a_figure_comes_out_when_its_time_is_over(when: str, seen: dict[str, Any], *, early: bool) -> None:
    """One of a year, a quarter or a month that was still running is asked about."""
    told = lines(site(indicator(series(obs={when: {"value": "1", **seen}}))))

    assert ["就公布了它的数" in line for line in told] == [True] * early


def test_a_rank_comes_out_in_its_year() -> None:
    """A ranking bears the year in which it is published."""
    assert lines(site(indicator(series("rank", {2024: {"value": "11", "released": "2024-09-26"}})))) == []


@pytest.mark.parametrize(
    ("update", "said"),
    [
        ("2026年1月", []),
        ("2025年12月", ["警告：下次更新写的是“2025年12月”，最新的数 2026-01-19 已经公布"]),
        ("2025年", ["警告：下次更新写的是“2025年”，最新的数 2026-01-19 已经公布"]),
        ("2025年的数，2026年9月公布", []),
        ("每年1月", []),
    ],
)
def test_the_next_update_is_still_to_come(update: str, said: list[str]) -> None:
    """It lies not before the day of the newest figure."""
    obs: dict[object, object] = {2025: {"value": "1", "released": "2026-01-19"}}

    assert lines(site(indicator(series(obs=obs, next_update=update)))) == said

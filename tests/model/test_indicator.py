"""A statistic's series hold what was published, in order, and refuse figures that their kind cannot have."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from newquality_site.model.indicator import Edition, Indicator, Kind
from newquality_site.model.period import UNDATED, Period
from tests.builders import indicator, observation, series, site

EDITION = site().edition


def test_an_editor_names_growth_by_its_short_names() -> None:
    """`yoy` is growth in per cent and `pp` the change in percentage points, each with its zero."""
    seen = observation(value="2.68", yoy="8.0", pp="0.10")

    assert (f"{seen.growth}", f"{seen.points}") == ("8.0", "0.10")


@pytest.mark.parametrize(
    ("written", "missing"), [({}, True), ({"value": "0"}, False), ({"yoy": "0"}, False), ({"pp": "0.1"}, True)]
)
def test_a_period_without_a_figure_is_missing(written: dict[str, str], *, missing: bool) -> None:
    """Nothing published is missing; a zero is a figure (B15)."""
    assert observation(**written).missing is missing


def test_an_empty_line_marks_a_missing_period() -> None:
    """A period with nothing after the colon is known and has no figure."""
    assert series(obs={2023: None, 2024: {"value": "1"}}).obs[Period(2023)].missing


def test_published_periods_stand_in_order_of_time() -> None:
    """The order of the lines does not matter, and a missing period is not among the published."""
    made = series(obs={2024: {"value": "3"}, 2022: {"value": "1"}, 2023: None, "undated": {"value": "9"}})

    assert [when for when, _ in made.published] == [UNDATED, Period(2022), Period(2024)]


def test_the_newest_figure_is_the_last_published() -> None:
    """A later period that is still missing is not the newest figure."""
    when, seen = series(obs={2023: {"value": "1"}, 2024: {"value": "2"}, 2025: None}).latest

    assert (when, seen.value) == (Period(2024), Decimal(2))


@pytest.mark.parametrize(
    ("kind", "obs", "error"),
    [
        ("level", {}, "too_short"),
        ("level", {2024: None}, "empty_series"),
        ("growth", {2024: {"value": "8.9"}}, "level_in_growth"),
        ("growth", {2023: {"value": "1", "yoy": "1"}, 2024: {"yoy": "8.9"}}, "level_in_growth"),
        ("level", {2024: {"yoy": "8.9"}}, "no_value"),
        ("rank", {2023: {"value": "12"}, 2024: {"yoy": "8.9"}}, "no_value"),
        ("level", {2024: {"value": "1"}, "2024-Q1": {"value": "1"}}, "mixed_periods"),
        ("level", {"2024-01": {"value": "1"}, "2024-Q1": {"value": "1"}}, "mixed_periods"),
        ("level", {2024: {"value": "1000", "milestone": {"first_above": "1000"}}}, "milestone"),
        ("level", {2024: {"value": "1", "yoy": "8,3"}}, "number"),
        ("level", {2024: {"value": "1", "yoi": "8.3"}}, "extra_forbidden"),
        ("level", {"2024年": {"value": "1"}}, "period"),
    ],
)
def test_figures_that_do_not_fit_are_refused(kind: Kind, obs: dict[object, object], error: str) -> None:
    """A growth has no level (B11), a level has a value, a mark passed lies below it, one axis has one kind of time."""
    with pytest.raises(ValidationError) as caught:
        series(kind, obs)

    assert [found["type"] for found in caught.value.errors()] == [error]


def test_an_undated_figure_may_stand_beside_dated_ones() -> None:
    """The year after, an editor adds a dated figure to one that the print left undated."""
    assert len(series("count", {"undated": {"value": "26"}, 2025: {"value": "30"}}).published) == 2


def test_a_mark_passed_needs_a_value_below_which_it_lies() -> None:
    """The value stands above the mark it is the first to pass."""
    seen = observation(value="1316.8", milestone={"first_above": "1000"})

    assert seen.milestone
    assert seen.milestone.first_above == 1000


def test_a_derivation_that_does_not_exist_is_refused() -> None:
    """The list of derivations is a white list (C5)."""
    with pytest.raises(ValidationError, match="'prev-level', 'prev-share' or 'threshold-gap'"):
        series(derive=["next-level"])


def test_a_statistic_has_a_series() -> None:
    """A statistic without a series has nothing to show."""
    with pytest.raises(ValidationError, match="at least 1"):
        indicator(series={})


def test_a_revision_needs_its_day_its_source_and_its_reason() -> None:
    """A revision keeps the earlier figure and says when, by whom and why it was replaced (C7)."""
    revised = [{"value": "36326.8", "on": "2026-01-01", "source": "nbs", "why": "最终核实"}]

    (revision,) = observation(value="36130", revised=revised).revised

    assert revision.value == Decimal("36326.8")
    with pytest.raises(ValidationError, match="why"):
        observation(value="36130", revised=[{"value": "1", "on": "2026-01-01", "source": "nbs"}])


@pytest.mark.parametrize(
    ("written", "revised", "now"),
    [
        ({"value": "1", "yoy": "8"}, [{"value": "2", "yoy": "9"}], ("2", "9", None)),
        ({"value": "1", "yoy": "8", "pp": "0.1"}, [{"value": "2"}], ("2", None, None)),
        ({"value": "1", "yoy": "8", "pp": "0.1"}, [{"yoy": "9"}], ("1", "9", "0.1")),
        ({"value": "1", "pp": "0.1"}, [{"pp": "0.10"}], ("1", None, "0.10")),
        ({"value": "1"}, [{"value": "3", "on": "2026-03-01"}, {"value": "2"}], ("3", None, None)),
        (
            {"value": "1", "yoy": "8"},
            [{"value": "2", "yoy": "9"}, {"yoy": "10", "on": "2026-03-01"}],
            ("2", "10", None),
        ),
    ],
)
def test_the_figure_as_last_revised_is_the_current_one(
    written: dict[str, str], revised: list[dict[str, str]], now: tuple[str | None, ...]
) -> None:
    """The latest day wins; a growth that was not published anew does not outlive the value it belonged to."""
    later = {"on": "2026-01-01", "source": "own", "why": "最终核实"}

    current = observation(**written, revised=[later | revision for revision in revised]).current

    figures = (current.value, current.growth, current.points)
    assert tuple(None if figure is None else f"{figure}" for figure in figures) == now
    assert (current.status, current.source, current.revised) == ("revised", "own", ())


def test_an_unrevised_figure_is_its_own_current_one() -> None:
    """Without a revision nothing changes."""
    seen = observation(value="1", printed="1")

    assert seen.current is seen


def test_the_newest_figure_is_the_revised_one() -> None:
    """A statistic's page follows the revision, and the edition keeps what it printed (C6)."""
    revised = [{"value": "36326.8", "on": "2026-01-01", "source": "nbs", "why": "最终核实", "status": "final"}]
    made = series(obs={2024: {"value": "36130", "printed": "36130亿元", "revised": revised}})

    assert (made.latest[1].value, made.latest[1].status) == (Decimal("36326.8"), "final")
    printed = EDITION.observation(made)
    assert printed
    assert printed[1].value == 36130


@pytest.mark.parametrize("year", [1899, 2101])
def test_an_edition_is_of_a_year_near_ours(year: int) -> None:
    """A slip in the year is refused."""
    with pytest.raises(ValidationError):
        Edition(id="a", publication="报", box_title="数", source_line="源", year=year)


@pytest.mark.parametrize(
    ("obs", "when"),
    [
        ({2023: {"value": "1", "printed": "1"}, 2024: {"value": "2", "printed": "2"}}, Period(2024)),
        ({"undated": {"value": "26", "printed": "26个"}, 2025: {"value": "30"}}, UNDATED),
        ({"undated": {"value": "26", "printed": "26个"}, 2023: {"value": "1", "printed": "1"}}, UNDATED),
        ({"2024-Q3": {"value": "1", "printed": "1"}, "2024-Q4": {"value": "2", "printed": "2"}}, Period(2024, 4)),
        ({2023: {"value": "1", "printed": "1"}, 2024: {"value": "2"}}, Period(2023)),
    ],
)
def test_an_edition_quotes_what_it_printed(obs: dict[object, object], when: Period) -> None:
    """The edition's figure is the newest of its year, or the undated one, or else an earlier one (C6)."""
    found = EDITION.observation(series(obs=obs))

    assert found
    assert found[0] == when


@pytest.mark.parametrize("obs", [{2024: {"value": "1"}}, {2025: {"value": "1", "printed": "1"}}])
def test_an_edition_quotes_nothing_it_did_not_print(obs: dict[object, object]) -> None:
    """A figure without printed words, or of a year to come, is not the edition's."""
    assert EDITION.observation(series(obs=obs)) is None


def test_a_statistic_is_a_value() -> None:
    """A statistic cannot be changed."""
    made: Indicator = indicator()

    with pytest.raises(ValidationError, match="frozen"):
        made.heading = "x"

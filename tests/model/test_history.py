"""A history has a figure and a source for each of its years, and knows which years it lacks."""

import pytest
from pydantic import ValidationError

from newquality_site.model.period import Period
from tests.histories import history, points


def test_years_without_a_figure_are_known() -> None:
    """From the first year to the last none is left out."""
    made = history(points("1", None, "3"), draw="none")

    assert [(when, bool(point)) for when, point in made.years] == [
        (Period(2022), True),
        (Period(2023), False),
        (Period(2024), True),
    ]


def test_each_source_is_named_once() -> None:
    """Two figures of one document make one source."""
    made = history(points("1", "2", "3", source="flash"))

    assert made.sources == ("bulletin", "flash")


@pytest.mark.parametrize(("draw", "drawn"), [("columns", True), ("line", True), ("notes", False), ("none", False)])
def test_only_columns_and_lines_are_drawn(draw: str, *, drawn: bool) -> None:
    """Notes and single figures have no chart."""
    assert history(draw=draw).drawn is drawn


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ({"given": {2024: {"source": "bulletin", "read": "verified"}}}, "no_figure"),
        ({"given": {2024: {"yoy": "8.3", "source": "bulletin", "read": "verified"}}}, "history_gap"),
        ({"given": points("1"), "kind": "growth", "draw": "none"}, "level_in_history"),
        ({"given": {"去年": {"value": "1", "source": "bulletin", "read": "verified"}}}, "int_parsing"),
        ({"given": points("1", read="heard")}, "literal_error"),
    ],
)
def test_figures_fit_the_kind(written: dict[str, object], kind: str) -> None:
    """A year without a figure, a level among growths and a way of reading that is none are refused."""
    with pytest.raises(ValidationError) as refused:
        history(**written)  # type: ignore[arg-type]

    assert [detail["type"] for detail in refused.value.errors()] == [kind]

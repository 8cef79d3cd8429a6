"""A chart tells published figures from derived and missing ones."""

import dataclasses

import pytest

from newquality_site.model.chart import Row
from tests.builders import chart, estimated, row


def test_published_rows_have_a_figure_that_is_not_ours() -> None:
    """Neither what we derived nor what is missing counts as published."""
    derived, missing, published = estimated(year=2022), row(None, 2023), row("0")
    made = chart(given=(derived, missing, published))

    assert made.published == (published,)
    assert made.estimates == (derived,)


@pytest.mark.parametrize(("made", "ours"), [(estimated(), True), (row("1"), False), (row(None), False)])
def test_a_row_says_whether_it_is_derived(made: Row, *, ours: bool) -> None:
    """Only a row with the status 推算 is derived."""
    assert made.estimated is ours


def test_a_chart_cannot_be_changed() -> None:
    """Table, picture and description read the very same rows."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        chart().unit = "万元"  # type: ignore[misc]

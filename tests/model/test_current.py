"""The current figure of a period is the last revised, and everything else of it stays."""

from datetime import date

from tests.builders import observation, series
from tests.pages.special import edited, published, unsealed

LATER = {"source": "own", "why": "最终核实"}


def test_a_revision_without_growth_drops_the_old_growth() -> None:
    """8.3% belonged to 36130 and says nothing of 36326.8; the reason and the mark passed stay with the period."""
    revised = [{"value": "36326.8", "on": "2026-01-01", "status": "final"} | LATER]
    seen = observation(
        value="36130", yoy="8.3", printed="36130亿元", why="口径", milestone={"first_above": "36000"}, revised=revised
    )

    current = seen.current

    assert (current.growth, current.why, current.milestone) == (None, "口径", seen.milestone)
    assert (current.released, current.status, current.source, current.printed) == (date(2026, 1, 1), "final", "own", ())


def test_the_newest_period_counts_before_the_newest_revision() -> None:
    """A late revision of an old year does not become the latest figure."""
    revised = [{"value": "5", "on": "2026-06-01"} | LATER]
    made = series(obs={2023: {"value": "1", "revised": revised}, 2024: {"value": "2"}})

    assert str(made.latest[1].value) == "2"


def test_a_revision_and_a_new_year_leave_every_piece_as_printed() -> None:
    """The statistic's page shows 36130 beside 36326.8 and 2025, and no byte of a piece moves."""
    path = "data/indicators.yaml"
    revised = "revised: [{value: 1005, on: 2026-01-01, source: nbs, why: 最终核实, status: final}]"
    later = f"2024: {{status: preliminary, {revised}, value: 1000, yoy: 8.0"
    changed = edited(path, ("2024: {value: 1000, yoy: 8.0", f"2025: {{value: 1090}}\n          {later}"))

    before, after = unsealed(published().tree), unsealed(published(changed).tree)

    moved = {str(name) for name in before if before[name] != after.get(name)}
    assert [name for name in moved if name.startswith("articles/")] == []
    page = next(after[name].decode() for name in after if "rnd" in name.parts and name.suffix == ".html")
    assert all(words in page for words in ("1000亿元", "1005亿元", "最终核实", "1090"))

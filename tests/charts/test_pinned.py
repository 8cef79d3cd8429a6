"""Charts as the edition printed them, whatever is published later."""

from newquality_site.charts.pinned import pinned_charts
from newquality_site.load.site import load_site
from newquality_site.model.chart import Chart
from tests.pages.special import Files, edited, special

FIGURES = "data/indicators.yaml"
NEWER = """\
          2025: {value: 1100}
          2026: {value: 1200}
        chart: {type: columns}
        derive: [prev-level]"""


def pinned(changed: Files | None = None) -> dict[str, Chart]:
    """Return the pinned charts of the special."""
    return dict(pinned_charts(load_site(special(changed))))


def test_each_printed_chart_has_a_pinned_twin() -> None:
    """Statistics and groups of a piece have a chart with the edition in its id."""
    assert {name: chart.id for name, chart in pinned().items()} == {
        "rnd": "rnd.e-1",
        "patents": "patents.e-1",
        "m-group": "m-group.e-1",
    }


def test_newer_and_revised_figures_move_no_pinned_chart() -> None:
    """A new year and a revision leave the pinned chart as it was, also where the editor names a form for more years."""
    newer = edited(
        FIGURES,
        ("yoy: 8.0, printed", "yoy: 8.0, revised: [{value: 1002, on: 2025-12-30, source: nbs, why: 核实}], printed"),
        (
            "        derive: [prev-level]",
            NEWER,
        ),
    )

    assert pinned(newer) == pinned()


def test_all_years_that_were_printed_are_pinned() -> None:
    """A print that gives the year before has both in its chart; the one that came later is in neither."""
    both = edited(FIGURES, ("        derive: [prev-level]", "          2023: {value: 926, printed: 926亿元}\n" + NEWER))

    assert [str(row.period) for row in pinned(both)["rnd"].rows] == ["2023", "2024"]


def test_what_was_not_printed_is_not_pinned() -> None:
    """A statistic that is left out, one the print had no figure of, and figures on tiles have no pinned chart."""
    assert "patents" not in pinned(
        edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n"))
    )
    assert "patents" not in pinned(edited(FIGURES, ("{value: 26, printed: 2024年26万件}", "{value: 26}")))
    assert "m-group" not in pinned(edited(FIGURES, ("form: bars", "form: tiles")))

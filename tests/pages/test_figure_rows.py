"""Every figure leaves the site as the row that its chart and its table show."""

from decimal import Decimal

from newquality_site.model.chart import Status
from newquality_site.pages.figure_columns import ADDRESS, COLUMNS, cells
from newquality_site.pages.figure_rows import FigureRow, Standing, figure_rows
from tests.pages.special import Files, edited, told

FIGURES = "data/indicators.yaml"
RND = "{value: 1000, yoy: 8.0, printed: [2024年研发经费1000亿元, 同比增长8.0%]}"
LATER = (
    "{value: 1000, yoy: 8.0, why: 已问过, released: 2025-01-23, printed: [2024年研发经费1000亿元, 同比增长8.0%],"
    " revised: [{value: 1002.0, yoy: 8.1, on: 2026-12-30, source: nbs, status: final, why: 最终核实。},"
    " {value: 1001, on: 2026-06-30, source: nbs, why: 补报, quoted: 修订为1001亿元。}]}\n"
    "          2022: {value: 900, quoted: [支出900亿元, 增长3.0%]}"
)
HISTORY = """\
schema: 1
sources:
  bulletin: {title: 公报, publisher: 统计局、财政部, published: 2024-02}
history:
  - id: rnd-past
    indicator: rnd
    series: spend
    label: 研发经费（最终统计）
    unit: 亿元
    kind: level
    basis: nominal
    draw: columns
    beside: {more: {label: 增加, unit: 亿元}}
    points:
      2020: {value: 700.0, yoy: 5.0, beside: {more: 33}, source: bulletin, read: secondary, why: 重述过}
      2022: {value: 900, source: bulletin, read: verified, preliminary: true}
      2023: {value: 950, source: bulletin, read: verified}
"""
GROWTH = """\
  - id: patents-growth
    indicator: patents
    series: granted
    label: 授权增长
    unit: "%"
    kind: growth
    basis: real
    draw: none
    points:
      2020: {yoy: 5.0, source: bulletin, read: verified}
      2022: {yoy: 6.0, source: bulletin, read: verified}
"""
GROWING = (
    ("unit: 万件\n        kind: count", 'unit: "%"\n        kind: growth'),
    ("2024: {value: 26, printed: 2024年26万件}", "2024: {yoy: 9.0}"),
)


def rows(changed: Files | None = None, number: int = 0) -> tuple[FigureRow, ...]:
    """Return the rows of a statistic of the special."""
    story = told(changed)
    return figure_rows(story, story.site.indicators[number])


def test_the_printed_and_the_derived_are_kept_apart() -> None:
    """The printed figure has the edition, the words and the source; the one before it is ours, with its band."""
    derived, printed = rows()

    assert (derived.standing, derived.status, derived.period.year) == (Standing.DERIVED, Status.ESTIMATED, 2023)
    assert (derived.low, derived.value, derived.high) == (Decimal("925.0"), Decimal(926), Decimal("926.9"))
    assert (derived.formula, derived.source) == ("1000÷（1＋8.0%）", "本站据统计局的数推算")
    assert (printed.standing, printed.status) == (Standing.PRINTED, Status.PUBLISHED)
    assert (printed.value, str(printed.growth), printed.unit) == (Decimal(1000), "8.0", "亿元")
    assert (printed.edition, printed.source, printed.reading, printed.vintage) == ("e-1", "统计局", "报纸原注", 1)
    assert printed.note == "原文：2024年研发经费1000亿元，同比增长8.0%"
    assert printed.current


def test_the_year_before_may_be_printed_too() -> None:
    """Both are of the print, each with its words."""
    both = rows(edited(FIGURES, (RND, RND + "\n          2023: {value: 926, printed: 上年926亿元}")))

    assert [(row.period.year, row.standing) for row in both] == [(2023, Standing.PRINTED), (2024, Standing.PRINTED)]
    assert both[0].note == "原文：上年926亿元"


def test_each_vintage_has_its_row() -> None:
    """A revised figure stays, those that replaced it follow by their day, and only the last is current."""
    changed = edited(FIGURES, (RND, LATER))

    *others, first, second, third = rows(changed)

    assert [(row.period.year, row.standing, row.status) for row in others] == [
        (2022, Standing.OTHER, Status.PUBLISHED),
        (2023, Standing.OTHER, Status.MISSING),
    ]
    assert [(str(row.value), row.vintage, row.current) for row in (first, second, third)] == [
        ("1000", 1, False),
        ("1001", 2, False),
        ("1002.0", 3, True),
    ]
    assert [row.standing for row in (first, second, third)] == [Standing.PRINTED, Standing.REVISED, Standing.REVISED]
    assert [row.released for row in (first, second, third)] == ["2025-01-23", "2026-06-30", "2026-12-30"]
    assert [row.place for row in (first, second, third)] == [f"row-rnd-2024-v{number}" for number in (1, 2, 3)]
    assert (first.note.split("；")[-1], third.note, third.status) == ("已问过", "最终核实", Status.FINAL)
    assert others[0].note == "来源原话：支出900亿元，增长3.0%"
    assert second.note == "来源原话：修订为1001亿元；补报"


def test_rows_are_what_the_chart_reads() -> None:
    """The current rows of a series are the rows of its chart, gaps too."""
    story = told(edited(FIGURES, (RND, LATER)))
    chart = story.charts["rnd"]

    current = [row for row in figure_rows(story, story.site.indicators[0]) if row.current is not False]

    assert [(row.period, row.value, row.status) for row in current] == [
        (row.period, row.value, row.status) for row in chart.rows
    ]


def test_a_gap_has_no_figure_and_no_source() -> None:
    """A year without a figure is empty: no zero, no office, no vintage."""
    gap = rows(edited(FIGURES, (RND, LATER)))[1]

    assert (gap.value, gap.source, gap.vintage, gap.basis) == (None, "", None, "")


def test_a_figure_without_a_date_stands_first() -> None:
    """A figure that has no place on the axis of time is a row, too."""
    undated = "undated: {value: 26, printed: 2024年26万件}\n          2023: {value: 20}"
    changed = edited(FIGURES, ("2024: {value: 26, printed: 2024年26万件}", undated))

    first, second = rows(changed, 1)

    assert (first.period.dated, first.standing, first.note) == (
        False,
        Standing.PRINTED,
        "原文未标年份；原文：2024年26万件",
    )
    assert cells(first, "https://a.example/")["period"] is None
    assert second.period.year == 2023


def test_history_keeps_its_documents() -> None:
    """A history has its document, how that was read, what stands beside it, and its gaps where it is drawn."""
    *_, one, gap, two, _ = rows({"data/history.yaml": HISTORY})

    assert (one.standing, one.reading, one.released) == (Standing.HISTORY, "转引", "2024-02")
    assert (one.source, one.document, one.note) == ("统计局、财政部", "公报", "增加33亿元；重述过")
    assert (str(one.value), str(one.growth), one.basis) == ("700.0", "5.0", "名义")
    assert (one.edition, one.vintage, one.current) == ("", None, None)
    assert (gap.value, gap.status, gap.period.year) == (None, Status.MISSING, 2021)
    assert (two.status, two.reading, two.basis) == (Status.PRELIMINARY, "已读原文", "")


def test_a_growth_is_the_value_of_its_row() -> None:
    """What is a growth itself stands as the value, with its basis, and leaves no second growth beside it."""
    changed = {"data/history.yaml": HISTORY + GROWTH, **edited(FIGURES, *GROWING)}

    own, past, gap, later = rows(changed, 1)

    assert (str(own.value), own.growth, own.basis, own.standing) == ("9.0", None, "", Standing.OTHER)
    assert (str(past.value), past.growth, past.basis) == ("5.0", None, "实际（可比价）")
    assert (gap.period.year, gap.status, gap.value) == (2021, Status.MISSING, None)
    assert later.period.year == 2022


def test_a_history_without_a_basis_has_not_said_that_its_source_has_none() -> None:
    """Only who read the source can say that it leaves the basis open, as is said of a figure of the print."""
    changed = {"data/history.yaml": HISTORY.replace("    basis: nominal\n", "")}
    past = next(row for row in rows(changed) if row.standing is Standing.HISTORY and row.growth)

    assert (str(past.growth), past.basis) == ("5.0", "")
    assert rows()[1].basis == "原文未注明"


def test_a_skipped_statistic_has_no_rows() -> None:
    """What is not shown is not handed out."""
    assert rows(edited(FIGURES, ("    heading: 发明专利\n", "    heading: 发明专利\n    skip: 未公布\n")), 1) == ()


def test_cells_are_named_by_their_columns() -> None:
    """Each column has a cell, and the last leads to the very row."""
    printed = cells(rows()[1], "https://a.example/")

    assert [*printed] == [column.name for column in (*COLUMNS, ADDRESS)]
    assert printed["url"] == "https://a.example/stats/rnd/#row-rnd-2024"

"""Sentences about a series: the finding that heads its page, what is measured, and the description of its chart."""

from collections.abc import Sequence
from decimal import Decimal

from newquality_site.model.chart import Chart, Row, Status
from newquality_site.model.indicator import Observation, Revision, Series, Vintage
from newquality_site.model.period import Period
from newquality_site.text.script import has_chinese
from newquality_site.wording.directions import growth_words, points_words, rank_words, rate_name, way
from newquality_site.wording.numbers import day_words, figure, interval, ordinal, period_words

PRELIMINARY = "初步数"
FEW = 6
"""So many rows a sentence can say; of more, readers are shown the table."""


def finding(series: Series, when: Period, seen: Observation) -> str:
    """The sentence that heads a series, the editor's or the one its newest figure says; 初步数 is said in any case."""
    said = series.headline or automatic_finding(series, when, seen)
    return as_preliminary(said) if seen.status == "preliminary" and "初步" not in said else said


def automatic_finding(series: Series, when: Period, seen: Observation) -> str:
    """The one sentence that the newest figure says; it holds nothing that was not published."""
    time = period_words(when) if when.dated else ""
    core = f"{time}{series.label}{_core(series, when, seen)}"
    if seen.status == "preliminary" and "初步" not in core:
        core = as_preliminary(core)
    return core + "".join(f"，{clause}" for clause in _clauses(series, seen))


def as_preliminary(words: str) -> str:
    """Words of a figure that will be followed by a final one."""
    return f"{words}（{PRELIMINARY}）"


def dated(when: Period, seen: Observation) -> str:
    """The time that stands beside a large figure, and 初步数 where the figure is one."""
    return f"{period_words(when)}，{PRELIMINARY}" if seen.status == "preliminary" else period_words(when)


def _core(series: Series, when: Period, seen: Observation) -> str:
    if seen.value is None:
        return f"同比{growth_words(series.label, seen.growth)}" if seen.growth is not None else "暂缺"
    members = series.kind == "count" and series.whole is not None  # the label names them, not their number
    return f"{_before_rank(series, when, seen)}{'有' if members else ''}{figure(seen.value, series.unit)}"


def _before_rank(series: Series, when: Period, seen: Observation) -> str:
    """升至第 before a rank; its way is the one that was published, or else follows from the rank of the year before.

    A rank of the print is held against the print alone: what was added later changes nothing of what was printed.
    """
    if series.kind != "rank" or seen.value is None:
        return ""
    before = series.obs.get(when.previous) if when.dated else None
    past = before.current.value if before and bool(before.printed) >= bool(seen.printed) else None
    return f"{rank_words(seen.moved or (way(past, seen.value) if past is not None else None))}第"


def _clauses(series: Series, seen: Observation) -> list[str]:
    said = []
    if seen.value is not None and seen.growth is not None:
        said.append(f"同比{growth_words(series.label, seen.growth)}")
    if seen.points is not None:
        said.append(points_words(seen.points))
    if seen.milestone:
        said.append(f"首次突破{figure(seen.milestone.first_above, series.unit)}")
    if series.rank is not None and seen.printed:  # the print said it of its own figure, of no later one
        said.append(f"居{series.scope or ''}{ordinal(series.rank)}")
    return said


def published_words(series: Series, one: Observation | Revision) -> str:
    """What was published at one time: a value with the changes beside it."""
    said = [figure(one.value, series.unit)] if one.value is not None else []
    said += [f"同比{growth_words(series.label, one.growth)}"] if one.growth is not None else []
    said += [points_words(one.points)] if one.points is not None else []
    return "，".join(said)


def quoted(words: str) -> str:
    """Words of somebody else in quotation marks, those within them single, without the full stop."""
    return f"“{words.removesuffix('。').translate({0x201C: '‘', 0x201D: '’'})}”"


def headline_figure(series: Series, seen: Observation) -> tuple[str, str]:
    """The large figure of a page and its unit; a growth keeps its verb in the unit's place."""
    if seen.value is not None:
        return figure(seen.value, ""), series.unit
    return (figure(seen.growth, ""), "%") if seen.growth is not None else ("暂缺", "")


def measure(series: Series) -> str:
    """What the large figure of a series is a figure of."""
    return f"{series.label}{rate_name(series.label)}" if series.kind == "growth" else series.label


def lead_in(series: Series, when: Period, seen: Observation) -> str:
    """What leads from the name of a series to its large figure: the period and, of a rank, its way."""
    return f"{dated(when, seen)}{_before_rank(series, when, seen)}"


def measured(series: Series, when: Period) -> str:
    """What is measured, in which unit, and of which time: the line under the finding."""
    return f"{measure(series)}（单位：{'%' if series.kind == 'growth' else series.unit}），{period_words(when)}"


def aside(series: Series, when: Period) -> str:
    """What stands small at a large figure where no measure does: that it is a growth, or of no year."""
    return rate_name(series.label) if series.kind == "growth" else "" if when.dated else period_words(when)


def row_words(row: Row, unit: str) -> str:
    """A row as one phrase: its label, figure and, where we derived it, the band and the word 推算."""
    if row.value is None:
        return f"{row.label}：暂缺"
    if not row.estimated:
        return f"{row.label}：{figure(row.value, unit)}" + f"，{PRELIMINARY}" * row.preliminary
    ends = f"（{interval(row.low, row.high, unit)}）" if row.low is not None and row.high is not None else ""
    return f"{row.label}：约{figure(row.value, unit)}{ends}，推算"


def published_beside(estimate: Row, value: Decimal, unit: str, breaks: Sequence[str]) -> str:
    """What a source has published of an estimated year: how near it is, or why the two are not to be compared."""
    said = f"{estimate.label}的公布数为{figure(value, unit)}（历史数据，编者补充）"
    within = estimate.low is not None and estimate.high is not None and estimate.low <= value <= estimate.high
    return f"{said}。{''.join(breaks)}" if breaks else f"{said}，{'' if within else '不'}在推算范围内。"


def mark_words(row: Row, unit: str) -> str:
    """A row as its mark says it when pointed at: with the status, which for an estimate stands there already."""
    if row.value is None or row.estimated:
        return row_words(row, unit)
    return f"{row.label}：{figure(row.value, unit)}，{row.status}"


def chart_name(chart: Chart) -> str:
    """The short name of a drawing: its kind and what it is of."""
    return f"{chart.called}：{chart.title if chart.history else chart.measured}"


def caption(chart: Chart) -> str:
    """What a chart and its table are of, with the unit, for where no title stands beside it."""
    return chart.subtitle if chart.measured in chart.subtitle else f"{chart.measured}，{chart.subtitle}"


def description(chart: Chart) -> str:
    """The chart in words, for where it stands alone: what it is of, and what it shows."""
    return f"{caption(chart)}。{summary(chart, tabled=False)}"


def summary(chart: Chart, *, tabled: bool = True) -> str:
    """What a chart shows, as it stands under its title: its kind and rows, of many the telling ones and the table."""
    few = len(chart.rows) <= FEW
    said = [row_words(row, chart.unit) for row in chart.rows] if few else _telling(chart)
    line = [f"关口：{figure(chart.threshold, chart.unit)}"] if chart.threshold is not None else []
    extent = "" if few else f"，共{sum(row.value is not None for row in chart.rows)}项{_absent(chart)}"
    extent += "，各项见数据表" * (tabled and not few)
    return f"{chart.called}{extent}。{'；'.join([*said, *line])}。"


def _absent(chart: Chart) -> str:
    """The periods that have no figure, named while they are few; with the thing measured where others have one."""
    absent = [(row.period, row.group) for row in chart.rows if row.value is None and row.period]
    known = {row.period for row in chart.rows if row.value is not None}
    names = dict.fromkeys(f"{group if when in known else ''}{period_words(when)}" for when, group in absent)
    return f"（缺{'、'.join(names) if len(names) <= FEW else f'{len(absent)}项'}）" if absent else ""


def _telling(chart: Chart) -> list[str]:
    """The first and the last row of each thing measured, and those where it is least and most."""
    said = []
    for group in chart.groups or ("",):
        rows = [row for row in chart.rows if row.group == group and row.value is not None]
        values = [row.value for row in rows if row.value is not None]
        least, most = min(values, default=None), max(values, default=None)
        ends = ("名次最前", "名次最后") if chart.kind == "rank" else ("最低", "最高")
        for row in rows:
            extremes = [
                word for word, end in zip(ends, (least, most), strict=True) if row.value == end and least != most
            ]
            if extremes or row in (rows[0], rows[-1]):
                said.append("，".join([row_words(row, chart.unit), *extremes]))
    return said


def beside_words(label: str, value: Decimal, unit: str) -> str:
    """A figure that its source gives beside another; a share of a whole is said to be one: 占……的比重为10.6%."""
    share = label.startswith("占") and unit == "%" and not label.endswith(("比", "比重", "比例"))
    return f"{label}{'的比重为' if share else ''}{figure(value, unit)}"


def document_words(title: str) -> str:
    """The title of a document in 《》, which a foreign title has not, nor a press conference."""
    return f"《{title}》" if has_chinese(title) and not title.endswith(("会", "》")) else title


def standing(seen: Observation) -> str:
    """Which publication a later figure is, and its day: 修订数，2025年9月29日公布."""
    status = status_words(seen.status).vintage
    day = day_words(seen.released) if seen.released else ""
    return "，".join([*([status] if status else []), f"{day}公布"])


def status_words(vintage: Vintage) -> Status:
    """The status a table shows for a published figure."""
    return {
        "published": Status.PUBLISHED,
        "preliminary": Status.PRELIMINARY,
        "final": Status.FINAL,
        "revised": Status.REVISED,
    }[vintage]

"""Lines to fill for a new year: beneath each series' last, commented, and the list of what is still missing."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from newquality_site.commands.options import HELP, SOURCE
from newquality_site.commands.problems import refusing
from newquality_site.commands.table import Table, opened
from newquality_site.commands.usage import Command
from newquality_site.load.editing import one_line_series, with_lines_to_fill
from newquality_site.load.tables import FIGURES
from newquality_site.model.indicator import Indicator, Kind, Observation, Series
from newquality_site.model.period import UNDATED, Period

FIELDS: Mapping[Kind, tuple[str, ...]] = {
    "level": ("value", "yoy"),
    "share": ("value", "pp"),
    "growth": ("yoy",),
    "count": ("value",),
    "rank": ("value",),
}
"""What is published each year of a series of a kind."""


@click.command("next-year", cls=Command, options_metavar="[选项]")
@click.argument("year", metavar="年份")
@SOURCE
@HELP
def next_year(year: str, source: Path) -> None:
    """给每个按年公布的序列加一行待填的注释（如 next-year 2025），并列出还缺的数。"""  # noqa: D400  (Chinese)
    table = opened(source)
    _refuse_other_years(table, year)
    yearly = {name: pair for name, pair in table.series.items() if _is_yearly(pair[1])}
    lines = {name: _line(*pair) for name, pair in yearly.items()}
    with refusing(table.own):
        text = with_lines_to_fill(str(FIGURES), table.text, year, lines)
        if text != table.text:
            table.write(text)
    added = len(text.splitlines()) - len(table.text.splitlines())
    click.echo(f"{FIGURES}：加了 {added} 行待填的 {year} 年。" if added else f"{FIGURES}：没有要加的行，文件没有动。")
    for line in _missing(table, Period(int(year))):
        click.echo(line)


def _refuse_other_years(table: Table, year: str) -> None:
    """Only the years after the edition's, up to the one after the newest figure, can be next."""
    first = table.site.edition.year + 1
    newest = (max(one.obs).year for _, one in table.series.values() if _is_yearly(one))
    years = [str(each) for each in range(first, max([first, *(each + 1 for each in newest)]) + 1)]
    if year not in years:
        click.secho(f"“{year}”不是下一年：现在能加的是 {'、'.join(years)}。文件没有动。", fg="red", err=True)
        sys.exit(2)


def _is_yearly(series: Series) -> bool:
    return any(when == Period(when.year) and when.dated for when in series.obs)


def _line(indicator: Indicator, series: Series) -> str:
    """A line to fill: the fields that the kind has, and what it is about."""
    figures = "".join(f"{name}: , " for name in FIELDS[series.kind])
    return f"{{{figures}source: {indicator.source}, released: , quoted: 照抄来源}}   # {_about(series)}"


def _about(series: Series) -> str:
    return " ".join(f"{series.label}（{series.unit}）".split())


def _missing(table: Table, year: Period) -> list[str]:
    """What is still to come for the year, a line a series; and why some get no line."""
    inline = one_line_series(str(FIGURES), table.text)
    reasons = {name: _reason(series, year, inline=name in inline) for name, (_, series) in table.series.items()}
    lines = [f"  {_about(table.series[name][1])}：{reason}" for name, reason in reasons.items() if reason]
    return [f"{year} 年还缺（填好数，删去那一行前面的“# ”，就登记了）：", *lines] if lines else [f"{year} 年的数齐了。"]


def _reason(series: Series, year: Period, *, inline: bool) -> str:
    """Why the year is not complete, or nothing where it is."""
    absent = [field for field in FIELDS[series.kind] if field not in _figures(series.obs.get(year))]
    if UNDATED in series.obs and absent:
        return f"原文未标年份，没有加行；有 {year} 年的数就手写一行 {year}:"
    if not _is_yearly(series):
        return "按季或按月登记，没有加行"
    if inline and year not in series.obs:
        return "obs 写在一行里，没有加行；请手写"
    return f"缺 {'、'.join(absent)}" if absent else ""


def _figures(seen: Observation | None) -> list[str]:
    """The figures an observation has, by the names an editor writes."""
    if seen is None:
        return []
    given = {"value": seen.value, "yoy": seen.growth, "pp": seen.points}
    return [name for name, figure in given.items() if figure is not None]

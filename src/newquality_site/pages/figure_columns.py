"""The columns in which figures leave the site: the same names, in the same order, in every download."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from newquality_site.pages.addresses import statistic_address
from newquality_site.pages.figure_rows import FigureRow

Cell = str | Decimal | int | None


def _period(row: FigureRow) -> str | None:
    return str(row.period) if row.period.dated else None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for programs, its title and meaning for readers, and the cell of a row."""

    name: str
    title: str
    type: Literal["string", "number", "integer", "boolean"]
    meaning: str
    cell: Callable[[FigureRow], Cell]


COLUMNS: tuple[Column, ...] = (
    Column("id", "统计", "string", "统计的名称，也是它的网址", lambda row: row.indicator),
    Column("series", "序列", "string", "图表的名称；以 -history 结尾的是历史数据", lambda row: row.series),
    Column("name", "数的是什么", "string", "报纸或来源的叫法", lambda row: row.name),
    Column("period", "时期", "string", "年份、季度、月份或日期；原文未标年份的为空", _period),
    Column("value", "数值", "number", "照公布的数，末尾的零保留；空的是暂缺", lambda row: row.value),
    Column("unit", "单位", "string", "照报纸或来源", lambda row: row.unit),
    Column("yoy", "同比（%）", "number", "一并公布的同比增速", lambda row: row.growth),
    Column("pp", "比上年（百分点）", "number", "一并公布的变化", lambda row: row.points),
    Column(
        "kind",
        "类别",
        "string",
        "报纸所印、另行公布、后来修订、推算、历史数据（编者补充）",
        lambda row: str(row.standing),
    ),
    Column("status", "状态", "string", "公布（初步数、最终核实数、修订数）、推算、暂缺", lambda row: str(row.status)),
    Column("low", "推算下限", "number", "公布数的舍入所留的范围，下端", lambda row: row.low),
    Column("high", "推算上限", "number", "上端", lambda row: row.high),
    Column("formula", "算式", "string", "推算的算式", lambda row: row.formula or None),
    Column("basis", "增速口径", "string", "名义、实际（可比价）或原文未注明", lambda row: row.basis or None),
    Column("source", "来源", "string", "公布这个数的机构", lambda row: row.source or None),
    Column("document", "文件", "string", "历史数据所据的文件", lambda row: row.document or None),
    Column("reading", "怎样得来", "string", "报纸原注、已读原文或转引", lambda row: row.reading or None),
    Column("released", "公布日期", "string", "未注明的为空", lambda row: row.released or None),
    Column("edition", "专版", "string", "印出这个数的专版", lambda row: row.edition or None),
    Column("vintage", "第几次公布", "integer", "同一时期的数先后公布的次序", lambda row: row.vintage),
    Column(
        "current", "是否最新", "boolean", "同一时期的数里是不是最后公布的；推算和历史数据不填", lambda row: row.current
    ),
    Column("note", "备注", "string", "原文的字句、一并公布的数、修订的原因", lambda row: row.note or None),
)
ADDRESS = Column("url", "网址", "string", "这一行在网页上的位置", lambda row: row.place)


def cells(row: FigureRow, address: str) -> Mapping[str, Cell]:
    """The cells of a row by their columns, its place on the site among them; *address* is that of the site."""
    found = {column.name: column.cell(row) for column in COLUMNS}
    return {**found, ADDRESS.name: f"{statistic_address(address, row.indicator)}#{row.place}"}

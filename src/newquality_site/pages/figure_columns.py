"""The columns in which figures leave the site: the same names, in the same order, in every download."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from newquality_site.model.period import Period
from newquality_site.pages.addresses import statistic_address
from newquality_site.pages.figure_rows import FigureRow

Cell = str | Decimal | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name for programs, its title and meaning for readers, and the field of a row that it shows."""

    name: str
    title: str
    type: Literal["string", "number", "integer", "boolean"]
    meaning: str
    field: str

    @property
    def known_by(self) -> tuple[str, ...]:
        """What a page shows of it."""
        return self.name, self.title, self.type, self.meaning


COLUMNS: tuple[Column, ...] = (
    Column("id", "统计", "string", "统计的名称，也是它的网址", "indicator"),
    Column("series", "序列", "string", "图表的名称；以-history结尾的是历史数据", "series"),
    Column("name", "指标", "string", "报纸或来源的叫法", "name"),
    Column("period", "时期", "string", "年份、季度、上半年等、月份或日期；原文未标年份的为空", "period"),
    Column("value", "数值", "number", "照公布的数，末尾的零保留；空的是暂缺", "value"),
    Column("unit", "单位", "string", "照报纸或来源", "unit"),
    Column("yoy", "同比（%）", "number", "一并公布的同比增速", "growth"),
    Column("pp", "比上年（百分点）", "number", "一并公布的变化", "points"),
    Column("kind", "类别", "string", "报纸所印、另行公布、后来修订、推算、历史数据（编者补充）", "standing"),
    Column("status", "状态", "string", "公布（初步数、最终核实数、修订数）、推算、暂缺", "status"),
    Column("low", "推算下限", "number", "公布数的舍入所留的范围，下端", "low"),
    Column("high", "推算上限", "number", "上端", "high"),
    Column("formula", "算式", "string", "推算的算式", "formula"),
    Column(
        "basis",
        "增速口径",
        "string",
        "名义、实际（可比价）、不涉及价格或原文未注明；空的是没有增速，或不是报纸所印、口径没有登记",
        "basis",
    ),
    Column("source", "来源", "string", "公布这个数的机构", "source"),
    Column("document", "文件", "string", "历史数据所据的文件", "document"),
    Column("source_url", "来源网址", "string", "文件或来源的网页；没有登记的为空", "link"),
    Column("reading", "获取方式", "string", "报纸原注、已读原文或转引", "reading"),
    Column("released", "公布日期", "string", "未注明的为空", "released"),
    Column("edition", "专版", "string", "印出这个数的专版", "edition"),
    Column("vintage", "第几次公布", "integer", "同一时期的数先后公布的次序", "vintage"),
    Column("current", "是否最新", "boolean", "同一时期的数里是不是最后公布的；推算和历史数据不填", "current"),
    Column("note", "备注", "string", "原文的字句、来源的原话、一并公布的数、修订的原因", "note"),
)
ADDRESS = Column("url", "网址", "string", "这一行在网页上的位置", "place")


def cells(row: FigureRow, address: str) -> Mapping[str, Cell]:
    """The cells of a row by their columns, its place on the site among them; *address* is that of the site."""
    found = {column.name: _cell(getattr(row, column.field)) for column in COLUMNS}
    return {**found, ADDRESS.name: f"{statistic_address(address, row.indicator)}#{row.place}"}


def _cell(value: object) -> Cell:
    """A value as a cell; what is not known is nothing."""
    match value:
        case Decimal() | int():
            return value
        case Period():
            return str(value) if value.dated else None
        case _:
            return str(value or "") or None

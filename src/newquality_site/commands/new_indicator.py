"""A new statistic: commented lines behind the last one, which say nothing until an editor fills them."""

import re
from pathlib import Path

import click

from newquality_site.commands.options import HELP, SOURCE, one_of
from newquality_site.commands.problems import refusing
from newquality_site.commands.table import Table, opened
from newquality_site.commands.usage import Command
from newquality_site.load.adding import is_name, with_statistic_to_fill
from newquality_site.load.tables import FIGURES
from newquality_site.text.near import near

KINDS = {
    "level": ("总量", "{value: , printed: 照抄原文}", "# derive: [prev-level] # 有 yoy 时可推算上一年"),
    "share": ("占比", "{value: , pp: , printed: 照抄原文}", "# derive: [prev-share] # 有 pp 时可推算上一年"),
    "growth": ("增速，没有绝对数", "{yoy: , printed: 照抄原文}", "# chart: {range: [0, 15]} # 轴的两端"),
    "count": ("个数", "{value: , printed: 照抄原文}", "# whole: 100 # 整体已知时，一格一个画出来"),
    "rank": ("位次", "{value: , moved: up, printed: 照抄原文}", "# chart: {range: [1, 30]} # 轴的两端，1 在上首"),
}
SCAFFOLD = """\
  # # 待填的统计：填好以后，删去每一行行首的“# ”（不删缩进），就登记了。数、标题和 printed 都照原文。
  # - id: {id}
  #   heading: 标题照原文
  #   source: {source}
  #   topics: []
  #   series:
  #     main:
  #       label: 数的是什么
  #       unit: 单位
  #       kind: {kind} # {words}
  #       obs:
  #         {year}: {obs}
  #       {more}
  #   remarks: [] # 数据框里的其他原话
  #   notes: [] # 编者的提醒"""


@click.command("indicator", cls=Command, options_metavar="[选项]")
@click.argument("name", metavar="网址名")
@SOURCE
@click.option(
    "--kind",
    metavar="种类",
    default="level",
    help="level 总量（默认）、share 占比、growth 增速、count 个数、rank 位次。",
)
@HELP
def new_indicator(name: str, source: Path, kind: str) -> None:
    """新建一项统计：在数据文件里加一段待填的注释。"""  # noqa: D400  (Chinese)
    one_of(tuple(KINDS), kind)
    table = opened(source)
    _refuse_name(name, table)
    words = SCAFFOLD.format(
        id=name,
        source=next(iter(table.site.sources), "nbs"),
        kind=kind,
        words=KINDS[kind][0],
        year=table.site.edition.year,
        obs=KINDS[kind][1],
        more=KINDS[kind][2],
    )
    with refusing(table.own):
        text = with_statistic_to_fill(str(FIGURES), table.text, words.split("\n"))
        table.write(text)
    line = next(number for number, one in enumerate(text.splitlines(), 1) if one.strip() == f"# - id: {name}")
    click.echo(f"{FIGURES}：加了“{name}”，从第 {line} 行起待填。")
    if like := near(name, [one.id for one in table.site.indicators]):
        click.echo(f"注意：已有名称相近的“{like}”，不要弄混。")


def _refuse_name(name: str, table: Table) -> None:
    if not is_name(name):
        raise click.BadParameter(f"“{name}”不能作网址名，只用小写字母、数字和连字符，如 grain-output")
    if name in [one.id for one in table.site.indicators]:
        raise click.BadParameter(f"已有叫“{name}”的统计，换一个名称")
    if re.search(rf"^ *# - id: {re.escape(name)}$", table.text, re.MULTILINE):
        raise click.BadParameter(f"“{name}”已经加过，还没有填好")

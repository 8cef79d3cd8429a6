"""The table of figures for spreadsheet people: out as CSV, and back with the checks of a build."""

from pathlib import Path

import click

from newquality_site.commands.build import made
from newquality_site.commands.figure_difference import difference
from newquality_site.commands.figure_sheet import NOT_REGISTERED, figure_sheet
from newquality_site.commands.options import FILE, HELP, SOURCE
from newquality_site.commands.problems import refusing, say
from newquality_site.commands.table import Table, opened
from newquality_site.commands.usage import Command
from newquality_site.files.disk import read_tree, write_file
from newquality_site.files.disk.refusals import refusal
from newquality_site.load.editing import edited
from newquality_site.load.sheet import Sheet, sheet
from newquality_site.load.tables import FIGURES


@click.command(cls=Command, options_metavar="[选项]")
@SOURCE
@click.option("--csv", "out", type=FILE, metavar="文件", default=None, help="把全部数字导出成 CSV，表格软件直接打开。")
@click.option(
    "--import", "back", type=FILE, metavar="文件", default=None, help="读回改过的 CSV：先列出不同，检查后写进数据文件。"
)
@click.option("--yes", is_flag=True, help="不再问，检查无误就写。")
@HELP
def figures(source: Path, out: Path | None, back: Path | None, *, yes: bool) -> None:
    """数字表导出成 CSV，或从 CSV 读回（--csv 或 --import）。"""  # noqa: D400  (Chinese)
    if (out is None) == (back is None):
        raise click.UsageError("写 --csv 文件 导出，或写 --import 文件 读回，两样选一样。")
    table = opened(source)
    if out:
        with refusing({}):
            write_file(out, figure_sheet(table.site))
        click.echo(f"导出到 {out}。改好以后：figures --import {out}")
    if back:
        _take(table, back, yes=yes)


def _take(table: Table, file: Path, *, yes: bool) -> None:
    """Tell the differences, check them as a build does, and write them once that is agreed to."""
    with refusing({}):
        given = _read(file)
        found = difference(table.site, given)
    if given.encoding != "UTF-8":
        click.echo(f"{file} 是 {given.encoding} 编码，已照此读取。")
    if told := sum(row.cells.get("status") in NOT_REGISTERED for row in given.rows):
        click.echo(f"标“推算”“修订”的 {told} 行只供看，不读。")
    if found.shortened:
        click.echo(f"有 {found.shortened} 个数只少了末尾的零（如 8.0 成了 8），照原来的不改。")
    click.echo("".join(f"{line}\n" for line in found.lines), nl=False)
    if not found.edits:
        click.echo("与数据文件没有不同，什么也没有写。")
        return
    with refusing(table.own):
        text = edited(str(FIGURES), table.text, found.edits)
    with refusing(table.with_text(text)):
        built = made(table.with_text(text), table.source)
    for warning in built.warnings:
        say(warning, table.with_text(text))
    if not (yes or _agreed()):
        click.echo("没有写。要写就加 --yes。")
        return
    with refusing({}):
        table.write(text)
    click.echo(f"写进了 {FIGURES}：改动 {len(found.lines)} 处。")


def _read(file: Path) -> Sheet:
    content = next(iter(read_tree(file.parent, [file.name]).values()), None)
    if content is None:
        raise refusal(file, "没有这个文件", "核对路径有没有写错")
    return sheet(str(file), content)


def _agreed() -> bool:
    try:
        return click.confirm(f"写进 {FIGURES} 吗？", default=False)
    except click.Abort:  # nobody there to ask
        click.echo()
        return False

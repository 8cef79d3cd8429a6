"""核数表: every numeral of every piece, for the desk that checks figures; on the screen, as CSV or as a page."""

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

import click

from newquality_site.commands.figure_sheet import spreadsheet
from newquality_site.commands.options import FILE, HELP, SOURCE
from newquality_site.commands.problems import refusing
from newquality_site.commands.table import opened
from newquality_site.commands.usage import Command
from newquality_site.files.disk import write_file
from newquality_site.model.site import Site
from newquality_site.pages.numeral_rows import NumeralRow, numeral_rows

COLUMNS: Mapping[str, str] = {
    "piece": "稿件",
    "line": "行",
    "sentence": "句子",
    "numeral": "数",
    "sense": "是什么",
    "binding": "依据",
    "verdict": "结论",
}
"""The columns, with the words above them where people read."""
CHECKED, NEEDLESS, UNREGISTERED = "已核", "不必核", "未登记"
PAGE = """<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>核数表</title>
<style>
body {{ font: 16px/1.6 sans-serif; margin: 1.5rem }} table {{ border-collapse: collapse }}
th, td {{ border: 1px solid #999; padding: .2rem .5rem; text-align: left; vertical-align: top }}
.未登记 {{ background: #fdd }} .不必核 {{ color: #666 }}
</style>
<h1>核数表</h1>
<p>{summary}</p>
<table>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
"""


@click.command(cls=Command, options_metavar="[选项]")
@SOURCE
@click.option("--csv", "sheet", type=FILE, metavar="文件", default=None, help="写成 CSV，表格软件直接打开。")
@click.option("--html", "page", type=FILE, metavar="文件", default=None, help="写成一个网页，给编辑看。")
@HELP
def numerals(source: Path, sheet: Path | None, page: Path | None) -> None:
    """核数表：每篇稿件里的每一个数，在哪句话里，有没有依据。"""  # noqa: D400  (Chinese)
    site = opened(source).site
    rows = list(cells(site))
    with refusing({}):
        if sheet:
            write_file(sheet, spreadsheet(tuple(COLUMNS), iter(rows)))
            click.echo(f"核数表写在 {sheet}。")
        if page:
            write_file(page, html(rows).encode())
            click.echo(f"核数表写在 {page}。")
    if not (sheet or page):
        click.echo("".join(f"{line}\n" for line in readable(rows)), nl=False)
    click.echo(summary(rows))


def cells(site: Site) -> Iterator[dict[str, str]]:
    """A row for each numeral, in print order."""
    for row in (row for piece in site.articles for row in numeral_rows(piece, site.facts_of(piece.slug))):
        offset = row.block.start + max(0, row.block.source.find(row.words))
        yield {
            "piece": row.article.slug,
            "line": str(row.article.prose.at(offset).line),
            "sentence": row.sentence,
            "numeral": row.words,
            "sense": str(row.sense),
            "binding": row.binding,
            "verdict": verdict(row),
        }


def verdict(row: NumeralRow) -> str:
    """Whether a numeral is proved, needs no proof, or is registered nowhere."""
    if not row.explained:
        return UNREGISTERED
    return CHECKED if row.binding else NEEDLESS


def readable(rows: list[dict[str, str]]) -> Iterator[str]:
    """The rows under the names of their pieces, as a terminal shows them."""
    for piece in dict.fromkeys(row["piece"] for row in rows):
        yield piece
        for row in (one for one in rows if one["piece"] == piece):
            about = row["binding"] or row["sense"]
            yield f"  {row['line']:>4} 行  {row['verdict']}  {row['numeral']}（{about}）  {row['sentence']}"


def html(rows: list[dict[str, str]]) -> str:
    """A plain page with the table, the unregistered numerals in colour."""
    head = "".join(f"<th scope=col>{words}</th>" for words in COLUMNS.values())
    lines = (
        f"<tr class={row['verdict']}>{''.join(f'<td>{escape(row[name])}</td>' for name in COLUMNS)}</tr>"
        for row in rows
    )
    return PAGE.format(summary=summary(rows), head=head, rows="\n".join(lines))


def summary(rows: list[dict[str, str]]) -> str:
    """How many numerals there are of each verdict."""
    counts = [f"{words} {sum(row['verdict'] == words for row in rows)}" for words in (CHECKED, NEEDLESS, UNREGISTERED)]
    return f"共 {len(rows)} 个数：{'，'.join(counts)}。"

"""Takes away what builds wrote: the site, by its mark, and what is kept between builds."""

from pathlib import Path

import click

from newquality_site.commands.options import HELP, OUTPUT, SOURCE, site_of
from newquality_site.commands.problems import refusing
from newquality_site.commands.usage import Command
from newquality_site.files.disk import check_output, clear_cache, clear_site


@click.command(cls=Command, options_metavar="[选项]")
@SOURCE
@OUTPUT
@HELP
def clean(source: Path, output: Path | None) -> None:
    """删除生成的网站和缓存；不是本程序写的文件一个不动。"""  # noqa: D400  (Chinese)
    site = site_of(source, output)
    with refusing({}):
        check_output(site, source)
        pages = clear_site(site)
        kept = clear_cache(source / ".cache")
    click.echo(f"删除了网站的 {pages} 个文件（{site}）和缓存的 {kept} 个文件。")

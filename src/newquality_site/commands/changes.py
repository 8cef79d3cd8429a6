"""What a build would move, told without writing anything but the drawings kept between builds."""

from pathlib import Path

import click

from newquality_site.commands.build import made, told
from newquality_site.commands.last import FOLDERS
from newquality_site.commands.options import HELP, OUTPUT, SOURCE, site_of
from newquality_site.commands.problems import refusing, say
from newquality_site.commands.usage import Command
from newquality_site.files.disk import read_site, read_tree
from newquality_site.files.tree import changes as differences


@click.command(cls=Command, options_metavar="[选项]")
@SOURCE
@OUTPUT
@HELP
def changes(source: Path, output: Path | None) -> None:
    """只看不写：现在生成，网站会有什么变化。"""  # noqa: D400  (Chinese)
    with refusing({}):
        own = read_tree(source, FOLDERS)
        standing = read_site(site_of(source, output))
    with refusing(own):
        built = made(own, source)
    for warning in built.warnings:
        say(warning, own)
    changed = differences(standing, built.tree)
    if not standing:
        click.echo(f"还没有网站可比：生成会写出 {len(built.tree)} 个文件。")
        return
    for line in told(standing, built.tree, changed):
        click.echo(line)
    files = len(changed.added) + len(changed.changed) + len(changed.removed)
    click.echo(f"生成会改动 {files} 个文件；现在什么也没有写。")

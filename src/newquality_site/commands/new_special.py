"""A whole special to begin with: a specimen that builds as it is, with an example of everything."""

from pathlib import Path, PurePosixPath

import click

from newquality_site.commands.options import FOLDER, HELP
from newquality_site.commands.problems import refusing
from newquality_site.commands.usage import Command, called
from newquality_site.files.disk import packaged, plant_tree
from newquality_site.files.tree import Tree, merge, under
from newquality_site.load.schema import schemas, snippets

IGNORED = b"/.cache/\n/site/\n"
HIDDEN = PurePosixPath("vscode")
"""Its files travel without the dot, since hidden files are never read."""


@click.command("special", cls=Command, options_metavar="[选项]")
@click.argument("folder", type=FOLDER, metavar="文件夹")
@HELP
@click.pass_context
def new_special(context: click.Context, folder: Path) -> None:
    """新建一个专题：一份能生成的样张，每个文件都有说明和例子。"""  # noqa: D400  (Chinese)
    with refusing({}):
        plant_tree(special(), folder)
    name = called(context)
    click.echo(f"新专题在 {folder}：一份样张，照着改成自己的；先看其中的 README.md。")
    click.echo(f'边改边看：{name} preview --source "{folder}"')
    click.echo(f'生成网站：{name} --source "{folder}"')


def special() -> Tree:
    """The files of a new special: the specimen, and what a text editor needs to complete its keys."""
    specimen = packaged("specimen")
    shown = {path: content for path, content in specimen.items() if HIDDEN not in path.parents}
    editor = {PurePosixPath(".vscode", path.name): specimen[path] for path in specimen.keys() - shown.keys()}
    keys = {PurePosixPath(name): content for name, content in schemas().items()}
    own = {
        PurePosixPath(".vscode/newquality.code-snippets"): snippets(),
        PurePosixPath(".gitignore"): IGNORED,
    }
    return merge(shown, editor, under("schema", keys), own)

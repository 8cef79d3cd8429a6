"""What several commands are given: it may stand before or behind the command's name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from newquality_site.text.near import near

FOLDER = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, dir_okay=False)
SITE = "site"
FORMATS = ("text", "json", "github")


def one_of(words: Sequence[str], written: str) -> str:
    """The word itself, where it is one of them; another is refused, with the one that was meant."""
    if written not in words:
        like = near(written, words)
        raise click.BadParameter(f"没有“{written}”，" + (f"是不是“{like}”？" if like else f"只有 {'、'.join(words)}"))
    return written


@dataclass(frozen=True, slots=True)
class Given:
    """What stood before the command's name."""

    source: Path | None = None
    output: Path | None = None
    form: str | None = None
    strict: bool = False


def given(context: click.Context) -> Given:
    """What stood before the name of this command, or nothing."""
    return context.find_object(Given) or Given()


def _source(context: click.Context, _parameter: click.Parameter, written: Path | None) -> Path:
    return written or given(context).source or Path()


def _output(context: click.Context, _parameter: click.Parameter, written: Path | None) -> Path | None:
    return written or given(context).output


def _form(context: click.Context, _parameter: click.Parameter, written: str | None) -> str:
    return one_of(FORMATS, written or given(context).form or FORMATS[0])


def _strict(context: click.Context, _parameter: click.Parameter, written: object) -> bool:
    return bool(written) or given(context).strict


def site_of(source: Path, output: Path | None) -> Path:
    """Where the site of a story stands: where it is asked for, or beside the story."""
    return output or source / SITE


Callback = Callable[[click.Context, click.Parameter, Any], Any]
Decorator = Callable[[Any], Any]


def source_option(callback: Callback | None = _source) -> Decorator:
    """--source, for a command or, without *callback*, before all of them."""
    words = "稿件文件夹（有 content/ 和 data/），默认是当前文件夹。"
    return click.option("--source", type=FOLDER, metavar="文件夹", default=None, callback=callback, help=words)


def output_option(callback: Callback | None = _output) -> Decorator:
    """--output, for a command or, without *callback*, before all of them."""
    words = "网站在哪里，默认是稿件文件夹里的 site/。"
    return click.option("--output", type=FOLDER, metavar="文件夹", default=None, callback=callback, help=words)


def format_option(callback: Callback | None = _form) -> Decorator:
    """--format, for a command or, without *callback*, before all of them."""
    words = "给人看的 text（默认）、给程序读的 json、给 GitHub Actions 的 github。"
    return click.option("--format", "form", metavar="格式", default=None, callback=callback, help=words)


def strict_option(callback: Callback | None = _strict) -> Decorator:
    """--strict, for a command or, without *callback*, before all of them."""
    return click.option("--strict", is_flag=True, callback=callback, help="有警告时以 1 退出。")


SOURCE = source_option()
OUTPUT = output_option()
FORMAT = format_option()
STRICT = strict_option()
HELP = click.help_option("-h", "--help", help="显示这份说明。")

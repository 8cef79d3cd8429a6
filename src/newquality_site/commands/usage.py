"""The command line in Chinese: its help, and its refusals of what was typed wrong."""

import os
import sys
from collections.abc import Iterable
from unicodedata import east_asian_width

import click

from newquality_site.text.near import near


class Command(click.Command):
    """A command whose help is Chinese."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is typed."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """A line for each option."""
        found = [line for parameter in self.get_params(ctx) if (line := parameter.get_help_record(ctx))]
        formatter.write(columns("选项", found))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples as they are typed, under the name by which the program was called."""
        if self.epilog:
            formatter.write(f"\n{self.epilog.replace('newquality', called(ctx))}\n")


class Group(Command, click.Group):
    """Commands under one name, listed in Chinese."""

    command_class = Command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands first, then the options."""
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """A line for each command."""
        formatter.write(columns("命令", self.described(ctx)))

    def described(self, ctx: click.Context) -> Iterable[tuple[str, str]]:
        """Each command with the sentence that says what it does."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        return [(name, (one.help or "").split("\n")[0]) for name, one in found if one]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names."""
        name = args[0] if args else ""
        found = self.get_command(ctx, name)
        if found is None:
            names = self.list_commands(ctx)
            like = near(name, names)
            meant = f"是不是“{like}”？" if like else f"只有 {'、'.join(names)}。"
            raise click.UsageError(f"没有“{name}”这个命令，{meant}", ctx)
        return name, found, args[1:]


def called(ctx: click.Context) -> str:
    """How the program was called, and can be called again."""
    name = ctx.find_root().info_name or "newquality"
    return f"{_python()} {name}" if name.endswith(".py") else name


def _python() -> str:
    """The Python that runs, as it is typed from here: another one may not have what this program needs."""
    near_by = os.path.relpath(sys.executable)
    return "python" if near_by.startswith(os.pardir) else near_by


def columns(head: str, rows: Iterable[tuple[str, str]]) -> str:
    """Names and what they mean in two columns, as a terminal shows them: a Chinese character takes two places."""
    listed = list(rows)
    widest = max((_places(name) for name, _ in listed), default=0)
    lines = (f"  {name}{' ' * (widest - _places(name))}  {words}\n" for name, words in listed)
    return f"\n{head}：\n{''.join(lines)}"


def _places(words: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in words)


def said(error: click.UsageError) -> str:
    """What was typed wrong and where the right way is told."""
    path = error.ctx.command_path if error.ctx else "newquality"
    return f"{_reason(error)}\n用法见：{path} --help"


def _reason(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            like = near(error.option_name, error.possibilities or [])
            meant = f"是不是“{like}”？" if like else "检查写法。"
            return f"没有“{error.option_name}”这个选项，{meant}"
        case click.MissingParameter():
            return f"缺 {_named(error)}。"
        case click.BadParameter(param=click.Parameter(type=click.IntRange())):
            return f"{_named(error)}：应是整数。"
        case click.BadParameter():
            named = _named(error)
            return f"{named}{'：' if named else ''}{error.message}。".replace("？。", "？")
        case click.BadOptionUsage():
            return f"选项“{error.option_name}”的写法不对：后面要跟一个值，或不要值。"
    _, extra, words = error.message.partition("Got unexpected extra argument")
    return f"多写了：{words.split('(')[-1].rstrip(')')}。" if extra else error.message


def _named(error: click.BadParameter) -> str:
    """How an editor knows a parameter: an option by its name, a word by what stands for it in the help."""
    parameter = error.param
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return parameter.make_metavar(error.ctx) if parameter and error.ctx else ""

"""Problems said in a terminal, each with the line it stands on."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

import click

from newquality_site.files.position import InputError, Position, Problem, Severity, excerpt
from newquality_site.files.tree import Tree


@contextmanager
def refusing(inputs: Tree) -> Iterator[None]:
    """Problems are said and end the program with 2; nothing was written."""
    try:
        yield
    except InputError as error:
        for problem in error.told:
            say(problem, inputs)
        click.secho(f"没有做：{error.errors} 处要改，文件都没有动。", fg="red", err=True)
        sys.exit(2)


def say(problem: Problem, inputs: Tree) -> None:
    """One problem on a line, and beneath it the place in the file."""
    colour = "red" if problem.severity is Severity.ERROR else "yellow"
    click.secho(str(problem), fg=colour, err=True)
    if line := line_of(problem.position, inputs):
        click.echo(line, err=True)


def line_of(position: Position, inputs: Tree) -> str:
    """The line of a place with a caret beneath, or nothing where the file cannot be shown."""
    content = inputs.get(PurePosixPath(position.path))
    try:
        return excerpt(content.decode("utf-8-sig"), position) if content else ""
    except UnicodeDecodeError:
        return ""

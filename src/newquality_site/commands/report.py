"""How a run is told: in words for people, as JSON for programs, as annotations for GitHub Actions.

Whatever the form, a run ends with 0 where all is well, 1 for warnings under --strict, and 2 for mistakes.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Protocol

import click

from newquality_site.commands.problems import say
from newquality_site.files.position import MOST, InputError, Problem, Severity
from newquality_site.files.tree import Tree

Facts = Mapping[str, object]
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


class Report(Protocol):
    """What a run tells on its way."""

    def problem(self, problem: Problem, inputs: Tree, /) -> None:
        """Something to mend, in the files that were read."""

    def line(self, words: str, /) -> None:
        """A line for people."""

    def end(self, facts: Facts, /) -> None:
        """The facts of the whole run."""


class Words:
    """For people: problems on the side with their lines, all else as it comes."""

    def problem(self, problem: Problem, inputs: Tree) -> None:
        """The problem and the line it stands on."""
        say(problem, inputs)

    def line(self, words: str) -> None:
        """The line itself."""
        click.echo(words)

    def end(self, facts: Facts) -> None:
        """All has been said."""


class Json:
    """For programs: one object when all is over, and nothing else."""

    def __init__(self) -> None:
        self.problems: list[dict[str, object]] = []

    def problem(self, problem: Problem, _inputs: Tree) -> None:
        """Keep the problem for the end."""
        place = problem.position
        where = {"file": place.path, "line": place.line, "column": place.column}
        words = {"severity": LEVELS[problem.severity], "reason": problem.reason, "mend": problem.mend}
        self.problems.append({**where, **words})

    def line(self, words: str) -> None:
        """Nothing: a program does not read prose."""

    def end(self, facts: Facts) -> None:
        """The object: the facts and the problems."""
        click.echo(json.dumps({**facts, "problems": self.problems}, ensure_ascii=False, indent=2))


class Github:
    """For GitHub Actions: each problem marks its line in the changed files."""

    def __init__(self, source: Path) -> None:
        self.source = source

    def problem(self, problem: Problem, inputs: Tree) -> None:
        """A workflow command with the place; paths start where the workflow does."""
        place = problem.position
        own = PurePosixPath(place.path) in inputs
        path = (self.source / place.path).as_posix() if own else place.path
        words = problem.reason + (f"。改法：{problem.mend}" if problem.mend else "")
        where = f"file={_property(path)},line={place.line},col={place.column}"
        click.echo(f"::{LEVELS[problem.severity]} {where}::{_message(words)}")

    def line(self, words: str) -> None:
        """A line of the log."""
        click.echo(words)

    def end(self, facts: Facts) -> None:
        """All has been said."""


def _message(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _message(words).replace(":", "%3A").replace(",", "%2C")


def report(form: str, source: Path) -> Report:
    """The report of a form."""
    makers: Mapping[str, Callable[[], Report]] = {"text": Words, "json": Json, "github": lambda: Github(source)}
    return makers[form]()


@contextmanager
def telling(to: Report, inputs: Tree) -> Iterator[None]:
    """Problems are told before they end the run."""
    try:
        yield
    except InputError as error:
        for problem in error.told:
            to.problem(problem, inputs)
        raise


def finish(to: Report, run: Callable[[], tuple[int, Facts]], refusal: str, *, strict: bool) -> None:
    """Run to the end and leave with the code that tells how it went; *run* gives the number of warnings and facts."""
    try:
        warnings, facts = run()
    except InputError as error:
        if isinstance(to, Words):
            most = f"（以上是前 {MOST} 处）" if len(error.problems) > MOST else ""
            click.secho(f"{refusal}：{error.errors} 处要改{most}，旧网站没有动。", fg="red", err=True)
        to.end({"ok": False, "errors": error.errors, "warnings": len(error.problems) - error.errors})
        sys.exit(2)
    to.end({"ok": True, "errors": 0, "warnings": warnings, **facts})
    sys.exit(1 if strict and warnings else 0)

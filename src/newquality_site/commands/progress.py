"""A bar that grows while something is made: on a terminal only, and never among what a program reads."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import click

T = TypeVar("T")
R = TypeVar("R")


def with_progress(step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """Each item in turn, behind a bar where there is a terminal to show one."""
    if not sys.stderr.isatty():
        return [work(item) for item in items]
    with click.progressbar(items, label=step, file=sys.stderr) as bar:
        return [work(item) for item in bar]

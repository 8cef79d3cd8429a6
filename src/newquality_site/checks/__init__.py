"""What must be true of the values and of the finished tree. A check a file; each finds problems and mends nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newquality_site.checks import address, charts, doubts, fidelity, links, printed, references, structure, typeset
from newquality_site.checks.markup import Markup, markups
from newquality_site.files.position import Problem
from newquality_site.files.tree import Tree
from newquality_site.model.site import Site

VALUE_CHECKS: tuple[Callable[[Site], Iterable[Problem]], ...] = (
    references.check,
    printed.check,
    fidelity.check,
    doubts.check,
    charts.check,
    address.check,
)
"""Of the values, before anything is made of them."""

TREE_CHECKS: tuple[Callable[[tuple[Markup, ...], Tree], Iterable[Problem]], ...] = (links.check, structure.check)
"""Of the finished tree, before anything is written."""


def value_problems(site: Site) -> list[Problem]:
    """Every problem of the values; names that name nothing come alone, since the other checks follow them."""
    unnamed = list(references.check(site))
    return unnamed or [problem for check in VALUE_CHECKS for problem in check(site)]


def tree_problems(site: Site, tree: Tree) -> list[Problem]:
    """Every problem of the finished tree."""
    pages = markups(tree)
    found = [problem for check in TREE_CHECKS for problem in check(pages, tree)]
    return found + list(typeset.check(site.articles, pages))

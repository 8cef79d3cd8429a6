"""What must be true of the values and of the finished tree. A check a file; each finds problems and mends nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from newquality_site.checks import (
    address,
    charts,
    control,
    dates,
    derivations,
    doubles,
    editorial,
    excerpts,
    fidelity,
    figures,
    groups,
    growth,
    half_width,
    headlines,
    history,
    later,
    links,
    names,
    notes,
    own_words,
    paths,
    pictures,
    places,
    plausibility,
    policy,
    print_order,
    printed,
    printed_facts,
    printed_years,
    ranks,
    redirects,
    references,
    sequence,
    sources,
    structure,
    sweep,
    targets,
    twins,
    typeset,
    wordings,
)
from newquality_site.checks.markup import Markup, markups
from newquality_site.files.position import Problem
from newquality_site.files.remember import Each, in_turn
from newquality_site.files.tree import Tree
from newquality_site.model.article import Article
from newquality_site.model.fact import Fact
from newquality_site.model.page import File, Page
from newquality_site.model.site import Site

NAME_CHECKS: tuple[Callable[[Site], Iterable[Problem]], ...] = (
    references.check,
    doubles.check,
    print_order.check,
    targets.check,
    groups.check,
    notes.check,
)
"""Of the names in the values, which all that comes later follows."""

VALUE_CHECKS: tuple[Callable[[Site], Iterable[Problem]], ...] = (
    printed.check,
    printed_facts.check,
    printed_years.check,
    fidelity.check,
    sequence.check,
    excerpts.check,
    names.check,
    sources.check,
    places.check,
    wordings.check,
    own_words.check,
    editorial.check,
    address.check,
    figures.check,
)
"""Of the values, before anything is made of them."""

PIECE_CHECKS: tuple[Callable[[Article, Sequence[Fact]], Iterable[Problem]], ...] = (sweep.check, half_width.check)
"""Of one piece with the facts it tells, whatever the others say."""

TABLE_CHECKS: tuple[Callable[[Site], Iterable[Problem]], ...] = (
    charts.check,
    growth.check,
    later.check,
    history.check,
    twins.check,
    control.check,
    dates.check,
    plausibility.check,
    ranks.check,
    derivations.check,
    headlines.check,
)
"""Of the figures alone, which ask nothing of the pieces: they see a site without any."""

INPUT_CHECKS: tuple[Callable[[Site, Tree], Iterable[Problem]], ...] = (paths.check, pictures.check)
"""Of the values against the files that lie beside them."""

PLAN_CHECKS: tuple[Callable[[Site, Sequence[Page | File]], Iterable[Problem]], ...] = (redirects.check,)
"""Of all that will be written, before it is made."""

TREE_CHECKS: tuple[Callable[[tuple[Markup, ...], Tree], Iterable[Problem]], ...] = (
    links.check,
    structure.check,
    policy.check,
)
"""Of the finished tree, before its pages are sealed: a name that is filled in changes nothing that they look at."""


def value_problems(site: Site, inputs: Tree, each: Each = in_turn) -> list[Problem]:
    """Every problem of the values; names that name nothing come alone, since the other checks follow them."""
    unnamed = [problem for check in NAME_CHECKS for problem in check(site)]
    if unnamed:
        return unnamed
    # What a table says is known by its values, and where it says so by its text.
    tables = replace(site, articles=(), original=""), {p: text for p, text in inputs.items() if p.suffix == ".yaml"}
    of_tables = each("查表", _of_tables, [tables])
    of_pieces = each("查稿", _of_piece, [(article, site.facts_of(article.slug)) for article in site.articles])
    found = [problem for check in VALUE_CHECKS for problem in check(site)]
    return found + [problem for problems in (*of_pieces, *of_tables) for problem in problems]


def _of_piece(piece: tuple[Article, Sequence[Fact]]) -> tuple[Problem, ...]:
    return tuple(problem for check in PIECE_CHECKS for problem in check(*piece))


def _of_tables(tables: tuple[Site, Tree]) -> tuple[Problem, ...]:
    return tuple(problem for check in TABLE_CHECKS for problem in check(tables[0]))


def input_problems(site: Site, inputs: Tree) -> list[Problem]:
    """Every problem of the files that the values speak of."""
    return [problem for check in INPUT_CHECKS for problem in check(site, inputs)]


def plan_problems(site: Site, planned: Sequence[Page | File]) -> list[Problem]:
    """Every problem of what will be written."""
    return [problem for check in PLAN_CHECKS for problem in check(site, planned)]


def tree_problems(site: Site, tree: Tree, each: Each = in_turn) -> list[Problem]:
    """Every problem of the finished tree, whose pages may still hold names left blank."""
    pages = markups(tree, each)
    found = [problem for check in TREE_CHECKS for problem in check(pages, tree)]
    return found + list(typeset.check(site.articles, pages))

"""Values become files without a template, a kind a file."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from newquality_site.exports import (
    brought,
    build_record,
    checksums,
    citation_files,
    compressed,
    data_package,
    headers,
    headline_font,
    redirect_lines,
    search,
    table_csv,
    table_json,
)
from newquality_site.exports.finished import Finished
from newquality_site.files.remember import Each, in_turn
from newquality_site.files.tree import Tree, claims, overlay
from newquality_site.model.page import File
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story

FILES: tuple[Callable[[Story], Iterable[File]], ...] = (
    table_csv.files,
    table_json.files,
    data_package.files,
    citation_files.files,
)
"""Kinds of files made from the values; pages link to each by its name."""

BROUGHT: tuple[Callable[[Tree], Iterable[File]], ...] = (brought.files,)
"""Kinds of files that the inputs bring along; pages link to each by its name."""

EXPORTS: tuple[Callable[[Tree, Each], Iterable[File]], ...] = (headline_font.files, search.files)
"""Kinds of files made from the rendered pages, page by page."""

CLOSING: tuple[Callable[[Finished], Iterable[File]], ...] = (
    headers.files,
    redirect_lines.files,
    build_record.files,
    compressed.files,
    checksums.files,
)
"""Kinds of files made from the whole site; each sees those before it."""

WAITING: dict[Ref, PurePosixPath] = {**headline_font.WAITING}
"""Files made from the rendered pages that pages link to all the same: their names stand blank until they are made."""


def exported(pages: Tree, each: Each = in_turn) -> list[File]:
    """Every file that is made from the rendered *pages*."""
    return [file for kind in EXPORTS for file in kind(pages, each)]


def closed(finished: Finished) -> Finished:
    """The site with all that is made from the whole of it."""
    trees = [finished.tree]
    for kind in CLOSING:
        trees.append({file.path: file.content for file in kind(finished)})
        finished = replace(finished, tree=overlay(finished.tree, trees[-1]))
    claims(path for tree in trees for path in tree)
    return finished

"""Values become files without a template, a kind a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from newquality_site.exports import brought, headline_font, search
from newquality_site.files.tree import Tree
from newquality_site.model.page import File
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story

FILES: tuple[Callable[[Story], Iterable[File]], ...] = ()
"""Kinds of files made from the values; pages link to each by its name."""

BROUGHT: tuple[Callable[[Tree], Iterable[File]], ...] = (brought.files,)
"""Kinds of files that the inputs bring along; pages link to each by its name."""

EXPORTS: tuple[Callable[[Tree], Iterable[File]], ...] = (headline_font.files, search.files)
"""Kinds of files made from the rendered pages."""

WAITING: dict[Ref, PurePosixPath] = {**headline_font.WAITING}
"""Files made from the rendered pages that pages link to all the same: their names stand blank until they are made."""

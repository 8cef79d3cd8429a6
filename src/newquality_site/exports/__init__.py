"""Values become files without a template, a kind a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newquality_site.exports import headline_font
from newquality_site.files.tree import Tree
from newquality_site.model.page import File
from newquality_site.pages.story import Story

FILES: tuple[Callable[[Story], Iterable[File]], ...] = ()
"""Kinds of files made from the values; pages link to each by its name."""

EXPORTS: tuple[Callable[[Tree], Iterable[File]], ...] = (headline_font.files,)
"""Kinds of files made from the rendered pages."""

"""Values become files without a template, a kind a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newquality_site.exports import headline_font
from newquality_site.files.tree import Tree
from newquality_site.model.page import File

EXPORTS: tuple[Callable[[Tree], Iterable[File]], ...] = (headline_font.files,)
"""Kinds of files, each made from the rendered pages."""

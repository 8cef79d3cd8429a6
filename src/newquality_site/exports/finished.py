"""A site that is done but for what is made from the whole of it."""

from dataclasses import dataclass

from newquality_site.files.position import Problem
from newquality_site.files.tree import Tree
from newquality_site.model.page import Page
from newquality_site.pages.story import Story


@dataclass(frozen=True, slots=True)
class Finished:
    """What came in, what it meant, what came out, and what was warned of."""

    inputs: Tree
    story: Story
    pages: tuple[Page, ...]
    tree: Tree
    warnings: tuple[Problem, ...]

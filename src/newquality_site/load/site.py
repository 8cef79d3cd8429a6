"""A tree of files becomes a site, and every mistake of their form is said at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import TypeVar

from newquality_site.files.position import InputError, Position, Problem
from newquality_site.files.tree import Tree, within
from newquality_site.load.articles import article
from newquality_site.load.decoding import decoded
from newquality_site.load.figures import figures
from newquality_site.load.settings import places, settings, terms, topics
from newquality_site.model.article import Article
from newquality_site.model.site import Site

T = TypeVar("T")
ORIGINAL = PurePosixPath("content/original/page.txt")


class _Reading:
    """Loads file after file and keeps the problems of each, so that one broken file does not hide another's."""

    def __init__(self, inputs: Tree) -> None:
        self.inputs = inputs
        self.problems: list[Problem] = []

    def text(self, name: str | PurePosixPath, *, needed: bool = False) -> str:
        """The text of a file; an absent one is empty, and a problem where it is *needed*."""
        path = PurePosixPath(name)
        if path not in self.inputs:
            if needed:
                self.problems.append(Problem(Position(str(path)), "没有这个文件", "补上它，或检查 --source 指的文件夹"))
            return ""
        return self.attempt(lambda: decoded(path, self.inputs[path])) or ""

    def attempt(self, load: Callable[[], T]) -> T | None:
        """What *load* gives, or nothing and its problems kept."""
        try:
            return load()
        except InputError as error:
            self.problems.extend(error.problems)
            return None

    def list(self, name: str, load: Callable[[str, str], tuple[T, ...]]) -> tuple[T, ...]:
        """The entries of a file that may be absent."""
        text = self.text(name)
        return self.attempt(lambda: load(name, text)) or ()


def load_site(inputs: Tree) -> Site:
    """The whole special; raises InputError with every mistake of every file."""
    reading = _Reading(inputs)
    settings_text = reading.text("content/site.yaml", needed=True)
    figures_text = reading.text("data/indicators.yaml", needed=True)
    site_settings = reading.attempt(lambda: settings("content/site.yaml", settings_text)) if settings_text else None
    table = reading.attempt(lambda: figures("data/indicators.yaml", figures_text)) if figures_text else None
    pieces = _articles(reading)
    listed_topics = reading.list("content/topics.yaml", topics)
    listed_places = reading.list("content/places.yaml", places)
    listed_terms = reading.list("content/glossary.yaml", terms)
    original = reading.text(ORIGINAL, needed=True)
    if reading.problems or site_settings is None or table is None:
        raise InputError(tuple(sorted(set(reading.problems))))
    return Site(
        settings=site_settings,
        edition=table.edition,
        sources=table.sources,
        indicators=table.indicators,
        facts=table.facts,
        groups=table.groups,
        articles=_in_print_order(pieces, site_settings.order),
        topics=listed_topics,
        places=listed_places,
        terms=listed_terms,
        original=original,
        original_path=str(ORIGINAL),
    )


def _articles(reading: _Reading) -> tuple[Article, ...]:
    folder = PurePosixPath("content/articles")
    paths = [folder / name for name in sorted(within(folder, reading.inputs)) if name.suffix == ".md"]
    loaded = [_article(reading, path) for path in paths]
    return tuple(piece for piece in loaded if piece)


def _article(reading: _Reading, path: PurePosixPath) -> Article | None:
    text = reading.text(path)
    return reading.attempt(lambda: article(path, text))


def _in_print_order(pieces: tuple[Article, ...], order: tuple[str, ...]) -> tuple[Article, ...]:
    """The pieces as printed; those the order leaves out come last, where a check finds them."""
    place = {slug: number for number, slug in enumerate(order)}
    return tuple(sorted(pieces, key=lambda piece: (place.get(piece.slug, len(order)), piece.slug)))

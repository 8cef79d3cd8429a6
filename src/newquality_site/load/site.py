"""A tree of files becomes a site, and every mistake of their form is said at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import TypeVar

from newquality_site.files.position import InputError, Position, Problem
from newquality_site.files.tree import Tree, within
from newquality_site.load.articles import article
from newquality_site.load.decoding import decoded
from newquality_site.load.figure_words import filled
from newquality_site.load.figures import figures
from newquality_site.load.history import histories
from newquality_site.load.settings import places, settings, terms, topics
from newquality_site.model.article import Article
from newquality_site.model.site import Site

T = TypeVar("T")
ORIGINALS = PurePosixPath("content/original")
ORIGINAL = ORIGINALS / "page.txt"
PIECES = PurePosixPath("content/articles")


class _Reading:
    """Loads file after file and keeps the problems of each, so that one broken file does not hide another's."""

    def __init__(self, inputs: Tree) -> None:
        self.inputs = inputs
        self.problems: list[Problem] = []

    def refuse(self, path: PurePosixPath, reason: str, mend: str) -> None:
        """Keep a problem of a whole file."""
        self.problems.append(Problem(Position(str(path)), reason, mend))

    def attempt(self, load: Callable[[], T]) -> T | None:
        """What *load* gives, or nothing and its problems kept."""
        try:
            return load()
        except InputError as error:
            self.problems.extend(error.problems)
            return None

    def file(self, path: PurePosixPath, load: Callable[[str, str], T]) -> T | None:
        """What *load* makes of a file that has to be there."""
        if path not in self.inputs:
            self.refuse(path, "没有这个文件", "补上它，或检查 --source 指的文件夹")
            return None
        return self.attempt(lambda: load(str(path), decoded(path, self.inputs[path])))

    def list(self, name: str, load: Callable[[str, str], tuple[T, ...]]) -> tuple[T, ...]:
        """The entries of a file that may be absent."""
        path = PurePosixPath(name)
        return (self.file(path, load) if path in self.inputs else None) or ()


def load_site(inputs: Tree) -> Site:
    """The whole special; raises InputError with every mistake of every file."""
    reading = _Reading(inputs)
    site_settings = reading.file(PurePosixPath("content/site.yaml"), settings)
    table = reading.file(PurePosixPath("data/indicators.yaml"), figures)
    pieces = _articles(reading)
    listed_topics = reading.list("content/topics.yaml", topics)
    listed_places = reading.list("content/places.yaml", places)
    listed_terms = reading.list("content/glossary.yaml", terms)
    added = reading.list("data/history.yaml", lambda path, text: (histories(path, text),))
    originals = {path: reading.file(path, lambda _, text: text) for path in _pages_of_the_print(inputs)}
    if reading.problems or site_settings is None or table is None:
        raise InputError(tuple(sorted(set(reading.problems))))
    return Site(
        settings=site_settings,
        edition=table.edition,
        sources=table.sources,
        indicators=table.indicators,
        facts=table.facts,
        groups=table.groups,
        articles=tuple(
            filled(piece, table.indicators, table.edition) for piece in _in_print_order(pieces, site_settings.order)
        ),
        topics=listed_topics,
        places=listed_places,
        terms=listed_terms,
        original="\n".join(text or "" for text in originals.values()),
        original_path=str(next(iter(originals))),
        documents={name: document for file in added for name, document in file.sources.items()},
        history=tuple(one for file in added for one in file.history),
    )


def _pages_of_the_print(inputs: Tree) -> list[PurePosixPath]:
    """The files of the printed text in the order of their names; the one there has to be, where there is none."""
    return sorted(path for path in inputs if path.parent == ORIGINALS and path.suffix == ORIGINAL.suffix) or [ORIGINAL]


def _articles(reading: _Reading) -> tuple[Article, ...]:
    names = sorted(within(PIECES, reading.inputs))
    if not names:
        reading.refuse(PIECES, "这个文件夹里没有稿件", "每篇稿件写一个 .md 文件，放在这里")
    loaded = [_article(reading, PIECES / name) for name in names]
    return tuple(piece for piece in loaded if piece)


def _article(reading: _Reading, path: PurePosixPath) -> Article | None:
    if path.suffix != ".md":
        reading.refuse(path, "这不是稿件文件", "稿件的文件名以 .md 结尾；别的文件移到别处")
        return None
    return reading.file(path, lambda _, text: article(path, text))


def _in_print_order(pieces: tuple[Article, ...], order: tuple[str, ...]) -> tuple[Article, ...]:
    """The pieces as printed; those the order leaves out come last, where a check finds them."""
    place = {slug: number for number, slug in enumerate(order)}
    return tuple(sorted(pieces, key=lambda piece: (place.get(piece.slug, len(order)), piece.slug)))

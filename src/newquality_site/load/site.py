"""A tree of files becomes a site, and every mistake of their form is said at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from newquality_site.files.position import InputError, Position, Problem, refused
from newquality_site.files.remember import Each, in_turn
from newquality_site.files.tree import Tree, within
from newquality_site.load.articles import article
from newquality_site.load.decoding import decoded
from newquality_site.load.figure_words import filled
from newquality_site.load.glosses import glossed
from newquality_site.load.tables import FIGURES, HISTORY, KINDS, PLACES, SETTINGS, TERMS, TOPICS, table
from newquality_site.model.article import LAYOUTS, Article
from newquality_site.model.site import Site
from newquality_site.text.near import near

PIECES = PurePosixPath("content/articles")
ORIGINALS = PurePosixPath("content/original")
ORIGINAL = ORIGINALS / "page.txt"
Loaded = tuple[Any, tuple[Problem, ...]]
"""What a file says, and what is wrong with it."""


def load_site(inputs: Tree, each: Each = in_turn) -> Site:
    """The whole special; raises InputError with every mistake of every file."""
    pieces = sorted(PIECES / name for name in within(PIECES, inputs))
    pages = _pages_of_the_print(inputs)
    paths = [path for path in (*KINDS, *pieces) if path in inputs and _fits(path)]
    loaded = dict(zip(paths, each("读入", load, [(path, inputs[path]) for path in paths]), strict=True))
    loaded |= {path: _original(path, inputs[path]) for path in pages if path in inputs}
    problems = [problem for _, found in loaded.values() for problem in found]
    problems += _missing(inputs, pieces, (SETTINGS, FIGURES, pages[0]))
    problems += _unknown_kinds(loaded, pieces)
    if problems:
        raise InputError(tuple(sorted(set(problems))))
    values = {path: value for path, (value, _) in loaded.items()}
    figures, settings, added = values[FIGURES], values[SETTINGS], values.get(HISTORY)
    drafts = tuple(values[path].slug for path in pieces if values[path].front.draft)
    articles = _in_print_order([values[path] for path in pieces if not values[path].front.draft], settings.order)
    if not articles:
        raise refused(Position(str(PIECES)), "稿件都是草稿", "至少有一篇不带 draft: true")
    return Site(
        settings=settings,
        edition=figures.edition,
        sources=figures.sources,
        indicators=figures.indicators,
        facts=tuple(fact for fact in figures.facts if fact.article not in drafts),
        groups=tuple(group for group in figures.groups if group.article not in drafts),
        articles=tuple(filled(piece, figures.indicators, figures.edition) for piece in articles),
        topics=values.get(TOPICS, ()),
        places=values.get(PLACES, ()),
        terms=values.get(TERMS, ()),
        original="\n".join(values[path] for path in pages),
        original_path=str(pages[0]),
        documents=added.sources if added else {},
        history=added.history if added else (),
        drafts=drafts,
    )


def load(file: tuple[PurePosixPath, bytes]) -> Loaded:
    """What a file of the story says; what has no kind is a piece."""
    path, content = file
    try:
        return (table if path in KINDS else _piece)(path, decoded(path, content)), ()
    except InputError as error:
        return None, error.problems


def _piece(path: PurePosixPath, text: str) -> Article:
    piece = article(path, text)
    piece.prose.words  # noqa: B018  (taken apart here, so that it is kept with the piece)
    return piece


def _original(path: PurePosixPath, content: bytes) -> Loaded:
    try:
        return decoded(path, content), ()
    except InputError as error:
        return None, error.problems


def _missing(inputs: Tree, pieces: Sequence[PurePosixPath], needed: Iterable[PurePosixPath]) -> Iterator[Problem]:
    """Files that have to be there, and files that are no pieces."""
    for path in needed:
        if path not in inputs:
            yield Problem(Position(str(path)), "没有这个文件", "补上它，或检查 --source 指的文件夹")
    if not pieces:
        yield Problem(Position(str(PIECES)), "这个文件夹里没有稿件", "每篇稿件写一个 .md 文件，放在这里")
    for path in pieces:
        if not _fits(path):
            yield Problem(Position(str(path)), "这不是稿件文件", "稿件的文件名以 .md 结尾；别的文件移到别处")


def _unknown_kinds(loaded: Mapping[PurePosixPath, Loaded], pieces: Sequence[PurePosixPath]) -> Iterator[Problem]:
    """Kinds of pieces that are no layout and that the settings, where they could be read, do not name."""
    special = loaded[SETTINGS][0] if SETTINGS in loaded else None
    kinds = (*LAYOUTS, *(special.kinds if special else ()))
    for piece in (loaded[path][0] for path in pieces if path in loaded):
        if special and piece and piece.front.kind not in kinds:
            like = near(piece.front.kind, kinds)
            own = f"只能是 {glossed(kinds)}；自己的体裁先写进 content/site.yaml 的 kinds"
            mend = f"是不是“{like}”？" if like else own
            yield Problem(piece.front.at("kind"), f"“kind”写成了“{piece.front.kind}”", mend)


def _fits(path: PurePosixPath) -> bool:
    return path.suffix == ".md" or path in KINDS


def _pages_of_the_print(inputs: Tree) -> list[PurePosixPath]:
    """The files of the printed text in the order of their names; the one there has to be, where there is none."""
    return sorted(path for path in inputs if path.parent == ORIGINALS and path.suffix == ORIGINAL.suffix) or [ORIGINAL]


def _in_print_order(pieces: Iterable[Article], order: tuple[str, ...]) -> tuple[Article, ...]:
    """The pieces as printed; those the order leaves out come last, where a check finds them."""
    place = {slug: number for number, slug in enumerate(order)}
    return tuple(sorted(pieces, key=lambda piece: (place.get(piece.slug, len(order)), piece.slug)))

"""The programs that are measured, each with the same pieces in the form it wants them.

Ours builds the whole special: charts, proofs, search and all. The others lay out pieces under a theme, with a list of
them, sections, tags, a feed and a map. Those that are not installed are left out.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import Piece, corpus, pieces_of

ADDED = "这是补上的话。"
ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Contestant:
    """A program: how its story is laid down, how it is run, which of its files hold a piece, and what goes before."""

    name: str
    lay: Callable[[Path, int, int], None]
    command: Callable[[Path], list[str]]
    files: Callable[[Path, Piece], list[Path]]
    leftovers: tuple[str, ...]


def edit(contestant: Contestant, folder: Path, piece: Piece, what: str, number: int) -> None:
    """Change one piece: its body, its title, or a figure of the table; each time to something new."""
    before, after = {
        "body": (piece.paragraphs[3][1], f"{piece.paragraphs[3][1]}{ADDED * (number + 1)}"),
        "title": (f"（{piece.author}）", f"（{piece.author}{'又' * (number + 1)}）"),
    }[what]
    for path in contestant.files(folder, piece):
        text = path.read_text("utf-8")
        old = before + ADDED * number if what == "body" else f"（{piece.author}{'又' * number}）"
        if old not in text:
            raise LookupError(path)
        path.write_text(text.replace(old, after), "utf-8")


def edit_figure(folder: Path, number: int) -> None:
    """Give the first statistic another value, in the table and in the print."""
    before, after = 1000 + number, 1001 + number
    for name in ("data/indicators.yaml", "content/original/box.txt"):
        path = folder / name
        text = path.read_text("utf-8")
        first = text.replace(f"value: {before}, yoy: 3.0", f"value: {after}, yoy: 3.0", 1)
        path.write_text(first.replace(f"）{before}亿元", f"）{after}亿元", 1), "utf-8")


def _ours(folder: Path, pieces: int, indicators: int) -> None:
    for path, content in corpus(pieces, indicators).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _printed(folder: Path, piece: Piece) -> list[Path]:
    page = int(piece.slug[1:]) // 100
    return [folder / f"content/articles/{piece.slug}.md", folder / f"content/original/{page:03d}.txt"]


def _text(piece: Piece) -> str:
    return "".join(f"\n{f'## {heading}' if heading else ''}\n\n{text}\n" for heading, text in piece.paragraphs)


def _topics(piece: Piece) -> list[str]:
    return [f"t{number}" for number in sorted(set(piece.topics))]


def _written(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    for name, text in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def _hugo(folder: Path, pieces: int, _: int) -> None:
    theme = os.environ.get("BENCH_HUGO_THEME", "")
    if theme:
        shutil.copytree(theme, folder / "themes/theme", ignore=shutil.ignore_patterns(".git"))
    config = (
        'baseURL = "https://a.example/"\ntitle = "城市与产业"\nlocale = "zh"\n[taxonomies]\ntag = "tags"\n'
        'section_name = "columns"\n' + ('[module]\n[[module.imports]]\npath = "theme"\n' if theme else "")
    )
    front = "---\ntitle: {}\ndate: 2026-11-23\ntags: [{}]\ncolumns: [{}]\n---\n"
    _written(folder, [("hugo.toml", config.replace('section_name = "columns"\n', 'column = "columns"\n'))])
    _written(
        folder,
        (
            (f"content/posts/{one.slug}.md", front.format(one.title, ", ".join(_topics(one)), one.section) + _text(one))
            for one in pieces_of(pieces)
        ),
    )


def _pelican(folder: Path, pieces: int, _: int) -> None:
    settings = (
        "SITENAME = '城市与产业'\nSITEURL = 'https://a.example'\nPATH = 'content'\nTIMEZONE = 'Asia/Shanghai'\n"
        "DEFAULT_LANG = 'zh'\nFEED_ALL_ATOM = 'feeds/all.atom.xml'\nLOAD_CONTENT_CACHE = True\n"
        "CACHE_CONTENT = True\nCONTENT_CACHING_LAYER = 'generator'\n"
    )
    head = "Title: {}\nDate: 2026-11-23\nCategory: {}\nTags: {}\nSlug: {}\n"
    _written(folder, [("pelicanconf.py", settings)])
    _written(
        folder,
        (
            (
                f"content/{one.slug}.md",
                head.format(one.title, one.section, ", ".join(_topics(one)), one.slug) + _text(one),
            )
            for one in pieces_of(pieces)
        ),
    )


def _mkdocs(folder: Path, pieces: int, _: int) -> None:
    theme = os.environ.get("BENCH_MKDOCS_THEME", "material")
    _written(folder, [("mkdocs.yml", f"site_name: 城市与产业\nsite_url: https://a.example/\ntheme: {theme}\n")])
    _written(folder, [("docs/index.md", "# 城市与产业\n")])
    head = "---\ntitle: {}\n---\n# {}\n"
    _written(
        folder,
        ((f"docs/{one.slug}.md", head.format(one.title, one.title) + _text(one)) for one in pieces_of(pieces)),
    )


def _installed(name: str) -> str:
    """The program in the folder named by BENCH_BIN, or on the path; empty where it is not."""
    own = Path(os.environ.get("BENCH_BIN", "")) / name
    return str(own) if os.environ.get("BENCH_BIN") and own.exists() else shutil.which(name) or ""


OURS = Contestant(
    "newquality",
    _ours,
    lambda folder: [sys.executable, str(ROOT / "build.py"), "--source", str(folder)],
    _printed,
    (".cache", "site"),
)
PEERS = (
    Contestant(
        "hugo",
        _hugo,
        lambda _: [_installed("hugo"), "--quiet"],
        lambda folder, piece: [folder / f"content/posts/{piece.slug}.md"],
        ("public", "resources", ".hugo_build.lock"),
    ),
    Contestant(
        "pelican",
        _pelican,
        lambda _: [_installed("pelican"), "content", "-s", "pelicanconf.py", "-q"],
        lambda folder, piece: [folder / f"content/{piece.slug}.md"],
        ("output", "cache", "__pycache__"),
    ),
    Contestant(
        "mkdocs",
        _mkdocs,
        lambda _: [_installed("mkdocs"), "build", "-q"],
        lambda folder, piece: [folder / f"docs/{piece.slug}.md"],
        ("site",),
    ),
)


def contestants() -> tuple[Contestant, ...]:
    """Ours, and whoever else is installed."""
    return (OURS, *(peer for peer in PEERS if _installed(peer.name)))


def cleared(contestant: Contestant, folder: Path) -> None:
    """Take away what earlier runs left, so that the next one is cold."""
    for name in contestant.leftovers:
        path = folder / name
        shutil.rmtree(path, ignore_errors=True)
        path.unlink(missing_ok=True)

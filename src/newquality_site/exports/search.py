"""The index of the search page: which pages hold which pair of characters, and the words of the pages.

It is cut into small script files, since a page opened from a folder may load scripts and nothing else:

1. ``pairs/N.js``: for the pairs (and single characters) of one bucket, the pages that hold them in their text, their
   title, their headings, or only in links and labels. A question of any length loads at most five of these.
2. ``texts/N.js``: the words of a few neighbouring pages, against which what the pairs promise is verified.
3. ``contents.js``: how many of each there are.

Pages are numbered in the order in which they should be found, so that sorted lists are ranked lists.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import PurePosixPath
from typing import NamedTuple

from newquality_site.files.remember import Each, in_turn
from newquality_site.files.tree import Tree
from newquality_site.model.page import File
from newquality_site.model.ref import Ref
from newquality_site.text.pairs import bucket, fold, in_runs, keys, written
from newquality_site.text.visible import Visible, visible
from newquality_site.wording.kinds import KINDS

FOLDER = PurePosixPath("search")
NAMES = KINDS | {"term": "术语"}
"""What is found is called by its kind."""
ORDER = ("term", "person", "indicator", "article", "topic", "place", "page")
"""Of two that say it equally well, who asks for a word or a name wants what tells of it alone."""
BUCKET = 24_000
"""About so many characters a file of pairs: a third of that goes over the wire."""
TEXT = 16_000
"""As many bytes of words a file, or one page where that is longer."""
MOST_BUCKETS = 4096

Postings = defaultdict[str, str]
PARTS = 4
"""Text, title, headings, and the rest."""


class Entry(NamedTuple):
    """What the index holds of a page: its kind, its words as they are written, and the keys of each part by lines."""

    kind: str
    words: str
    keys: tuple[str, ...]


def files(tree: Tree, each: Each = in_turn) -> Iterable[File]:
    """The index of the pages in *tree*, a file each."""
    pages = found(tree, each)
    chunks = _chunks(pages)
    buckets = _buckets(_lists(pages))
    made = [(f"pairs/{number}", _json(lists)) for number, lists in enumerate(buckets)]
    made += [(f"texts/{number}", f"[{','.join(chunk)}]") for number, chunk in enumerate(chunks)]
    contents = {
        "version": sha256("".join(content for _, content in made).encode()).hexdigest()[:8],
        "buckets": len(buckets),
        "texts": "".join(written(len(chunk)) for chunk in chunks),
    }
    for name, content in [("contents", _json(contents)), *made]:
        script = f'nqSearch("{name}",{content});\n'
        yield File(Ref("search", name), FOLDER / f"{name}.js", script.encode())


def found(tree: Tree, each: Each = in_turn) -> list[Entry]:
    """The pages that can be found, in the order of their numbers."""
    seen = each("索引", entries, [(str(path), content) for path, content in tree.items() if path.suffix == ".html"])
    return sorted((entry for page in seen for entry in page), key=lambda entry: ORDER.index(entry.kind))


def entries(page: tuple[str, bytes]) -> tuple[Entry, ...]:
    """What the index holds of one page, and of each word explained there; nothing of one that is not to be found."""
    path, content = page
    shown = visible(content.decode())
    return tuple(_entry(path, one) for one in shown if one.kind in ORDER)


def _entry(path: str, shown: Visible) -> Entry:
    """A page or a place on it. A key stands in the best part only."""
    also, heads, body, aside = map("\n".join, (shown.also, shown.heads, shown.body, shown.aside))
    parts = [keys(fold(part)) for part in (f"{shown.title}\n{also}", heads, body, aside)]
    best: dict[str, int] = {}
    for number, part in enumerate(parts):
        for key in part:
            best.setdefault(key, number)
    title, in_heads, in_body, rest = (_lines(key for key in part if best[key] == n) for n, part in enumerate(parts))
    place = f"{path}#{shown.place}" if shown.place else path
    words = _json([place, shown.title, NAMES[shown.kind], also, heads, body, aside])
    return Entry(shown.kind, words, (in_body, title, in_heads, rest))


def _lines(found: Iterable[str]) -> str:
    """The keys that a question can have: one line has no other in it."""
    return "\n".join(key for key in found if "\n" not in key)


def _lists(pages: Sequence[Entry]) -> dict[str, str]:
    """Each key with its pages: those of the text, after a blank those of the title, then of headings and the rest."""
    found: defaultdict[str, list[str]] = defaultdict(lambda: [""] * PARTS)
    for number, postings in enumerate(_shortened(postings, len(pages)) for postings in _postings(pages)):
        for key, ids in postings.items():
            found[key][number] = ids
    return {key: " ".join(parts).rstrip() for key, parts in found.items()}


def _postings(pages: Sequence[Entry]) -> tuple[Postings, ...]:
    """The pages of each key, by the part that has it."""
    made = tuple(Postings(str) for _ in range(PARTS))
    for number, page in enumerate(pages):
        name = written(number)
        for postings, found_in in zip(made, page.keys, strict=True):
            for key in filter(None, found_in.split("\n")):
                postings[key] += name
    return made


def _shortened(postings: Postings, pages: int) -> dict[str, str]:
    """The lists of most pages in runs."""
    return {key: ids if len(ids) <= pages else min(ids, in_runs(ids, pages), key=len) for key, ids in postings.items()}


def _buckets(lists: Mapping[str, str]) -> list[dict[str, str]]:
    """The keys dealt out to as few buckets, a power of two, as keep each of them small."""
    most = 1
    size = 8 * len(lists) + sum(map(len, lists.values()))
    while most * BUCKET < size and most < MOST_BUCKETS:
        most *= 2
    dealt: list[dict[str, str]] = [{} for _ in range(most)]
    for key, pages in lists.items():
        dealt[bucket(key, most)][key] = pages
    return dealt


def _chunks(pages: Sequence[Entry]) -> list[list[str]]:
    """The pages in their order: path, title, kind, other names, headings, text, rest, so many as make a file."""
    chunks: list[list[str]] = []
    size = TEXT
    for page in pages:
        length = len(page.words.encode())
        size += length
        if size > TEXT:
            chunks.append([])
            size = length
        chunks[-1].append(page.words)
    return chunks


def _json(value: object) -> str:
    """A value as a script may hold it, on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("\u2028", " ").replace("\u2029", " ")

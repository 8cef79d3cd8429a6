"""The index of the search page: which pages hold which pair of characters, and the words of the pages.

It is cut into small script files, since a page opened from a folder may load scripts and nothing else:

1. ``pairs/N.js``: for the pairs (and single characters) of one bucket, the pages that hold them in their text, their
   title, or only in links and labels. A question of any length loads at most six of these.
2. ``texts/N.js``: the words of a few neighbouring pages, against which what the pairs promise is verified.
3. ``contents.js``: how many of each there are.

Pages are numbered in the order in which they should be found, so that sorted lists are ranked lists.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import PurePosixPath

from newquality_site.files.tree import Tree
from newquality_site.model.page import File
from newquality_site.model.ref import Ref
from newquality_site.text.pairs import bucket, fold, in_runs, keys, written
from newquality_site.text.visible import Visible, visible
from newquality_site.wording.kinds import KINDS

FOLDER = PurePosixPath("search")
BUCKET = 24_000
"""About so many characters a file of pairs: a third of that goes over the wire."""
TEXT = 16_000
"""As many bytes of words a file, or one page where that is longer."""
MOST_BUCKETS = 4096

Postings = defaultdict[str, str]


def files(tree: Tree) -> Iterable[File]:
    """The index of the pages in *tree*, a file each."""
    pages = found(tree)
    chunks = _chunks(pages)
    buckets = _buckets(_lists([page for _, page in pages]))
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


def found(tree: Tree) -> list[tuple[PurePosixPath, Visible]]:
    """The pages that can be found, in the order of their numbers."""
    seen = [(path, visible(content.decode())) for path, content in tree.items() if path.suffix == ".html"]
    ranks = {kind: rank for rank, kind in enumerate(KINDS)}
    shown = [(path, page) for path, page in seen if page is not None and page.kind in ranks]
    return sorted(shown, key=lambda one: ranks[one[1].kind])


def _lists(pages: Sequence[Visible]) -> dict[str, str]:
    """Each key with its pages: those of the text, after a blank those of the title, after another those of the rest."""
    body, title, aside = (_shortened(postings, len(pages)) for postings in _postings(pages))
    for key, ids in title.items():
        body[key] = f"{body.get(key, '')} {ids}"
    for key, ids in aside.items():
        others = body.get(key, "")
        body[key] = f"{others}{' ' if ' ' in others else '  '}{ids}"
    return body


def _postings(pages: Sequence[Visible]) -> tuple[Postings, Postings, Postings]:
    """The pages of each key of their text, of their title and of the rest; where a key is in two, in the better one."""
    body, title, aside = Postings(str), Postings(str), Postings(str)
    for number, page in enumerate(pages):
        name = written(number)
        in_title = keys(fold(page.title))
        in_body = keys(fold("\n".join(page.body)))
        for key in in_title:
            title[key] += name
        for key in in_body:
            if key not in in_title:
                body[key] += name
        for key in keys(fold("\n".join(page.aside))):
            if key not in in_title and key not in in_body:
                aside[key] += name
    return body, title, aside


def _shortened(postings: Postings, pages: int) -> dict[str, str]:
    """The keys that a question can have, the lists of most pages in runs."""
    return {
        key: ids if len(ids) <= pages else min(ids, in_runs(ids), key=len)
        for key, ids in postings.items()
        if "\n" not in key
    }


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


def _chunks(pages: Sequence[tuple[PurePosixPath, Visible]]) -> list[list[str]]:
    """The pages in their order: path, title, kind, text and rest, so many together as make a file."""
    chunks: list[list[str]] = []
    size = TEXT
    for path, page in pages:
        line = _json([str(path), page.title, KINDS[page.kind], "\n".join(page.body), "\n".join(page.aside)])
        size += len(line.encode())
        if size > TEXT:
            chunks.append([])
            size = len(line.encode())
        chunks[-1].append(line)
    return chunks


def _json(value: object) -> str:
    """A value as a script may hold it, on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("\u2028", " ").replace("\u2029", " ")

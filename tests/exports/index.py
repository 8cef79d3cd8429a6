"""The index read as the search page reads it, so that a test can ask it."""

import json
from functools import reduce
from itertools import pairwise
from pathlib import PurePosixPath

from newquality_site.files.tree import Tree
from newquality_site.text.pairs import RUNS, bucket, fold, numbers


def held(tree: Tree, name: str) -> object:
    """Return what a file of the index hands over."""
    script = tree[PurePosixPath("search", f"{name}.js")].decode()
    head, tail = f'nqSearch("{name}",', ");\n"
    assert script.startswith(head)
    assert script.endswith(tail)
    value: object = json.loads(script[len(head) : -len(tail)])
    return value


def ids(text: str) -> list[int]:
    """Return the pages of a list."""
    if not text.startswith(RUNS):
        return numbers(text)
    steps, found, after = numbers(text.removeprefix(RUNS)), list[int](), 0
    for gap, more in zip(steps[::2], steps[1::2], strict=True):
        found += range(after + gap, after + gap + more + 1)
        after += gap + more + 1
    return found


def promised(tree: Tree, words: str) -> set[int]:
    """Return the pages that hold all the pairs of *words*."""
    contents = held(tree, "contents")
    assert isinstance(contents, dict)
    folded = fold(words)
    keys = ["".join(pair) for pair in pairwise(folded)] or [folded]
    lists = []
    for key in keys:
        bucketed = held(tree, f"pairs/{bucket(key, contents['buckets'])}")
        assert isinstance(bucketed, dict)
        lists.append({number for part in bucketed.get(key, "").split(" ") for number in ids(part)})
    return reduce(set.intersection, lists)


def texts(tree: Tree) -> list[list[str]]:
    """Return every page of the index in the order of their numbers: path, title, kind, text and rest."""
    contents = held(tree, "contents")
    assert isinstance(contents, dict)
    pages: list[list[str]] = []
    for number, size in enumerate(numbers(contents["texts"])):
        chunk = held(tree, f"texts/{number}")
        assert isinstance(chunk, list)
        assert len(chunk) == size
        pages += chunk
    return pages


def found(tree: Tree, words: str) -> set[str]:
    """Return the paths of the pages that say *words*: those promised, verified."""
    pages = texts(tree)
    return {
        pages[number][0]
        for number in promised(tree, words)
        if any(fold(words) in fold(part) for part in (pages[number][1], *pages[number][3:]))
    }

"""What search costs: the build's CPU, the bytes of the index, and what a reader loads for one question.

    PYTHONPATH=src python bench/search.py [pages ...]

The pages are made up: 1,200 characters each, a fifth of them sentences of the special, the rest words of two characters
drawn so that few are frequent and most are rare, as in a newspaper. The same pages each time. Bytes are those that go
over the wire with brotli (quality 5, as servers compress) and gzip (level 6).
"""

from __future__ import annotations

import gzip
import random
import sys
import time
from functools import cache
from itertools import accumulate
from pathlib import Path, PurePosixPath

import brotli

from newquality_site.exports.search import files
from newquality_site.files.tree import Tree
from newquality_site.text.pairs import RUNS, bucket, fold, numbers

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "templates" / "static" / "search.js"
SIZES = (1_000, 10_000)
CHARACTERS = 1_200
SHOWN, MOST_PAIRS, FEW_FILES = 10, 5, 12  # as search.js has them
QUESTIONS = (
    "数",
    "发展",
    "新能源",
    "中试平台",
    "新能源汽车",
    "1316.8万辆",
    "因地制宜发展新质生产力",
    "高质量发展化工中试基地建设",
    "量子鲸鱼",
)


def corpus(pages: int) -> Tree:
    """As many pages as rendered, each with its title and text."""
    chance = random.Random(1)
    print_ = (ROOT / "content" / "original" / "page.txt").read_text("utf-8")
    sentences = [f"{line.strip()}。" for line in print_.replace("\n", "").split("。") if len(line) > len("短句")]
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 3_500)]
    common = list(accumulate(1 / (rank + 30) for rank in range(len(letters))))
    words = ["".join(chance.choices(letters, cum_weights=common, k=2)) for _ in range(20_000)]
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(words))))
    return {
        PurePosixPath(f"articles/p{n}/index.html"): page(chance, n, sentences, words, weights) for n in range(pages)
    }


def page(chance: random.Random, number: int, sentences: list[str], words: list[str], weights: list[float]) -> bytes:
    """A page of paragraphs in the markup of the site."""
    parts, length = [], 0
    while length < CHARACTERS:
        clauses = ("".join(chance.choices(words, cum_weights=weights, k=k)) for k in (12, 8))
        own = f"{'，'.join(clauses)}。"
        parts.append(chance.choice(sentences) if chance.random() < 0.2 else own)  # noqa: PLR2004
        length += len(parts[-1])
    title = f"第{number}篇：{''.join(chance.choices(words, cum_weights=weights, k=7))}"
    text = "".join(f'<p><span class="sentence" id="s-{n}">{part}</span></p>\n' for n, part in enumerate(parts))
    return (
        f'<head><meta property="og:title" content="{title}"></head><main id="main" data-kind="article">'
        f'<h1>{title}</h1><div class="prose">{text}</div></main>'
    ).encode()


class Reader:
    """Asks the index as the search page does and notes what is loaded."""

    def __init__(self, index: Tree) -> None:
        self.index = index
        self.sized = cache(lambda name: (packed(self._file(name)), zipped(self._file(name))))

    def _file(self, name: str) -> bytes:
        return self.index[PurePosixPath("search", f"{name}.js")]

    def _held(self, name: str) -> object:
        import json  # noqa: PLC0415

        return json.loads(self._file(name).decode().split(",", 1)[1].rstrip(");\n"))

    def ask(self, question: str) -> tuple[int, set[str]]:
        """How many pages the pairs promise, and the names of the files loaded until the first results stand there."""
        contents = self._held("contents")
        assert isinstance(contents, dict)  # noqa: S101
        keys = [a + b for a, b in zip(fold(question), fold(question)[1:], strict=False)] or [fold(question)]
        if len(keys) > MOST_PAIRS:
            keys = [keys[round(i * (len(keys) - 1) / (MOST_PAIRS - 1))] for i in range(MOST_PAIRS)]
        names = {key: f"pairs/{bucket(key, contents['buckets'])}" for key in keys}
        promised: set[int] | None = None
        for key, name in names.items():
            held = self._held(name)
            assert isinstance(held, dict)  # noqa: S101
            pages = {number for part in held.get(key, "").split(" ") for number in ids(part)}
            promised = pages if promised is None else promised & pages
        places = [chunk for chunk, size in enumerate(numbers(contents["texts"])) for _ in range(size)]
        ranked = sorted(promised or ())
        few = len({places[number] for number in ranked}) <= FEW_FILES
        texts = {f"texts/{places[number]}" for number in (ranked if few else ranked[:SHOWN])}
        return len(ranked), {"contents", *names.values(), *texts}


def ids(text: str) -> list[int]:
    """The pages of a list."""
    if not text.startswith(RUNS):
        return numbers(text)
    found, after = list[int](), 0
    steps = numbers(text.removeprefix(RUNS))
    for gap, more in zip(steps[::2], steps[1::2], strict=True):
        found += range(after + gap, after + gap + more + 1)
        after += gap + more + 1
    return found


def packed(content: bytes) -> int:
    """How many bytes brotli sends."""
    return len(brotli.compress(content, quality=5))


def zipped(content: bytes) -> int:
    """How many bytes gzip sends."""
    return len(gzip.compress(content, 6))


def kilo(size: int) -> str:
    """A size in kB."""
    return f"{size / 1000:,.1f} kB"


def measured(pages: int) -> int:
    """Prints what an index of so many pages costs; returns the most that one question loads."""
    tree = corpus(pages)
    before = time.process_time()
    index = {file.path: file.content for file in files(tree)}
    spent = time.process_time() - before
    reader = Reader(index)
    raw = sum(map(len, index.values()))
    sizes = [reader.sized(str(path.relative_to("search").with_suffix(""))) for path in index]
    wire, wire_zipped = sum(size for size, _ in sizes), sum(size for _, size in sizes)
    print(f"\n{pages:,} pages: {spent:.2f} s CPU, {len(index)} files, {kilo(raw)} raw,", end=" ")
    print(f"{kilo(wire)} brotli, {kilo(wire_zipped)} gzip, largest file {kilo(max(max(sizes)))}")
    worst = 0
    for question in QUESTIONS:
        promised, names = reader.ask(question)
        loads = [sum(each) for each in zip(*(reader.sized(name) for name in names), strict=True)]
        worst = max(worst, *loads)
        print(
            f"  {question:<14}\t{promised:>6,} pages\t{len(names):>3} files"
            f"\t{kilo(loads[0])} brotli\t{kilo(loads[1])} gzip"
        )
    return worst


def main() -> None:
    """Measures the script and each size of site."""
    script = SCRIPT.read_bytes()
    print(f"search.js: {len(script):,} bytes, {packed(script):,} brotli, {zipped(script):,} gzip")
    worst = max(measured(size) for size in map(int, sys.argv[1:] or SIZES))
    print(f"\nmost that one question loads: {kilo(worst)} (may be 200 kB)")
    sys.exit(worst > 200_000)  # noqa: PLR2004


if __name__ == "__main__":
    main()

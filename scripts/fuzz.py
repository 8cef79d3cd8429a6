"""Builds a story many times with something broken in it each time, and tells what the build made of it.

A build may refuse, with every problem at its place, or accept; then no page may hold anything that a browser would run.
A traceback, a live page, and more than five seconds or 300 MB are findings; each is told with its number, by which
``--only`` builds it again. The same seed makes the same cases.

Each case is built as an editor builds it: with what the whole story left in the cache. That is twice as fast as
from nothing, and asks of the cache, too, that it bears whatever is broken. ``--afresh`` goes without.
"""

import argparse
import random
import re
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from io import BytesIO, TextIOWrapper
from pathlib import Path, PurePosixPath

from bs4 import BeautifulSoup

from newquality_site.build import build
from newquality_site.charts.drawing import Drawing
from newquality_site.commands.preview_mistakes import mistakes_page
from newquality_site.files.disk import packaged, read_tree
from newquality_site.files.position import InputError
from newquality_site.files.remember import Each, Keys, in_turn, remembered
from newquality_site.files.tree import Tree, under
from newquality_site.text.anchors import described
from newquality_site.text.script import has_chinese

ROOT = Path(__file__).parents[1]
SLOW = 5.0
"""Seconds."""
LARGE = 300 * 2**20
"""Bytes."""
DATA = ("application/json", "application/ld+json")
RUN = re.compile(r"[\x00-\x20]*(?:java|vb|live)script:", re.IGNORECASE)
NASTY = (
    *("", "~", "null", "no", "NaN", ".inf", "1e999", "-0", "0x10", "12:30", "3_000", "9" * 5000, "0." + "1" * 400, "%"),
    *("[", "{", "]", "}", "- ", "? ", ": ", "&a x", "*a", "!!python/object:os.system x", "<<: {a: 1}", "|", ">-", "`"),
    *("'", '"', "\\", "#", "@", "，", "：", "\t", "\u202e", "\ufeff", "\x00", "\u2028", "\U00020000", "é", "e\u0301"),
    *(
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "javascript:alert(1)",
        "</style><script>x</script>",
    ),
    *("<svg onload=alert(1)>", "{{ 7*7 }}", "{% raw %}", "{{ frame }}", "</title><script>1</script>", "]]>", "<!--"),
    *("../../etc/passwd", "CON", "a" * 300, "[" * 3000, "*" * 2000, "> " * 300, "!" * 500, "![](" * 300, "`" * 999),
    *("[x](javascript:alert(1))", "[x](JaVa\tscript:1)", "<javascript:1>", "[x]: javascript:1\n\n[x]", "![](x:y)"),
    *("[x](data:text/html,<script>1</script>)", "&#106;avascript:1", "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 200),
    *(
        "[36130亿元](figure:rnd.spend@2024)",
        "[](figure:rnd.spend)",
        "1000000亿元",
        "０１２",
        "二〇二四年",
        "!!! note\n    x",
    ),
    *(r'"\ud800"', r'"\0"', r'"\e[31m"', r'"\u202e"', r'"\x85"', "\x1b[31m", "\x85", "&#x1b;", "&#xd800;", "&#0;"),
    *("    " * 60 + "x", "- " * 200 + "x", "1. " * 100, "#" * 50 + " x", "\n---\n", "---", "...", "%YAML 1.2\n"),
)
NAMES = ("CON.md", "a b.md", "A.md", "中.md", "x.yaml", "x.svg")
Mutation = Callable[[random.Random, bytes], bytes]


def flipped(chance: random.Random, content: bytes) -> bytes:
    """One byte is another."""
    at = chance.randrange(len(content) or 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def cut(chance: random.Random, content: bytes) -> bytes:
    """A stretch is gone."""
    start = chance.randrange(len(content) or 1)
    return content[:start] + content[start + chance.choice((1, 2, 30, 3000)) :]


def twice(chance: random.Random, content: bytes) -> bytes:
    """A stretch stands twice."""
    start = chance.randrange(len(content) or 1)
    return content[: start + chance.choice((1, 30, 300))] + content[start:]


def inserted(chance: random.Random, content: bytes) -> bytes:
    """Something nasty stands between two characters."""
    text = content.decode(errors="replace")
    at = chance.randrange(len(text) + 1)
    return (text[:at] + chance.choice(NASTY) + text[at:]).encode(errors="replace")


def lined(chance: random.Random, content: bytes) -> bytes:
    """A line is gone, doubled, moved, indented, or something nasty."""
    lines = content.decode(errors="replace").split("\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    steps: tuple[list[str], ...] = (
        *([], [lines[at]] * 2, [lines[other]], [f"  {lines[at]}"], [lines[at].lstrip()], [f"\t{lines[at]}"]),
        *([chance.choice(NASTY)], [lines[at], chance.choice(NASTY)], [lines[at] + lines[other]]),
    )
    return "\n".join([*lines[:at], *chance.choice(steps), *lines[at + 1 :]]).encode(errors="replace")


def valued(chance: random.Random, content: bytes) -> bytes:
    """The value of a key, the item of a list or the target of a link is something nasty, quoted or not."""
    text = content.decode(errors="replace")
    places = list(re.finditer(r"(?<=: )[^,{}\[\]\n]+|(?<=- )[^\n]+|(?<=\]\()[^)\n]+|(?<=\[)[^\]\n]+", text))
    if not places:
        return inserted(chance, content)
    place, nasty = chance.choice(places), chance.choice(NASTY)
    value = chance.choice((nasty, f"{place[0]}{nasty}", f"'{nasty.replace(chr(39), chr(39) * 2)}'"))
    return (text[: place.start()] + value + text[place.end() :]).encode(errors="replace")


MUTATIONS: tuple[Mutation, ...] = (flipped, cut, twice, inserted, lined, lined, valued, valued, valued)


def everywhere(chance: random.Random, story: Tree) -> dict[PurePosixPath, bytes]:
    """The story with a word replaced wherever it stands: print, pieces and table agree, so that checks let it pass."""
    texts = {path: content.decode(errors="replace") for path, content in story.items()}
    words = re.findall(r"[\u4e00-\u9fff]{2,3}", texts[chance.choice(sorted(texts))]) or ["的"]
    word, nasty = chance.choice(words), chance.choice(NASTY)
    return {path: text.replace(word, nasty).encode(errors="replace") for path, text in texts.items()}


def broken(seed: int, number: int, story: Tree) -> Tree:
    """The story with one to three things broken, the same for the same seed and number."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311  (cases, not secrets)
    tree = dict(story)
    if chance.randrange(3) == 0:
        tree = everywhere(chance, tree)
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        path = chance.choice(sorted(tree))
        match chance.randrange(30):
            case 0:
                del tree[path]
            case 1:
                tree[path] = tree[chance.choice(sorted(tree))]
            case 2:
                tree[path.with_name(chance.choice(("CON.md", "a b.md", "A.md", "中.md", "x.yaml", "x.svg")))] = tree[
                    path
                ]
            case _:
                tree[path] = chance.choice(MUTATIONS)(chance, tree[path])
    return tree


def live(tree: Tree) -> Iterator[str]:
    """Whatever in the pages of a site a browser would run, by another way than the build's own."""
    return (f"{path}: {told}" for path, content in tree.items() if path.suffix == ".html" for told in run(content))


@lru_cache(maxsize=300)
def run(page: bytes) -> tuple[str, ...]:
    """Whatever in a page a browser would run; most pages of a case are those of the one before."""
    found: list[str] = []
    for tag in BeautifulSoup(page, "html.parser").find_all(name=True):
        if tag.name == "script" and not tag.get("src") and tag.get("type") not in DATA:
            found.append("<script>")
        for name, value in tag.attrs.items():
            if name.startswith("on") or name == "srcdoc":
                found.append(f"{name}={value}")
            if name in ("href", "src", "action", "formaction", "xlink:href") and RUN.match(str(value)):
                found.append(f"{name}={value}")
    return tuple(found)


@dataclass
class Kept:
    """What the whole story left in the cache; once *closed*, a case leaves nothing to the next."""

    values: dict[bytes, bytes] = field(default_factory=dict)
    closed: bool = False

    def get(self, keys: Keys) -> Mapping[bytes, bytes]:
        """Give back what was put."""
        return {key: self.values[key] for key in keys if key in self.values}

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values, until the store is closed."""
        if not self.closed:
            self.values.update(values)


def sketched(drawing: Drawing) -> bytes:
    """A stand-in for a drawing, with its words."""
    if drawing.format == "png":
        return b""
    name = f"{drawing.chart}-{drawing.size}"
    head = f'<svg role="img" aria-labelledby="{name}-t" aria-describedby="{described(drawing.chart)}">'
    return f'{head}<title id="{name}-t">{escape(drawing.title)}</title></svg>'.encode()


def outcome(story: Tree, each: Each = in_turn) -> tuple[str, str]:
    """What the build makes of a story, in a word, and what there is to tell of it."""
    started, held = time.process_time(), memory()
    try:
        found = list(live(build(story, sketched, each).tree))
        word, told = ("live", "\n".join(found)) if found else ("accepted", "")
    except InputError as refused:
        print(mistakes_page(refused.problems, story), file=TextIOWrapper(BytesIO(), "utf-8"))
        placeless = [
            str(one)
            for one in refused.problems
            if not (one.mend and has_chinese(one.reason)) or one.position.path == "?"
        ]
        word, told = ("placeless", "\n".join(placeless)) if placeless else ("refused", "")
    except Exception:  # noqa: BLE001  (a traceback is what we look for)
        word, told = "traceback", traceback.format_exc(limit=-4)
    seconds = time.process_time() - started
    if told or (seconds < SLOW and memory() <= max(held, LARGE)):
        return word, told
    return "too much", f"{seconds:.1f} s, {memory() // 2**20} MB"


def memory() -> int:
    """The bytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Build case after case until their number or the time is reached; ends with 1 where there was a finding."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--story", type=Path, default=ROOT, help="the story folder to break")
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--afresh", action="store_true", help="build each case from nothing, without a cache")
    parser.add_argument("--only", type=int, help="build this one case and show what is broken in it")
    given = parser.parse_args()
    templates = under("templates", packaged("templates"))
    story = read_tree(given.story, ("content", "data"))
    kept = Kept()
    build({**templates, **story}, sketched, remembered(kept, b""))
    kept.closed = True

    def told_of(case: Tree) -> tuple[str, str]:
        """What the build makes of a case, which stands in the place of the story."""
        return outcome({**templates, **case}, in_turn if given.afresh else remembered(kept, b""))

    if given.only is not None:
        case = broken(given.seed, given.only, story)
        changed = [path for path in sorted({*case, *story}) if case.get(path) != story.get(path)]
        sys.exit("\n".join([*map(str, changed), *told_of(case)]))
    end, counts = time.monotonic() + 60 * given.minutes, Counter[str]()
    for number in range(given.first, given.first + given.cases):
        if time.monotonic() > end:
            break
        word, told = told_of(broken(given.seed, number, story))
        counts[word] += 1
        if told:
            print(f"case {number}: {word}\n{told}", flush=True)
    print(
        ", ".join(f"{count} {word}" for word, count in sorted(counts.items())),
        f"of {sum(counts.values())}, {memory() // 2**20} MB",
    )
    sys.exit(1 if counts.keys() - {"accepted", "refused"} else 0)


if __name__ == "__main__":
    main()

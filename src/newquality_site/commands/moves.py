"""What an edit moved (D6): sentences before and after by page, pictures, and the pieces that stayed as printed."""

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from newquality_site.files.naming import is_stamped, unstamped
from newquality_site.files.tree import Changes, Tree

MOST_SENTENCES = 6
"""More than these of one page are counted, not shown."""
_MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
_DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)
_BREAK = re.compile(r"</?(?:p|li|td|th|tr|h[1-6]|dd|dt|div|section|figcaption|caption|blockquote|br|a)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def moved(old: Tree, new: Tree, difference: Changes) -> Iterator[str]:
    """Lines that tell what is different between the site just written and the *old* files it changed."""
    if not old:
        return
    pages = [p for p in difference.changed if p.suffix == ".html" and _main(_text(old[p])) != _main(_text(new[p]))]
    for path in pages:
        yield from _page(path, _text(old[path]), _text(new[path]))
    pictures = [path.name for path in difference.changed if path.suffix in (".png", ".svg")]
    if pictures:
        yield f"重画的图：{'、'.join(pictures)}"
    for words, paths, others in (
        ("新增", difference.added, difference.removed),
        ("去掉", difference.removed, difference.added),
    ):
        if told := _without_twins(paths, others):
            yield f"{words}：{'、'.join(told)}"
    pieces = [path for path in new if path.parts[0] == "articles"]
    if pages and pieces and not any(path.parts[0] == "articles" for path in pages):
        yield f"没有动：{len(pieces)} 篇稿件，照报纸所印"


def _without_twins(paths: Iterable[PurePosixPath], others: Iterable[PurePosixPath]) -> list[str]:
    """The names of *paths* but those that only bear new digits, as the font does when a character joins it."""
    twins = {unstamped(other) for other in others if is_stamped(other)}
    return [str(path) for path in paths if not (is_stamped(path) and unstamped(path) in twins)]


def _text(page: bytes) -> str:
    return page.decode(errors="replace")


def _main(page: str) -> str:
    """What a page shows of its own, its frame and styles left out."""
    main = _MAIN.search(page)
    return main[0] if main else page


def _page(path: PurePosixPath, old: str, new: str) -> Iterator[str]:
    before, after = _sentences(old), _sentences(new)
    gone = [words for words in before if words not in after]
    come = [words for words in after if words not in before]
    if gone or come:
        title = _TITLE.search(new)
        yield f"{html.unescape(title[1]) if title else path}（{path}）"
        yield from (f"  － {words}" for words in gone[:MOST_SENTENCES])
        yield from (f"  ＋ {words}" for words in come[:MOST_SENTENCES])
        rest = max(0, len(gone) - MOST_SENTENCES) + max(0, len(come) - MOST_SENTENCES)
        if rest:
            yield f"  ……另有 {rest} 处"


def _sentences(page: str) -> dict[str, None]:
    """The visible lines of a page, in order, each once."""
    text = _BREAK.sub("\n", _DRAWING.sub("", _main(page)))
    lines = (html.unescape(_TAG.sub("", line)).strip() for line in text.split("\n"))
    return dict.fromkeys(line for line in lines if line)

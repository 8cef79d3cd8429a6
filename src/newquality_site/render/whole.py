"""All pages laid into one, which then needs no other file.

1. Each page's main part takes the place that the frame keeps for it. Ways to the pages before and after, scripts and
   forms are left out; headings go one level down, for the file has one title.
2. Names (ids, and all that refers to them) begin with their page's, so that none stands twice.
3. A link to a page becomes a link to its part; a link to any other file of the site becomes a whole address.
4. What a page would load (pictures, the headline font) is written into it.
"""

import html
import mimetypes
import posixpath
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from newquality_site.files.naming import blank, unstamped
from newquality_site.files.remember import Each, Question, in_turn
from newquality_site.files.tree import Tree
from newquality_site.model.page import File
from newquality_site.pages.addresses import whole as whole_address
from newquality_site.pages.whole import PATH, part_id

_PLACE = re.compile(r"<!-- page (\S+) -->")
_MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
_STYLE = re.compile(r"<style>\n?(.*?)</style>", re.DOTALL)
_FACE = re.compile(r"@font-face \{[^}]*\}\n?")
_LEFT_OUT = re.compile(r'<nav class="(?:trail|turn)".*?</nav>|<(script|form)\b.*?</\1>|<!--.*?-->', re.DOTALL)
_HEADING = re.compile(r"(?<=<)(/?)h([1-5])\b")
_SELECTOR = re.compile(r"\bh([1-5])\b")
_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_NAMES = re.compile(r'(?<=\s)(id|for|headers|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"')
_ADDRESS = re.compile(r'(?<=\s)(href|xlink:href|src)="([^"]*)"')
_PAINT = re.compile(r"url\(#([^)]+)\)")
_LOADED = re.compile(r'url\("([^"]+)"\)')


class Laying:
    """Lays pages in; knows the parts by the paths of their pages, files by their paths, and the site's address."""

    def __init__(self, parts: Mapping[PurePosixPath, str], files: Tree, address: str) -> None:
        self._parts, self._files, self._address = parts, files, address
        self._asked: set[Question] = set()
        self.given = parts, address

    def asking(self, page: tuple[PurePosixPath, bytes]) -> tuple[str, tuple[Question, ...]]:
        """The part that a page becomes, and the files that were asked for."""
        self._asked.clear()
        return self(page), tuple(sorted(self._asked))

    def answer(self, question: Question) -> object:
        """What a file holds, or nothing."""
        return self._files.get(PurePosixPath(question[1]))

    def __call__(self, page: tuple[PurePosixPath, bytes]) -> str:
        """The main part of a page as it stands among the others."""
        path, content = page
        main = _MAIN.search(content.decode())
        text = _LEFT_OUT.sub("", main[1] if main else "")
        lowered = _HEADING.sub(lambda found: f"{found[1]}h{int(found[2]) + 1}", text)
        return _TAG.sub(lambda tag: self._renamed(tag[0], path), lowered).strip()

    def held(self, path: PurePosixPath) -> str:
        """A file as an address that holds all of it."""
        self._asked.add(("file", str(path)))
        kind = mimetypes.guess_type(path.name)[0] or "font/woff2"
        return f"data:{kind};base64,{b64encode(self._files[path]).decode()}"

    def _renamed(self, tag: str, path: PurePosixPath) -> str:
        """A tag with its names and addresses as they are in the one page."""
        own = self._parts[path]
        named = _NAMES.sub(lambda found: f'{found[1]}="{" ".join(f"{own}--{n}" for n in found[2].split())}"', tag)
        painted = _PAINT.sub(lambda found: f"url(#{own}--{found[1]})", named)
        return _ADDRESS.sub(lambda f: f'{f[1]}="{self._led(f[1], html.unescape(f[2]), path)}"', painted)

    def _led(self, attribute: str, written: str, path: PurePosixPath) -> str:
        """Where an address of a page leads from within the one page."""
        parts = urlsplit(written)
        if parts.scheme or parts.netloc:
            return html.escape(written)
        target = PurePosixPath(posixpath.normpath(path.parent / unquote(parts.path))) if parts.path else path
        if attribute == "src":
            return self.held(target)
        if target in self._parts:
            return f"#{self._parts[target]}" + (f"--{parts.fragment}" if parts.fragment else "")
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return html.escape(whole_address(self._address, target) + fragment)


def filled(pages: Tree, files: Iterable[File], address: str, each: Each = in_turn) -> Tree:
    """The one page with all the others in it; nothing where the special has no such page."""
    if PATH not in pages:
        return {}
    frame = pages[PATH].decode()
    paths = [PurePosixPath(found) for found in _PLACE.findall(frame)]
    held = {name: file.content for file in files for name in (file.path, blank(unstamped(file.path)))}
    laying = Laying({path: part_id(path) for path in paths}, held, address)
    parts = dict(zip(paths, each("合页", laying, [(path, pages[path]) for path in paths]), strict=True))
    style = _SELECTOR.sub(_lower_selector, "".join(_styles(frame, (pages[path].decode() for path in paths))))
    style = _LOADED.sub(lambda found: f'url("{laying.held(PurePosixPath(found[1]))}")', style)
    head, _, body = frame.partition("</head>")
    head = _STYLE.sub(lambda _: f"<style>\n{style}</style>", head, count=1)
    body = _PLACE.sub(lambda found: f"{found[0]}\n{parts[PurePosixPath(found[1])]}", body)
    return {PATH: f"{head}</head>{body}".encode()}


def _styles(frame: str, texts: Iterable[str]) -> list[str]:
    """The style of the frame, and what the pages have beyond it, each once."""
    own = _style(frame)
    common = _FACE.sub("", own)
    beyond = (_FACE.sub("", _style(text)).removeprefix(common) for text in texts)
    return list(dict.fromkeys([own, *beyond]))


def _style(page: str) -> str:
    return page.partition("<style>\n")[2].partition("</style>")[0]


def _lower_selector(found: re.Match[str]) -> str:
    return f"h{int(found[1]) + 1}"

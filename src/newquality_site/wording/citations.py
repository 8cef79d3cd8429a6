"""References as GB/T 7714 writes them, and as programs that keep references read them.

The edition of 2025, in force since 2026-07-01, sets the full stop, the square brackets and the stroke in half width and
all other marks in full width, and asks for the day of access of figures, not of newspapers. The edition of 2015 sets
every mark in half width and asks for it of both. That day is the citer's: where it is not given, its place is kept by
the words 引用日期.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from newquality_site.model.citation import Citation, Standard
from newquality_site.wording.exact import Json

ACCESSED = "引用日期"
TAKEN_DOWN = "采访整理"
MOST_AUTHORS = 3
CODES = {"newspaper": "N", "dataset": "DS"}


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of an edition of the standard."""

    comma: str
    colon: str
    brackets: str

    def enclosed(self, text: str) -> str:
        """*text* in brackets, or nothing."""
        return f"{self.brackets[0]}{text}{self.brackets[1]}" if text else ""


MARKS: Mapping[Standard, Marks] = {"2025": Marks("，", "：", "（）"), "2015": Marks(", ", ": ", "()")}


def gbt7714(citation: Citation, standard: Standard) -> str:
    """The reference in one line, its number left to whoever makes the list."""
    marks = MARKS[standard]
    carrier = "/OL" if citation.url else ""
    title = marks.colon.join(part for part in (citation.title, citation.more) if part)
    parts = (
        _names(citation.authors, marks),
        f"{title}[{CODES[citation.kind]}{carrier}]",
        f"{marks.comma.join(citation.helpers)}{marks.comma}{TAKEN_DOWN}" if citation.helpers else "",
        citation.version,
        _origin(citation, standard, marks),
        citation.url,
    )
    return "".join(f"{part}. " for part in parts if part).rstrip()


def _names(authors: tuple[str, ...], marks: Marks) -> str:
    """Up to three names; of more, the first three and 等."""
    more = ("等",) if len(authors) > MOST_AUTHORS else ()
    return marks.comma.join((*authors[:MOST_AUTHORS], *more))


def _origin(citation: Citation, standard: Standard, marks: Marks) -> str:
    """Where it was published and when, as far as that is known, and when it was read."""
    accessed = f"[{citation.accessed or ACCESSED}]" if citation.url else ""
    if citation.kind == "newspaper":
        place = marks.comma.join(part for part in (citation.holder, citation.day) if part)
        return f"{place}{marks.enclosed(citation.sheet)}{accessed if standard == '2015' else ''}"
    year = citation.day.split("-")[0]
    dated = standard == "2015" and citation.holder and year
    place = marks.comma.join((citation.holder, year)) if dated else citation.holder
    return f"{place}{marks.enclosed(citation.day)}{accessed}"


_SPECIAL = re.compile(r"([\\{}&%$#_~^])")
_COMMANDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibtex(citation: Citation) -> str:
    """The reference as an entry of BibTeX, with the fields that the styles of GB/T 7714 read."""
    newspaper = citation.kind == "newspaper"
    people = citation.authors if newspaper else tuple(f"{{{_plain(name)}}}" for name in citation.authors)
    fields = {
        "entrysubtype": "newspaper" if newspaper else "",
        "author": " and ".join(people),
        "title": _plain("：".join(part for part in (citation.title, citation.more) if part)),
        "journal" if newspaper else "publisher": _plain(citation.holder),
        "year": citation.day.split("-")[0],
        "date": citation.day,
        "pages": citation.sheet,
        "note": _plain("，".join((*citation.helpers, TAKEN_DOWN))) if citation.helpers else "",
        "url": citation.url,
        "langid": "chinese",
    }
    kind = "article" if newspaper else "dataset"
    lines = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@{kind}{{{citation.key},\n{lines}}}\n"


def _plain(text: str) -> str:
    """*text* as it stands, with what TeX would take for a command set as a character."""
    return _SPECIAL.sub(lambda found: _COMMANDS.get(found[1], f"\\{found[1]}"), text)


def csl(citation: Citation) -> Mapping[str, Json]:
    """The reference as CSL-JSON; organisations are not split into names."""
    newspaper = citation.kind == "newspaper"
    fields: dict[str, Json] = {
        "id": citation.key,
        "type": "article-newspaper" if newspaper else "dataset",
        "title": "：".join(part for part in (citation.title, citation.more) if part),
        "author": [{"literal": name} for name in citation.authors],
        "container-title" if newspaper else "publisher": citation.holder,
        "issued": {"date-parts": [[int(part) for part in citation.day.split("-")]]} if citation.day else None,
        "page": citation.sheet,
        "version": citation.version,
        "note": "，".join((*citation.helpers, TAKEN_DOWN)) if citation.helpers else "",
        "URL": citation.url,
        "language": "zh-CN",
    }
    return {name: value for name, value in fields.items() if value}

"""New things put into the files that list them: a piece into the order of the print, a statistic into the table."""

import re
from collections.abc import Iterable
from copy import deepcopy

from pydantic import ValidationError

from newquality_site.files.position import InputError, Position, refused
from newquality_site.load.splicing import Splice, line_end, proved, read
from newquality_site.load.validation import adapter
from newquality_site.model.entry import Slug
from newquality_site.model.site import BOX

_ITEM = re.compile(r""""[^"]*"|'[^']*'|[\w-]+""")


def is_name(written: str) -> bool:
    """Whether a word can be the name of a piece or a statistic, and so a part of an address."""
    try:
        adapter(Slug).validate_python(written)
    except ValidationError:
        return False
    return True


def with_piece(path: str, text: str, slug: str, after: str | None = None) -> str:
    """The settings with *slug* in the order of the print: behind *after*, or behind the last piece."""
    lines, written = read(path, text)
    order = [str(item) for item in written["order"]]
    before = after or next((name for name in reversed(order) if name != BOX), order[-1])
    number = order.index(before)
    place = written.places[f"order[{number}]"]
    line = lines[place.line - 1]
    found = _ITEM.match(line, place.column - 1)
    if not found:
        raise _unsure(place)
    head = line[: place.column - 1]
    listed = re.fullmatch(r"\s*- +", head)
    words = f"{line_end(lines)}{head}{slug}" if listed else f", {slug}"
    end = len(line.rstrip("\r\n")) if listed else found.end()
    expected = deepcopy(written)
    expected["order"] = [*order[: number + 1], slug, *order[number + 1 :]]
    return proved(path, text, [Splice(place.line - 1, end, end, words)], expected, _unsure(place))


def with_statistic_to_fill(path: str, text: str, words: Iterable[str]) -> str:
    """The table with commented lines behind its last statistic, which say nothing until they are filled."""
    lines, written = read(path, text)
    place = written.places["indicators"]
    later = [each.line for name, each in written.places.items() if name and "[" not in name and each.line > place.line]
    last = min(later, default=len(lines) + 1) - 2
    while last > place.line and (not lines[last].strip() or lines[last].startswith("#")):
        last -= 1
    ending, end = line_end(lines), len(lines[last].rstrip("\r\n"))
    added = "".join(f"{ending}{line}" for line in ("", *words))
    return proved(path, text, [Splice(last, end, end, added)], written, _unsure(place))


def _unsure(place: Position) -> InputError:
    return refused(place, "这里的写法特别，程序没有把握加", "在编辑器里手工加")

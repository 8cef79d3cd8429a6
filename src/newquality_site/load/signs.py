"""Signs that nobody sees, or that look like those of a programmer: named, so that an editor finds them."""

import re
from collections.abc import Iterator
from unicodedata import category

from newquality_site.files.position import Problem
from newquality_site.model.entry import Located

NO_PROSE = ("unit", "related")
"""Fields that take any text and in which Chinese quotes around it all, or a wide colon, are never meant."""


def wrapped(written: object) -> Iterator[Problem]:
    """Values of those fields with Chinese quotes around them, or with a wide colon, each where it stands."""
    if isinstance(written, Located):
        for name in NO_PROSE:
            yield from _wrapped(written, name)
    if isinstance(written, (Located, list)):
        for inner in written.values() if isinstance(written, Located) else written:
            yield from wrapped(inner)


def _wrapped(entry: Located, name: str) -> Iterator[Problem]:
    items = entry.get(name)
    for number, item in enumerate(items if isinstance(items, list) else [items]):
        if isinstance(item, str) and (said := bare(item) or wide_colon(item)):
            yield Problem(entry.places[f"{name}[{number}]"], *said)


def bare(written: str) -> tuple[str, str] | None:
    """Reason and mend of a value that Chinese quotes became a part of."""
    found = re.fullmatch(r"[“‘](.*?)[”’]", written)
    return found and (f"“{found[1]}”外面的引号是中文的，成了内容的一部分", f'改用英文引号，写成 "{found[1]}"')


def wide_colon(written: str) -> tuple[str, str] | None:
    """Reason and mend of a name with a full-width colon in it."""
    found = re.fullmatch(r"([a-z-]+)：\s*([a-z\d-]+)", written)
    return found and (f"“{written}”的冒号用了全角", f'写成 "{found[1]}:{found[2]}"')


def hidden(written: object) -> tuple[str, str] | None:
    """The number of the first sign in a text that nobody sees, and the text without such signs."""
    unseen = (
        [sign for sign in written if category(sign) in ("Cf", "Zs") and sign != " "] if isinstance(written, str) else []
    )
    return (f"U+{ord(unseen[0]):04X}", re.sub(f"[{''.join(unseen)}]", "", str(written))) if unseen else None

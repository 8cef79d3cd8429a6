"""Names of persons in a text: no line ever parts one.

Whom a piece names as its persons is known. Of others it is known where a head of state or of government is named with
the office: the characters before it are kept together, be one of them no part of the name.
"""

import re
from collections.abc import Iterable
from functools import cache

_OFFICES = "总书记|主席|总理|委员长"


def names(known: Iterable[str]) -> re.Pattern[str]:
    """What finds the names *known*, and those before an office that need no telling."""
    return _pattern(tuple(known))


@cache
def _pattern(known: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join([*map(re.escape, known), f"[一-鿿]{{2,3}}(?<!副)(?={_OFFICES})"]))

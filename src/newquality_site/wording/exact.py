"""Values as JSON in which a number has the digits it was written with: 8.0 stays 8.0, as no float would."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal

Json = Mapping[str, "Json"] | Sequence["Json"] | str | Decimal | int | bool | None

_plain = json.JSONEncoder(ensure_ascii=False).encode
_MARKUP = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def exact(value: Json, indent: str = "") -> str:
    """*value* as JSON text; what is nested stands on lines of its own."""
    deeper = f"{indent} "
    match value:
        case Decimal():
            return f"{value:f}"
        case str() | int() | None:
            return _plain(value)
        case Mapping():
            inner = [f"{_plain(name)}: {exact(one, deeper)}" for name, one in value.items()]
            return _enclosed("{}", inner, indent)
        case _:
            return _enclosed("[]", [exact(one, deeper) for one in value], indent)


def embedded(value: Json) -> str:
    """*value* as JSON that may stand inside a page: what could end a script or begin a comment is written by number."""
    return exact(value).translate(_MARKUP)


def _enclosed(brackets: str, inner: Sequence[str], indent: str) -> str:
    if not inner:
        return brackets
    return f"{brackets[0]}\n{indent} " + f",\n{indent} ".join(inner) + f"\n{indent}{brackets[1]}"

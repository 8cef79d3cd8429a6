"""A record becomes an entry of the model, and each refusal a Chinese sentence with its place."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, reduce
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from newquality_site.files.position import MOST, InputError, Position, Problem, refused
from newquality_site.load.indents import Steps, forms, names, stray
from newquality_site.load.sentences import sentence
from newquality_site.load.signs import hidden, wrapped
from newquality_site.load.traps import typing_slip
from newquality_site.model.entry import Located
from newquality_site.text.near import near

T = TypeVar("T")

MEANT = {
    "image": "picture",
    "photo": "picture",
    "author": "bylines",
    "tags": "topics",
    "growth": "yoy",
    "points": "pp",
}
"""Names that other programs have for a field."""
PICTURE = "图片写成 picture: {file: 文件夹/图片.jpg, alt: 图上有什么}，文件放在 content/static"


def validated(kind: type[T], written: object, place: Position) -> T:
    """*written* as a value of *kind*; raises InputError with every refusal, each where it stands."""
    if written is None:
        raise refused(place, "这里是空的，应有“名称: 值”的行", "照 README 写上内容")
    problems = [*wrapped(written)]
    try:
        found: T = adapter(cast("object", kind)).validate_python(written)
    except ValidationError as error:
        problems += _problems(error.errors(include_url=False)[: MOST + 1], written, place, kind)
    if problems:
        raise InputError(tuple(dict.fromkeys(problems)))
    return found


@cache
def adapter(kind: object) -> TypeAdapter[Any]:
    """What makes values of a *kind*: worked out once, since that takes longer than a piece's front matter is read."""
    return TypeAdapter(cast("Any", kind))


def _problems(details: Sequence[Any], written: object, place: Position, kind: object) -> list[Problem]:
    """A problem for each refusal that no other one explains."""
    known = forms(adapter(kind).json_schema())
    strays = {found.steps: found for detail in details if (found := stray(known, detail))}
    rest = [detail for detail in details if not any(found.explains(detail) for found in strays.values())]
    unknown = [detail["loc"] for detail in rest if detail["type"] == "extra_forbidden"]
    meant = {loc: _like(str(loc[-1]), names(known, loc[:-1])) for loc in unknown}
    return [
        *(Problem(_place(written, steps, place), *found.answer(written)) for steps, found in strays.items()),
        *(
            _bracket(detail, written, place)
            or Problem(_place(written, (*detail["loc"], *_culprit(detail)), place), *_answer(detail, meant))
            for detail in rest
            if not _follows(detail, details, meant)
        ),
    ]


def _follows(detail: Any, details: Sequence[Any], meant: Mapping[Steps, str | None]) -> bool:  # noqa: ANN401
    """Whether a key is only missing because it is misspelt, or a list only empty because its items are refused."""
    loc = detail["loc"]
    if detail["type"] == "too_short":
        return any(len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc for other in details)
    return detail["type"] == "missing" and loc in {(*wrong[:-1], name) for wrong, name in meant.items()}


def _like(name: str, names: Sequence[str]) -> str | None:
    """The name that was meant, also where a colon was mistyped and the value became part of it."""
    known, *_ = re.split("[:：]", name)
    return MEANT[known] if MEANT.get(known) in names else near(known, names)


def _answer(detail: Any, meant: Mapping[Steps, str | None]) -> tuple[str, str]:  # noqa: ANN401  (pydantic's dict)
    loc: Steps = detail["loc"]
    if loc in meant:
        return _unknown(str(loc[-1]), detail["input"], meant[loc])
    return sentence(detail)


def _unknown(name: str, given: object, like: str | None) -> tuple[str, str]:
    """A key that no field has: a slip of typing, cut off by a half-width comma, misspelt, or made up."""
    if unseen := hidden(name):
        return f"“{unseen[1]}”里有看不见的字符 {unseen[0]}", f"整个删去重写：{unseen[1]}"
    if slip := typing_slip(name if given is None else f"{name}: "):
        return slip.reason, slip.mend
    if given is None:
        reason = f"半角逗号把前一个值截断了，“{name}”成了另一项"
        return reason, "数里不用逗号（36130）；文字里的逗号用全角“，”，或给整段文字加引号"
    if like == "picture":
        return f"不认识“{name}”", PICTURE
    return f"不认识“{name}”", f"是不是“{like}”？" if like else "删去这一项，或查 README 里的写法"


def _bracket(detail: Any, written: object, place: Position) -> Problem | None:  # noqa: ANN401
    """The wide bracket that opened a list in braces, whose commas then cut it in pieces that are no keys."""
    *above, _ = detail["loc"] or ("",)
    if detail["type"] != "extra_forbidden" or detail["input"] is not None:
        return None
    entry = reduce(lambda inner, step: inner[step], above, cast("Any", written))
    opened = (name for name, value in entry.items() if isinstance(value, str) and re.match("[【［][^】］]*$", value))
    if not (name := next(opened, "")):
        return None
    there = _place(written, (*above, f"{name}[0]"), place)
    return Problem(there, f"“{name}”的方括号用了全角", "两头都改成半角的“[”和“]”")


def _culprit(detail: Any) -> Steps:  # noqa: ANN401
    """The steps from a series that is refused to the period it is refused for."""
    if detail["type"] not in ("level_in_growth", "no_value"):
        return ()
    seen = {when: written or {} for when, written in detail["input"]["obs"].items()}
    if detail["type"] == "level_in_growth":
        return "obs", next(when for when in seen if seen[when].get("value")), "value"
    bare = (when for when in seen if not seen[when].get("value") and (seen[when].get("yoy") or seen[when].get("pp")))
    return "obs", next(bare, "")


def _place(written: object, steps: Steps, place: Position) -> Position:
    """The place of the last step that was written down."""
    key, places = "", dict[str, Position]()
    for step in steps:
        if isinstance(written, Located) and step != "[key]":
            place = written.places.get(str(step), written.places[""])
            places, key, written = written.places, str(step), written.get(str(step))
        elif isinstance(written, list) and isinstance(step, int) and step < len(written):
            written = written[step]
            place = written.places[""] if isinstance(written, Located) else places.get(f"{key}[{step}]", place)
    return place

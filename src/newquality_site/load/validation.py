"""A record becomes an entry of the model, and each refusal a Chinese sentence with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from newquality_site.files.position import InputError, Position, Problem
from newquality_site.model.entry import Located
from newquality_site.text.near import near

T = TypeVar("T")


def validated(kind: type[T], written: object, place: Position) -> T:
    """*written* as a value of *kind*; raises InputError with every refusal, each where it stands."""
    try:
        return TypeAdapter(kind).validate_python(written)
    except ValidationError as error:
        problems = (_problem(detail, written, place, kind) for detail in error.errors(include_url=False))
        raise InputError(tuple(dict.fromkeys(problems))) from None


def _problem(detail: Any, written: object, place: Position, kind: object) -> Problem:  # noqa: ANN401  (pydantic's dict)
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    where = _place(written, detail["loc"], place)
    reason, mend = _sentence(detail, name, kind)
    return Problem(where, reason, mend)


def _place(written: object, steps: Sequence[str | int], place: Position) -> Position:
    """The place of the last step that was written down."""
    for step in steps:
        if isinstance(written, Located):
            place = written.places.get(str(step), written.places[""])
            written = written.get(str(step))
        elif isinstance(written, list) and isinstance(step, int) and step < len(written):
            written = written[step]
            place = written.places[""] if isinstance(written, Located) else place
    return place


SENTENCES: dict[str, tuple[str, str]] = {
    "missing": ("缺“{name}”", "补上一行 {name}: …"),
    "string_too_short": ("“{name}”是空的", "写上内容，或删去这一项"),
    "string_too_long": ("“{name}”太长", "缩短"),
    "string_type": ("“{name}”应是文字", "检查缩进和冒号"),
    "int_type": ("“{name}”应是整数", "检查缩进和冒号"),
    "decimal_type": ("“{name}”应是数", "检查缩进和冒号"),
    "date_type": ("“{name}”应是日期", "写成 2025-03-05 的样子"),
    "int_parsing": ("“{given}”不是整数", "写成普通的整数"),
    "decimal_parsing": ("“{given}”不是数", "写成普通的数"),
    "date_parsing": ("“{given}”不是日期", "写成 2025-03-05 的样子"),
    "date_from_datetime_parsing": ("“{given}”不是日期", "写成 2025-03-05 的样子"),
    "too_short": ("“{name}”里至少要有一项", "补上内容"),
    "greater_than_equal": ("“{name}”的值 {given} 太小", "改成范围以内的数"),
    "less_than_equal": ("“{name}”的值 {given} 太大", "改成范围以内的数"),
}
"""Reason and mend by pydantic's kind of error."""

SHAPE = ("“{name}”的写法不对", "检查缩进：下面应是一组缩进的行，或 [ ]、{{ }}")


def _sentence(detail: Any, name: str, kind: object) -> tuple[str, str]:  # noqa: ANN401
    """What is wrong and how to mend it."""
    given, error = detail.get("input"), detail["type"]
    if error == "extra_forbidden":
        return _unknown(name, given, kind)
    if error == "number":
        return f"“{given}”不是数：{detail['msg']}", _number_mend(str(given))
    if error == "literal_error":
        known = detail["ctx"]["expected"].replace(" or ", ", ").replace(", ", "、").replace("'", "")
        return f"“{name}”写成了“{given}”", f"只能是 {known}"
    if error in SENTENCES or error.endswith("_type"):
        reason, mend = SENTENCES.get(error, SHAPE)
        return reason.format(name=name, given=given), mend.format(name=name)
    return f"“{name}”：{detail['msg']}", "照说明改正"


def _unknown(name: str, given: object, kind: object) -> tuple[str, str]:
    """A key that no field has: cut off by a half-width comma, misspelt, or made up."""
    if given is None:
        reason = f"半角逗号把前一个值截断了，“{name}”成了另一项"
        return reason, "数里不用逗号（36130）；文字里的逗号用全角“，”，或给整段文字加引号"
    like = near(name, sorted(_names(kind)))
    return f"不认识“{name}”", f"是不是“{like}”？" if like else "删去这一项，或查 README 里的写法"


def _number_mend(given: str) -> str:
    """The number an editor most likely meant, ready to paste."""
    plain = given.translate(str.maketrans("０１２３４５６７８９．，％", "0123456789.,%"))
    found = re.fullmatch(r"(-?[\d,]+(?:\.\d+)?)\s*(%|[一-鿿]*)", plain, re.ASCII)
    return f"写成 {found[1].replace(',', '')}" if found else "只写数字和小数点，单位写在 unit 里"


def _names(kind: Any) -> set[str]:  # noqa: ANN401  (a type, of whatever shape)
    """Every field name an editor may write in a *kind* and in what it is made of."""
    schema = TypeAdapter(kind).json_schema()
    tables = [schema, *schema.get("$defs", {}).values()]
    return {name for table in tables for name in table.get("properties", {})}

"""What every value written by an editor shares: it is frozen, refuses unknown keys and remembers where it stands."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from newquality_site.files.position import Position


class Located(dict[str, Any]):
    """A mapping as written, with the place of each key and, under the empty name, its own."""

    def __init__(self, values: Mapping[str, Any], places: Mapping[str, Position]) -> None:
        super().__init__(values)
        self.places = dict(places)


class Entry(BaseModel):
    """A value an editor wrote.

    Its place in the file is kept beside the fields, not among them: two entries that say the same have the same
    ``repr`` wherever they stand, so a moved line makes nothing stale.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    _places: Mapping[str, Position] = PrivateAttr(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_places(cls, value: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        made = handler(value)
        if isinstance(value, Located):
            made._places = value.places  # noqa: SLF001  (our own class)
        return made

    @property
    def known_by(self) -> tuple[object, ...]:
        """What the entry says, without where it stands."""
        return tuple(getattr(self, name) for name in type(self).model_fields)

    def at(self, name: str = "") -> Position:
        """Where the field *name*, as the editor writes it, stands; where the entry begins if it is not written."""
        return self._places.get(name) or self._places.get("") or Position("?")

    def __eq__(self, other: object) -> bool:
        """Two entries are equal when they say the same to the last zero, wherever they stand."""
        return type(self) is type(other) and repr(self) == repr(other)

    def __hash__(self) -> int:
        """Entries that say the same have the same hash."""
        return hash(repr(self))


def _number(written: object) -> object:
    if isinstance(written, str) and not re.fullmatch(r"-?\d+(\.\d+)?", written, re.ASCII):
        raise PydanticCustomError("number", "应是普通的数，如 36130 或 8.0")
    return written


def _slug(written: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", written, re.ASCII) or len(written) > MOST_LETTERS:
        raise PydanticCustomError("slug", "名称只用小写字母、数字和连字符，如 rnd 或 ma-xiuzhen")
    return of_no_device(written)


def _web(written: str) -> str:
    if not _ADDRESS.fullmatch(written):
        raise PydanticCustomError("web", "网址应以 https:// 开头，没有汉字和空格")
    return written


def of_no_device(written: str) -> str:
    """A name or a path, unless Windows keeps a part of it for a device: no folder of a site there could have it."""
    if _DEVICE.search(written):
        raise PydanticCustomError("device", "Windows 把这个名称留给设备，不能作文件名")
    return written


_ADDRESS = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#][!-~]*)?", re.ASCII | re.IGNORECASE)
_DEVICE = re.compile(r"(?:\A|/)(?:con|prn|aux|nul|com\d|lpt\d)(?![^/.])", re.IGNORECASE)
MOST_LETTERS = 60
Number = Annotated[Decimal, BeforeValidator(_number)]
"""A decimal exactly as written: 8.0 keeps its zero; no exponent, no separator, no infinity."""
Slug = Annotated[str, AfterValidator(_slug)]
"""A name given by hand that stands in an address: ASCII, lower case, hyphens."""
Words = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
"""Text that may not be empty."""
Web = Annotated[str, AfterValidator(_web)]
"""The address of a page that a reader can open, copied from a browser."""


def _tuple(written: object) -> object:
    return (written,) if isinstance(written, str) else written


_WORDS = {"type": "string", "minLength": 1}
Lines = Annotated[
    tuple[Words, ...],
    BeforeValidator(_tuple),
    WithJsonSchema({"anyOf": [_WORDS, {"type": "array", "items": _WORDS}]}),
]
"""One or several lines of text; a single line may be written without brackets."""

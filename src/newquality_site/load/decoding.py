"""Bytes become text: UTF-8 and nothing else, with one kind of line end."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from newquality_site.files.position import InputError, Position, Problem

LARGEST = 1_000_000
LONGEST_LINE = 100_000
# What no editor means to type: control characters, marks that turn the direction of text, ends of line that only some
# programs see, and what a broken conversion leaves behind.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffd-\uffff]"
)


def decoded(path: PurePosixPath, content: bytes) -> str:
    """The text of a file without byte order mark and carriage returns; raises InputError where it is no clean UTF-8."""
    if len(content) > LARGEST:
        raise _refusal(Position(str(path)), "文件超过 1 MB", "分成几篇")
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise _refusal(_broken_at(path, content, error), _encoding(content), "用编辑器“另存为”，编码选 UTF-8") from None
    for number, line in enumerate(text.split("\n"), 1):
        if found := _FORBIDDEN.search(line):
            place = Position(str(path), number, found.start() + 1)
            raise _refusal(place, f"有看不见或认不出的字符 U+{ord(found[0]):04X}", "删去它，照原文补上应有的字")
        if len(line) > LONGEST_LINE:
            raise _refusal(Position(str(path), number), "这一行超过十万字", "分成几段")
    return text


def _refusal(place: Position, reason: str, mend: str) -> InputError:
    return InputError((Problem(place, reason, mend),))


def _broken_at(path: PurePosixPath, content: bytes, error: UnicodeDecodeError) -> Position:
    """The first place that is no UTF-8, as far as characters can be counted there."""
    before = content[: error.start].decode("utf-8-sig", errors="ignore")
    return Position(str(path), before.count("\n") + 1, len(before) - before.rfind("\n"))


def _encoding(content: bytes) -> str:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "文件不是 UTF-8 编码"
    return "文件不是 UTF-8 编码（像是 GBK）"

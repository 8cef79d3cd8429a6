"""Bytes become text: UTF-8 and nothing else, with one kind of line end."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from newquality_site.files.position import InputError, Position, Problem

LARGEST = 1_000_000
LONGEST_LINE = 100_000
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def decoded(path: PurePosixPath, content: bytes) -> str:
    """The text of a file without byte order mark and carriage returns; raises InputError where it is no clean UTF-8."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(
            (Problem(Position(str(path), line), _encoding(content), "用编辑器“另存为”，编码选 UTF-8"),)
        ) from None
    for number, line_text in enumerate(text.split("\n"), 1):
        if found := _FORBIDDEN.search(line_text):
            place = Position(str(path), number, found.start() + 1)
            raise InputError((Problem(place, f"有不可见的控制字符 U+{ord(found[0]):04X}", "删去这个字符"),))
        if len(line_text) > LONGEST_LINE:
            raise InputError((Problem(Position(str(path), number), "这一行超过十万字", "分成几段"),))
    if len(content) > LARGEST:
        raise InputError((Problem(Position(str(path)), "文件超过 1 MB", "分成几篇"),))
    return text


def _encoding(content: bytes) -> str:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return "文件不是 UTF-8 编码"
    return "文件不是 UTF-8 编码（像是 GBK）"

"""A piece: front matter between two lines of hyphens, then Markdown."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from pydantic import TypeAdapter, ValidationError

from newquality_site.files.position import InputError, Position, Problem
from newquality_site.load.record import record
from newquality_site.load.validation import validated
from newquality_site.model.article import Article, FrontMatter, Prose
from newquality_site.model.entry import Slug

_FRONT = re.compile(r"---[ \t]*\n(?P<front>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def article(path: PurePosixPath, text: str) -> Article:
    """The piece in one file; raises InputError with every mistake of its front matter."""
    place = Position(str(path))
    try:
        TypeAdapter(Slug).validate_python(path.stem)
    except ValidationError:
        reason = f"文件名“{path.name}”会成为网址的一部分"
        raise InputError((Problem(place, reason, "改用小写字母、数字和连字符，如 ma-xiuzhen.md"),)) from None
    found = _FRONT.match(text)
    if not found:
        reason = "稿件开头没有两行 --- 夹着的题头" if not text.startswith("---") else "题头没有收尾的 ---"
        raise InputError((Problem(place, reason, "照 README“写一篇稿件”补上"),))
    front = validated(FrontMatter, record(str(path), found["front"], 2) or {}, Position(str(path), 2))
    if front.headline is None and front.title is None:
        raise InputError((Problem(Position(str(path), 2), "缺标题", "补上 headline: …；原文无题的图片写 title: …"),))
    return Article(path.stem, front, Prose(text[found.end() :], str(path), found[0].count("\n") + 1))

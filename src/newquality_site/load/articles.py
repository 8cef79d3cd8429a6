"""A piece: front matter between two lines of hyphens, then Markdown."""

import re
from pathlib import PurePosixPath

from pydantic import ValidationError

from newquality_site.files.position import Position, refused
from newquality_site.load.record import record
from newquality_site.load.validation import adapter, validated
from newquality_site.model.article import Article, FrontMatter, Prose
from newquality_site.model.entry import Slug

_FRONT = re.compile(r"---[ \t]*\n(?P<front>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def article(path: PurePosixPath, text: str) -> Article:
    """The piece in one file; raises InputError with every mistake of its front matter."""
    _name(path)
    found = _FRONT.match(text)
    if not found:
        reason = "题头没有收尾的 ---" if text.startswith("---") else "稿件开头没有两行 --- 夹着的题头"
        raise refused(Position(str(path)), reason, "照 README“写一篇稿件”补上")
    place = Position(str(path), 2)
    front = validated(FrontMatter, record(str(path), found["front"], 2), place)
    if front.headline is None and front.title is None:
        raise refused(place, "缺标题", "补上 headline: …；原文无题的图片写 title: …")
    return Article(path.stem, front, Prose(text[found.end() :], str(path), found[0].count("\n") + 1))


def _name(path: PurePosixPath) -> None:
    """Refuses a file whose name cannot be an address."""
    try:
        adapter(Slug).validate_python(path.stem)
    except ValidationError as error:
        if error.errors()[0]["type"] == "device":
            raise refused(Position(str(path)), f"“{path.stem}”是 Windows 留给设备的名称", "给这个文件改名") from None
        reason = f"文件名“{path.name}”会成为网址的一部分"
        raise refused(Position(str(path)), reason, "改用小写字母、数字和连字符，如 ma-xiuzhen.md") from None

"""Bytes become text: UTF-8 and nothing else, with one kind of line end."""

import re
from pathlib import PurePosixPath

from newquality_site.files.position import InputError, Position, Problem, locate, refused

LARGEST = 1_000_000
TYPED = (".md", ".txt", ".yaml", ".csv")
"""The files in which only people write; a style sheet among the templates may be one line, as programs pack it."""
UNMERGED = "两个版本的合并没有完成：从这里起两边的内容都在", "留下一边，删去 <<<<<<<、=======、>>>>>>> 这三行记号"
LONGEST_LINE = 10_000
LONGEST_PARAGRAPH = 10_000
MOST_BRACKETS = 200
# Some rules look at every place of a run as at its beginning: what nobody types is refused before it costs minutes.
_ENDLESS = re.compile(r"(\S)\1{299}|[\d零〇一二两三四五六七八九十百千万亿]{300}")
# What no editor means to type: control characters, marks that turn the direction of text, ends of line that only some
# programs see, and what a broken conversion leaves behind.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffd-\uffff]"
)


# What a merge of two versions leaves behind where both changed the same lines; ======= may be a headline's in Markdown.
_MERGE = re.compile(r"^[<>|]{7}(?: .*)?$", re.MULTILINE)


def decoded(path: PurePosixPath, content: bytes) -> str:
    """The text of a file without byte order mark and carriage returns; raises InputError where it is no clean UTF-8."""
    if len(content) > LARGEST:
        raise refused(Position(str(path)), "文件超过 1 MB", "分成几篇")
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise refused(_broken_at(path, content, error), _encoding(content), "用编辑器“另存为”，编码选 UTF-8") from None
    if path.suffix in TYPED and (found := _MERGE.search(text)):
        raise refused(Position(str(path), *locate(text, found.start())), *UNMERGED)
    for number, line in enumerate(text.split("\n"), 1):
        _prove(line, Position(str(path), number))
    if path.suffix == ".md":
        _prove_paragraphs(text, path)
    return text


def _prove(line: str, place: Position) -> None:
    """Refuse a line that no editor means to type."""
    if found := FORBIDDEN.search(line):
        raise InputError((unseen(found[0], Position(place.path, place.line, found.start() + 1)),))
    if not place.path.endswith(TYPED):
        return
    if len(line) > LONGEST_LINE:
        raise refused(place, "这一行超过一万字", "分成几段")
    if found := _ENDLESS.search(line):
        there = Position(place.path, place.line, found.start() + 1)
        raise refused(there, f"从“{found[0][0]}”起有三百个同样的字符或数字连在一起", "照原文改正")


def _prove_paragraphs(text: str, path: PurePosixPath) -> None:
    """Refuse a paragraph longer than any that was printed, and one of so many links that Markdown takes minutes."""
    length = brackets = 0
    for number, line in enumerate(text.split("\n"), 1):
        length, brackets = (length + len(line), brackets + line.count("[")) if line.strip() else (0, 0)
        if length > LONGEST_PARAGRAPH:
            raise refused(Position(str(path), number), "到这一行，这一段超过了一万字", "用空行分成几段")
        if brackets > MOST_BRACKETS:
            raise refused(
                Position(str(path), number), "到这一行，这一段有两百个以上的“[”", "删去多余的，或用空行分成几段"
            )


def unseen(character: str, place: Position) -> Problem:
    """The refusal of a character that no editor means to type."""
    return Problem(place, f"有看不见或认不出的字符 U+{ord(character):04X}", "删去它，照原文补上应有的字")


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

"""Sentences that YAML cuts in two: at a colon, at a number sign, behind a quoted beginning; and quotes left open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WHOLE = "用英文单引号把整句括起来，写成 '……'"


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a sentence is cut, counted from nought, and why."""

    line: int
    column: int
    reason: str
    mend: str = WHOLE


def cut(lines: Sequence[str], error: Any, quoted: Any) -> Cut | None:  # noqa: ANN401  (of the parser, as are its marks)
    """The cut that upset the parser, if there is one; *quoted* is the last quoted text it read before."""
    met = error.problem_mark
    before, after = _parted(lines, met.line, met.column)
    ended = quoted and (quoted.end_mark.line, quoted.end_mark.column) == (met.line, len(before.rstrip()))
    if ended and (found := _behind_quotes(quoted, met, after)):
        return found
    if "flow" not in (error.context or ""):
        return None
    return _at_hash(lines, error.context_mark) or _at_colon(before, after, met)


def _parted(lines: Sequence[str], line: int, column: int) -> tuple[str, str]:
    text = "".join(lines[line : line + 1])
    return text[:column], text[column:]


def _behind_quotes(quoted: Any, met: Any, after: str) -> Cut | None:  # noqa: ANN401
    """Text that goes on where a quote ended: the quote was left open lines above, or holds only the beginning."""
    start = quoted.start_mark
    if start.line < met.line:
        return Cut(start.line, start.column, f"引号没有收尾，往下连了 {met.line - start.line} 行", "补上另一半引号")
    if not after or re.match(r"[a-z_]+:\s|[:,#{}\[\]]", after):
        return None
    other = "单" if quoted.style == '"' else "双"
    return Cut(met.line, met.column, "引号只括住了开头几个字，后面还有字", f"用英文{other}引号把整句括起来")


def _at_hash(lines: Sequence[str], start: Any) -> Cut | None:  # noqa: ANN401
    """A number sign behind a blank, in brackets that end behind it: the rest of the line was lost."""
    _, text = _parted(lines, start.line, start.column)
    found = re.search(r"\s(#)", re.sub(r"\"[^\"]*\"|'[^']*'", lambda quote: "-" * len(quote[0]), text))
    if not found or _open(text[: found.start()]) <= 0 or _open(text) > 0:
        return None
    return Cut(start.line, start.column + found.start(1), "空格后面的“#”把这一行后面的字都变成了注释")


def _open(text: str) -> int:
    """How many brackets are left open."""
    return len(re.findall(r"[\[{]", text)) - len(re.findall(r"[\]}]", text))


def _at_colon(before: str, after: str, met: Any) -> Cut | None:  # noqa: ANN401
    """A colon in the words of a value, and not in a key that lacks a comma before it."""
    found = re.search(r"[\w-]+:\s+([^,{}\[\]]+)$", before)
    if not after.startswith(":") or not found or re.search(r"\s[a-z_]+$", found[1]):
        return None
    return Cut(met.line, met.column, "文字里的半角冒号后面有空格，把这一句截断了")

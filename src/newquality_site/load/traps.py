"""The slips of typing Chinese into YAML, named, so that the answer is a mend and not a parser's riddle."""

import re
from dataclasses import dataclass

_KEY = r"[\s\-{]*[A-Za-z_][\w-]*"


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip on one line: the column it begins in, what it is, and the line as it should stand."""

    column: int
    reason: str
    mend: str


def typing_slip(line: str) -> Slip | None:
    """The first slip of typing on *line*, if there is one."""
    return next((slip for trap in TRAPS if (slip := trap(line))), None)


def tab(line: str) -> Slip | None:
    """A tab among the leading white space."""
    found = re.match(r" *\t", line)
    return found and Slip(found.end(), "缩进里有制表符（Tab）", f"改用空格：{line.expandtabs(2)}")


def wide_space(line: str) -> Slip | None:
    """A wide space, or one that does not break, before a key or behind its colon."""
    found = re.match(r"[ \t\-{]*([\u3000\xa0])[\s\u3000\xa0]*(?=- |[\w\"'-]+\s*:)", line) or re.match(
        rf"{_KEY}\s*:([\u3000\xa0])", line
    )
    name = "全角空格" if found and found[1] == "\u3000" else "不换行空格（U+00A0）"
    return found and Slip(found.start(1) + 1, f"这里是{name}", "删去它，改用半角空格；同一级的行前面空同样多的格")


def no_space_after_dash(line: str) -> Slip | None:
    """An item whose hyphen has its text right behind it."""
    found = re.match(r"\s*(-)(?=[A-Za-z_{\"“\u4e00-\u9fff][^:]*:)", line)
    return found and Slip(found.start(1) + 1, "“-”后面少一个空格", f"改成：{line.replace('-', '- ', 1).strip()}")


def full_width_colon(line: str) -> Slip | None:
    """A full-width colon behind a key, or behind a year before its braces: the whole line is read as text."""
    found = re.match(rf"{_KEY}\s*(：)\s*", line) or re.search(r"(?:^|[\s{,])[A-Za-z\d_-]+\s*(：)\s*(?=[\[{]|$)", line)
    mended = found and f"{line[: found.start(1)]}: {line[found.end(1) :]}".strip()
    return found and Slip(found.start(1) + 1, "冒号用了全角“：”", f"改成半角冒号加空格：{mended}")


def no_space_after_colon(line: str) -> Slip | None:
    """A colon with its value right behind it."""
    found = re.match(rf"{_KEY}(:)(?=[^\s:/])", line)
    return found and Slip(
        found.start(1) + 1, "冒号后面少一个空格", f"改成：{(line[: found.end(1)] + ' ' + line[found.end(1) :]).strip()}"
    )


def full_width_bracket(line: str) -> Slip | None:
    """A full-width brace or square bracket where YAML wants its own."""
    found = re.search(r"[:\-]\s+([｛［【])", line)
    mended = line.translate(str.maketrans("｛｝［］【】", "{}[][]")).strip()
    return found and Slip(found.start(1) + 1, "括号用了全角", f"改成半角：{mended}")


def full_width_comma(line: str) -> Slip | None:
    """A full-width comma between two keys in braces."""
    found = re.search(r"\{.*(，)\s*(?=[A-Za-z_]+: )", line)
    mended = re.sub(r"，\s*(?=[A-Za-z_]+: )", ", ", line).strip()
    return found and Slip(found.start(1) + 1, "两项之间的逗号用了全角“，”", f"改成半角：{mended}")


def bare_percent(line: str) -> Slip | None:
    """A value that begins with a bare percent sign."""
    found = re.search(r":\s+(%)\"?", line)
    mended = found and f'{line[: found.start(1)]}"%"{line[found.end() :]}'.strip()
    return found and Slip(found.start(1) + 1, "百分号要放进引号", f"改成：{mended}")


TRAPS = (
    tab,
    wide_space,
    no_space_after_dash,
    full_width_colon,
    no_space_after_colon,
    full_width_bracket,
    full_width_comma,
    bare_percent,
)

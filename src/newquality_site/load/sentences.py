"""What the model refuses, in Chinese sentences: what is wrong, and how to mend it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from newquality_site.load.cuts import WHOLE
from newquality_site.load.glosses import CHOICES, glossed
from newquality_site.load.signs import bare, hidden
from newquality_site.model.article import LAYOUTS
from newquality_site.model.entry import Located
from newquality_site.model.period import FORMS

LONGEST = 40

REFUSALS: dict[str, tuple[str, str]] = {
    "string_too_short": ("“{name}”是空的", "写上内容，或删去这一项"),
    "string_too_long": ("“{name}”太长", "缩短到两千字以内"),
    "string_type": ("“{name}”应是文字", "写在冒号后面；下一行的缩进和本行对齐"),
    "int_type": ("“{name}”应是整数", "在冒号后面写一个整数"),
    "int_parsing": ("“{given}”不是整数", "写成普通的整数"),
    "decimal_type": ("“{name}”应是数", "在冒号后面写一个数"),
    "date_type": ("“{name}”应是日期", "写成 2025-03-05 的样子"),
    "date_parsing": ("“{given}”不是日期", "写成 2025-03-05 的样子"),
    "date_from_datetime_parsing": ("“{given}”不是日期", "写成 2025-03-05 的样子"),
    "date_from_datetime_inexact": ("“{given}”不是日期", "写成 2025-03-05 的样子"),
    "too_short": ("“{name}”里至少要有一项", "补上内容"),
    "too_long": ("“{name}”里的项太多", "删去多余的"),
    "greater_than_equal": ("“{name}”的值 {given} 太小", "写 {ge} 或更大的数"),
    "less_than_equal": ("“{name}”的值 {given} 太大", "写 {le} 或更小的数"),
    "tuple_type": ("{what}应是几项", "写在方括号里，几项之间用半角逗号；或每项一行，前面写“- ”"),
    "dict_type": ("{what}应是一组“名称: 值”", "下面的行缩进，每行一个名称、冒号、空格和值"),
    "model_type": ("{what}应是一组“名称: 值”", "下面的行缩进，每行一个名称、冒号、空格和值"),
    "slug": ("“{given}”不能作名称", "只用小写字母、数字和连字符，如 rnd 或 ma-xiuzhen；几项之间用半角逗号"),
    "device": ("“{given}”不能作名称：Windows 把它留给设备", "换一个名称，或在后面加几个字母"),
    "address": ("“{given}”不是完整的网址", "以 https:// 开头、以 / 结尾"),
    "web": ("“{given}”不是能打开的网址", "照浏览器的地址栏抄写，以 https:// 开头，没有汉字和空格；没有就不写 url"),
    "old": ("“{given}”不能作旧网址", "只写网站里的那一段，字母、数字和连字符，如 2025/rnd/ 或 2025/rnd.html"),
    "bool_type": ("“{name}”应是 true 或 false", "写 true（要）或 false（不要）"),
    "bool_parsing": ("“{given}”不是 true 或 false", "写 true（要）或 false（不要）"),
    "period": ("“{given}”不是时期", FORMS),
}
"""Reason and mend by the kind of refusal: pydantic's own kinds, and those of the model that name a value."""

MENDS = {
    "fact_kind": "留下一样，删去另外的",
    "fact_unit": "补上 unit 和 label",
    "fact_when": "补上 when，如 when: 2025",
    "empty_series": "至少给一个时期写上 value 或 yoy",
    "level_in_growth": "把 value 改成 yoy，或改 kind",
    "level_in_history": "把 value 改成 yoy，或改 kind",
    "history_gap": "补上数；没有数的年份整行不写；或改成 draw: none",
    "undated_event": "写上日期；没有日期的事写进 notes",
    "panels": "写成 panel: 中国 和 panels: [us]，或改 draw",
    "panel_unit": "在 beside 里登记它，单位写成一样",
    "no_figure": "补上 value 或 yoy；没有数的年份整行不写",
    "milestone": "检查 value 和 first_above，看哪一个录错了",
    "mixed_periods": "季度或月份另写一个序列",
    "no_value": "补上 value；只有增速的，改成 kind: growth",
}
"""Mends of the refusals that bring a sentence of their own."""


def sentence(detail: Any) -> tuple[str, str]:  # noqa: ANN401  (pydantic's dict)
    """Reason and mend of one refusal."""
    error, steps = detail["type"], detail["loc"]
    given = str(detail["input"])
    name = next((str(step) for step in reversed(steps) if isinstance(step, str) and step != "[key]"), "")
    if found := _slip(error, steps, detail["input"]) or _nothing(error, steps, name, detail["input"]):
        return found
    if error == "missing":
        return f"缺“{name}”", _missing(
            name, detail["input"], LAYOUTS if tuple(steps) == ("kind",) else CHOICES.get(name, ())
        )
    if error == "literal_error":
        return _not_listed(name, detail["input"], detail["ctx"]["expected"])
    if error == "number":
        return f"“{_cut(given)}”不是数", _number_mend(given)
    if error not in REFUSALS:
        return detail["msg"], MENDS.get(error, "照 README 的样子写")
    what = f"“{name}”" if name else "文件的内容"
    blanks = {**detail.get("ctx", {}), "name": name, "given": _cut(given), "what": what}
    reason, mend = REFUSALS[error]
    return reason.format_map(blanks), mend.format_map(blanks)


def _nothing(error: str, steps: Sequence[str | int], name: str, given: object) -> tuple[str, str] | None:
    """Reason and mend of a value or an item that is not there."""
    if given is None and error.endswith("_type"):
        return f"“{name}”后面没有值", "写上内容，或删去这一行"
    if error == "missing" and isinstance(steps[-1], int):
        return f"“{name}”里少了第 {steps[-1] + 1} 项", "补上内容"
    return None


def _slip(error: str, steps: Sequence[str | int], given: Any) -> tuple[str, str] | None:  # noqa: ANN401
    """Reason and mend of a slip of typing that a refusal is due to."""
    if error == "string_type" and isinstance(given, dict) and len(given) == 1 and isinstance(steps[-1], int):
        return _split(*next(iter(given.items())))
    if not isinstance(given, str) or error.startswith("string"):
        return None
    if unseen := hidden(given):
        return f"“{_cut(unseen[1])}”里有看不见的字符 {unseen[0]}", f"整个删去重写：{_plain(unseen[1])}"
    if error == "tuple_type" and (found := re.fullmatch(r"[【［](.*)[】］\]]", given)):
        return "方括号用了全角", f"改成半角：[{found[1]}]"
    if error == "slug":
        return bare(given)
    return _day(given) if error == "period" or error.startswith("date_") else None


def _split(name: str, value: object) -> tuple[str, str]:
    """An item that a colon with a blank behind it made a name and a value."""
    reason = f"“{_cut(name)}”后面的半角冒号带着空格，成了“名称: 值”"
    if isinstance(value, str) and re.fullmatch(r"[a-z-]+:[a-z\d-]+", f"{name}:{value}"):
        return reason, f'去掉空格，写成 "{name}:{value}"'
    return reason, WHOLE


def _day(given: str) -> tuple[str, str] | None:
    """A day that no month has, or one that lacks its noughts."""
    found = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", given, re.ASCII)
    if not found:
        return None
    day = "-".join(part.zfill(2) for part in found.groups())
    try:
        date.fromisoformat(day)
    except ValueError:
        return f"没有 {given} 这一天", "改正年、月、日"
    return (f"“{given}”不是日期", f"写成 {day}") if day != given else None


def _not_listed(name: str, given: object, expected: str) -> tuple[str, str]:
    known = re.findall("'([^']*)'", expected)
    reason = f"“{name}”写成了“{_cut(given)}”" if isinstance(given, str) else f"“{name}”应是一个词"
    return reason, f"只能是 {glossed(known)}"


def _missing(name: str, entry: object, known: Sequence[str]) -> str:
    """What to add, in the braces or on a line of its own; and which words may stand there."""
    first = next(iter(entry), "") if isinstance(entry, Located) else ""
    braces = isinstance(entry, Located) and entry.places.get(first) != entry.places[""]
    where = "在花括号里补上" if braces else "补上一行"
    return f"{where} {name}: …" + (f"，只能是 {glossed(known)}" if known else "")


def _number_mend(given: str) -> str:
    """The number an editor most likely meant, ready to paste."""
    plain = _plain(given)
    return f"写成 {plain}" if plain != given else "写成普通的数，如 36130 或 8.0；单位写在 unit 里"


def _plain(given: str) -> str:
    """A number with signs that are not read in it as it is read; other text as it is."""
    plain = given.translate(str.maketrans("０１２３４５６７８９．，％－−–—", "0123456789.,%----"))
    found = re.fullmatch(r"(-?\d[\d,]*(?:\.\d+)?)\s*(%|[一-鿿]*)", plain, re.ASCII)
    return found[1].replace(",", "") if found else given


def _cut(given: str) -> str:
    return given if len(given) <= LONGEST else f"{given[:LONGEST]}……"

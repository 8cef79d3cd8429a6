"""Slips of typing are named, with the line as it should stand; what is no slip is let alone."""

import pytest

from newquality_site.load.traps import TRAPS, typing_slip

SPACES = "删去它，改用半角空格；同一级的行前面空同样多的格"
SLIPS = {
    "\ttitle: 专版": (1, "缩进里有制表符（Tab）", "改用空格：  title: 专版"),
    "  \ttitle: 专版": (3, "缩进里有制表符（Tab）", "改用空格：    title: 专版"),
    "\u3000\u3000title: 专版": (1, "这里是全角空格", SPACES),
    "  \xa0- title: 专版": (3, "这里是不换行空格（U+00A0）", SPACES),
    "title:\u3000专版": (7, "这里是全角空格", SPACES),
    "  -id: rnd": (3, "“-”后面少一个空格", "改成：- id: rnd"),
    "-{id: rnd}": (1, "“-”后面少一个空格", "改成：- {id: rnd}"),
    "title：专版": (6, "冒号用了全角“：”", "改成半角冒号加空格：title: 专版"),
    "  - id ：  专版：二": (8, "冒号用了全角“：”", "改成半角冒号加空格：- id :   专版：二"),
    "  2025：{value: 1, pp: 2}": (7, "冒号用了全角“：”", "改成半角冒号加空格：2025: {value: 1, pp: 2}"),
    "  2025：": (7, "冒号用了全角“：”", "改成半角冒号加空格：2025:"),
    "2025: {printed：[甲, 乙]}": (15, "冒号用了全角“：”", "改成半角冒号加空格：2025: {printed: [甲, 乙]}"),
    "title:专版": (6, "冒号后面少一个空格", "改成：title: 专版"),
    "{id:rnd}": (4, "冒号后面少一个空格", "改成：{id: rnd}"),
    "a: ｛id: 1｝": (4, "括号用了全角", "改成半角：a: {id: 1}"),
    "- ［甲］": (3, "括号用了全角", "改成半角：- [甲]"),
    "a: 【甲】": (4, "括号用了全角", "改成半角：a: [甲]"),
    "{id: a，name: 甲}": (7, "两项之间的逗号用了全角“，”", "改成半角：{id: a, name: 甲}"),
    'unit: %"': (7, "百分号要放进引号", '改成：unit: "%"'),
    "unit: %": (7, "百分号要放进引号", '改成：unit: "%"'),
}


@pytest.mark.parametrize(("line", "expected"), SLIPS.items())
def test_a_slip_is_named_with_its_mend(line: str, expected: tuple[int, str, str]) -> None:
    """The column, the reason and the mended line are those of the slip."""
    slip = typing_slip(line)

    assert slip is not None
    assert (slip.column, slip.reason, slip.mend) == expected


@pytest.mark.parametrize(
    "line",
    [
        "",
        "title: 专版",
        "- 甲",
        "address: https://a",
        "https://a",
        "text: 甲：乙",
        "text: 2024：全年",
        "\u3000\u3000正文",
        "a: {b: 甲，乙}",
        'unit: "%"',
        "--- x",
        "a: -1",
    ],
)
def test_what_is_no_slip_is_let_alone(line: str) -> None:
    """Addresses, Chinese punctuation in text and signs in their place are no slips."""
    assert typing_slip(line) is None


def test_every_trap_has_a_slip() -> None:
    """No trap stands where nobody falls."""
    assert {trap.__name__ for trap in TRAPS if any(trap(line) for line in SLIPS)} == {trap.__name__ for trap in TRAPS}

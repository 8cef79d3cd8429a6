"""The sentences that refusals become."""

from typing import Any

import pytest

from newquality_site.files.position import Position
from newquality_site.load.sentences import LONGEST, sentence
from newquality_site.model.entry import Located
from newquality_site.model.period import FORMS


def said(error: str, given: object, *steps: str | int, **more: Any) -> tuple[str, str]:  # noqa: ANN401
    """Return reason and mend of a refusal as pydantic describes it."""
    return sentence({"type": error, "loc": steps, "input": given, "msg": "说明"} | more)


@pytest.mark.parametrize(
    ("given", "mend"),
    [
        ("36,130", "写成 36130"),
        ("3，613", "写成 3613"),
        ("8.3%", "写成 8.3"),
        ("8.3％", "写成 8.3"),
        ("１０４.５", "写成 104.5"),
        ("１０４．５", "写成 104.5"),
        ("104.5 万件", "写成 104.5"),
        ("-3,613.5亿元", "写成 -3613.5"),
        ("－7.0", "写成 -7.0"),
        ("−7.0%", "写成 -7.0"),
        ("一百", "写成普通的数，如 36130 或 8.0；单位写在 unit 里"),
        ("1e3", "写成普通的数，如 36130 或 8.0；单位写在 unit 里"),
        (",", "写成普通的数，如 36130 或 8.0；单位写在 unit 里"),
    ],
)
def test_a_number_is_mended_where_it_can_be_read(given: str, mend: str) -> None:
    """Separators, per cent signs, units and wide digits are taken off, ready to paste."""
    assert said("number", given, "value") == (f"“{given}”不是数", mend)


def test_what_is_written_may_be_endless_the_message_is_not() -> None:
    """A long value is quoted by its beginning."""
    reason, _ = said("slug", "a" * 1000, "id")

    assert reason == f"“{'a' * LONGEST}……”不能作名称"


def test_a_choice_lists_what_may_be_chosen() -> None:
    """An unlisted word is answered with the list; what is no word, too."""
    expected = {"ctx": {"expected": "'level', 'share' or 'rank'"}}

    assert said("literal_error", "levle", "kind", **expected) == (
        "“kind”写成了“levle”",
        "只能是 level（总量）、share（占比）、rank（位次）",
    )
    assert said("literal_error", ["level"], "kind", **expected) == (
        "“kind”应是一个词",
        "只能是 level（总量）、share（占比）、rank（位次）",
    )


def test_what_is_missing_is_told_with_its_words() -> None:
    """In braces there is no line to add; what may stand there is told, with its meaning."""
    line, start = Position("a.yaml", 1, 5), Position("a.yaml", 1, 4)
    braces, block = (
        Located({"value": "1"}, {"value": line, "": start}),
        Located({"value": "1"}, {"value": line, "": line}),
    )
    words = "，只能是 verified（已读原文）、secondary（转引）"

    assert said("missing", braces, "points", 2014, "read") == ("缺“read”", f"在花括号里补上 read: …{words}")
    assert said("missing", block, "points", 2014, "read") == ("缺“read”", f"补上一行 read: …{words}")
    assert said("missing", block, "kind")[1].endswith("photo（图片）")
    assert said("missing", block, "series", "a", "kind")[1].endswith("rank（位次）")
    assert said("missing", {}, "label") == ("缺“label”", "补上一行 label: …")


def test_the_name_is_that_of_the_nearest_key() -> None:
    """Numbers of items and the key of a key are no names an editor knows."""
    assert said("date_type", [], "checked", 0)[0] == "“checked”应是日期"
    assert said("string_type", 1, "obs", "2024", "[key]")[0] == "“2024”应是文字"


def test_nothing_is_no_wrong_type() -> None:
    """A key without a value is told to have none, whatever should stand there."""
    assert said("string_type", None, "title")[0] == "“title”后面没有值"


@pytest.mark.parametrize(
    ("error", "given", "reason", "mend"),
    [
        ("number", "97\u200b.2", "“97.2”里有看不见的字符 U+200B", "整个删去重写：97.2"),
        ("number", "－9７\xa0", "“－9７”里有看不见的字符 U+00A0", "整个删去重写：-97"),
        ("period", "2024\u3000", "“2024”里有看不见的字符 U+3000", "整个删去重写：2024"),
        ("date_from_datetime_parsing", "2026-02-30", "没有 2026-02-30 这一天", "改正年、月、日"),
        ("period", "2026-13-01", "没有 2026-13-01 这一天", "改正年、月、日"),
        ("period", "2026-2-3", "“2026-2-3”不是日期", "写成 2026-02-03"),
        ("period", "1850-01-01", "“1850-01-01”不是时期", FORMS),
        ("tuple_type", "【甲, 乙】", "方括号用了全角", "改成半角：[甲, 乙]"),
        ("tuple_type", "［甲]", "方括号用了全角", "改成半角：[甲]"),
        ("slug", "“rnd”", "“rnd”外面的引号是中文的，成了内容的一部分", '改用英文引号，写成 "rnd"'),
    ],
)
def test_a_slip_in_a_value_is_named(error: str, given: str, reason: str, mend: str) -> None:
    """What looks right and is not is told apart: signs unseen, days of no month, brackets and quotes of Chinese."""
    assert said(error, given, "value") == (reason, mend)


@pytest.mark.parametrize(
    ("given", "name", "mend"),
    [
        ({"indicator": "rnd"}, "indicator", '去掉空格，写成 "indicator:rnd"'),
        ({"公报": "研发"}, "公报", "用英文单引号把整句括起来，写成 '……'"),
        ({"indicator": None}, "indicator", "用英文单引号把整句括起来，写成 '……'"),
    ],
)
def test_an_item_that_a_colon_split_is_put_together(given: object, name: str, mend: str) -> None:
    """A blank behind a colon makes a name and a value of an item."""
    assert said("string_type", given, "related", 0) == (f"“{name}”后面的半角冒号带着空格，成了“名称: 值”", mend)

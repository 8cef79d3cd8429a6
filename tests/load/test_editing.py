"""Edits of the table's text: what is meant changes, and no other byte."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.editing import Edit, edited, one_line_series, with_lines_to_fill

NAME = ("rnd", "spend")
OTHER = ("rnd", "share")
TABLE = """\
# 说明
indicators:
  - id: rnd
    heading: 研发经费   # 名称
    series:
      spend:
        label: 投入
        obs: # 一年一行
{obs}
        derive: [prev-level]

      share:
        obs:
          2024: {{value: 2.68}}
facts: []
"""


def table(obs: str) -> str:
    """Return a table with these lines of observations."""
    return TABLE.format(obs=obs)


def after(obs: str, period: str = "2024", **fields: str) -> str:
    """Return the table with one edit made."""
    return edited("t.yaml", table(obs), [Edit(NAME, period, fields)])


def refused(obs: str, period: str = "2024", **fields: str) -> str:
    """Return why an edit is refused."""
    with pytest.raises(InputError) as caught:
        after(obs, period, **fields)
    return str(caught.value)


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        ("          2024: {value: 1, yoy: 8.0} # 注", "2.0", "          2024: {value: 2.0, yoy: 8.0} # 注"),
        ("          2024: {yoy: 1,   value:   -1.5}", "2", "          2024: {yoy: 1,   value:   2}"),
        ("          2024: {value: '1', yoy: 1}", "2", "          2024: {value: 2, yoy: 1}"),
        ('          "2024": {"value": "1"}', "2", '          "2024": {"value": 2}'),
        ("          2024: {value: , yoy: 1}", "2", "          2024: {value: 2, yoy: 1}"),
        ("          2024: {value: }", "2", "          2024: {value: 2}"),
        ("          2024: {value: ~, yoy: 1}", "2", "          2024: {value: 2, yoy: 1}"),
        ("          2024: {yoy: 1,\n            value: 1}", "2", "          2024: {yoy: 1,\n            value: 2}"),
        ("          2024:\n            value: 1 # 注", "2", "          2024:\n            value: 2 # 注"),
        ("          2024:\n            value: # 注", "2", "          2024:\n            value: 2 # 注"),
        (
            "          2024:\n            value:\n              1",
            "2",
            "          2024:\n            value:\n              2",
        ),
        ("          2024: # 缺", "2", "          2024: {value: 2} # 缺"),
        ("          2024:", "2", "          2024: {value: 2}"),
    ],
)
def test_a_value_is_written_in_the_place_of_another(before: str, words: str, expected: str) -> None:
    """The new value stands where the old one stood, or behind its colon; comments and spaces stay."""
    assert after(before, "2024", value=words) == table(expected)


@pytest.mark.parametrize(
    ("before", "fields", "expected"),
    [
        ("{value: 1, printed: x}", {"yoy": "2.0"}, "{value: 1, yoy: 2.0, printed: x}"),
        ("{value: 1}", {"status": "final", "yoy": "2"}, "{value: 1, yoy: 2, status: final}"),
        ("{yoy: 1}", {"value": "2"}, "{value: 2, yoy: 1}"),
        ("{value: 1, yoy: 2}", {"status": "final"}, "{value: 1, yoy: 2, status: final}"),
        ("{yoy: 1}", {"value": "2", "pp": "3"}, "{value: 2, yoy: 1, pp: 3}"),
        ("{printed: x}", {"yoy": "2", "value": "1"}, "{value: 1, yoy: 2, printed: x}"),
        ("{value: 1}", {"value": "2", "yoy": "3"}, "{value: 2, yoy: 3}"),
        ("{}", {"yoy": "2", "value": "1"}, "{value: 1, yoy: 2}"),
        ("\n            value: 1 # 注", {"yoy": "2"}, "\n            value: 1 # 注\n            yoy: 2"),
        ("\n            printed: x", {"yoy": "2"}, "\n            yoy: 2\n            printed: x"),
    ],
)
def test_a_field_is_added_in_its_order(before: str, fields: dict[str, str], expected: str) -> None:
    """A new field goes behind the nearest that comes before it, or to the front, in braces or on a line of its own."""
    assert after(f"          2024: {before}", "2024", **fields) == table(f"          2024: {expected}")


@pytest.mark.parametrize(
    "last",
    [
        "          2024: {value: 1}",
        "          2024: {value: 1} # 注",
        "          2024: {value: 1,\n            printed: [a,\n            b]}",
        "          2024: {\n            value: 1\n          }",
        "          2024:\n            value: 1\n\n            printed: x",
        "          2024: {value: 1}\n            # 再注",
    ],
)
def test_a_new_period_stands_beneath_the_last(last: str) -> None:
    """The new line comes below all lines of the last period, with its indent."""
    obs = f"          2023: {{value: 0}}\n{last}"

    assert after(obs, "2025", source="nbs", value="2") == table(f"{obs}\n          2025: {{value: 2, source: nbs}}")


def test_a_line_to_fill_is_filled() -> None:
    """A line that was left to be filled becomes the new period's, and keeps its note."""
    line = "# 2025: {value: , yoy: , source: nbs, released: }   # 投入"
    obs = f"          2024: {{value: 1}}\n          {line}\n          # 别的"

    filled = after(obs, "2025", value="2", yoy="3")

    expected = "          2024: {value: 1}\n          2025: {value: 2, yoy: 3}   # 投入\n          # 别的"
    assert filled == table(expected)


def test_a_comment_with_figures_is_no_line_to_fill() -> None:
    """What an editor has begun to write in a comment stays."""
    obs = "          2024: {value: 1}\n          # 2025: {value: 7, source: nbs, released: }"

    found = after(obs, "2025", value="2")

    assert found == table(obs.replace("\n", "\n          2025: {value: 2}\n"))


def test_several_edits_are_made_at_once() -> None:
    """Edits of several series and periods, in whatever order, do not shift each other."""
    edits = [
        Edit(OTHER, "2025", {"value": "2.8"}),
        Edit(NAME, "2025", {"value": "2"}),
        Edit(NAME, "2026", {"value": "3"}),
        Edit(NAME, "2024", {"yoy": "5", "value": "10"}),
    ]

    found = edited("t.yaml", table("          2024: {value: 1}"), edits)

    lines = "          2024: {value: 10, yoy: 5}\n          2025: {value: 2}\n          2026: {value: 3}"
    assert found == table(lines).replace("{value: 2.68}", "{value: 2.68}\n          2025: {value: 2.8}")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_ends_of_line_and_mark_stay(end: str, mark: str) -> None:
    """A file from Windows stays one: its ends of line, its byte order mark, and no end at its end."""
    text = table("          2024: {value: 1}").removesuffix("facts: []\n").removesuffix("\n")
    edits = [Edit(NAME, "2025", {"value": "2"}), Edit(OTHER, "2025", {"value": "3"})]

    found = edited("t.yaml", mark + text.replace("\n", end), edits)

    expected = table("          2024: {value: 1}\n          2025: {value: 2}").replace("facts: []\n", "")
    assert found == mark + (expected + "          2025: {value: 3}").replace("\n", end)


def test_without_edits_nothing_changes() -> None:
    """No edit, no difference."""
    text = table("          2024: {value: 1}")

    assert edited("t.yaml", text, []) == text


def test_a_line_of_braces_takes_no_line() -> None:
    """Where all periods stand on one line, a new one is refused with its place; a value can be changed."""
    text = TABLE.replace("{obs}\n", "").replace("obs: # 一年一行", "obs: {{2024: {{value: 1}}}}").format()

    with pytest.raises(
        InputError,
        match=r"t\.yaml:8:14: 错误：这个序列的 obs 写在一行里，程序不能在下面加一行。改法：改成一行一个时期，再来一次",
    ):
        edited("t.yaml", text, [Edit(NAME, "2025", {"value": "2"})])
    changed = edited("t.yaml", text, [Edit(NAME, "2024", {"value": "2"})])

    assert changed == text.replace("{value: 1}", "{value: 2}")
    assert one_line_series("t.yaml", text) == {NAME}
    assert with_lines_to_fill("t.yaml", text, "2025", {NAME: "{value: }"}) == text


@pytest.mark.parametrize(
    "obs",
    [
        "          2024: {value: 1,\n  printed: x}",
        "          2023: {value: 1}\n          2024: {value: 1, printed: x\n  y}",
    ],
)
def test_an_unforeseen_way_of_writing_is_refused(obs: str) -> None:
    """Where the edited text would not say what is meant, nothing is edited and the place is told."""
    said = "从这里起有一处的写法特别，程序没有把握改。改法：在编辑器里手工改；或先改成一行一个时期的写法"

    assert said in refused(obs, "2025", value="2")


def test_text_that_would_become_another_value_is_refused() -> None:
    """A word that YAML reads otherwise than it is written never gets into the table."""
    assert "t.yaml:9:" in refused("          2024: {value: 1}", value="a: b")


def test_lines_to_fill_stand_beneath_the_comments() -> None:
    """A line to fill goes below the last period and the comments under it; what has one gets none."""
    obs = "          2024: {value: 1}\n          # 说明"
    words = {NAME: "{value: }", OTHER: "{pp: }"}

    once = with_lines_to_fill("t.yaml", table(obs), "2025", words)
    twice = with_lines_to_fill("t.yaml", once, "2025", words)

    expected = table(f"{obs}\n          # 2025: {{value: }}")
    assert once == expected.replace("{value: 2.68}", "{value: 2.68}\n          # 2025: {pp: }")
    assert twice == once


@pytest.mark.parametrize(
    "obs",
    ["          2025: {value: 1}", "          # 2025 : {value: 1}\n          2024: {value: 1}\n          #2025: 待定"],
)
def test_a_period_that_is_there_gets_no_line_to_fill(obs: str) -> None:
    """A period that is registered, or stands in a comment however written, is not added."""
    assert with_lines_to_fill("t.yaml", table(obs), "2025", {NAME: "{value: }"}) == table(obs)


def test_lines_to_fill_keep_the_value_of_the_file() -> None:
    """Words that would be more than a comment are refused."""
    with pytest.raises(InputError, match="写法特别"):
        with_lines_to_fill(
            "t.yaml", table("          2024: {value: 1}"), "2025", {NAME: "x\n          2025: {value: 3}"}
        )

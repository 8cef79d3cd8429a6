"""JSON keeps the digits that a figure was published with."""

import json
from decimal import Decimal

from newquality_site.wording.exact import Json, embedded, exact


def test_numbers_keep_their_digits() -> None:
    """8.0 keeps its zero and a large number its digits; no number gets an exponent."""
    numbers: list[Json] = [Decimal("8.0"), Decimal(36130), Decimal("-0.10"), Decimal("1E+3"), 3]

    assert exact(numbers).split() == ["[", "8.0,", "36130,", "-0.10,", "1000,", "3", "]"]


def test_what_is_written_is_read_back() -> None:
    """Text with quotes, tags and Chinese, truth, nothing, and what is nested or empty come back as they were."""
    value: dict[str, Json] = {"a": 'x"</script>新\n', "b": [True, None, {"c": []}], "d": {}, "e": (1, "二")}

    assert json.loads(exact(value)) == {**value, "e": [1, "二"]}


def test_what_is_nested_stands_on_lines_of_its_own() -> None:
    """A changed cell changes one line."""
    assert exact({"a": [1], "b": "二"}) == '{\n "a": [\n  1\n ],\n "b": "二"\n}'


def test_json_in_a_page_is_no_markup() -> None:
    """What would end a script or open a comment is written by number, and is read back as it was."""
    value = {"a": "</script><!-- & \u2028"}

    assert not set("<>&\u2028") & set(embedded(value))
    assert json.loads(embedded(value)) == value

"""The files of YAML become entries, and numbers that no table bears are refused."""

from pathlib import PurePosixPath

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.tables import FIGURES, KINDS, MOST_DIGITS, SETTINGS, TOPICS, table

TABLE = """schema: 1
edition: {id: a, publication: 报, box_title: 数, source_line: 源, year: 2024}
sources: {nbs: {name: 局, cited_as: printed}}
indicators:
  - id: rnd
    heading: 经费
    source: nbs
    series: {spend: {label: 经费, unit: 亿元, kind: level, obs: {2024: {value: 1}}}}
"""


def test_numbers_stay_as_written() -> None:
    """A value keeps its last zero."""
    read = table(FIGURES, TABLE.replace("value: 1", "value: 8.0"))

    assert str(read.indicators[0].series["spend"].latest[1].value) == "8.0"


def test_a_number_has_a_last_digit() -> None:
    """As many digits as any statistic has are let through, and no more."""
    assert table(FIGURES, TABLE.replace("value: 1", f"value: {'9' * MOST_DIGITS}"))
    with pytest.raises(InputError, match="太长了"):
        table(FIGURES, TABLE.replace("value: 1", f"value: {'9' * (MOST_DIGITS + 2)}"))


def test_every_endless_number_is_told() -> None:
    """Numbers in lists are found as well as those in braces."""
    long = "1" * 30
    with pytest.raises(InputError) as refused:
        table(FIGURES, TABLE.replace("{value: 1}", f"{{value: {long}}}").replace("2024}", f"[{long}, {long}]}}"))

    assert {problem.position.line for problem in refused.value.problems} == {2, 8}


@pytest.mark.parametrize("path", [path for path, kind in KINDS.items() if not isinstance(kind, type)])
def test_a_list_may_be_empty(path: PurePosixPath) -> None:
    """A file that holds only comments lists nothing."""
    assert table(path, "# 还没有\n") == ()


def test_the_settings_may_not_be_empty() -> None:
    """There is no site without a title."""
    with pytest.raises(InputError, match="这里是空的"):
        table(SETTINGS, "# 还没有\n")


def test_entries_keep_their_places() -> None:
    """An entry knows the line of each of its keys."""
    (topic,) = table(TOPICS, "\n- id: ai\n  name: 人工智能\n")

    assert (topic.id, topic.at("name").line, topic.at("name").column) == ("ai", 3, 3)

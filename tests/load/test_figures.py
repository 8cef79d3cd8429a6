"""The table of figures, and numbers that no table bears."""

import pytest

from newquality_site.files.position import InputError
from newquality_site.load.figures import MOST_DIGITS, figures

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
    table = figures("a.yaml", TABLE.replace("value: 1", "value: 8.0"))

    assert str(table.indicators[0].series["spend"].latest[1].value) == "8.0"


def test_a_number_has_a_last_digit() -> None:
    """As many digits as any statistic has are let through, and no more."""
    assert figures("a.yaml", TABLE.replace("value: 1", f"value: {'9' * MOST_DIGITS}"))
    with pytest.raises(InputError, match="太长了"):
        figures("a.yaml", TABLE.replace("value: 1", f"value: {'9' * (MOST_DIGITS + 2)}"))


def test_every_endless_number_is_told() -> None:
    """Numbers in lists are found as well as those in braces."""
    long = "1" * 30
    with pytest.raises(InputError) as refused:
        figures("a.yaml", TABLE.replace("{value: 1}", f"{{value: {long}}}").replace("2024}", f"[{long}, {long}]}}"))

    assert {problem.position.line for problem in refused.value.problems} == {2, 8}

"""Signs that look right and are not are named where they stand."""

from newquality_site.load.record import record
from newquality_site.load.signs import wrapped


def test_quotes_and_colons_of_chinese_are_named_where_no_prose_stands() -> None:
    """A unit and the names of what is related have no Chinese quotes around them; words of the print may have."""
    text = """a:
  - {unit: “%”, label: “百强”}
  - {unit: "%", related: ["“indicator:rnd”", article：lead, "indicator:rnd"], heading: ［甲］}
  - {unit: , related: []}
"""

    assert [
        f"{one.position.line}:{one.position.column} {one.reason}。{one.mend}" for one in wrapped(record("a", text))
    ] == [
        '2:12 “%”外面的引号是中文的，成了内容的一部分。改用英文引号，写成 "%"',
        '3:27 “indicator:rnd”外面的引号是中文的，成了内容的一部分。改用英文引号，写成 "indicator:rnd"',
        '3:46 “article：lead”的冒号用了全角。写成 "article:lead"',
    ]

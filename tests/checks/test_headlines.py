"""An editor's own headline may not hold a figure that the data do not."""

import re
from pathlib import Path, PurePosixPath

from newquality_site.checks import headlines
from newquality_site.files.disk import read_tree
from newquality_site.load.site import load_site

STORY = read_tree(Path(__file__).parents[2], ("content", "data"))
TABLE = PurePosixPath("data/indicators.yaml")


def reasons(headline: str) -> list[str]:
    """What the check says of a headline over the car output of the special."""
    label = "        label: 新能源汽车产量\n"
    text = STORY[TABLE].decode().replace(label, f"{label}        headline: {headline}\n", 1)
    return [str(problem) for problem in headlines.check(load_site({**STORY, TABLE: text.encode()}))]


def test_a_headline_of_the_newest_figures_passes() -> None:
    """Value, mark and year may be said."""
    assert reasons("2024年新能源汽车产量首次突破1000万辆，达1316.8万辆") == []


def test_a_headline_without_figures_passes() -> None:
    """Words alone need no proof."""
    assert reasons("新能源汽车迈过门槛") == []


def test_a_figure_that_the_data_do_not_hold_is_refused() -> None:
    """The place, the numeral and the sentence the program would write are named."""
    (said,) = reasons("新能源汽车产量突破1300万辆")

    assert re.match(r"data/indicators\.yaml:\d+:9: 错误：", said)
    assert "1300万辆 不是“新能源汽车产量”最新一期的数" in said
    assert "“2024年新能源汽车产量1316.8万辆，首次突破1000万辆”" in said

"""A printed figure stands under a year that the print tells of it; one without a year stays ``undated``.

A box that gives its figures no years leaves them to the paper they stand in, and nothing is asked. In one that mostly
gives them, a figure without a year is of no known year.
"""

import re
from collections.abc import Iterator

from newquality_site.files.position import Problem, Severity
from newquality_site.model.indicator import Indicator, Observation
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.text.width import folded

Row = tuple[Period, Observation]
_ASIDE = re.compile("(?<![比较与由从])[去上前今本]年")
"""Years that are told by how far they lie from the paper's own."""
_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")


def check(site: Site) -> Iterator[Problem]:
    """A warning for each row whose year neither its statistic nor the title of the box tells."""
    rows = {one.id: _rows(one) for one in site.indicators}
    silent = {
        one.id: [row for row in rows[one.id] if not _tells(_words(site, one), row[0].year)] for one in site.indicators
    }
    quiet = {name for name, left in silent.items() if left}
    if len(quiet) * 2 >= sum(map(bool, rows.values())):
        return
    for when, seen in (row for one in site.indicators if not one.why for row in silent[one.id] if not row[1].why):
        reason = f"登记在 {when} 下，报纸印这项统计时没有说 {when.year} 年：“{'”“'.join(seen.printed)}”"
        mend = f"原文未标年份的，把 {when}: 改成 undated:；前后文说了年份的写 why: 理由"
        yield Problem(seen.at(), reason, mend, Severity.WARNING)


def _rows(indicator: Indicator) -> list[Row]:
    return [(when, seen) for when, seen in indicator.observations if when.dated and seen.printed]


def _words(site: Site, indicator: Indicator) -> str:
    """What is printed of a statistic, and over them all."""
    return folded("|".join([site.edition.box_title, indicator.heading, *indicator.lines, *indicator.remarks]))


def _tells(words: str, year: int) -> bool:
    """Whether words give a year, in figures or in Chinese, or point to one."""
    written = re.search(rf"(?<!\d){year}(?!\d)|{str(year).translate(_HAN)}", words.replace("零", "〇"))
    return bool(written or _ASIDE.search(words))

"""Figures that came after the print have a second place too: the words of their source, or a change that agrees.

A figure of the print is held against its printed words. One that an editor adds on the day it is published has
``quoted:``, the sentence of the release as it stands there, and is held against that. Where nobody quoted, a stated
change that ``growth`` holds against the year before is as good, and so is the same figure in the history that editors
added; where there is neither, the build says so.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from newquality_site.checks.figures import says
from newquality_site.checks.printed import signed, unchanged
from newquality_site.files.position import Problem, Severity
from newquality_site.load.figure_name import Figure
from newquality_site.model.history import History
from newquality_site.model.indicator import Observation, Revision, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.text.numerals import numerals
from newquality_site.wording.numbers import figure, period_words

DATED = 4
"""Digits of a year."""
COMPARED = ("比", "较", "与", "于")
"""Before a year that a change is measured from."""
RANKED = ("位", "名")
_PART = re.compile(r"环比|两年平均|预计|[上下]半年|[一二三四]季度|\d{1,2}月(?![末底\d])")
"""What no figure of a whole year is said of."""


def check(site: Site) -> Iterator[Problem]:
    """An error for a figure that its source does not say, a warning for one that nothing proves."""
    for indicator, name, series in site.series:
        added = [one for one in site.histories_of(indicator.id) if one.series == name]
        for when, seen in series.published:
            if not seen.printed:
                agreed = bool(seen.why) or _agrees(series, when) or _told(added, when, seen)
                yield from _row(series, when, seen, agreed=agreed)
            for revision in seen.revised:
                yield from _row(series, when, revision, agreed=_told(added, when, revision))


def _row(series: Series, when: Period, row: Observation | Revision, *, agreed: bool) -> Iterator[Problem]:
    figures = (("value", row.value, series.unit), ("yoy", row.growth, "%"), ("pp", row.points, "个百分点"))
    held = [(name, value, unit) for name, value, unit in figures if value is not None]
    if row.quoted:
        yield from _quoted(series, when, row, held)
    elif held and not agreed:
        name, value, unit = held[0]
        reason = f"{period_words(when)}{series.label}{figure(value, unit)}没有第二处可对，录错了看不出来"
        also = "；有上年数的，补上来源所说的 yoy 或 pp 也行" if isinstance(row, Observation) else ""
        yield Problem(row.at(name), reason, f"把来源里的原话抄进 quoted:{also}", Severity.WARNING)


def _quoted(
    series: Series, when: Period, row: Observation | Revision, held: Iterable[tuple[str, Decimal, str]]
) -> Iterator[Problem]:
    """Figures, years and spans of time that the words of the source say otherwise."""
    words = "，".join(row.quoted)
    said = [one for one in numerals(words) if one.unit == "年" and len(one.text) == DATED]
    years = {one.text for one in said if not words[: one.start].endswith(COMPARED)}
    if years and when.dated and str(when.year) not in years:
        reason = f"登记在 {when} 下，来源原话说的却是 {'、'.join(sorted(years))} 年"
        yield Problem(row.at("quoted"), reason, "改正时期，或抄对原话")
    for name, value, unit in held:
        if not unchanged(name, value, row.quoted) and not _says(words, name, Figure(value, unit, called=series.label)):
            reason = f"{name} 写的是 {value}{unit}，来源原话“{'”“'.join(row.quoted)}”没有这样说"
            yield Problem(row.at(name), reason, "对着来源核对，改正录错的一处")
    found = _PART.search(words) if str(when) == str(when.year) and not row.why else None
    if found:
        reason = f"来源原话说的是“{found[0]}”，这里登记的是{period_words(when)}全年的{series.label}"
        yield Problem(row.at("quoted"), reason, "核对是不是抄错了行；确实如此就写 why: 理由", Severity.WARNING)


def _says(words: str, name: str, meant: Figure) -> bool:
    """Whether the words of a source say a figure and no bound of it: in any scale, a rank as 第十位, a fall as one."""
    for one in (one for one in numerals(words, meant.unit) if not one.bound):
        ranked = one.unit in RANKED or words[: one.start].endswith("第")
        if meant.unit in RANKED and ranked and one.value == meant.value:
            return True
        if says(signed(one, words, name, meant.called), meant):
            return True
    return False


def _told(added: Iterable[History], when: Period, row: Observation | Revision) -> bool:
    """Whether a history that editors added has the same figures of the period."""
    points = [point for one in added for year, point in one.points.items() if str(when) == str(year)]
    held = [(name, getattr(row, name)) for name in ("value", "growth", "points") if getattr(row, name) is not None]
    return any(all(getattr(point, name) == given for name, given in held) for point in points)


def _agrees(series: Series, when: Period) -> bool:
    """Whether a change that is stated, of this period or of the next, has been held against two values."""
    following = [later for later in series.obs if later.previous == when]
    return series.basis != "real" and any(_compared(series, one) for one in (when, *following))


def _compared(series: Series, when: Period) -> bool:
    """Whether ``growth`` has held a period's value against the one before."""
    seen, before = series.obs[when], series.obs.get(when.previous)
    stated = seen.growth if series.kind in ("level", "count") else seen.points if series.kind == "share" else None
    return None not in (stated, seen.value, before and before.value)

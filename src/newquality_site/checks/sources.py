"""Who a printed figure comes from, and on which basis its growth is told: as the print says it, or with an answer.

The print names its sources in a line of its own. An office that an editor found behind a figure is its *origin*; and
whether growth is nominal (名义) or real (实际, 可比价) stands in the words of the print, of the source or of a note.
"""

import re
from collections.abc import Iterator

from newquality_site.files.position import Position, Problem, Severity
from newquality_site.load.glosses import GLOSSES
from newquality_site.model.indicator import Indicator, Series, Source
from newquality_site.model.site import Site
from newquality_site.text.width import folded

ANSWER = "确实如此就在这项统计里写 why: 理由"
_BASES = re.compile("(?P<nominal>名义|现价|现行价格|当年价)|(?P<real>实际[增下]|[扣剔]除价格|可比|不变价)")
"""By which words a basis is told; 实际使用外资 is none."""


def check(site: Site) -> Iterator[Problem]:
    """A warning for a source that the print does not give, and for a basis that nobody tells."""
    for indicator in site.indicators:
        for source, place in () if indicator.why else dict.fromkeys(_printed(site, indicator)):
            yield from _source(site, source, place)
        for series in indicator.series.values():
            yield from _basis(indicator, series)


def names(words: str, office: str) -> bool:
    """Whether *words* give the name of an office, and give it whole: 国家统计 is not 国家统计局."""
    name = re.escape(folded(office))
    return re.search(rf"{name}(?![局署厅司]|部(?!分)|委(?!托)|院(?!校)|会(?![同议商]))", folded(words)) is not None


def _printed(site: Site, indicator: Indicator) -> Iterator[tuple[Source, Position]]:
    """The sources of a statistic's printed figures, and where they are written."""
    for seen in (seen for _, seen in indicator.observations if seen.printed):
        place = seen.at("source") if seen.source else indicator.at("source")
        yield site.sources[seen.source or indicator.source], place


def _source(site: Site, source: Source, place: Position) -> Iterator[Problem]:
    if source.cited_as == "editor":
        reason = f"报纸所印的数，来源写的是编者补注的“{source.name}”，报纸写的是“{site.edition.source_line}”"
        yield Problem(place, reason, f"写报纸标注的来源；数据的编制者写进 origin；{ANSWER}", Severity.WARNING)
    elif not names(site.edition.source_line, source.name) and names(site.stream, source.name):
        reason = f"来源“{source.name}”不在报纸所印的“{site.edition.source_line}”里"
        yield Problem(place, reason, f"照这一行写；{ANSWER}", Severity.WARNING)


def _basis(indicator: Indicator, series: Series) -> Iterator[Problem]:
    """An error where the print says the other one, a warning where nobody says it."""
    if series.basis == "unstated":
        return
    lines = "，".join(series.lines)
    said = {str(found.lastgroup) for found in _BASES.finditer(lines)}
    if len(said) == 1 and series.basis not in said:
        reason = f"basis 写的是 {series.basis}，与原文“{lines}”不符"
        yield Problem(series.at("basis"), reason, f"写成 basis: {said.pop()}")
    elif series.basis not in said | set(_told(indicator, series)) and not indicator.why:
        reason = f"basis 写的是 {series.basis}（{GLOSSES[series.basis]}），报纸和来源的话里都没有说"
        mend = "没有说的写 unstated；另有根据的，在 notes 里写明，或写 why: 理由"
        yield Problem(series.at("basis"), reason, mend, Severity.WARNING)


def _told(indicator: Indicator, series: Series) -> Iterator[str]:
    """The bases that the sources of a series, its heading or an editor's notes tell."""
    seen = series.obs.values()
    words = [indicator.heading, series.label, series.definition or "", *indicator.remarks, *indicator.notes]
    words += [said for one in seen for said in (*one.quoted, *(told for late in one.revised for told in late.quoted))]
    return (str(found.lastgroup) for found in _BASES.finditer("，".join(words)))

"""Years and days that fit together: of the edition, of the site, of what was checked and of the documents cited.

No clock is read here: what is written is held against what else is written.
"""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date

from newquality_site.files.position import Position, Problem, Severity
from newquality_site.model.history import Document, History
from newquality_site.model.indicator import Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.wording.numbers import period_words

SOON = 3
"""Years within which an annual figure has its document."""
APART = 15
"""Years between the figures of a special and what is done about them; a day with no other so near is a slip."""
FIRST, LAST = 1800, 2100
"""Between these lies any year that a special speaks of."""
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WRITTEN = re.compile(r"(?<!\d)(\d{4})年")
_CITED = re.compile(r"(?<!\d)(\d{4})[年〕]")
_NEXT = re.compile(r"(?<!\d)((?:19|20)\d\d)[年-](?:(0?[1-9]|1[0-2])(?!\d)月?)?")
_NUMBERED = re.compile(r"《([^《》]+)》（([^（）]*〔\d{4}〕\d+号)）")


def check(site: Site) -> Iterator[Problem]:
    """Errors for the year of the figures; warnings for days and years that do not fit."""
    yield from _edition(site)
    yield from _days(site)
    yield from (one for _, _, series in site.series for one in _releases(series))
    yield from _titles(site)
    yield from _numbers(site)
    for name, document in site.documents.items():
        yield from _document(name, document)
    siblings = {(_unyeared(one), year) for one in site.documents.values() for year in _YEAR.findall(one.title)[:1]}
    for history in site.history:
        yield from _points(site, history, siblings)
        yield from _noted(history)


def _edition(site: Site) -> Iterator[Problem]:
    """The year of the edition is one that printed figures are of."""
    seen = [row for indicator in site.indicators for row in indicator.observations]
    years = Counter(when.year for when, one in seen if one.printed and when.dated)
    if years and not years[site.edition.year]:
        most = max(sorted(years), key=years.__getitem__)
        reason = f"year 写的是 {site.edition.year}，报纸所印的数没有一个是这一年的，多是 {most} 年的"
        yield Problem(site.edition.at("year"), reason, f"改成 {most}；数据的年份有误则改数据")


def _days(site: Site) -> Iterator[Problem]:
    """The day the site went online, and the days on which something was printed, checked or mended."""
    year, online = site.edition.year, site.settings.online
    days = list(_written(site))
    known = [year, *(document.published.year for document in site.documents.values())]
    for key, day, place in days:
        others = [*known, *(other.year for name, other, _ in days if name != key)]
        if all(abs(day.year - other) > APART for other in others):
            reason = f"{day} 这个日期不会有：本期的数是 {year} 年的"
            yield Problem(place, reason, "改正年份；旧报新上网的，来源写上 checked: 核对日期")
        elif day.year < year:
            reason = f"{day} 这个日期不像：本期的数是 {year} 年的"
            yield Problem(place, reason, "核对年份", Severity.WARNING)
    for correction in site.settings.corrections:
        if correction.on < online:
            reason = f"{correction.on} 更正的差错，网页版 {online} 才上线"
            yield Problem(correction.at("on"), reason, "核对这里的 on 和 online", Severity.WARNING)


def _written(site: Site) -> Iterator[tuple[str, date, Position]]:
    """Each day with its key: a slip that was copied bears nothing out."""
    settings, printed_on = site.settings, site.edition.printed_on
    yield "online", settings.online, settings.at("online")
    if printed_on:
        yield "printed_on", printed_on, site.edition.at("printed_on")
    yield from (("checked", one.checked, one.at("checked")) for one in site.sources.values() if one.checked)
    yield from (("on", one.on, one.at("on")) for one in settings.corrections)
    yield from (("on", one.on, one.at("on")) for one in settings.errata)


def _releases(series: Series) -> Iterator[Problem]:
    """A figure comes out soon after its time, a rank in the course of its year; the next one is still to come."""
    days = []
    for when, seen in series.obs.items():
        told = [(seen.released, seen.at("released"))] if seen.released else []
        told += [(late.on, late.at("on")) for late in seen.revised]
        days += [day for day, _ in told]
        for day, place in told if when.dated and not seen.why else ():
            if reason := _untimely(series, when, day):
                yield Problem(place, reason, "核对时期和公布日期；确实如此就写 why: 理由", Severity.WARNING)
    for year, month in _NEXT.findall(series.next_update or "")[-1:]:
        if days and _end(Period(int(year), month=int(month or 0))) < max(days):
            reason = f"下次更新写的是“{series.next_update}”，最新的数 {max(days)} 已经公布"
            yield Problem(series.at("next_update"), reason, "改成再下一次，不知道就删去", Severity.WARNING)


def _untimely(series: Series, when: Period, day: date) -> str:
    """Why a figure cannot well be of that day, if it cannot."""
    if day.year > when.year + SOON:
        return f"{period_words(when)}的数，过了 {SOON} 年多才在 {day} 公布"
    if day.year < when.year or (day < _end(when) and series.kind != "rank"):
        return f"{period_words(when)}还没有过完，{day} 就公布了它的数"
    return ""


def _end(when: Period) -> date:
    """The last day of a period."""
    month = when.month or when.first or when.quarter * 3 or 12
    return date(when.year, month, when.day or monthrange(when.year, month)[1])


def _titles(site: Site) -> Iterator[Problem]:
    """A year in the name of the special is one that can be."""
    settings = site.settings
    for name, words in (("title", settings.title), ("subtitle", settings.subtitle or "")):
        for written in _WRITTEN.findall(words):
            if not FIRST <= int(written) <= LAST:
                yield Problem(settings.at(name), f"“{words}”里的 {written} 年不像", "核对年份", Severity.WARNING)


def _numbers(site: Site) -> Iterator[Problem]:
    """A document has one number, wherever it is cited, and is not of a year to come."""
    known: dict[str, str] = {}
    for term in site.terms:
        for year in map(int, _CITED.findall(term.source)):
            if not FIRST <= year <= site.settings.online.year + SOON and not term.why:
                reason = f"出处里的 {year} 年不像：“{term.source}”"
                yield Problem(term.at("source"), reason, "核对年份；确实如此就写 why: 理由", Severity.WARNING)
        for title, number in _NUMBERED.findall(term.source):
            if known.setdefault(title, number) != number:
                reason = f"《{title}》的文号这里是“{number}”，前面是“{known[title]}”"
                yield Problem(term.at("source"), reason, "两处写成一样")


def _document(name: str, document: Document) -> Iterator[Problem]:
    """A document whose name and title tell its year, and when it came out; ``why:`` answers."""
    if document.why:
        return
    named, titled = _YEAR.findall(name), _YEAR.findall(document.title)
    if named and titled and named[0] not in titled:
        reason = f"名称“{name}”说的是 {named[0]} 年，标题“{document.title}”说的是 {titled[0]} 年"
        yield Problem(document.at("title"), reason, "两处写成同一年；确实如此就写 why: 理由", Severity.WARNING)
    year = int((titled or named or [document.published.year])[0])
    if not year <= document.published.year <= year + SOON:
        reason = f"{year} 年的文件，发布日期是 {document.published}"
        yield Problem(
            document.at("published"), reason, "核对标题和发布日期的年份；确实如此就写 why: 理由", Severity.WARNING
        )


def _unyeared(document: Document) -> str:
    """What the documents of a row have in common: their title without its year."""
    return _YEAR.sub("", document.title)


def _points(site: Site, history: History, siblings: set[tuple[str, str]]) -> Iterator[Problem]:
    """A year's figure comes from a document of that year, or with others from a later one, and came out after it."""
    uses = Counter(point.source for point in history.points.values())
    for year, point in history.points.items():
        document = site.documents.get(point.source)
        if document is None or point.why:
            continue
        titled, published = _YEAR.findall(document.title), document.published
        foreign = bool(titled) and not year <= int(titled[0]) <= year + SOON
        alone = uses[point.source] == 1 or (_unyeared(document), str(year)) in siblings
        foreign |= bool(titled) and titled[0] != str(year) and alone
        if foreign or published.year < year or (published.month and published.year == year):
            reason = f"{year} 年的数，出处却是 {published} 发布的“{document.title}”"
            yield Problem(point.at("source"), reason, "核对年份和来源；确实如此就写 why: 理由", Severity.WARNING)


def _noted(history: History) -> Iterator[Problem]:
    """A year in a note is one of those that the figures are of, or a neighbour."""
    first, last = min(history.points) - 1, max(history.points) + 1
    notes = [(words, history.at(f"notes[{number}]")) for number, words in enumerate(history.notes)]
    for words, place in (*notes, *((one.note, one.at("note")) for one in history.breaks)):
        for year in _WRITTEN.findall(words):
            if not first <= int(year) <= last and year[:2] in ("18", "19", "20"):  # another is no date: `own_words`
                reason = f"“{words}”说的是 {year} 年，所列的数是 {first + 1}～{last - 1} 年的"
                yield Problem(place, reason, "核对年份", Severity.WARNING)

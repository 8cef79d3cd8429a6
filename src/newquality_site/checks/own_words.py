"""What editors write themselves says no figure that stands nowhere else: notes, explanations, doubts, thresholds.

Such a figure has no printed words to be held against. So it has to be one that the print or the tables have, or that
follows from two of theirs (a share less its change is the share of the year before); or the editor says why not.

1. A figure of the tables is told of its own years: a sentence that names one year, and another, tells another figure.
2. A change that the tables have as a rise is told as one.
3. A correction (更正) names a figure that was wrong, and nothing tells that one. The figure behind 应为 or 改为 is the
   right one and stands in print or tables, or a later correction names it.
4. 由A升到B，提高C is a sum, of an example with a ``why:`` too.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, partial

from newquality_site.checks.figures import thing
from newquality_site.derive.band import unit_of
from newquality_site.files.position import Position, Problem, Severity
from newquality_site.model.fact import FactGroup
from newquality_site.model.history import Break, Event, History, Point
from newquality_site.model.indicator import Indicator, Observation, Revision
from newquality_site.model.site import Correction, Site
from newquality_site.text.falls import fell, rose
from newquality_site.text.numerals import Numeral, counting, numerals, value_in
from newquality_site.text.senses import Sense, sense

Line = tuple[str, Position, str, bool]
"""Words of an editor, where they stand, the statistic they speak of (empty: more than one), whether ``why`` answers."""
Said = tuple[str, str]
"""A figure, with its zeros, and what it counts."""
Told = Mapping[Said, set[tuple[int, int]]]
"""By figure, of which years and which way it is told: 1 a rise, -1 a fall, 0 whatever is no change, or of no year."""

TEN = 10
"""From here on a Chinese numeral is a figure."""
ANY = (0, 0)
"""Of no year, and no change."""
_SHARES = ("成", "倍", "番", "%", "‰", "百分点")
"""What is a figure in Chinese numerals, too: 七成, 百分之五."""
_SENTENCE = re.compile(r"[。！？；\n]")
_NAMED = re.compile("《[^《》]*》")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_OF = re.compile(r"(?<![\d比较与于自从由至到和])(?:19|20)\d\d年(?![起版以修公发核重]|\d{1,2}月)")
"""A year that what follows is of, and neither one it is compared with nor that of a document."""
_ASIDE = re.compile("(?<![比较与由从])[去上前今本明次]年|同期|往年")
_FROM = re.compile(r"[由从](?:\d{4}年的?)?\Z")
_TO = re.compile(
    r"(?:(?P<rose>上升|升高?|上涨|涨|增加?|增长|提高|提升|扩大|回升)|下降|降低?|减少?|下跌|跌|收窄|缩小|回落)"
    r"(?:[到至为]|成)(?:\d{4}年的?)?"
)
_BY = re.compile(
    "(?!.*(?:[比较]|均|每|其中|累计)).*(?:提高|提升|[升涨增降减跌高低少]|扩大|缩小|收窄|回落)(?:加|长|少|低)?了?"
)
_RIGHT = re.compile("(?:应|更正|改正|订正|改)(?:为|成|是|作)")


def check(site: Site) -> Iterator[Problem]:
    """A warning for each figure in an editor's words that neither print nor tables have, or have otherwise."""
    # The print is read once, and only where an editor writes a figure.
    printed = cache(lambda: {key(one) for one in numerals(counting(site.original))})
    told = cache(partial(_told, site, printed))
    for words, place, about, answered in (line for kind in LINES for line in kind(site)):
        yield from _reckoned(words, place)
        for one in () if answered else _figures(words):
            if key(one) not in told(about):
                reason = f"编者的话里有 {one.text}{one.unit}，报纸和数据里都没有：“{words}”"
                yield Problem(place, reason, "核对这个数，或在数据里登记；别处无需登记的写 why: 理由", Severity.WARNING)
            else:
                yield from _otherwise(one, words, place, told(about))
    for correction in site.settings.corrections:
        yield from _corrected(correction, told(""))


def _corrected(correction: Correction, told: Told) -> Iterator[Problem]:
    """The figures of a correction that are said to be right; the wrong ones are told nowhere."""
    words, place = correction.text, correction.at("text")
    for one in _figures(words):
        if not _RIGHT.search(_SENTENCE.split(counting(words)[: one.start])[-1]):
            continue
        if key(one) in told:
            yield from _otherwise(one, words, place, told)
        elif thing(one.unit):
            reason = f"更正里说是对的 {one.text}{one.unit}，报纸和数据里都没有：“{words}”"
            yield Problem(place, reason, "核对这个数，或改正数据", Severity.WARNING)


def _figures(words: str) -> Iterator[Numeral]:
    """The numerals of an editor's words that are figures."""
    counted = counting(words)
    return (one for one in numerals(counted) if sense(counted, one) is Sense.FIGURE and not _loose(one))


def _loose(numeral: Numeral) -> bool:
    """Whether a numeral is below ten and in Chinese: 两年, 三类 say how many things the sentence itself names."""
    return numeral.script == "han" and numeral.value < TEN and numeral.unit.removeprefix("个") not in _SHARES


def _otherwise(numeral: Numeral, words: str, place: Position, told: Told) -> Iterator[Problem]:
    """A figure that the tables have, told of another year or as the other way."""
    known, before = told[key(numeral)], counting(words)[: numeral.start]
    years, ways = {year for year, _ in known}, {way for _, way in known}
    year = _year_of(before, words)
    if year and 0 not in years and year not in years:
        listed = "、".join(map(str, sorted(years)))
        reason = f"“{words}”把 {numeral.text}{numeral.unit} 说成 {year} 年的，登记的是 {listed} 年的"
        yield Problem(place, reason, "核对年份和这个数", Severity.WARNING)
    elif (ways == {1} and fell(before)) or (ways == {-1} and rose(before)):
        way, other = ("下降", "上升") if ways == {1} else ("上升", "下降")
        reason = f"“{words}”说 {numeral.text}{numeral.unit} 是{way}，登记的是{other}"
        yield Problem(place, reason, "核对升降和这个数", Severity.WARNING)


def _year_of(before: str, words: str) -> int:
    """The one year that the sentence of a figure names, or nought where it names none or several."""
    start = len(_SENTENCE.split(before)[-1])
    sentence = _NAMED.sub("", _SENTENCE.split(counting(words)[len(before) - start :])[0])
    years = set(_YEARS.findall(sentence))
    return int(*years) if len(years) == 1 and _OF.search(sentence) and not _ASIDE.search(sentence) else 0


def _reckoned(words: str, place: Position) -> Iterator[Problem]:
    """A change that is not the difference of the two figures before it, beyond what rounding explains."""
    for sentence in _SENTENCE.split(words):
        said = [one for one in numerals(sentence) if one.unit != "年"]
        for one, other, change in zip(said, said[1:], said[2:], strict=False):
            way, told = (sentence[end.end : start.start] for end, start in ((one, other), (other, change)))
            unit = "百分点" if other.unit == "%" else other.unit.removeprefix("个")
            found = _FROM.search(sentence[: one.start]) and _TO.fullmatch(way.removeprefix(one.unit))
            if (
                found
                and one.unit in ("", other.unit)
                and change.unit.removeprefix("个") == unit
                and _BY.fullmatch(told)
            ):
                difference = (other.value - one.value) * (1 if found["rose"] else -1)
                slack = min(map(unit_of, (one.value, other.value, change.value)))
                if abs(difference - change.value) > (slack if slack < 1 else 0):
                    by = f"{change.text}{change.unit}"
                    reason = f"“{words}”由 {one.text} 到 {other.text}，相差 {abs(difference)}，说的是 {by}"
                    yield Problem(place, reason, "核对升降和这三个数", Severity.WARNING)


def _indicators(site: Site) -> Iterator[Line]:
    for one in site.indicators:
        yield from _lines(one, one.notes, one.id)
        texts = ((s.definition, s.at("definition")) for s in one.series.values() if s.definition)
        yield from ((words, place, one.id, bool(one.why)) for words, place in texts)


def _groups(site: Site) -> Iterator[Line]:
    yield from (line for one in site.groups for line in _lines(one, one.notes, ""))


def _history(site: Site) -> Iterator[Line]:
    for one in site.history:
        about, answered = one.indicator, bool(one.why)
        yield one.label, one.at("label"), about, answered
        yield from _lines(one, one.notes, about)
        if one.threshold is not None:
            yield f"{one.threshold}{one.unit}", one.at("threshold"), about, answered
        marks: tuple[Break | Event, ...] = (*one.breaks, *one.events)
        yield from ((mark.note, mark.at("note"), about, answered) for mark in marks)


def _lines(one: Indicator | FactGroup | History, notes: Iterable[str], about: str) -> Iterator[Line]:
    yield from ((words, one.at(f"notes[{number}]"), about, bool(one.why)) for number, words in enumerate(notes))


def _terms(site: Site) -> Iterator[Line]:
    yield from ((one.text, one.at("text"), "", bool(one.why)) for one in site.terms)


def _topics(site: Site) -> Iterator[Line]:
    yield from ((one.note, one.at("note"), "", bool(one.why)) for one in site.topics if one.note)


def _pieces(site: Site) -> Iterator[Line]:
    for piece in site.articles:
        yield from ((doubt.note, doubt.at("note"), "", False) for doubt in piece.front.doubts)
        notes = (block for block in piece.prose.blocks if block.kind == "note")
        yield from ((" ".join(block.text.split()), piece.prose.at(block.start), "", False) for block in notes)


YAML_LINES: tuple[Callable[[Site], Iterator[Line]], ...] = (_indicators, _groups, _history, _terms, _topics)
"""Where editors write sentences of their own, as plain text."""
LINES = (*YAML_LINES, _pieces)
"""The same, and the notes in pieces, which are Markdown."""


def _told(site: Site, printed: Callable[[], set[Said]], about: str) -> Told:
    """Every figure, *printed* or of the tables *about* a statistic or of all of them, with its years and ways.

    What the tables have is of the years they have it of; what only the print or a fact has, of any.
    """
    told: dict[Said, set[tuple[int, int]]] = {}
    for series in (series for one, _, series in site.series if about in ("", one.id)):
        rows: list[tuple[int, Observation | Revision]] = [(when.year, seen) for when, seen in series.obs.items()]
        rows += [(when.year, late) for when, seen in series.obs.items() for late in seen.revised]
        for year, row in rows:
            _tell(told, row, series.unit, year)
    for history in (one for one in site.history if about in ("", one.indicator)):
        _tell_history(told, history)
    loose = [said for said in printed() if said not in told]
    for fact in site.facts:
        loose.append(held(fact.value, fact.unit or ""))
        loose += [held(fact.threshold.value, fact.threshold.unit)] if fact.threshold else []
    changed = [_RIGHT.split(one.text)[0] for one in site.settings.corrections]
    changed += [one.after for one in site.settings.errata]
    loose += [key(one) for words in changed for one in numerals(counting(words)) if key(one) not in told]
    for said in loose:
        told.setdefault(said, set()).add(ANY)
    return told


def _tell_history(told: dict[Said, set[tuple[int, int]]], history: History) -> None:
    for year, point in history.points.items():
        _tell(told, point, history.unit, year)
        for name, figure in point.beside.items():
            told.setdefault(held(figure, history.beside[name].unit), set()).add((year, 0))


def _tell(told: dict[Said, set[tuple[int, int]]], row: Observation | Revision | Point, unit: str, year: int) -> None:
    """What a row says, and the share of the year before that its change leads back to."""
    if row.value is not None:
        told.setdefault(held(row.value, unit), set()).add((year, 0))
        if row.points is not None:
            told.setdefault(held(row.value - row.points, unit), set()).add((year - 1, 0))
    for change, counted in ((row.growth, "%"), (row.points, "个百分点")):
        if change is not None:
            told.setdefault(held(change, counted), set()).add((year, 1 if change > 0 else -1 if change < 0 else 0))


def held(figure: Decimal | None, unit: str) -> Said:
    """A figure of the tables as it would be said; nothing is said of one that is missing."""
    return key(numerals(f"{abs(figure)}{unit}", unit)[0]) if figure is not None else ("", "")


def key(numeral: Numeral) -> Said:
    """A figure in its plain unit: 百亿元 and 100亿元 are one, 8 and 8.0 are not."""
    return str(abs(value_in(numeral))), thing(numeral.unit)

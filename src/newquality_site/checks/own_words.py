"""What editors write themselves says no figure that stands nowhere else: notes, explanations, doubts, thresholds.

Such a figure has no printed words to be held against. So it has to be one that the print or the tables have, or that
follows from two of theirs (a share less its change is the share of the year before); or the editor says why not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache, partial

from newquality_site.checks.figures import thing
from newquality_site.files.position import Position, Problem, Severity
from newquality_site.model.history import Point
from newquality_site.model.indicator import Observation, Revision
from newquality_site.model.site import Site
from newquality_site.text.numerals import Numeral, counting, numerals, value_in
from newquality_site.text.senses import Sense, sense

Line = tuple[str, Position, str]
"""Words of an editor, where they stand, and the statistic they speak of, empty where they speak of more."""
Said = tuple[str, str]
"""A figure, with its zeros, and what it counts."""

TEN = 10
"""From here on a Chinese numeral is a figure."""


def check(site: Site) -> Iterator[Problem]:
    """A warning for each figure in an editor's words that neither print nor tables have."""
    told = cache(partial(_told, site))
    for words, place, about in (line for kind in LINES for line in kind(site)):
        for one in numerals(counting(words)):
            if sense(counting(words), one) is Sense.FIGURE and not _loose(one) and _key(one) not in told(about):
                reason = f"编者的话里有 {one.text}{one.unit}，报纸和数据里都没有：“{words}”"
                yield Problem(place, reason, "核对这个数，或在数据里登记；别处无需登记的写 why: 理由", Severity.WARNING)


def _loose(numeral: Numeral) -> bool:
    """Whether a numeral is below ten and in Chinese: 两年, 三类 say how many things the sentence itself names."""
    return numeral.script == "han" and numeral.value < TEN


def _indicators(site: Site) -> Iterator[Line]:
    for one in (one for one in site.indicators if not one.why):
        yield from ((words, one.at(f"notes[{n}]"), one.id) for n, words in enumerate(one.notes))
        yield from ((s.definition, s.at("definition"), one.id) for s in one.series.values() if s.definition)


def _groups(site: Site) -> Iterator[Line]:
    for one in (one for one in site.groups if not one.why):
        yield from ((words, one.at(f"notes[{n}]"), "") for n, words in enumerate(one.notes))


def _history(site: Site) -> Iterator[Line]:
    for one in (one for one in site.history if not one.why):
        yield one.label, one.at("label"), one.indicator
        yield from ((words, one.at(f"notes[{n}]"), one.indicator) for n, words in enumerate(one.notes))
        if one.threshold is not None:
            yield f"{one.threshold}{one.unit}", one.at("threshold"), one.indicator
        yield from ((mark.note, mark.at("note"), one.indicator) for mark in one.breaks)
        yield from ((mark.note, mark.at("note"), one.indicator) for mark in one.events)


def _terms(site: Site) -> Iterator[Line]:
    yield from ((one.text, one.at("text"), "") for one in site.terms if not one.why)


def _topics(site: Site) -> Iterator[Line]:
    yield from ((one.note, one.at("note"), "") for one in site.topics if one.note and not one.why)


def _pieces(site: Site) -> Iterator[Line]:
    for piece in site.articles:
        yield from ((doubt.note, doubt.at("note"), "") for doubt in piece.front.doubts)
        notes = (block for block in piece.prose.blocks if block.kind == "note")
        yield from ((" ".join(block.text.split()), piece.prose.at(block.start), "") for block in notes)


LINES: tuple[Callable[[Site], Iterator[Line]], ...] = (_indicators, _groups, _history, _terms, _topics, _pieces)
"""Where editors write sentences of their own."""


def _told(site: Site, about: str) -> set[Said]:
    """Every figure of the print and of the tables that are *about* a statistic, or of all, with its zeros and unit."""
    told = set(map(_key, numerals(counting(site.original))))
    for series in (series for one in site.indicators if about in ("", one.id) for series in one.series.values()):
        told |= {said for one in series.obs.values() for said in _said(one, series.unit)}
        told |= {said for one in series.obs.values() for late in one.revised for said in _said(late, series.unit)}
    for history in (one for one in site.history if about in ("", one.indicator)):
        told |= {said for point in history.points.values() for said in _said(point, history.unit)}
        beside = [
            (figure, history.beside[n].unit) for one in history.points.values() for n, figure in one.beside.items()
        ]
        told |= {_held(*one) for one in beside}
    for fact in site.facts:
        told.add(_held(fact.value, fact.unit or ""))
        told |= {_held(fact.threshold.value, fact.threshold.unit)} if fact.threshold else set()
    return told


def _said(one: Observation | Revision | Point, unit: str) -> Iterator[Said]:
    """What a row says, and the share of the year before that its change leads back to."""
    before = one.value - one.points if one.value is not None and one.points is not None else None
    yield from (_held(one.value, unit), _held(one.growth, "%"), _held(one.points, "个百分点"), _held(before, unit))


def _held(figure: Decimal | None, unit: str) -> Said:
    return _key(numerals(f"{abs(figure)}{unit}", unit)[0]) if figure is not None else ("", "")


def _key(numeral: Numeral) -> Said:
    """A figure in its plain unit: 百亿元 and 100亿元 are one, 8 and 8.0 are not."""
    return str(abs(value_in(numeral))), thing(numeral.unit)

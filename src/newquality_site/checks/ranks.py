"""A rank that is said to have moved did so: in the words that tell of it, and from the rank of the year before (C10).

The smaller rank is the higher one: from 12 to 11 is up.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from newquality_site.checks.growth import values
from newquality_site.files.position import Problem, Severity
from newquality_site.load.glosses import GLOSSES
from newquality_site.model.indicator import Observation, Series
from newquality_site.model.period import Period
from newquality_site.model.site import Site
from newquality_site.wording.directions import way
from newquality_site.wording.numbers import period_words

_WAYS = re.compile(
    r"(?P<up>升(?!级)|跃|前进|进(?=[至到了步位\d])|上移)"
    r"|(?P<down>降(?!碳|本|费)|跌|后退|退(?=[至到了步居位\d])|下滑|滑落|后移)"
)


def check(site: Site) -> Iterator[Problem]:
    """Errors for a way that the words or the values do not tell; a warning where the words differ from the values."""
    for indicator, key, series in site.series:
        for when, seen in series.published if series.kind == "rank" else ():
            yield from _moved(when, seen, _before(site, (indicator.id, key), series, when))


def _moved(when: Period, seen: Observation, before: list[Decimal]) -> Iterator[Problem]:
    words = "，".join(seen.printed or seen.quoted)
    told = {str(found.lastgroup) for found in _WAYS.finditer(words)}
    if seen.moved in told or seen.moved == "same" or not told:
        yield from _stood(when, seen, before, told)
    elif seen.moved:
        other = "down" if seen.moved == "up" else "up"
        reason = f"moved 写的是 {seen.moved}（{GLOSSES[seen.moved]}），原文“{words}”说的是{GLOSSES[other]}"
        yield Problem(seen.at("moved"), reason, f"写成 moved: {other}")


def _stood(when: Period, seen: Observation, before: list[Decimal], told: set[str]) -> Iterator[Problem]:
    """Where the words tell the way, the values may be of another counting: then ``why:`` answers."""
    ways = [way(one, seen.value) for one in before if seen.value is not None]
    if seen.moved in ("up", "down") and not (told or ways or seen.why) and (words := seen.printed or seen.quoted):
        reason = f"moved 写的是 {seen.moved}（{GLOSSES[seen.moved]}），“{'，'.join(words)}”没有说升降"
        mend = "原文没说就删去 moved；别处说了就写 why: 理由"
        yield Problem(seen.at("moved"), reason, mend, Severity.WARNING)
    if not seen.moved or not ways or seen.moved in ways or (told and seen.why):
        return
    past = period_words(when.previous)
    reason = f"moved 写的是 {seen.moved}（{GLOSSES[seen.moved]}），{past}是第 {before[0]} 位，这里是第 {seen.value} 位"
    if told:
        mend = "核对位次；口径不同就写 why: 理由"
        yield Problem(seen.at("moved"), reason, mend, Severity.WARNING)
    else:
        yield Problem(seen.at("moved"), reason, f"写成 moved: {ways[0]}，或改正录错的位次")


def _before(site: Site, name: tuple[str, str], series: Series, when: Period) -> list[Decimal]:
    """The rank of the year before, as published and revised, and as a history tells it that has this one too."""
    seen, earlier = series.obs[when], series.obs.get(when.previous)
    ranks = values(earlier) if earlier else []
    for history in (one for one in site.history if (one.indicator, one.series) == name and not any(when.parts)):
        now, past = history.points.get(when.year), history.points.get(when.year - 1)
        if now and past and now.value == seen.value and past.value is not None:
            ranks.append(past.value)
    return ranks

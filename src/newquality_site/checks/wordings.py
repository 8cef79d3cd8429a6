"""What a figure or an event is called by is called so by the print: no word of a label that stands nowhere in it.

Editors shorten and join the words of the print (见证并参与产业崛起), so a label is no quotation. It is taken apart into
pairs of characters: what stands in no pair of the print is a word of the editor's, and that may be of another thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newquality_site.files.position import Position, Problem, Severity
from newquality_site.model.site import Site
from newquality_site.text.script import HAN
from newquality_site.text.width import folded

_TELLING = re.compile("提出|等")
"""Words that editors tell events with, whatever the print says."""
_SMALL = re.compile("[的地得了着过和与及或在是有其所等中里内各共零一二两三四五六七八九十百千万亿]")
"""Characters that say nothing of what is counted; numerals are looked at elsewhere."""
_HAN = re.compile(f"[{HAN}]")


def check(site: Site) -> Iterator[Problem]:
    """A warning for each word of a label or an event that its piece, or the print, has not."""
    pieces = {one.slug: folded(f"{one.front.kicker or ''}|{one.title}|") + one.prose.words for one in site.articles}
    for fact in (site.told(one) for one in site.facts if not one.why):
        words = f"{pieces.get(fact.article, '')}|{folded(fact.printed)}"
        event = fact.event or ""
        # An event told mostly in other words is the editor's own sentence, and no copy with a word changed.
        runs = strays(_TELLING.sub("|", event), words)
        if runs and 2 * len("".join(runs)) <= len(_HAN.findall(event)):
            yield _problem(fact.at("event"), "event", runs[0])
        if fact.value is not None:
            yield from _label(fact.at("label"), fact.label or "", words)
    yield from _series(site)


def _label(place: Position, label: str, words: str) -> Iterator[Problem]:
    """A character that stands nowhere in the piece: a label may put its words together anew, particles between them."""
    if alien := [one for one in folded(label) if _HAN.match(one) and not _SMALL.match(one) and one not in words]:
        yield _problem(place, "label", alien[0])


def _problem(place: Position, name: str, run: str) -> Problem:
    return Problem(
        place, f"{name} 里的“{run}”这一稿里没有", "照稿件里的字眼写；编者自己的说法写 why: 理由", Severity.WARNING
    )


def _series(site: Site) -> Iterator[Problem]:
    """The label of a series, whose words stand in the print, or in those of its source."""
    for one in (one for one in site.indicators if site.stream and not one.why):
        for series in one.series.values():
            quoted = [words for seen in series.obs.values() for words in seen.quoted]
            if not quoted and not any(seen.printed for seen in series.obs.values()):
                continue
            held = folded("|".join([one.heading, *quoted])) + "|" + site.stream
            if runs := [run for run in strays(series.label, held) if len(run) > 1]:
                reason = f"label 里的“{runs[0]}”，报纸和来源的话里都没有"
                mend = "照原文改；原文确实不这样说的，在这项统计里写 why: 理由"
                yield Problem(series.at("label"), reason, mend, Severity.WARNING)


def strays(words: str, held: str) -> list[str]:
    """The stretches of Chinese in *words* of which no pair of characters stands in *held*."""
    bare = folded(words)
    known = {at + step for at in range(len(bare) - 1) for step in (0, 1) if bare[at : at + 2] in held}
    left = (one if _HAN.match(one) and at not in known else "|" for at, one in enumerate(bare))
    return [run for run in "".join(left).split("|") if run]

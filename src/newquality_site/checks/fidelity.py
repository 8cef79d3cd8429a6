"""The fidelity ledger: every sentence of the print stands exactly once on the site, and the pieces add none (C12).

The print becomes one stream of characters, width made one and white space dropped, so that column breaks vanish. What
the site carries (heads, bylines, bodies, the box) is laid over it, longest first. Where a body does not fit whole, its
sentences are laid one by one; what then finds no place was altered, added or doubled, and what stays bare was lost.
A declared erratum changes the stream before the pieces are laid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import groupby

from newquality_site.checks.cover import covered
from newquality_site.checks.sequence import Part, body_of, cut, heads_of, released
from newquality_site.files.position import Position, Problem
from newquality_site.model.article import Article
from newquality_site.model.indicator import Indicator
from newquality_site.model.site import Erratum, Site
from newquality_site.text.sentences import sentences
from newquality_site.text.width import folded

ALIKE = 0.5
NEAR = 8
RELEASE = "改回原文；确需改动的，在 content/site.yaml 的 errata 里登记 before、after 和 reason"


def check(site: Site) -> Iterator[Problem]:
    """Sentences lost, doubled, altered or added, each with its file; and errata that release nothing."""
    yield from (problem for erratum in site.settings.errata for problem in _declared(erratum, site.stream))
    stream = released(site)
    if covered(stream, printed_words(site)):
        return
    ledger = _Ledger(stream)
    for part in sorted(printed_parts(site), key=lambda part: -len(part.text)):
        ledger.lay(part)
    for problem in ledger.problems(Position(site.original_path)):
        yield replace(problem, mend=_undone(problem, site.settings.errata) or problem.mend)


def _undone(problem: Problem, errata: Iterable[Erratum]) -> str:
    """What to do where a piece still says what a declared erratum has changed."""
    declared = (one for one in errata if folded(one.after) in problem.reason and folded(one.before) in problem.reason)
    found = next(declared, None)
    return f"errata 里登记了，这里也要改：“{found.before}”改成“{found.after}”" if found else ""


def _declared(erratum: Erratum, stream: str) -> Iterator[Problem]:
    times = stream.count(folded(erratum.before))
    if times == 0:
        yield Problem(erratum.at("before"), f"原文里没有“{erratum.before}”", "照报纸原样抄写 before")
    elif times > 1:
        reason = f"原文里“{erratum.before}”出现 {times} 次，不知道改哪一处"
        yield Problem(erratum.at("before"), reason, "before 和 after 都抄长一些，使它只出现一次")


def printed_words(site: Site) -> Iterator[str]:
    """The words of all that claims to be printed, the pieces whole."""
    return (part.text for part in _parts(site, lambda article: Part(article.prose.words, article.prose.at(0))))


def printed_parts(site: Site) -> Iterator[Part]:
    """Everything on the site that claims to be printed, the pieces sentence by sentence."""
    return _parts(site, body_of)


def _parts(site: Site, body: Callable[[Article], Part]) -> Iterator[Part]:
    heads = {article.front.section: article.front.at("section") for article in site.articles if article.front.section}
    yield from (Part(folded(words), place) for words, place in heads.items())
    for article in site.articles:
        yield from heads_of(article)
        yield body(article)
    edition = site.edition
    yield Part(folded(edition.box_title), edition.at("box_title"))
    yield Part(folded(edition.source_line), edition.at("source_line"))
    for indicator in site.indicators:
        yield from _box_lines(indicator)


def _box_lines(indicator: Indicator) -> Iterator[Part]:
    yield Part(folded(indicator.heading), indicator.at("heading"))
    yield from _lines(indicator.remarks, [indicator.at(f"remarks[{n}]") for n in range(len(indicator.remarks))])
    for series in indicator.series.values():
        for seen in series.obs.values():
            yield from _lines(seen.printed, [seen.at(f"printed[{n}]") for n in range(len(seen.printed))])


def _lines(lines: tuple[str, ...], places: list[Position]) -> Iterator[Part]:
    yield from (Part(folded(words), place) for words, place in zip(lines, places, strict=True))


@dataclass(slots=True)
class _Ledger:
    """The stream of the print and who covers each of its characters."""

    stream: str
    owners: dict[int, Part] = field(default_factory=dict)
    strays: list[Part] = field(default_factory=list)

    def lay(self, part: Part) -> None:
        """Cover a place of the stream that is still bare, or try the smaller parts, or keep *part* as a stray."""
        start = self._bare(part.text)
        if start >= 0:
            last = part.parts[-1] if part.parts else part
            self.owners.update(dict.fromkeys(range(start, start + len(part.text)), last))
        elif part.parts:
            for smaller in part.parts:
                self.lay(smaller)
        else:
            self.strays.append(part)

    def _bare(self, text: str) -> int:
        start = self.stream.find(text)
        while start >= 0 and any(place in self.owners for place in range(start, start + len(text))):
            start = self.stream.find(text, start + 1)
        return start

    def problems(self, original: Position) -> Iterator[Problem]:
        """A problem for each stray, and for each sentence of the print that nobody covers."""
        lost = list(self._lost(original))
        for stray in self.strays:
            if stray.text in self.stream:
                yield Problem(stray.at(), f"“{cut(stray.text)}”原文只有一次，这里重复了", "删去重复的一处")
            elif twin := _twin(stray.text, lost) or _gap(stray, lost):
                lost.remove(twin)
                yield _altered(stray, twin.text)
            else:
                yield Problem(stray.at(), f"原文里没有“{cut(stray.text)}”", '删去；编者的话放进 !!! note "编者注"')
        for one in lost:
            yield Problem(one.before, f"少了原文的一句：“{cut(one.text)}”，应在此处之后", RELEASE)

    def _lost(self, original: Position) -> Iterator[_Lost]:
        """Each bare sentence, with the places of what stands before and behind it."""
        runs = [(owner, list(run)) for owner, run in groupby(range(len(self.stream)), key=self.owners.get)]
        for number, (owner, run) in enumerate(runs):
            if owner is None:
                before, behind = (runs[at][0] if 0 <= at < len(runs) else None for at in (number - 1, number + 1))
                place = before.at(len(before.text) - 1) if before else original
                bare = "".join(self.stream[offset] for offset in run)
                yield from (_Lost(one.text, place, behind.at() if behind else place) for one in sentences(bare))


@dataclass(frozen=True, slots=True)
class _Lost:
    """A sentence of the print that nobody covers, and the places of what stands before and behind it."""

    text: str
    before: Position
    behind: Position


def _gap(stray: Part, lost: list[_Lost]) -> _Lost | None:
    """What the print has where a line of the table stands that is not like it at all."""
    place = stray.at()
    here = (one for one in lost if one.before.path == place.path == one.behind.path)
    return next((one for one in here if stray.prose is None and one.before < place < one.behind), None)


def _twin(text: str, lost: list[_Lost]) -> _Lost | None:
    """The lost sentence that is most like *text*, where one is alike at all."""
    # The first two ratios are cheap bounds of the third: most sentences share too few characters to be compared.
    matcher = SequenceMatcher(None, "", text, autojunk=False)
    found, least = None, ALIKE
    for gap in lost:
        matcher.set_seq1(gap.text)
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least and matcher.ratio() >= least:
            found, least = gap, matcher.ratio()
    return found


def _altered(stray: Part, printed: str) -> Problem:
    """What the piece says and what the print says: the stretch in which they differ, with a few characters around."""
    one = stray.text
    steps = [step for step in SequenceMatcher(None, one, printed, autojunk=False).get_opcodes() if step[0] != "equal"]
    here, there = (
        f"{'…' if start > NEAR else ''}{text[max(0, start - NEAR) : end + NEAR]}{'…' if end + NEAR < len(text) else ''}"
        for text, start, end in ((one, steps[0][1], steps[-1][2]), (printed, steps[0][3], steps[-1][4]))
    )
    place = stray.at(min(steps[0][1], len(one) - 1))
    return Problem(place, f"与原文不符：{'稿件' if stray.prose else '这里'}写“{here}”，原文是“{there}”", RELEASE)

"""What a figure or an event is called by is called so by the print: no word of a label that stands nowhere in it.

Editors shorten and join the words of the print (见证并参与产业崛起), so a label is no quotation. It is taken apart into
pairs of characters: what stands in no pair of the print is a word of the editor's, and that may be of another thing.

1. A series is called by the words of its own rows and of its heading: the print at large has those of each neighbour.
2. A figure of a piece whose own words name what is counted has its label from them, or from words of the paragraph
   that no other figure claims: 539家专精特新企业、32家小巨人企业. Words that name nothing (比上年增加52万人)
   leave it to the piece.
3. The caption of a group is the editor's; only a word of which no character is printed anywhere is asked about.
"""

import re
from collections.abc import Iterator, Sequence
from functools import reduce

from newquality_site.files.position import Position, Problem, Severity
from newquality_site.model.article import Article
from newquality_site.model.fact import Fact
from newquality_site.model.indicator import Indicator, Series
from newquality_site.model.site import Site
from newquality_site.text.falls import changes
from newquality_site.text.numerals import unsaid_in
from newquality_site.text.script import HAN
from newquality_site.text.width import folded

_TELLING = re.compile("提出|等")
"""Words that editors tell events with, whatever the print says."""
_SMALL = re.compile("[的地得了着过和与及或在是有其所等中里内各共零一二两三四五六七八九十百千万亿]")
"""Characters that say nothing of what is counted; numerals are looked at elsewhere."""
_SHARE = re.compile("(?<=占)比")
"""A share that the print gives as 占17.1% is 占比."""
_GOES_ON = re.compile(
    rf"[{HAN}]{{0,4}}(?:强度|比重|占比|比例|率|指数|产量|销量|产值|增加值|逆差|顺差)"
    r"(?=\Z|[\d，。、；（|-]|[达为约超近比增下升降占居])"
)
"""What makes another measure of the words before it."""
_HAN = re.compile(f"[{HAN}]")
HEAD = 2
"""Characters of a label that name what is counted: 企业 of 专精特新企业."""
LONG = 2000
"""Characters of a print that is long enough to have nearly all that are common."""
OWN = "编者自己的说法写 why: 理由"


def check(site: Site) -> Iterator[Problem]:
    """A warning for each word of a label or an event that its piece, or the print, has not."""
    bodies = {one.slug: one for one in site.articles}
    pieces = {one.slug: folded(f"{one.front.kicker or ''}|{one.title}|") + one.prose.words for one in site.articles}
    for fact in (site.told(one) for one in site.facts if not one.why):
        words = f"{pieces.get(fact.article, '')}|{folded(fact.printed)}"
        event = fact.event or ""
        # An event told mostly in other words is the editor's own sentence, and no copy with a word changed.
        runs = strays(_TELLING.sub("|", event), words)
        if runs and 2 * len("".join(runs)) <= len(_HAN.findall(event)):
            yield _problem(fact.at("event"), "event", runs[0])
        if fact.value is not None:
            yield from _label(site, fact, bodies.get(fact.article), words)
    yield from _groups(site)
    yield from (one for indicator in site.indicators if not indicator.why for one in _series(site, indicator))


def _label(site: Site, fact: Fact, piece: Article | None, words: str) -> Iterator[Problem]:
    """A label may put the words of its piece together anew, particles between them; but not those of another figure."""
    label = "".join(one for one in folded(fact.label or "") if _HAN.match(one) and not _SMALL.match(one))
    if alien := _unseen(label, words):
        yield _problem(fact.at("label"), "label", alien[0])
    elif piece and _named(fact, label):
        others = _unseen(label, _around(fact, piece, site.facts_of(fact.article)))
        for run in others[:1]:
            reason = f"label 里的“{run}”，原文“{fact.printed}”没有"
            mend = f"照这句原文写；printed 抄得太短的，把说到它的话也抄上；{OWN}"
            yield Problem(fact.at("label"), reason, mend, Severity.WARNING)


def _named(fact: Fact, label: str) -> bool:
    """Whether the words of a fact name what is counted: right behind its unit, or as the *label* does."""
    own, head = folded(fact.printed), label[-HEAD:]
    return (head in own and not changes(head)) or re.search(
        rf"\d{re.escape(folded(fact.unit or ''))}[{HAN}]{{2}}", own
    ) is not None


def _unseen(label: str, words: str) -> list[str]:
    """The runs of Chinese characters in *label* that stand nowhere in *words*."""
    runs = "".join(one if _HAN.match(one) and one not in words else "|" for one in label)
    return [run for run in runs.split("|") if run]


def _around(fact: Fact, piece: Article, others: Sequence[Fact]) -> str:
    """The words of a fact, and those of its paragraph that no other figure claims; its label where it has none."""
    own = folded(fact.printed)
    words = next((one for one in piece.prose.folded if own in one), "")
    rest = reduce(lambda rest, other: rest.replace(folded(other.printed), "|"), others, words)
    return f"{own}|{rest}" if words else folded(fact.label or "")


def _problem(place: Position, name: str, run: str) -> Problem:
    reason = f"{name} 里的“{run}”这一稿里没有"
    return Problem(place, reason, f"照稿件里的字眼写；{OWN}", Severity.WARNING)


def _groups(site: Site) -> Iterator[Problem]:
    """A word of a caption that is printed nowhere, not even one of its characters: another town's name, most likely."""
    for group in (one for one in site.groups if len(site.stream) >= LONG and not one.why):
        if runs := [run for run in _unseen(_SMALL.sub("|", folded(group.label)), site.stream) if len(run) > 1]:
            reason = f"label 里的“{runs[0]}”，报纸上一个字也没有"
            yield Problem(group.at("label"), reason, f"照原文改；{OWN}", Severity.WARNING)


def _series(site: Site, indicator: Indicator) -> Iterator[Problem]:
    """The labels of a statistic's series, each held against what print and sources say of it, and of nothing else."""
    for series in indicator.series.values():
        own = _lines(series)
        if not own or unsaid_in(series.label, "，".join(series.lines)):
            continue  # the second is told where the words of the print are read
        held = folded("|".join([site.edition.box_title, indicator.heading, *indicator.remarks, *own]))
        if alien := _alien(series.label, held):
            reason = f"label 里的“{alien[0]}”，这项统计的标题、原文和来源的话里都没有"
            mend = "照这一行的原文改；原文确实不这样说的，在这项统计里写 why: 理由"
            yield Problem(series.at("label"), reason, mend, Severity.WARNING)
        elif more := _more(series.label, own):
            reason = f"label 写的是“{series.label}”，原文是“{series.label}{more}”，不是一回事"
            yield Problem(series.at("label"), reason, "把原文的名称抄全", Severity.WARNING)


def _lines(series: Series) -> list[str]:
    """What print and sources say of a series."""
    seen = series.obs.values()
    later = [words for one in seen for words in (*one.quoted, *(w for late in one.revised for w in late.quoted))]
    return [*series.lines, *later]


def _alien(label: str, held: str) -> list[str]:
    """The words of a label that are not held, particles apart."""
    return [word for run in strays(_SHARE.sub("|", label), held) for word in [_SMALL.sub("", run)] if word]


def _more(label: str, lines: Sequence[str]) -> str:
    """What the print goes on with wherever it has a label, and what makes another measure of it."""
    behind = [after for line in lines for _, found, after in [folded(line).partition(folded(label))] if found]
    going = [_GOES_ON.match(after) for after in behind]
    return going[0][0] if going and going[0] and all(going) else ""


def strays(words: str, held: str) -> list[str]:
    """The stretches of Chinese in *words* of which no pair of characters stands in *held*."""
    bare = folded(words)
    known = {at + step for at in range(len(bare) - 1) for step in (0, 1) if bare[at : at + 2] in held}
    left = (one if _HAN.match(one) and at not in known else "|" for at, one in enumerate(bare))
    return [run for run in "".join(left).split("|") if run]

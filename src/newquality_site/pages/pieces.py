"""A piece in a few lines, as other pages show it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newquality_site.model.article import Article, Byline, Person
from newquality_site.model.fact import Fact
from newquality_site.model.period import Period
from newquality_site.model.ref import Ref
from newquality_site.model.site import Site
from newquality_site.pages.mentions import Mention
from newquality_site.text.anchors import anchor
from newquality_site.text.clauses import clause
from newquality_site.text.sentences import sentences
from newquality_site.text.width import full_width
from newquality_site.wording.kinds import PIECES
from newquality_site.wording.numbers import figure, period_words


@dataclass(frozen=True, slots=True)
class Step:
    """A measure or task: its printed label without the closing mark, and its id on the page."""

    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A counted figure of a piece, and what says it: the words between two marks, and the id of their sentence."""

    words: str
    number: str
    unit: str
    label: str
    clause: str
    anchor: str
    group: str = ""
    when: Period | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A piece in a few lines; every sentence is a whole one of its own."""

    ref: Ref
    kind: str
    kind_name: str
    section: str
    kicker: str
    title: str
    phrases: tuple[str, ...]
    printed_title: bool
    quote: str
    persons: tuple[Person, ...]
    bylines: tuple[Byline, ...]
    opening: str
    steps: tuple[Step, ...]
    self_counted: bool
    figures: tuple[KeyFigure, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event of a piece."""

    time: str
    words: str
    what: str
    anchor: str


def summary_of(site: Site, article: Article, mentions: tuple[Mention, ...]) -> Summary:
    """The few lines of a piece."""
    front = article.front
    own = site.settings.kinds.get(front.kind)
    return Summary(
        ref=Ref("article", article.slug),
        kind=site.layout(article),
        kind_name=own.label if own else PIECES[front.kind],
        section=front.section or "",
        kicker=front.kicker or "",
        title=article.title,
        phrases=phrases(article),
        printed_title=front.headline is not None,
        quote=front.quote or "",
        persons=front.persons,
        bylines=front.credit_lines,
        opening=opening(article),
        steps=steps(article),
        self_counted=self_counted(steps(article)),
        figures=key_figures(site, article, mentions),
        events=events(site, article, mentions),
    )


def phrases(article: Article) -> tuple[str, ...]:
    """The headline in the parts that stay on one line where there is room, each with the space that follows it."""
    spaced = "( ?)".join(map(re.escape, article.front.phrases))
    found = re.fullmatch(spaced, article.title)
    if found is None:
        return tuple(re.findall("[^ ]+ ?", article.title))
    return tuple(map("".join, zip(article.front.phrases, (*found.groups(), ""), strict=True)))


def opening(article: Article) -> str:
    """The first whole sentence of a piece; never cut."""
    paragraph = next((block for block in article.prose.blocks if block.kind == "paragraph"), None)
    return sentences(paragraph.text)[0].text.strip() if paragraph else ""


def steps(article: Article) -> tuple[Step, ...]:
    """The headings of a piece: measures of a proposal, tasks of an interview."""
    heads = (block.text for block in article.prose.blocks if block.kind == "heading")
    return tuple(Step(text.rstrip("。，：；"), anchor("h", text)) for text in heads)


def self_counted(measures: tuple[Step, ...]) -> bool:
    """Whether the print counts its measures itself (第一, 一是), so that they get no second number."""
    return bool(measures) and measures[0].label.startswith(("第一", "一是", "一、"))


def key_figures(site: Site, article: Article, mentions: tuple[Mention, ...]) -> tuple[KeyFigure, ...]:
    """The counted figures of a piece, in the words of its sentences; the number of its tasks is left to their list.

    What the print writes in characters (十年, 超百项) is bound where it stands and is no figure to be shown large:
    GB/T 15835 has statistics in digits.
    """
    facts = {fact.id: fact for fact in site.facts_of(article.slug)}
    said = [m for m in mentions if m.ref.kind == "fact"]
    counted = [(facts[m.ref.id], m) for m in said if facts[m.ref.id].value is not None]
    return tuple(
        _key_figure(fact, m) for fact, m in counted if fact.written is None and fact.value != len(steps(article))
    )


def _key_figure(fact: Fact, mention: Mention) -> KeyFigure:
    bounds = {">": "超过", ">=": "不少于", "<": "不到", "<=": "不超过", "about": "约", None: ""}
    around = next((word for word in ("左右", "上下") if fact.op == "about" and word in fact.printed), "")
    number = ("" if around else bounds[fact.op]) + (figure(fact.value, "") if fact.value is not None else "")
    unit = f"{fact.unit or ''}{around}"
    more = fact.always or (fact.threshold.note if fact.threshold else "")
    label = f"{fact.label or ''}{f'（{more}）' if more else ''}"
    said = _saying(fact, mention.text)
    return KeyFigure(f"{number}{unit}", number, unit, label, said, mention.anchor, fact.group or "", fact.when)


def _saying(fact: Fact, sentence: str) -> str:
    """The clause of a *sentence* that says the number of a fact; all of it, where the printed words go beyond it."""
    printed = full_width(fact.printed)
    place = sentence.find(printed)
    return "".join(clause(sentence, place + max(printed.find(f"{fact.value}"), 0) + 1)) if place >= 0 else sentence


def events(site: Site, article: Article, mentions: tuple[Mention, ...]) -> tuple[Event, ...]:
    """The dated events of a piece in order of time; the distances between them are not drawn."""
    facts = {fact.id: fact for fact in site.facts_of(article.slug) if fact.event}
    said = [m for m in mentions if m.ref.kind == "fact" and m.ref.id in facts]
    dated = sorted(((facts[m.ref.id], m.anchor) for m in said), key=lambda pair: _in_time(pair[0].when))
    return tuple(
        Event(str(fact.when), period_words(fact.when), fact.event or "", place) for fact, place in dated if fact.when
    )


def _in_time(when: Period | None) -> tuple[int, int, int]:
    """Order in time; a bare year comes after the days it holds, since all of it is over later."""
    return (when.year, when.month or 13, when.day or 32) if when else (0, 0, 0)

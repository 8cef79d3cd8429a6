"""What the files of the editors promise: topics and places are used, explanations short, notes plain text."""

import re
from collections.abc import Iterator

from newquality_site.checks.own_words import YAML_LINES
from newquality_site.files.position import Position, Problem, Severity
from newquality_site.model.site import Site

LONGEST = 80
"""Characters of an explanation: it stands beside the sentence that needs it."""
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|\*\*[^*]+\*\*|!?\[[^\[\]]+\]\([^()\s]+\)")


def check(site: Site) -> Iterator[Problem]:
    """Warnings for what would make an empty page, a long note or signs that a reader sees."""
    if not site.drafts:  # a draft may be what uses them
        yield from _unused(site)
    for term in site.terms:
        if len(term.text) > LONGEST:
            reason = f"“{term.term}”的解释有 {len(term.text)} 个字，说好不超过 {LONGEST} 个"
            yield Problem(term.at("text"), reason, "写短一些", Severity.WARNING)
    for words, place, *_ in (line for kind in YAML_LINES for line in kind(site)):
        if found := _MARKUP.search(words):
            reason = f"这里只能写文字，“{found[0]}”会照样印出来"
            yield Problem(place, reason, "删去记号，留下文字", Severity.WARNING)


def _unused(site: Site) -> Iterator[Problem]:
    topics = {topic for article in site.articles for topic in article.front.topics}
    topics |= {topic for indicator in site.indicators for topic in indicator.topics}
    topics |= {other for topic in site.topics for other in topic.not_same_as}  # named to be told apart
    for topic in site.topics:
        if topic.id not in topics:
            yield _empty(topic.at("id"), f"话题“{topic.name}”没有一篇稿件、一项统计用到")
    places = {article.front.place for article in site.articles}
    for place in site.places:
        if place.id not in places:
            yield _empty(place.at("id"), f"地点“{place.name}”没有一篇稿件用到")


def _empty(place: Position, reason: str) -> Problem:
    return Problem(place, f"{reason}，它的页是空的", "在稿件题头里写上它，或删去这一项", Severity.WARNING)

"""What was changed and what is doubtful: our corrections, declared errata, revised figures, doubtful wording, joins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate, pairwise
from pathlib import PurePosixPath

from newquality_site.model.article import Article
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.pages.story import Story
from newquality_site.pages.vintages import revised, vintages
from newquality_site.text.anchors import anchor
from newquality_site.text.clauses import clause
from newquality_site.text.width import folded
from newquality_site.wording.numbers import day_words


def pages(story: Story) -> Iterable[Page]:
    """The one ledger."""
    site = story.site
    yield Page(
        ref=Ref("page", "corrections"),
        path=PurePosixPath("corrections", "index.html"),
        template="corrections.html.jinja",
        title="更正与校勘",
        description="本站的更正、数据的修订、对原文的校勘和存疑之处。",
        values={
            "corrections": [
                (day_words(one.on), one.text, anchor("c", f"{one.on}{one.text}")) for one in site.settings.corrections
            ],
            "errata": [
                (
                    day_words(one.on),
                    one,
                    site.printed_part(one.article),
                    anchor("e", f"{one.on}{one.before}{one.after}"),
                )
                for one in site.settings.errata
            ],
            "revisions": [
                (Ref("indicator", indicator.id), after.label, revised(before, after))
                for indicator in site.indicators
                for chain in vintages(story, indicator)
                for before, after in pairwise(chain)
            ],
            "joins": _joins(site.original, site.articles),
            "doubts": [(a.slug, a.title, a.front.doubts) for a in site.articles if a.front.doubts],
        },
    )


def _joins(original: str, articles: Iterable[Article]) -> list[tuple[str, str, list[str]]]:
    """Where columns of the print cut paragraphs, by pieces: the clause of each cut, with a stroke at it."""
    lines = [folded(line) for line in original.splitlines()]
    stream, cuts = "".join(lines), sorted(set(accumulate(map(len, lines))))
    found, place = [], 0
    for article in articles:
        joins = []
        for block, words in zip(article.prose.blocks, article.prose.folded, strict=True):
            start = _place(stream, words, place) if block.kind != "note" and words else -1
            place = start + len(words) if start >= 0 else place
            inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, start + len(words))] if start >= 0 else []
            joins += ["｜".join(clause(words, cut - start)) for cut in inside]
        if joins:
            found.append((article.slug, article.title, joins))
    return found


def _place(stream: str, words: str, place: int) -> int:
    """Where the print has *words*: rather behind what was found before, as pieces follow the print, than anywhere."""
    later = stream.find(words, place)
    return later if later >= 0 else stream.find(words)

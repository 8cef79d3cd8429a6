"""Pages to bytes through templates; every address comes from the table of what there is, and is relative."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from newquality_site.cards.picture import Picture
from newquality_site.files.position import Position, refused
from newquality_site.files.remember import Question
from newquality_site.files.tree import Tree
from newquality_site.model.article import Person, Prose
from newquality_site.model.chart import Chart
from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.model.site import Term
from newquality_site.pages.addresses import relative, whole
from newquality_site.render.pasted import pasted
from newquality_site.render.prose import Notes, Refused, html
from newquality_site.render.templates import Templates
from newquality_site.text.anchors import described, row_name
from newquality_site.text.names import names
from newquality_site.text.script import ends_in_han
from newquality_site.text.unbroken import figures
from newquality_site.wording.captions import caption, summary
from newquality_site.wording.exact import Json, embedded
from newquality_site.wording.numbers import interval, plain
from newquality_site.wording.persons import office, titled

HOME = "首页"
CHART = "macros/chart.html.jinja"
CARRIED = "macros/feed.html.jinja"
COPIED = "macros/wechat.html.jinja"
"""Figures in a text, as its own page shows them, as they are carried elsewhere, and as they are copied."""
_DASH = re.compile("—+.")
"""A line may not end behind a dash that begins it: ——访某某."""
ONE_LINE = 10
"""A name of so many characters stands behind its year on one line of a phone's headline."""


@dataclass(frozen=True, slots=True)
class Outputs:
    """What pages may point to and show: addresses by name, charts by id, drawn pictures by chart and size."""

    links: Mapping[Ref, PurePosixPath]
    charts: Mapping[str, Chart]
    drawn: Mapping[tuple[str, str], bytes]
    cards: Mapping[Ref, Picture] = field(default_factory=dict)


class _Manner(NamedTuple):
    """How a text is set: where its links lead, the template of its figures, the terms its page has explained."""

    url: Callable[[str], str]
    figures: str
    given: set[str]


class Renderer:
    """Renders pages with one set of templates, and knows what each page asked for beside its own values."""

    def __init__(self, templates: Tree, outputs: Outputs, frame: Mapping[str, Any]) -> None:
        self._outputs = outputs
        self._asked: set[Question] = set()
        self.given = templates, frame
        offered = {"frame": frame, "drawing": self._drawing, "ref": Ref, "row_name": row_name}
        offered |= {"whole": self._whole, "shared_as": self._shared_as}
        self._templates = Templates(templates, offered, FILTERS)
        self._address = frame["address"]

    def asking(self, page: Page) -> tuple[bytes, tuple[Question, ...]]:
        """The bytes of *page*, and what it asked for: addresses, drawings and charts by name."""
        self._asked.clear()
        return self(page), tuple(sorted(self._asked))

    def answer(self, question: Question) -> object:
        """What stands under a name, or nothing."""
        kind, name = question
        match kind:
            case "link":
                return self._outputs.links.get(Ref.parse(name))
            case "chart":
                return self._outputs.charts.get(name)
            case "card":
                card = self._outputs.cards.get(Ref.parse(name))
                return card and (card.path, card.width, card.height, card.alt)
        chart, _, size = name.partition(" ")
        return self._outputs.drawn.get((chart, size))

    def __call__(self, page: Page) -> bytes:
        """The bytes of *page*; raises InputError at the line of a template that asks for what is not there."""
        url = partial(self._url, page.path.parent)
        canonical = whole(self._address, page.path)
        offered: dict[str, Any] = {"url": url, "page": page, "canonical": canonical}
        offered |= {"prose": partial(self._prose, _Manner(url, CHART, set()))}
        offered |= {"whole_prose": partial(self._prose, _Manner(self._whole, CARRIED, set()))}
        offered |= {"copied_prose": partial(self._prose, _Manner(url, COPIED, set()))}
        offered |= {"breadcrumbs": partial(self._breadcrumbs, canonical)}
        return _tidy(self._templates.rendered(page.template, {**offered, **page.values})).encode()

    def _url(self, folder: PurePosixPath, name: str | Ref, fragment: str = "") -> str:
        ref = name if isinstance(name, Ref) else Ref.parse(name)
        if ref.kind == "term":
            ref, fragment = Ref("page", "glossary"), f"term-{ref.id}"
        self._asked.add(("link", str(ref)))
        if ref not in self._outputs.links:
            raise Refused(str(ref), f"没有叫“{ref}”的页面或文件", "检查名称")
        target = relative(self._outputs.links[ref], folder)
        return f"{target}#{fragment}" if fragment else target

    def _shared_as(self, shape: str, of: Ref) -> Picture:
        """The picture of this shape that a page is shared with: its own, or that of the front page."""
        own, home = Ref(shape, f"{of.kind}-{of.id}"), Ref(shape, "home")
        shown = next(ref for ref in (own, home) if ref in self._outputs.cards)
        self._asked |= {("card", str(ref)) for ref in ((own,) if shown == own else (own, home))}
        return self._outputs.cards[shown]

    def _drawing(self, chart: str, size: str) -> Markup:
        self._asked.add(("drawing", f"{chart} {size}"))
        if (chart, size) not in self._outputs.drawn:
            raise Refused(chart, f"图表“{chart}”没有“{size}”这个尺寸的图", "检查名称")
        return Markup(self._outputs.drawn[chart, size].decode())  # noqa: S704  (our own drawing)

    def _whole(self, name: str | Ref, fragment: str = "") -> str:
        """The whole address of a file, a page or a place in one, for what leaves the site."""
        path, _, place = self._url(PurePosixPath(), name, fragment).partition("#")
        address = whole(self._address, PurePosixPath(path))
        return f"{address}#{place}" if place else address

    def _breadcrumbs(self, canonical: str, steps: Sequence[tuple[str, str | None]]) -> Json:
        """The way to a page as linked data: the home page, then each step; the last is the page itself."""
        way: list[tuple[str, str | None]] = [(HOME, "page:home"), *steps]
        items: list[Json] = [
            {"@type": "ListItem", "position": place, "name": label, "item": self._whole(name) if name else canonical}
            for place, (label, name) in enumerate(way, 1)
        ]
        return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}

    def _prose(
        self, manner: _Manner, prose: Prose, terms: Iterable[Term] = (), persons: Iterable[Person] = ()
    ) -> Markup:
        """The HTML of a piece's text, its *terms* explained once a page, the names of its *persons* whole."""
        url, figures, given = manner
        notes = Notes({term.id: term for term in terms}, given, tuple(person.name for person in persons))
        try:
            written = html(prose.text, url, partial(self._figure, url, figures), notes)
            return Markup(written)  # noqa: S704  (raw HTML is off in prose)
        except Refused as link:
            line = prose.text[: max(0, prose.text.find(link.target))].count("\n") + prose.first_line
            raise refused(Position(prose.path, line), link.reason, link.mend) from None

    def _figure(self, url: Callable[[str], str], manner: str, chart: str) -> str:
        self._asked.add(("chart", chart))
        if chart not in self._outputs.charts:
            raise Refused(f"chart:{chart}", f"没有叫“chart:{chart}”的图表", "检查名称，或去掉这张图")
        return str(self._templates.macro("figure", manner, {"url": url})(self._outputs.charts[chart]))


def linked(value: Json) -> Markup:
    """*value* as JSON that no browser takes for markup, whatever stands in it."""
    return Markup(embedded(value))  # noqa: S704  (no sign of markup is left in it)


def unbroken(text: str, label: str = "", persons: Iterable[Person] = ()) -> Markup:
    """*text* with each figure and its unit kept on one line, and so are a range and a name: 1000 and 万辆 never part.

    The space that sets a figure apart from the character before it stays behind where a line breaks between them.
    A headline breaks behind the *label* of what is measured and at its marks, if the label is short enough for a line.
    """
    label = label if len(label) <= ONE_LINE else ""
    joint = text.find(label) + len(label) if label in text else len(text)
    parts, end = [], 0
    for start, stop in _whole(text, persons):
        apart = text[start].isdigit() and ends_in_han(text[:start]) and (not label or start == joint)
        figure = Markup('<span class="nb{}">{}</span>').format(" apart" if apart else "", text[start:stop])
        parts += [_jointed(text, end, start, joint), figure]
        end = stop
    whole = Markup("").join([*parts, _jointed(text, end, len(text), joint)])
    return Markup('<span class="kept">{}</span>').format(whole) if label else whole


def _whole(text: str, persons: Iterable[Person]) -> Iterator[tuple[int, int]]:
    """Where the figures and names of *text* stand, in order, and a dash that begins it; none lies within another."""
    dash = [found.span()] if (found := _DASH.match(text)) else []
    named = (found.span() for found in names(person.name for person in persons).finditer(text))
    end = 0
    for start, stop in sorted([*dash, *figures(text), *named]):
        if start >= end:
            yield start, stop
            end = stop


def _jointed(text: str, start: int, stop: int, joint: int) -> Markup:
    """A part of *text*, with leave to break at the *joint* where that lies within."""
    if not start < joint < stop:
        return escape(text[start:stop])
    return Markup("{}<wbr>{}").format(text[start:joint], text[joint:stop])


def _tidy(written: str) -> str:
    """No blank lines and no white space at the start of lines outside of what is shown."""
    return re.sub(r"\n\s*\n+", "\n", written).strip() + "\n"


FILTERS: dict[str, Callable[..., Any]] = {"decimal": plain, "unbroken": unbroken, "linked": linked, "pasted": pasted}
FILTERS |= {"summary": summary, "caption": caption, "described": described, "office": office, "titled": titled}
FILTERS |= {"interval": interval}

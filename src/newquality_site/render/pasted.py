"""Markup as the editor of a 公众号 keeps it: a few plain elements with their styles at them, and no way out.

That editor drops style sheets, classes, ids, scripts, drawings and links to other hosts. What it would drop is gone
here already, so that a page shows what will be published. Words are never dropped: an element that cannot stay leaves
its words behind, and a link to which a note sends its reader (见……) says that it is on the site.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from markupsafe import Markup

KEPT = frozenset(
    (
        *("section", "p", "h2", "h3", "strong", "span", "br", "img", "blockquote", "ol", "ul", "li"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    )
)
"""The elements that stay."""
INSTEAD = {"div": "section", "b": "strong", "em": "strong", "h4": "h3", "h5": "h3", "h6": "h3", "pre": "p"}
"""What stands for an element that does not stay; Chinese type has no slanted letters, so emphasis is bold."""
WRAPPERS = frozenset(("section", "span", "strong"))
"""Elements that say nothing without a style."""
SEE = re.compile(r"(?:^|[，。；：、（—]|[参另详请])见$")
"""What comes before the words of a link that says where to look, and not before one that says 常见问题."""
ALONE = frozenset(("br", "img"))
UNSEEN = frozenset(("script", "style", "svg", "template"))
"""Elements whose content is no text."""
ATTRIBUTES = {
    "img": ("src", "alt"),
    "ol": ("start",),
    "th": ("scope", "colspan", "rowspan"),
    "td": ("colspan", "rowspan"),
}

Given = list[tuple[str, str | None]]


def pasted(markup: str, styles: Mapping[str, str]) -> Markup:
    """*markup* with the *styles* of ``element.class``, else of ``element``, at each element, and nothing beside."""
    walk = _Walk(styles)
    walk.feed(markup)
    walk.close()
    return Markup("".join(walk.written))  # noqa: S704  (all words are escaped anew)


@dataclass(eq=False)
class _Walk(HTMLParser):
    """The markup on the way from tag to tag: what was written, and what stands open: its tag, classes and end."""

    styles: Mapping[str, str]
    written: list[str] = field(default_factory=list)
    around: list[tuple[str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: Given) -> None:
        """An element begins: itself, what stands for it, or nothing."""
        name = INSTEAD.get(tag, tag)
        given = {key: value or "" for key, value in attrs}
        style = self._style(name, given)
        opening, closing = "", ""
        if name in KEPT and not self._unseen() and (style or name not in WRAPPERS):
            opening, closing = f"<{name}{''.join(_attributes(name, given, style))}>", f"</{name}>"
        elif tag == "a" and self._tells_where():
            opening, closing = "网页版“", "”"
        self.written += [opening] if opening else []
        if name not in ALONE:
            self.around.append((tag, given.get("class", ""), closing))

    def handle_endtag(self, tag: str) -> None:
        """An element ends that began."""
        if self.around and self.around[-1][0] == tag:
            self.written.append(self.around.pop()[2])

    def handle_data(self, data: str) -> None:
        """Words stay."""
        if not self._unseen():
            self.written.append(escape(data, quote=False))

    def _unseen(self) -> bool:
        return any(tag in UNSEEN for tag, *_ in self.around)

    def _tells_where(self) -> bool:
        """Whether the words that follow are those of a link to which a note of the editors sends the reader."""
        noted = any("admonition" in classes.split() for _, classes, _ in self.around)
        return noted and bool(SEE.search("".join(self.written[-1:])))

    def _style(self, name: str, given: Mapping[str, str]) -> str:
        named = (f"{name}.{one}" for one in given.get("class", "").split())
        found = next((self.styles[one] for one in named if one in self.styles), self.styles.get(name, ""))
        return ";".join(filter(None, (found, given.get("style", "").rstrip(";"))))


def _attributes(name: str, given: Mapping[str, str], style: str) -> Iterator[str]:
    """The attributes that stay, and the style."""
    kept = {key: given[key] for key in ATTRIBUTES.get(name, ()) if key in given} | ({"style": style} if style else {})
    yield from (f' {key}="{escape(value)}"' for key, value in kept.items())

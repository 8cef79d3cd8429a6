"""A note of the editors in a piece opens with one line, to the letter: all else is lost or read as print."""

import re
from collections.abc import Iterator

from newquality_site.files.position import Problem
from newquality_site.model.site import Site

OPENING = '!!! note "编者注"'
_MEANT = re.compile(r"^[ \t]*([!！]{2,4})[ \t]*([A-Za-z]*)[ \t]*([\"“”]?)([^\n]*?)[\"“”]?[ \t]*$", re.MULTILINE)


def check(site: Site) -> Iterator[Problem]:
    """Openings that are not quite so, each alone: what follows would be taken for altered print."""
    for article in site.articles:
        for found in _MEANT.finditer(article.prose.text):
            if found[0].rstrip() != OPENING:
                place = article.prose.at(found.start(1))
                yield Problem(place, _reason(*found.groups()), f"这一行写成 {OPENING}，编者的话另起一行，前面空四格")


def _reason(marks: str, kind: str, quote: str, title: str) -> str:
    if "！" in marks:
        return f"“{marks}”用了全角的叹号，不成编者注"
    if kind == "note" and title and title != "编者注":
        return f"编者注的标题不能是“{title}”"
    if kind == "note" and quote in ("“", "”"):
        return "编者注的标题用了中文引号"
    return f"“{marks} {kind}”不是编者注的写法"

"""A drawing among the story's files is a picture only: opened by itself, a browser would run what is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newquality_site.files.position import Position, Problem, locate
from newquality_site.files.tree import Tree, under, within
from newquality_site.model.site import Site

FOLDER = "content/static"
_LIVE = re.compile(
    r"<(?P<element>(?:[\w-]+:)?(?:script|foreignObject|iframe)|!ENTITY|\?xml-stylesheet)"
    r"|<[^>]*?\b(?P<handler>on[a-z]+\s*=)"
    r"|(?P<link>(?:href|src)\s*=\s*[\"'](?!#|data:image/(?:png|jpeg|gif|webp)))",
    re.IGNORECASE,
)


def check(_site: Site, inputs: Tree) -> Iterator[Problem]:
    """Drawings with scripts, handlers, other documents or links in them, each at the first place."""
    for path, content in under(FOLDER, within(FOLDER, inputs)).items():
        if path.suffix.lower() in (".svg", ".svgz"):
            text = content.decode("utf-8", errors="replace").replace("\0", "")
            if path.suffix.lower() == ".svgz" or "<svg" not in text.lower():
                yield Problem(Position(str(path)), "这不是看得懂的 SVG 图", "另存为普通的 .svg 或 .png")
            elif found := _LIVE.search(text):
                what = next(filter(None, found.groups()))
                reason = f"图里有“{what}”，会运行程序或引用别处"
                yield Problem(Position(str(path), *locate(text, found.start())), reason, "另存为不带它的 .svg，或 .png")

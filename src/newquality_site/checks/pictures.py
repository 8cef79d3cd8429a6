"""Every picture that a piece names is there, in a format that browsers show; a drawing is a picture only.

Opened by itself, a browser would run what is in a drawing.
"""

import re
from collections.abc import Iterator

from newquality_site.files.position import Position, Problem, locate
from newquality_site.files.tree import Tree, under, within
from newquality_site.model.site import Site
from newquality_site.text.near import near

FOLDER = "content/static"
SHOWN = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg")
_LIVE = re.compile(
    r"<(?P<element>(?:[\w-]+:)?(?:script|foreignObject|iframe)|!ENTITY|\?xml-stylesheet)"
    r"|<[^>]*?\b(?P<handler>on[a-z]+\s*=)"
    r"|(?P<link>(?:href|src)\s*=\s*[\"'](?!#|data:image/(?:png|jpeg|gif|webp)))",
    re.IGNORECASE,
)


def check(site: Site, inputs: Tree) -> Iterator[Problem]:
    """Pictures that are not there, files that are no picture, and drawings with more in them than a picture."""
    yield from _named(site, inputs)
    yield from _drawings(inputs)


def _named(site: Site, inputs: Tree) -> Iterator[Problem]:
    files = sorted(str(path) for path in within(FOLDER, inputs))
    for article in site.articles:
        picture = article.front.picture
        if picture and picture.file not in files:
            like = near(picture.file, files)
            mend = f"是不是“{like}”？" if like else f"把图片放进 {FOLDER}，或改正 file"
            yield Problem(picture.at("file"), f"{FOLDER} 里没有图片“{picture.file}”", mend)
        elif picture and not picture.file.lower().endswith(SHOWN):
            reason = f"“{picture.file}”不是浏览器能显示的图片"
            yield Problem(picture.at("file"), reason, "另存为 .jpg、.png 或 .webp")


def _drawings(inputs: Tree) -> Iterator[Problem]:
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

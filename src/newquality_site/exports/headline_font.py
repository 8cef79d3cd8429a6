"""The headline font cut down to the characters that headlines use, in the web's own format.

The whole face is 3 MB; a special's headlines need some two hundred characters. ``halt`` stays, without which a browser
cannot trim a pair of marks (”。) in the font. The name of a person, a place or a topic is no headline and is set in the
reader's own face: a special has more of them than its font has room for.
"""

import html
import io
import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.files.disk import packaged
from newquality_site.files.naming import blank, stamped
from newquality_site.files.remember import Each, in_turn
from newquality_site.files.tree import Tree
from newquality_site.model.page import File
from newquality_site.model.ref import Ref

FACE = PurePosixPath("NQSerif-Bold.ttf")
PATH = PurePosixPath("fonts/headline.woff2")
WAITING = {Ref("file", "font"): blank(PATH)}
"""What pages call the font by before it is made of them."""
_HALT = int.from_bytes(b"halt", "big")
_HEADLINES = re.compile(
    r'<(h1\b(?! class="plain")|[a-z0-9]+(?=[^>]* class="(?:[^"]* )?serif[" ]))[^>]*>(.*?)</\1>', re.DOTALL
)
_TAGS = re.compile(r"<[^>]*>")


def files(pages: Tree, each: Each = in_turn) -> Iterable[File]:
    """The one font, with every character set in it anywhere on the site, and its licence, which must go along."""
    yield File(Ref("font", "licence"), PurePosixPath("fonts/OFL.txt"), packaged("fonts")[PurePosixPath("OFL.txt")])
    set_anywhere = {one for page in each("标题字", characters, _html(pages)) for one in page}
    (font,) = each("字体", subset, ["".join(sorted(set_anywhere))])
    yield File(Ref("font", "headline"), stamped(PATH, font), font)


def _html(pages: Tree) -> list[bytes]:
    """The pages that load the font: those for frames and for copying are set in the reader's own."""
    name = f"{PATH.with_suffix('')}.".encode()
    return [content for path, content in pages.items() if path.suffix == ".html" and name in content]


def characters(page: bytes) -> str:
    """The characters of headlines and large figures in a rendered *page*, in order."""
    set_in_it = (html.unescape(_TAGS.sub("", found[2])) for found in _HEADLINES.finditer(page.decode()))
    return "".join(sorted({one for words in set_in_it for one in words if one.isprintable()}))


def subset(text: str) -> bytes:
    """The face with the characters of *text* only; the same bytes for the same characters."""
    import uharfbuzz  # noqa: PLC0415  (neither is needed by a build whose headlines have no new character)
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    wanted.unicode_set.update(map(ord, text))
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.add(_HALT)
    cut = uharfbuzz.subset(uharfbuzz.Face(packaged("fonts")[FACE]), wanted).blob.data
    font = TTFont(io.BytesIO(cut), lazy=True, recalcBBoxes=False, recalcTimestamp=False)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()

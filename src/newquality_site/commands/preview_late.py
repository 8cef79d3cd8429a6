"""What no page holds is put off in a preview: a picture is painted, and the headline font cut, when a browser asks.

In its place stands what it takes to make it, so that all else goes its way: names that tell their content, checks, what
is kept. Most pictures of a preview are never looked at, and an editor waits for the page.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from newquality_site.files.pickles import pickled, unpickled
from newquality_site.files.remember import Each
from newquality_site.render.sealing import policy

if TYPE_CHECKING:
    from newquality_site.charts.drawing import Drawing

LATER = b"\0later\0\0\0"
"""How it begins; so many bytes that it can be told from its beginning as base64, too."""
_EMBEDDED = re.compile(re.escape(b64encode(LATER)) + rb"[A-Za-z0-9+/]*={0,2}")
_ALONE = Lock()
"""Faces are read by one at a time: the building, or one of the answers to a browser."""


def putting_off(each: Each) -> Each:
    """The map *each* that makes of pictures and the headline font only what it takes to make them."""
    from newquality_site.build import draw_now  # noqa: PLC0415  (the help of a command need not load the program)
    from newquality_site.exports.headline_font import subset  # noqa: PLC0415

    def put_off(step: str, work: Callable[[Any], Any], items: Sequence[Any]) -> list[Any]:
        """The results in order."""
        if work is subset:
            return each(step, cut_later, items)
        if work is not draw_now:
            return each(step, work, items)
        pictures = iter(each(step, painted_later, [drawing for drawing in items if drawing.format == "png"]))
        inline = iter(each(step, work, [drawing for drawing in items if drawing.format != "png"]))
        return [next(pictures if drawing.format == "png" else inline) for drawing in items]

    return put_off


def painted_later(drawing: Drawing) -> bytes:
    """What it takes to paint a picture; raises GlyphMissing now, as painting it would."""
    from newquality_site.charts.engine import refuse_missing  # noqa: PLC0415  (where all is kept it is not needed)

    with _ALONE:
        refuse_missing(drawing)
    return LATER + pickled(drawing)


def cut_later(text: str) -> bytes:
    """What it takes to cut the headline font."""
    return LATER + pickled(text)


def shown(content: bytes) -> bytes:
    """A file as the site will have it, whether it was put off or holds what was; any other is only itself."""
    try:
        if content.startswith(LATER):
            return _made(content)
        whole = _EMBEDDED.sub(lambda found: b64encode(_made(b64decode(found[0]))), content)
    except Exception:  # noqa: BLE001  (words or a file of the story that begin as what is put off does)
        return content
    return whole if whole == content else whole.replace(policy(content).encode(), policy(whole).encode(), 1)


@lru_cache(maxsize=64)
def _made(later: bytes) -> bytes:
    from newquality_site.build import draw_now  # noqa: PLC0415
    from newquality_site.exports.headline_font import subset  # noqa: PLC0415

    value = unpickled(later.removeprefix(LATER))
    with _ALONE:
        return subset(value) if isinstance(value, str) else draw_now(value)

"""Lines that the page broke become one line again.

Chinese has no space at a line's end, so a break beside Chinese vanishes; only between two Latin words it was a space.
Between Chinese and Latin nothing is put either: the gap there is the style sheet's work (`text-autospace`), and a typed
space would be copied along and would hide 研发AI from whoever searches for it.
"""

import re

from newquality_site.text.script import HAN, SHARED_MARKS, WIDE_MARKS

_BREAK = re.compile(r"(?<=(\S))[ \t\u3000]*\r?\n[ \t]*(?=(\S))")
_LATIN_END = re.compile(rf"[^{HAN}{WIDE_MARKS}{SHARED_MARKS}\s/(\[-]")
_LATIN_START = re.compile(rf"[^{HAN}{WIDE_MARKS}{SHARED_MARKS}\s/)\],.:;?!%]")


def joined(text: str) -> str:
    """Text with each line break inside a paragraph taken out, or made a space between two Latin words.

    A break stays where a paragraph ends: before an empty line, and before a line that the paper's own indent begins
    (an ideographic space). A break at the very end or start of the text stays too: its other side is not known.
    Markdown means more by a break than the page does, so this is for plain text.
    """
    return _BREAK.sub(lambda found: " " if _both_latin(found[1], found[2]) else "", text)


def _both_latin(end: str, start: str) -> bool:
    """Whether a space belongs between the end of a line and the start of the next."""
    return bool(_LATIN_END.match(end) and _LATIN_START.match(start))

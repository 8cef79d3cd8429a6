"""How long a text takes to read.

The rate is a convention, not a measurement of ours: figures given for silent reading of Chinese news lie between 300
and 500 characters a minute, and 400 is the usual middle.
"""

import re

from newquality_site.text.script import HAN

_RATE = 400
_HAN = re.compile(f"[{HAN}]+")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[.,'’-][A-Za-z0-9]+)*")


def minutes(text: str, han: int) -> int:
    """Minutes a reader needs for *text* with so many Chinese characters, each begun minute counted, at least one."""
    count = han + len(_WORD.findall(text))
    return max(1, -(-count // _RATE))


def han_count(text: str) -> int:
    """How many Chinese characters the text has, marks and Latin letters left out."""
    return sum(map(len, _HAN.findall(text)))

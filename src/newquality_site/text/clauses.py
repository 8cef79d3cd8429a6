"""The clause around a place in a text, cut nowhere but at its marks."""

import re

from newquality_site.text.sentences import CLOSE, pairs

_ENDS = re.compile(rf"(?:[。；！？…]|(?<!\d)[，：]|[，：](?!\d))[，。；：！？…{CLOSE}]*")


def clause(text: str, at: int) -> tuple[str, str]:
    """What stands before and behind *at* as far as the nearest marks; quotes and brackets that it cuts are taken whole.

    Its last mark is left out, and so are marks right at the place: they end no clause that would tell where it is.
    """
    ends = [found.span() for found in _ENDS.finditer(text)]
    start = max((end for _, end in ends if end < at), default=0)
    stop = min((begin for begin, _ in ends if begin > at), default=len(text))
    for opening, closing in reversed(pairs(text)):
        if opening < start <= closing < stop:
            start = opening
        elif start <= opening < stop <= closing:
            stop = closing + 1
    return text[start:at], text[at:stop]

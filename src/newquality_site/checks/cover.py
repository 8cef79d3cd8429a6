"""Whether the print is covered by the pieces, laid end to end: then nothing is lost, doubled, altered or moved.

This is what a story without a slip is like, and it is seen in one walk along the print. Only where the walk comes to a
stop is it worth asking what went wrong, which ``fidelity`` and ``sequence`` do at leisure.
"""

from collections import defaultdict
from collections.abc import Iterable

BEGINNING = 8
"""By so many characters a text is looked up; shorter ones by all they have."""


def covered(stream: str, texts: Iterable[str]) -> bool:
    """Whether *stream* is all of the *texts*, each once, in whatever order."""
    waiting = defaultdict[str, list[str]](list)
    for text in sorted(filter(None, texts), key=len):
        waiting[text[:BEGINNING]].append(text)
    place = 0
    while place < len(stream):
        found = _next(stream, place, waiting)
        if not found:
            return False
        place += len(found)
    return not any(waiting.values())


def _next(stream: str, place: int, waiting: dict[str, list[str]]) -> str:
    """The longest text that stands at *place*, which waits no longer; empty where none does."""
    for length in range(BEGINNING, 0, -1):
        listed = waiting.get(stream[place : place + length], [])
        for number in range(len(listed) - 1, -1, -1):
            if stream.startswith(listed[number], place):
                return listed.pop(number)
    return ""

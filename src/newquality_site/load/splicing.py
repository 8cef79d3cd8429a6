"""Words put into a file of YAML in the place of others: every other byte stays as it was.

A place is looked up in the record, the text is spliced there, and the result is read anew: it must say what was said
before and what is new, or it is refused. So a way of writing that is not foreseen here costs an edit by hand, never a
figure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from newquality_site.files.position import InputError, Position
from newquality_site.load.record import record
from newquality_site.model.entry import Located

MARK = "\ufeff"
Name = tuple[str, str]
"""A series: its indicator's id and its own key."""


@dataclass(frozen=True, slots=True)
class Splice:
    """New words in the place of those between two columns of a line, all counted from nought."""

    line: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Block:
    """The observations of a series and the lines they take: up to *last*, with comments beneath up to *tail*."""

    obs: Located
    lines: list[str]
    last: int
    tail: int

    @property
    def indent(self) -> str:
        """The white space before each period."""
        return " " * (self.obs.places[""].column - 1)

    @property
    def one_line(self) -> bool:
        """Whether all stand in one pair of braces."""
        return self.at(self.obs.places[""]).startswith("{")

    @property
    def own(self) -> range:
        """The numbers of the lines, comments and all."""
        return range(self.obs.places[""].line - 1, self.tail + 1)

    def at(self, place: Position) -> str:
        """What is written from a place to the end of its line."""
        return self.lines[place.line - 1][place.column - 1 :]

    def end(self, line: int) -> int:
        """The column behind the last character of a line."""
        return len(self.lines[line].rstrip("\r\n"))

    def below(self, line: int, words: str) -> Splice:
        """A line of its own beneath *line*, with the end of line that the file has."""
        return Splice(line, self.end(line), self.end(line), f"{line_end(self.lines)}{self.indent}{words}")


def read(path: str, text: str) -> tuple[list[str], Any]:
    """The lines of a file, with their ends, and what they say."""
    plain = text.removeprefix(MARK)
    return plain.splitlines(keepends=True), record(path, plain.replace("\r\n", "\n").replace("\r", "\n"))


def proved(path: str, text: str, splices: Iterable[Splice], expected: object, refusal: InputError) -> str:
    """The text with the splices made, once it is read to say what is *expected*; else raises the *refusal*."""
    new = spliced(read(path, text)[0], splices)
    try:
        _, found = read(path, new)
    except InputError:
        found = None
    if found != expected:
        raise refusal
    return (MARK if text.startswith(MARK) else "") + new


def series_of(written: Any) -> dict[Name, Located]:  # noqa: ANN401  (what record() gives)
    """Every series as written, by its name."""
    return {(each["id"], key): one for each in written["indicators"] for key, one in each["series"].items()}


def blocks_of(lines: list[str], written: Any) -> dict[Name, Block]:  # noqa: ANN401
    """Where the observations of every series stand."""
    return {name: _block(lines, series["obs"]) for name, series in series_of(written).items()}


def _block(lines: list[str], obs: Located) -> Block:
    indent = obs.places[""].column - 1
    last = max(obs.places[key].line for key in obs) - 1
    for number in range(last + 1, len(lines)):
        words = lines[number].strip()
        if words and _depth(lines[number]) <= indent and words[0] not in "]}":
            break
        last = number if words else last
    tail = last
    while tail + 1 < len(lines) and lines[tail + 1].startswith(" " * indent + "#"):
        tail += 1
    return Block(obs, lines, last, tail)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def line_end(lines: list[str]) -> str:
    """What the lines of the file end with."""
    return lines[0][len(lines[0].rstrip("\r\n")) :]


def spliced(lines: list[str], splices: Iterable[Splice]) -> str:
    """The lines with every splice made, from the end on; of two at one place the first stands first."""
    changed = list(lines)
    for splice in sorted(splices, key=lambda each: (each.line, each.start, each.end))[::-1]:
        line = changed[splice.line]
        changed[splice.line] = line[: splice.start] + splice.words + line[splice.end :]
    return "".join(changed)

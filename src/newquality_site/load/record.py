"""YAML that remembers its place.

Nodes are composed, never constructed: a scalar stays the text that was written, so ``no`` is not false, ``12:30`` is
not 750 and ``8.0`` keeps its zero. A key given twice, an alias, a tag and a nest too deep are refused, each with its
place.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from newquality_site.files.position import InputError, Position, Problem, refused
from newquality_site.load.cuts import cut
from newquality_site.load.decoding import FORBIDDEN, unseen
from newquality_site.load.riddles import riddle
from newquality_site.load.traps import Slip, typing_slip
from newquality_site.model.entry import Located

DEEPEST = 30
FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C, where there is one. It is ten times as fast; what it refuses, the other one explains."""
UNLIKE = re.compile("[\t?\ufeff]")
"""Signs in some places of which the parser in C sees no mistake."""
EMPTY = ("", "~", "null", "Null", "NULL")


def record(path: str, text: str, first_line: int = 1) -> Any:  # noqa: ANN401  (a border: the shape is not known yet)
    """What *text* says as mappings, lists and text; raises InputError with every mistake of its form."""
    reading = _Reading(path, text.split("\n"), first_line)
    try:
        node = reading.node(text, yaml.SafeLoader if UNLIKE.search(text) else FAST)
    except yaml.YAMLError:
        node = reading.explained(text)
    value = reading.whole(node) if node else None
    if reading.problems:
        raise InputError(tuple(reading.problems))
    return value


@dataclass(frozen=True, slots=True)
class _Reading:
    """One text on its way to values, with the problems met so far."""

    path: str
    lines: list[str]
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    def position(self, mark: Any) -> Position:  # noqa: ANN401  (Mark has a twin in C, of another type)
        """The place of a mark in the file."""
        return Position(self.path, mark.line + self.first_line, mark.column + 1)

    def node(self, text: str, loader: Any) -> Node | None:  # noqa: ANN401  (one of two classes without a common one)
        """The whole text as nodes, once it is proved to hold nothing that no table needs."""
        self.prove(yaml.parse(text, Loader=loader))
        return yaml.compose(text, Loader=loader)

    def explained(self, text: str) -> Node | None:
        """The same by the parser whose words are known; raises InputError with what they mean."""
        try:
            return self.node(text, yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            raise InputError((self.syntax_problem(error, _quoted(text, error.problem_mark)),)) from None

    def prove(self, events: Iterable[yaml.Event]) -> None:
        """Refuse what no table needs at the first sign of it, before a nest of thousands costs minutes and memory."""
        depth = 0
        for event in events:
            self.refuse(event)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise refused(self.position(event.start_mark), "嵌套太深", "检查缩进和括号")

    def refuse(self, event: yaml.Event) -> None:
        """Refuse anchors, aliases and tags, which no table needs, and characters that only an escape can bring in."""
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or tag not in (None, "!"):
            place = self.position(event.start_mark)
            reason = "这里不用 YAML 的锚点、别名（& *）和标签（!）"
            raise refused(place, reason, "把文字放进英文引号，或直接写出内容")
        if isinstance(event, yaml.ScalarEvent) and (found := FORBIDDEN.search(event.value)):
            raise InputError((unseen(found[0], self.position(event.start_mark)),))

    def syntax_problem(self, error: yaml.MarkedYAMLError, quoted: yaml.ScalarToken | None) -> Problem:
        """What a parser's riddle means, where a slip of typing or a sentence cut in two explains it."""
        answer = riddle(error.context, error.problem)
        met: Any = error.problem_mark
        for number in (met.line, met.line - 1):
            if slip := typing_slip("".join(self.lines[number : number + 1])):
                return self.slip_problem(number, slip)
        if found := cut(self.lines, error, quoted):
            return Problem(self.position(found), found.reason, found.mend)
        place = self.position(error.context_mark if answer.at_start else met)
        return Problem(place, answer.reason, answer.mend + (self.uneven(met) if answer.of_indents else ""))

    def uneven(self, met: Any) -> str:  # noqa: ANN401
        """How far a line refused at its beginning is indented, and the one above that it does not fit."""
        above, line = ["", *self.lines, ""][met.line : met.line + 2]
        gaps = [len(each) - len(each.lstrip(" ")) for each in (above, line)]
        if gaps[0] == gaps[1] or ":" in line[: met.column] or above.strip()[:1] in ("", "#"):
            return ""
        return f"（上一行前面空 {gaps[0]} 格，这一行空 {gaps[1]} 格）"

    def slip_problem(self, number: int, slip: Slip) -> Problem:
        """A slip of typing with its place."""
        return Problem(Position(self.path, number + self.first_line, slip.column), slip.reason, slip.mend)

    def whole(self, node: Node) -> Any:  # noqa: ANN401
        """The value of the whole text; where a slip made one text of it all, the slip is the problem."""
        number = node.start_mark.line
        # An empty document stands behind its `---`, where there may be no line any more.
        slip = typing_slip("".join(self.lines[number : number + 1])) if isinstance(node, ScalarNode) else None
        self.problems.extend([self.slip_problem(number, slip)] if slip else [])
        return self.value(node)

    def value(self, node: Node) -> Any:  # noqa: ANN401
        """A node as mapping, list or text."""
        match node:
            case MappingNode():
                return self.mapping(node)
            case SequenceNode():
                return [self.value(item) for item in node.value]
        return _text(node)

    def mapping(self, node: MappingNode) -> Located:
        """A mapping with the place of each key and, under ``key[0]``, of each item of its list."""
        values: dict[str, Any] = {}
        places = {"": self.position(node.start_mark)}
        for key, item, place in self.pairs(node):
            if key in values:
                reason = f"“{key}”写了两次，上一次在第 {places[key].line} 行"
                self.problems.append(Problem(place, reason, "留下一个，删去另一个"))
            values[key] = self.value(item)
            items = item.value if isinstance(item, SequenceNode) else [item]
            places |= {f"{key}[{number}]": self.position(one.start_mark) for number, one in enumerate(items)}
            places[key] = place
        return Located(values, places)

    def pairs(self, node: MappingNode) -> Iterator[tuple[str, Node, Position]]:
        """Each key with its value and its place."""
        for key, item in node.value:
            place = self.position(key.start_mark)
            if isinstance(key, ScalarNode) and key.value:
                yield key.value, item, place
            else:
                self.problems.append(Problem(place, "冒号前面应是一个词", "补上名称，或检查冒号前的内容"))


def _quoted(text: str, met: Any) -> yaml.ScalarToken | None:  # noqa: ANN401
    """The last quoted text that the parser read before it met what it cannot read."""
    last = None
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if token.start_mark.index >= met.index:
                break
            last = token if isinstance(token, yaml.ScalarToken) and token.style else None
    return last


def _text(scalar: Any) -> str | None:  # noqa: ANN401  (the one kind of node that is left)
    """What was written; a block of text ends with a line end that nobody means."""
    return None if not scalar.style and scalar.value in EMPTY else scalar.value.rstrip("\n")

"""YAML that remembers its place.

Nodes are composed, never constructed: a scalar stays the text that was written, so ``no`` is not false, ``12:30`` is
not 750 and ``8.0`` keeps its zero. A key given twice, an alias, a tag and a nest too deep are refused, each with its
place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from newquality_site.files.position import InputError, Position, Problem
from newquality_site.load.traps import typing_slip
from newquality_site.model.entry import Located

DEEPEST = 30


def record(path: str, text: str, first_line: int = 1) -> Any:  # noqa: ANN401  (a border: the shape is not known yet)
    """What *text* says as mappings, lists and text; raises InputError with every mistake of its form."""
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            _refuse_event(event, path, first_line)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise InputError((_syntax_problem(error, path, text, first_line),)) from None
    except yaml.reader.ReaderError as error:
        place = Position(path, first_line + text[: error.position].count("\n"))
        raise InputError((Problem(place, "有不可见的控制字符", "删去这个字符"),)) from None
    except RecursionError:
        raise InputError((Problem(Position(path, first_line), "嵌套太深", "检查缩进"),)) from None
    problems: list[Problem] = []
    value = _value(node, path, first_line, problems, 0) if node else None
    if problems:
        raise InputError(tuple(problems))
    return value


def _refuse_event(event: yaml.Event, path: str, first_line: int) -> None:
    tagged = getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or tagged not in (None, "!"):
        place = _position(event.start_mark, path, first_line)  # type: ignore[arg-type]  # the C twin of Mark
        raise InputError(
            (Problem(place, "这里不用 YAML 的锚点、别名（& *）和标签（!）", "把文字放进英文引号，或直接写出内容"),)
        )


def _position(mark: yaml.Mark | None, path: str, first_line: int) -> Position:
    return Position(path, mark.line + first_line, mark.column + 1) if mark else Position(path, first_line)


def _syntax_problem(error: yaml.MarkedYAMLError, path: str, text: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.splitlines()
    for number in (line, line - 1):
        slip = typing_slip(lines[number]) if 0 <= number < len(lines) else None
        if slip:
            return Problem(Position(path, number + first_line, slip.column), slip.reason, slip.mend)
    return Problem(
        Position(path, line + first_line, column + 1),
        f"YAML 读不下去（{error.problem or error.context}）",
        "检查这一行和上一行的缩进、引号和冒号",
    )


def _value(node: Node, path: str, first_line: int, problems: list[Problem], depth: int) -> Any:  # noqa: ANN401
    if depth > DEEPEST:
        problems.append(Problem(_position(node.start_mark, path, first_line), "嵌套太深", "检查缩进"))
        return None
    match node:
        case ScalarNode():
            empty = node.style is None and node.value in ("", "~", "null", "Null", "NULL")
            return None if empty else node.value
        case SequenceNode():
            return [_value(item, path, first_line, problems, depth + 1) for item in node.value]
        case MappingNode():
            return _mapping(node, path, first_line, problems, depth)
    return None


def _mapping(node: MappingNode, path: str, first_line: int, problems: list[Problem], depth: int) -> Located:
    values: dict[str, Any] = {}
    places = {"": _position(node.start_mark, path, first_line)}
    for key, item, place in _pairs(node, path, first_line, problems):
        if key in values:
            reason = f"“{key}”写了两次，上一次在第 {places[key].line} 行"
            problems.append(Problem(place, reason, "留下一个，删去另一个"))
        values[key] = _value(item, path, first_line, problems, depth + 1)
        places[key] = place
    return Located(values, places)


def _pairs(
    node: MappingNode, path: str, first_line: int, problems: list[Problem]
) -> Iterator[tuple[str, Node, Position]]:
    for key, item in node.value:
        place = _position(key.start_mark, path, first_line)
        if not isinstance(key, ScalarNode):
            problems.append(Problem(place, "键应是一个词", "检查冒号前的内容"))
        else:
            yield key.value, item, place

"""Edits of the table of figures: new values, new periods and lines to fill."""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from newquality_site.files.position import InputError, Position, refused
from newquality_site.load.splicing import Block, Name, Splice, blocks_of, line_end, proved, read, series_of
from newquality_site.model.entry import Located

FIELDS = ("value", "yoy", "pp", "source", "released", "status", "quoted")
"""The fields an edit may write, in the order in which a line has them."""
_SCALAR = re.compile(r"""(["'])[-\w.]*\1|[-\w.~]+| *(?=[,}])|""")
_TO_FILL = r"( *)# {}: \{{(?:(?:value|yoy|pp|released): ,? ?|source: [\w-]+, |quoted: [^,{{}}]*)*\}}(.*)"


@dataclass(frozen=True, slots=True)
class Edit:
    """Fields of one period of a series, each as it is to be written."""

    name: Name
    period: str
    fields: Mapping[str, str]


def edited(path: str, text: str, edits: Iterable[Edit]) -> str:
    """*text* with the edits made; raises InputError where the way it is written does not let them be made."""
    wanted = tuple(edits)
    lines, written = read(path, text)
    places = blocks_of(lines, written)
    expected = deepcopy(written)
    for edit in wanted:
        obs = series_of(expected)[edit.name]["obs"]
        obs[edit.period] = {**(obs.get(edit.period) or {}), **edit.fields}
    splices = [splice for edit in wanted for splice in _splices(places[edit.name], edit)]
    return proved(path, text, splices, expected, _unsure(path, splices))


def with_lines_to_fill(path: str, text: str, period: str, words: Mapping[Name, str]) -> str:
    """*text* with a commented line for *period* beneath the observations of each series that has none."""
    lines, written = read(path, text)
    places = blocks_of(lines, written)
    splices = [
        block.below(block.tail, f"# {period}: {line}")
        for name, line in words.items()
        if (block := places[name]) and not block.one_line and period not in block.obs
        if not any(re.match(rf"\s*#\s*{re.escape(period)}\s*:", lines[number]) for number in block.own)
    ]
    return proved(path, text, splices, written, _unsure(path, splices))


def one_line_series(path: str, text: str) -> frozenset[Name]:
    """The series whose observations stand in braces on one line, where none can be added beneath."""
    lines, written = read(path, text)
    return frozenset(name for name, block in blocks_of(lines, written).items() if block.one_line)


def _unsure(path: str, splices: Iterable[Splice]) -> InputError:
    place = Position(path, min((splice.line for splice in splices), default=0) + 1)
    mend = "在编辑器里手工改；或先改成一行一个时期的写法"
    return refused(place, "从这里起有一处的写法特别，程序没有把握改", mend)


def _splices(block: Block, edit: Edit) -> Iterator[Splice]:
    """What to write where for one period: changed values, added fields, or a line of its own."""
    fields = {name: _scalar(name, edit.fields[name]) for name in FIELDS if name in edit.fields}
    if edit.period not in block.obs:
        yield _new_line(block, edit.period, _flow(fields))
        return
    seen = block.obs[edit.period]
    if seen is None:
        yield _replaced(block, block.obs.places[f"{edit.period}[0]"], _flow(fields))
        return
    for name in (name for name in fields if name in seen):
        yield _replaced(block, seen.places[f"{name}[0]"], fields[name])
    yield from _added(block, seen, {name: words for name, words in fields.items() if name not in seen})


def _scalar(name: str, words: str) -> str:
    """A value as YAML has it: a sentence in quotes, whatever marks stand in it."""
    escaped = words.replace("'", "''")
    return f"'{escaped}'" if name == "quoted" else words


def _new_line(block: Block, period: str, words: str) -> Splice:
    """A line beneath the last, or in the place of the line that was left to be filled."""
    if block.one_line:
        reason = "这个序列的 obs 写在一行里，程序不能在下面加一行"
        raise refused(block.obs.places[""], reason, "改成一行一个时期，再来一次")
    for number in block.own:
        if found := re.fullmatch(_TO_FILL.format(re.escape(period)), block.lines[number].rstrip("\r\n")):
            return Splice(number, 0, block.end(number), f"{found[1]}{period}: {words}{found[2]}")
    return block.below(block.last, f"{period}: {words}")


def _flow(fields: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{name}: {words}' for name, words in fields.items())}}}"


def _replaced(block: Block, place: Position, words: str) -> Splice:
    """A scalar in the place of another; where none stood, behind its colon."""
    start, end = place.column - 1, _scalar_end(block, place)
    space = "" if block.lines[place.line - 1][:start].endswith(" ") else " "
    return Splice(place.line - 1, start, end, space + words)


def _scalar_end(block: Block, place: Position) -> int:
    found = _SCALAR.match(block.at(place))
    return place.column - 1 + (found.end() if found else 0)


def _added(block: Block, seen: Located, fields: Mapping[str, str]) -> Iterator[Splice]:
    """New fields, each behind the nearest field that goes before it, or else at the front."""
    start = seen.places[""]
    braces = block.at(start).startswith("{")
    for name, words in fields.items():
        before = next((one for one in reversed(FIELDS[: FIELDS.index(name)]) if one in seen), None)
        next_line = f"{line_end(block.lines)}{' ' * (start.column - 1)}"
        if before is None:
            column = start.column if braces else start.column - 1
            behind = (", " if seen or name != list(fields)[-1] else "") if braces else next_line
            yield Splice(start.line - 1, column, column, f"{name}: {words}{behind}")
            continue
        place = seen.places[f"{before}[0]"]
        column = _scalar_end(block, place) if braces else block.end(place.line - 1)
        yield Splice(place.line - 1, column, column, f"{', ' if braces else next_line}{name}: {words}")

"""Keys that are right in themselves and stand a level too far out or in: their lines are indented wrongly.

Which names an entry may have is read from the schema of its model, and how far a line is to be indented from the lines
that already stand where it belongs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_core import PydanticCustomError

from newquality_site.model.entry import Located
from newquality_site.model.period import period

Steps = tuple[str | int, ...]
Forms = Mapping[Steps, Sequence[str]]
"""The names that each entry of a file may have, by the steps to it."""
TABLES = ("obs", "points")
"""The fields whose keys are times."""
EACH = "*"
"""The step to each item of a list or table."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A key with the steps to where it stands and to the entry or table it belongs to."""

    steps: Steps
    home: Steps

    def explains(self, detail: Any) -> bool:  # noqa: ANN401  (pydantic's dict)
        """Whether a refusal is only due to the key: it is beneath it, or misses what went astray."""
        loc = detail["loc"]
        beneath = loc[: len(self.steps)] == self.steps
        missed = detail["type"] == "missing" and _is(loc, (*self.home, self.steps[-1]))
        return beneath or missed or (detail["input"] is None and _is(loc, self.home))

    def answer(self, written: object) -> tuple[str, str]:
        """The reason and the mend."""
        name = self.steps[-1]
        reason = f"“{name}”的缩进不对，或放错了一组：它应在{_called(self.home)}"
        above, entry = _entry(written, self.home, self.steps)
        first = next((key for key in entry if key != name), None) if isinstance(entry, Located) else None
        if not isinstance(entry, Located) or first is None:
            return reason, f"写在“{above}:”下面，比它多空两格"
        place = entry.places[first]
        if place != entry.places[""]:
            return reason, f"移进第 {place.line} 行“{above}”的花括号里"
        return reason, f"移到那一组里，与第 {place.line} 行的“{first}”对齐（前面空 {place.column - 1} 格）"


def stray(forms: Forms, detail: Any) -> Stray | None:  # noqa: ANN401  (pydantic's dict)
    """The key at the wrong level that a refusal is due to, if there is one; one beneath its own name went with that."""
    loc: Steps = detail["loc"]
    wrong = detail["type"] in ("extra_forbidden", "model_type", "dict_type")
    for end, step in enumerate(loc, 1):
        suspect = (wrong and end == len(loc)) or loc[end:] == ("[key]",) or step in TABLES or _timely(step)
        if suspect and (home := _home(forms, loc[:end])) is not None:
            above = home[-1:] == loc[end - 2 : end - 1]
            return Stray(loc[: end - above], home[: len(home) - above])
    return None


def forms(schema: Any) -> dict[Steps, list[str]]:  # noqa: ANN401  (JSON Schema)
    """The names of every entry that a JSON Schema describes."""
    return dict(_forms(schema, schema.get("$defs", {}), ()))


def names(known: Forms, steps: Steps) -> Sequence[str]:
    """The names an editor may write in the entry that lies *steps* deep."""
    return next((own for path, own in known.items() if _is(steps, path)), ())


def _forms(schema: Any, tables: Mapping[str, Any], path: Steps) -> Iterator[tuple[Steps, list[str]]]:  # noqa: ANN401
    schema = next((one for one in schema.get("anyOf", ()) if one.get("type") != "null"), schema)
    schema = tables[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    inner = schema.get("properties", {})
    if inner:
        yield path, sorted(inner)
    each = [*schema.get("patternProperties", {}).values(), schema.get("additionalProperties"), schema.get("items")]
    for step, below in [*inner.items(), *((EACH, one) for one in each if isinstance(one, dict))]:
        yield from _forms(below, tables, (*path, step))


def _home(known: Forms, steps: Steps) -> Steps | None:
    """The one nearest place above or below where the last step may stand, if it may not stand where it does."""
    *above, name = steps
    places = _tables(known) if _timely(name) else (path for path, own in known.items() if name in own)
    far = {home: abs(len(home) - len(above)) for home in places if _one_begins_the_other(home, above)}
    nearest = [home for home in far if far[home] == min(far.values())]
    return nearest[0] if len(nearest) == 1 and far[nearest[0]] else None


def _tables(known: Forms) -> Iterator[Steps]:
    return ((*path, name) for path, own in known.items() for name in TABLES if name in own)


def _timely(step: object) -> bool:
    """Whether a key is a time."""
    try:
        return bool(period(step))
    except PydanticCustomError:
        return False


def _is(steps: Steps, path: Steps) -> bool:
    return len(steps) == len(path) and _one_begins_the_other(path, steps)


def _one_begins_the_other(path: Steps, steps: Iterable[str | int]) -> bool:
    return all(mine in (EACH, other) for mine, other in zip(path, steps, strict=False))


def _called(home: Steps) -> str:
    if not home:
        return "最外一级"
    name = next(step for step in reversed(home) if step != EACH)
    return f"“{name}”的一项里" if home[-1] == EACH else f"“{name}”里"


def _entry(written: Any, home: Steps, steps: Steps) -> tuple[str, Any]:  # noqa: ANN401  (what record() gives)
    """What is written where a key belongs, and its name; of several items the last, or the last before the key."""
    above = ""
    for number, step in enumerate(home):
        own = steps[number] if number < len(steps) - 1 else _last(written, steps[-1]) if step == EACH else step
        known = range(len(written)) if isinstance(written, list) else written or ()
        written = written[own] if own in known else None
        above = own if isinstance(own, str) else above
    return above, written


def _last(written: Any, name: str | int) -> str | int:  # noqa: ANN401
    keys = list(range(len(written)) if isinstance(written, list) else written or ())
    return next(reversed(keys[: keys.index(name)] if name in keys else keys), "")

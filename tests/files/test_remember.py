"""What was made once is not made again, and whatever differs is another thing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import pytest

from newquality_site.files.remember import Held, Question, remembered

T = TypeVar("T")
R = TypeVar("R")


@dataclass
class Shelf:
    """A store in memory."""

    kept: dict[bytes, bytes] = field(default_factory=dict)

    def get(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Give back what was put."""
        return {key: self.kept[key] for key in keys if key in self.kept}

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values."""
        self.kept.update(values)


@dataclass
class Counting:
    """A map that remembers what it was asked to make."""

    made: list[object] = field(default_factory=list)

    def __call__(self, _step: str, work: Callable[[T], R], items: Sequence[T]) -> list[R]:
        """The results, and the items counted."""
        self.made += items
        return [work(item) for item in items]


@dataclass
class Pages:
    """A work that asks: it writes the address of each name in its item."""

    addresses: dict[str, str]
    given: object = "frame"
    asked: set[Question] = field(default_factory=set)

    def __call__(self, item: str) -> str:
        """The addresses of the names, one behind the other."""
        return " ".join(str(self._address(name)) for name in item.split())

    def asking(self, item: str) -> tuple[str, tuple[Question, ...]]:
        """The same, and what was asked."""
        self.asked.clear()
        return self(item), tuple(sorted(self.asked))

    def answer(self, question: Question) -> object:
        """The address of a name."""
        return self.addresses.get(question[1])

    def _address(self, name: str) -> str | None:
        self.asked.add(("link", name))
        return self.addresses.get(name)


def doubled(text: str) -> str:
    """A result for each text."""
    return text * 2


def stripped(text: str) -> str:
    """A result that is often the same."""
    return text.strip()


def reversed_words(text: str) -> str:
    """Another result for each text."""
    return text[::-1]


def test_each_thing_is_made_once() -> None:
    """Equal items are made once, also within one step, and the order is kept."""
    shelf, counting = Shelf(), Counting()

    first = remembered(shelf, b"v1", counting)("步", doubled, ["甲", "乙", "甲"])
    second = remembered(shelf, b"v1", counting)("步", doubled, ["乙", "丙", "甲"])

    assert (first, second) == (["甲甲", "乙乙", "甲甲"], ["乙乙", "丙丙", "甲甲"])
    assert counting.made == ["甲", "乙", "丙"]


def test_what_a_process_holds_need_not_be_read() -> None:
    """A value is given as it was made, and what the last build did not ask for is let go and read again."""
    shelf, held = Shelf(), Held()
    first = remembered(shelf, b"v1", held=held)("步", stripped, [" 甲", "乙 "])
    shelf.kept = dict.fromkeys(shelf.kept, b"")

    second = remembered(shelf, b"v1", held=held)("步", stripped, [" 甲"])

    assert (first[0], len(held)) == (second[0], 1)
    with pytest.raises(EOFError):
        remembered(shelf, b"v1", held=held)("步", stripped, ["乙 "])


@pytest.mark.parametrize(
    ("recipe", "step", "work"), [(b"v2", "步", doubled), (b"v1", "另一步", doubled), (b"v1", "步", reversed_words)]
)
def test_another_recipe_step_or_function_is_another_thing(recipe: bytes, step: str, work: Callable[[str], str]) -> None:
    """What other code made, or another function, is not given back."""
    shelf, counting = Shelf(), Counting()
    remembered(shelf, b"v1")("步", doubled, ["甲"])

    result = remembered(shelf, recipe, counting)(step, work, ["甲"])

    assert result == [work("甲")]
    assert counting.made == ["甲"]


def test_a_result_holds_as_long_as_what_it_asked_for() -> None:
    """An answer that changed makes anew what asked for it, and nothing else; so does what all results depend on."""
    shelf, counting = Shelf(), Counting()
    pages = Pages({"a": "1", "b": "2"})
    items = ["a", "b", "c a"]
    remembered(shelf, b"")("页", pages, items)

    for changed in (
        Pages({"a": "1", "b": "3", "d": "4"}),
        Pages({"a": "1", "b": "3", "c": "5"}),
        Pages({"a": "1", "b": "3", "c": "5"}, "other"),
    ):
        assert remembered(shelf, b"", counting)("页", changed, items) == [changed(item) for item in items]

    assert counting.made == ["b", "c a", *items]


def test_a_chain_ends_where_a_result_is_the_same() -> None:
    """A step whose result did not change makes nothing anew in the next one, whether made or looked up."""
    shelf, counting = Shelf(), Counting()

    for source in ("甲", "甲 ", "甲 "):
        each = remembered(shelf, b"", counting)
        each("排", doubled, each("理", stripped, [source]))

    assert counting.made == ["甲", "甲", "甲 "]


@pytest.mark.parametrize("work", [lambda text: text, Pages({}).asking, Counting().made.append])
def test_a_function_that_may_hide_something_is_refused(work: Callable[[str], object]) -> None:
    """A closure, a lambda or a bound method has more in it than its name tells."""
    with pytest.raises(TypeError, match="not a plain function"):
        remembered(Shelf(), b"")("步", work, ["甲"])


def called(item: tuple[str, Callable[[], str]]) -> str:
    """Return what the function in an item gives."""
    return item[0] + item[1]()


def test_what_nobody_can_look_into_is_made_each_time() -> None:
    """An item with a function made on the way is never taken for another, nor kept."""
    shelf, counting = Shelf(), Counting()
    items = [("甲", lambda: "乙"), ("甲", lambda: "丙")]

    for _ in range(2):
        assert remembered(shelf, b"", counting)("步", called, items) == ["甲乙", "甲丙"]

    assert len(counting.made) == 4
    assert shelf.kept == {}

"""What an editor writes is kept as written, cannot change, and remembers where it stands."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from pydantic import ValidationError

from newquality_site.files.position import Position
from newquality_site.model.entry import Entry, Lines, Located, Number, Slug, Words


class Note(Entry):
    """An entry with a field of each kind."""

    id: Slug = "note"
    value: Number | None = None
    text: Words = "字"
    lines: Lines = ()


class Pair(Entry):
    """An entry made of entries."""

    notes: tuple[Note, ...]


def refused(make: Callable[[], object]) -> str:
    """Return the kind of the one error with which making an entry is refused."""
    with pytest.raises(ValidationError) as caught:
        make()
    (error,) = caught.value.errors()
    return error["type"]


@pytest.mark.parametrize("written", ["8.0", "36130", "0.10", "-1.50", "007"])
def test_a_number_keeps_its_digits(written: str) -> None:
    """A number is a decimal of just the digits written, the last zero among them (B16)."""
    value = Note.model_validate({"value": written}).value

    assert value == Decimal(written)
    assert f"{value:f}" == f"{Decimal(written):f}"


@pytest.mark.parametrize(
    "written", ["36,130", "8.3%", "１０４.５", "1e5", "NaN", "Infinity", "+1", ".5", "5.", "3_000", "", "八"]
)
def test_what_is_no_plain_number_is_refused(written: str) -> None:
    """Separators, per cent signs, full-width digits and exponents are no part of a number."""
    assert refused(lambda: Note.model_validate({"value": written})) == "number"


@pytest.mark.parametrize("written", ["rnd", "ma-xiuzhen", "2025-qgp", "a" * 60])
def test_a_name_for_an_address_is_plain(written: str) -> None:
    """Lower-case letters, digits and single hyphens make a name."""
    assert Note(id=written).id == written


@pytest.mark.parametrize("written", ["", "RnD", "研发", "a b", "a--b", "-a", "a-", "a_b", "a/b", "é", "a" * 61])
def test_what_would_not_do_in_an_address_is_refused(written: str) -> None:
    """Capitals, Chinese, blanks, stray hyphens and endless names are refused."""
    assert refused(lambda: Note(id=written)) == "slug"


@pytest.mark.parametrize("written", ["con", "nul", "com1", "lpt9"])
def test_a_name_of_a_device_is_refused(written: str) -> None:
    """Windows makes no file and no folder of these names, whatever follows the dot."""
    assert refused(lambda: Note(id=written)) == "device"
    assert Note(id=f"{written}-x").id == f"{written}-x"


def test_text_may_not_be_empty() -> None:
    """An empty text says nothing and is refused."""
    assert refused(lambda: Note(text="")) == "string_too_short"


@pytest.mark.parametrize("written", ["一行", ["一行"], ("一行",)])
def test_a_single_line_needs_no_brackets(written: object) -> None:
    """A line of text and a list of one line mean the same."""
    assert Note.model_validate({"lines": written}).lines == ("一行",)


def test_an_unknown_key_is_refused() -> None:
    """A misspelt key is never dropped in silence (C8)."""
    assert refused(lambda: Note.model_validate({"vaule": "1"})) == "extra_forbidden"


def test_an_entry_cannot_be_changed() -> None:
    """To change an entry is to make another."""
    note = Note()

    assert refused(lambda: setattr(note, "text", "词")) == "frozen_instance"


def located(line: int) -> Note:
    """Return a note that stands in a line of a file."""
    places = {"": Position("a.yaml", line, 3), "text": Position("a.yaml", line, 9)}
    return Note.model_validate(Located({"text": "字"}, places))


def test_an_entry_knows_where_it_stands() -> None:
    """A field that is written has its own place, one that is not has the entry's, and a made-up entry has none."""
    note = located(7)

    assert note.at("text") == Position("a.yaml", 7, 9)
    assert note.at("value") == note.at() == Position("a.yaml", 7, 3)
    assert Note().at("text") == Position("?")


def test_an_entry_within_another_knows_its_own_place() -> None:
    """Each entry of a list has its own place."""
    written = [Located({"text": "字"}, {"": Position("a.yaml", line)}) for line in (2, 5)]

    pair = Pair.model_validate({"notes": written})

    assert [note.at().line for note in pair.notes] == [2, 5]


def test_a_moved_entry_is_the_same_entry() -> None:
    """The place of an entry is no part of what it says: a moved line makes nothing stale."""
    assert located(7) == located(8)
    assert repr(located(7)) == repr(located(8))
    assert len({located(7), located(8)}) == 1


def test_entries_that_say_something_else_differ() -> None:
    """Another word, or another kind of entry, is another entry."""
    assert Note(text="字") != Note(text="词")
    assert Note() != Pair(notes=())
    assert Note() != "Note"


def test_a_figure_with_a_zero_more_is_another_figure() -> None:
    """8.0 says more than 8, so the two are neither equal nor alike in a set."""
    entries = [Note(value=Decimal(written)) for written in ("8", "8.0", "8.0")]

    assert entries[0] != entries[1]
    assert len(set(entries)) == 2

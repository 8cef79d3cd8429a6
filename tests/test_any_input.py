"""Whatever is typed: loaders read it or refuse it at its place, text rules keep what they must, no page comes alive.

The examples are made up, and are the same each time.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newquality_site.files.position import InputError, locate
from newquality_site.files.tree import PathTwice, claims, merge
from newquality_site.load.articles import article
from newquality_site.load.decoding import decoded
from newquality_site.load.record import record
from newquality_site.load.tables import KINDS, table
from newquality_site.render.prose import Refused, html
from newquality_site.text.anchors import anchor
from newquality_site.text.blocks import blocks
from newquality_site.text.joins import joined
from newquality_site.text.marks import marks, placed, plain
from newquality_site.text.numerals import numerals, value_in
from newquality_site.text.sentences import sentences
from newquality_site.text.width import full_width
from scripts.fuzz import NASTY, live

steady = settings(
    derandomize=True, database=None, deadline=None, max_examples=25, suppress_health_check=list(HealthCheck)
)
# What editors type, what breaks Markdown and YAML, and anything else.
PIECES = st.one_of(
    st.sampled_from(
        [*NASTY, "新质", "2024年", "36130亿元", "8.0%", "，", "。", "”", "“", "\n", "\n\n", " ", "A", "（"]
    ),
    st.text(max_size=6),
)
TYPED = st.lists(PIECES, max_size=8).map("".join)
PATH = PurePosixPath("content/site.yaml")
KEYS = st.sampled_from(["title", "schema", "indicators", "series", "obs", "2024", "value", "kind", "order", "a", "id"])
TREES = st.recursive(
    st.one_of(st.none(), TYPED.filter(lambda text: len(text) < 50)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


def flow(value: object) -> str:
    """Write a value as YAML within brackets."""
    match value:
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case dict():
            return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
        case None:
            return "~"
    return "'" + str(value).replace("'", "''").replace("\n", " ") + "'"


def as_table(path: PurePosixPath) -> Callable[[str, str], object]:
    """Return what loads a text as the file at *path*."""
    return lambda _, text: table(path, text)


LOADERS: dict[str, Callable[[str, str], object]] = {
    "record": record,
    **{path.stem: as_table(path) for path in KINDS},
    "article": lambda _, text: article(PurePosixPath("content/articles/a.md"), text),
}


def refused_at_its_place(load: Callable[[], object]) -> None:
    """Load, or be refused with a place and a mend in every problem."""
    try:
        load()
    except InputError as error:
        problems = error.problems
    else:
        return
    assert problems
    assert all(one.mend and one.reason and one.position.line > 0 for one in problems)


@steady
@given(st.binary(max_size=40), TYPED)
def test_any_bytes_are_text_or_refused(raw: bytes, typed: str) -> None:
    """Bytes are clean text with one kind of line end, or a problem."""
    for content in (raw, typed.encode(errors="surrogatepass"), typed.encode("gb18030", errors="replace")):
        refused_at_its_place(lambda content=content: decoded(PATH, content))  # type: ignore[misc]


@pytest.mark.parametrize("name", LOADERS)
@steady
@given(TYPED, TREES, st.booleans())
def test_any_text_is_loaded_or_refused(name: str, typed: str, tree: object, headed: bool) -> None:  # noqa: FBT001
    """Loose text and well-formed nonsense are values or problems, never a fall."""
    for text in (typed, flow(tree)):
        content = (f"---\n{text}\n---\n正文\n" if headed else text).encode(errors="replace")
        refused_at_its_place(lambda content=content: LOADERS[name]("a.yaml", decoded(PATH, content)))  # type: ignore[misc]


@steady
@given(TYPED)
def test_any_prose_is_inert(typed: str) -> None:
    """Prose becomes markup that runs nothing, or is refused."""
    try:
        made = html(typed, lambda _: "a.html", lambda _: "<figure></figure>")
    except Refused:
        return
    found = list(live({PurePosixPath("a.html"): made.encode(errors="replace")}))
    # Addresses in angle brackets and definitions are refused before prose is set; what is left must be dead.
    assert [one for one in found if "href=" not in one] == []


@steady
@given(TYPED)
def test_text_rules_keep_what_they_must(typed: str) -> None:
    """Sentences lie in their text in order, numerals and marks where they say; rules done twice do no more."""
    cut = sentences(typed)
    assert [typed[one.start : one.end] for one in cut] == [one.text for one in cut]
    assert all(before.end <= after.start for before, after in pairwise(cut))
    for numeral in numerals(typed):
        assert 0 <= numeral.start < numeral.end <= len(typed)
        value_in(numeral)
    for mark in marks(typed):
        assert 0 <= mark.start < len(typed)
    words = plain(typed)
    assert all(0 <= start <= end <= len(words) for _, start, end in placed(typed))
    assert "".join(joined(typed).split()) == "".join(typed.split())
    assert joined(joined(typed)) == joined(typed)
    assert len(full_width(typed)) == len(typed)
    assert anchor("p", typed) == anchor("p", typed)
    assert all(one.source in typed for one in blocks(typed))


@steady
@given(TYPED, st.integers(min_value=0, max_value=300))
def test_a_place_can_be_found_again(typed: str, offset: int) -> None:
    """Line and column lead back to the offset."""
    offset = min(offset, len(typed))
    line, column = locate(typed, offset)

    assert sum(len(one) + 1 for one in typed.split("\n")[: line - 1]) + column - 1 == offset


STEPS = st.sampled_from(["a", "A", "é", "e\u0301", "ss", "ß", "b.html", "B.HTML"])


@steady
@given(st.lists(st.lists(STEPS, min_size=1, max_size=3).map(lambda steps: PurePosixPath(*steps)), max_size=5))
def test_no_two_paths_are_one_file_anywhere(paths: list[PurePosixPath]) -> None:
    """Trees are put together whole, or refused; the order of the paths does not decide which."""
    trees = [{path: b""} for path in paths]

    def fits(order: list[dict[PurePosixPath, bytes]]) -> bool:
        try:
            return len(merge(*order)) == len(paths)
        except PathTwice:
            return False

    assert fits(trees) == fits(trees[::-1])
    if fits(trees):
        assert len(claims(paths)) >= len(paths)

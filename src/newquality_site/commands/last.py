"""The last build, remembered as a whole: where nothing has changed since, nothing is loaded and nothing is written.

1. The site looks as that build left it, and the story, the program and its libraries look as it found them; or
2. they look otherwise, and their content is the same all the same: a file was saved again, or copied.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from newquality_site.files.disk import look, packaged, program, program_look
from newquality_site.files.pickles import pickled, unpickled
from newquality_site.files.position import Problem
from newquality_site.files.remember import Store
from newquality_site.files.tree import Tree

FOLDERS = ("content", "data", "templates")


@dataclass(frozen=True, slots=True)
class Done:
    """What a build came to."""

    pages: int
    charts: int
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Last:
    """What a build found and left: the looks of both, the content that was found, and what it came to."""

    found: bytes
    content: bytes
    left: bytes
    done: Done


def unchanged(store: Store, output: Path, found: bytes, reading: Callable[[], Tree]) -> Done | None:
    """What the last build came to, if this one, which finds things look as *found*, would come to the same."""
    last = _last(store, output)
    if last is None or not last.left:
        return None
    new = not found or found != last.found
    if new and content(store, reading()) != last.content:
        return None
    if look(output) != last.left:  # last, for a site has many more files than its story
        return None
    if new:
        keep(store, output, replace(last, found=found))
    return last.done


def left(store: Store, output: Path) -> bytes:
    """How the last build left its site; empty where nobody knows."""
    last = _last(store, output)
    return last.left if last else b""


def keep(store: Store, output: Path, last: Last) -> None:
    """Remember a build as the last one of this output."""
    store.put({_key(output): pickled(last)})


def looks(source: Path) -> bytes:
    """How the story and the program look; empty where they change just now. Look first, then read."""
    story = look(*(source / folder for folder in FOLDERS))
    ours = program_look()
    return sha256(story + ours).digest() if story and ours else b""


def content(store: Store, own: Tree) -> bytes:
    """What a build is made of: the files of the story, the templates that travel with the program, and the program."""
    found = sha256(recipe(store))
    for path, file in (*packaged("templates").items(), *own.items()):
        found.update(sha256(f"{path}".encode()).digest() + sha256(file).digest())
    return found.digest()


def recipe(store: Store) -> bytes:
    """What every result depends on besides what it is made of: the program by content, read only if it looks new."""
    return _by_look(store, program_look(), program)


def _by_look(store: Store, seen: bytes, read: Callable[[], bytes]) -> bytes:
    """What is *read* where a look was not seen before."""
    key = sha256(b"look" + seen).digest()
    kept = store.get([key]).get(key) if seen else None
    if kept is not None:
        return kept
    fresh = read()
    if seen:
        store.put({key: fresh})
    return fresh


def _key(output: Path) -> bytes:
    return sha256(f"last {output.resolve()}".encode()).digest()


def _last(store: Store, output: Path) -> Last | None:
    kept = store.get([_key(output)]).get(_key(output))
    found = unpickled(kept) if kept else None
    return found if isinstance(found, Last) else None

"""Waits until somebody saves: the ONE importer of watchfiles.

What changed is not asked of the system: its word is only that a second look is worth while. So a renamed folder, a
missing one or an editor's swap file costs a look and nothing else. Where a link leads to a folder nothing is watched,
since it may lead over the whole disk: a look is then taken now and again.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event

from watchfiles import watch

from newquality_site.files.disk import folders_there, has_linked_folders

QUIET_MS = 20
"""Saves that come closer together are one."""
LOOK_MS = 500
"""A folder that was missing is found within this time."""


def saves(source: Path, names: tuple[str, ...], stop: Event) -> Iterator[None]:
    """One item whenever something below the named folders may have changed, or one of them came or went."""
    while not stop.is_set():
        there = folders_there(source, names)
        if not there or has_linked_folders(there):
            yield
            stop.wait(LOOK_MS / 1000)
            continue
        fresh = True  # what happened before the watch began is looked at once it has begun
        with suppress(FileNotFoundError):  # one of them went just now
            for changed in _signs(tuple(there), stop):
                if changed or fresh:
                    yield
                fresh = False
                if folders_there(source, names) != there:
                    break


def _signs(folders: tuple[Path, ...], stop: Event) -> Iterator[bool]:
    """Whether something changed below the folders, now and again."""
    signs = watch(
        *folders,
        watch_filter=None,
        stop_event=stop,
        step=QUIET_MS,
        rust_timeout=LOOK_MS,
        yield_on_timeout=True,
        ignore_permission_denied=True,
        raise_interrupt=True,
    )
    return (bool(sign) for sign in signs)

"""What builds wrote is taken away again, and nothing else: what carries no mark of ours stays."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from newquality_site.files.disk.lock import locked
from newquality_site.files.disk.place import refuse_place
from newquality_site.files.disk.refusals import reason, refusal
from newquality_site.files.disk.standing import MARK, folders_of, standing
from newquality_site.files.disk.swap import settle

_KEPT = re.compile(r"kept\.sqlite3(-journal)?|\.?[0-9a-f]{64}(\.\d+-\d+)?")  # and what earlier versions kept


def clear_site(output: Path) -> int:
    """Remove the files that builds wrote into *output* and the folders left empty; tell how many files those were.

    The mark goes last: whoever is interrupted can begin again. A folder without our mark is refused.
    """
    try:
        refuse_place(output)
        if not output.exists():
            return 0
        place = output.resolve()
        with locked(place.with_name(f".{place.name}.lock")):
            settle(place)
            return _clear(place)
    except OSError as error:
        raise refusal(output, f"没有删完：{reason(error)}", "改好权限，再来一次") from error


def _clear(output: Path) -> int:
    found = standing(output)
    pages = found.ours - {MARK}
    for path in sorted(pages):
        (output / path).unlink()
    if MARK in found.ours:
        (output / MARK).unlink()
    _remove_empty(output / folder for folder in folders_of(pages | {MARK}))
    return len(pages)


def clear_cache(folder: Path) -> int:
    """Remove the values kept below *folder*, known by their names, and the folders left empty; tell how many."""
    try:
        kept = [path for path in folder.rglob("*") if path.is_file() and _KEPT.fullmatch(path.name)]
        for path in kept:
            path.unlink(missing_ok=True)
        _remove_empty({folder, *(path.parent for path in kept)})
    except OSError as error:
        raise refusal(folder, f"没有删完：{reason(error)}", "改好权限，再来一次") from error
    return len(kept)


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
        with suppress(OSError):  # it holds what is not ours
            folder.rmdir()

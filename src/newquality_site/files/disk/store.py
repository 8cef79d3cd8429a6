"""Bytes kept between builds in one file; losing it costs time and nothing else.

The file is a SQLite database: many values are read and written in one go, and two builds at once do each other no harm.
What cannot be read, or was damaged, counts as absent. A file that is no database makes room for a new one. There is no
write-ahead log: it would write two more files for whoever only reads.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from zlib import crc32

SIZE = 4
"""Bytes of a checksum."""
AT_ONCE = 500
"""Keys to a question: SQLite takes no more than a thousand."""
PATIENCE = 10.0
"""Seconds that a build waits for another one to finish writing."""
TABLE = "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL)"


class FileStore:
    """Values by key in one file, which is opened when first needed and holds what was used last."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._used: dict[bytes, int] = {}

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Give back what was put, of each key that is known."""
        found: dict[bytes, bytes] = {}

        def look_up(base: sqlite3.Connection) -> None:
            """Take what is whole of the values that stand there."""
            for start in range(0, len(keys), AT_ONCE):
                some = keys[start : start + AT_ONCE]
                marks = ",".join("?" * len(some))
                rows = base.execute(f"SELECT key, value FROM kept WHERE key IN ({marks})", some)  # noqa: S608  (marks)
                split = ((key, value[:SIZE], value[SIZE:]) for key, value in rows)
                found.update((key, value) for key, checksum, value in split if checksum == _sum(key, value))

        if self._size():
            self._attempt(look_up)
        self._use(found)
        return found

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values; where that cannot be done, nothing is kept and the build goes on."""

        def keep(base: sqlite3.Connection) -> None:
            """Write all values or none, each behind its checksum."""
            base.execute(TABLE)
            rows = ((key, _sum(key, value) + value) for key, value in values.items())
            with base:
                base.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)

        if values:
            self._use(values)
            self._attempt(keep)

    def trim(self, limit_bytes: int) -> None:
        """Let go of all that this build did not use, once that is the most of a file larger than *limit_bytes*."""

        def let_go(base: sqlite3.Connection) -> None:
            """Remove what was not used, and give its room back to the disk."""
            stale = [(key,) for (key,) in base.execute("SELECT key FROM kept") if key not in self._used]
            with base:
                base.executemany("DELETE FROM kept WHERE key = ?", stale)
            base.execute("VACUUM")

        if self._size() > max(limit_bytes, 2 * sum(self._used.values())):
            self._attempt(let_go)

    def _use(self, values: Mapping[bytes, bytes]) -> None:
        self._used.update((key, len(value)) for key, value in values.items())

    def _size(self) -> int:
        try:
            return self._path.stat().st_size
        except OSError:
            return 0

    def _attempt(self, errand: Callable[[sqlite3.Connection], None]) -> None:
        """Do an errand at the database; whatever is wrong with it ends the errand and nothing else."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as base:
                # Should the power fail, the file is lost at worst: waiting for the disk would cost more than it saves.
                base.execute("PRAGMA synchronous=OFF")
                errand(base)
        except sqlite3.OperationalError:  # not made yet, locked for too long, read-only, or a full disk
            return
        except sqlite3.DatabaseError:
            with suppress(OSError):
                self._path.unlink()
        except OSError:
            return


def _sum(key: bytes, value: bytes) -> bytes:
    return crc32(value, crc32(key)).to_bytes(SIZE, "big")

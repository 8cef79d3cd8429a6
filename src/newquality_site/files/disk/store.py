"""Bytes kept in a folder between builds; losing them costs time and nothing else."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import get_ident

_DIGEST = sha256().digest_size


@dataclass(frozen=True, slots=True)
class FolderStore:
    """Values by hexadecimal key, a file each; the file begins with a checksum of key and value."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """Give back what was put; what cannot be read, or was damaged, counts as absent."""
        path = self.folder / key
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        checksum, value = stored[:_DIGEST], stored[_DIGEST:]
        if checksum != _checksum(key, value):
            return None
        with suppress(OSError):
            os.utime(path)  # the time of last use: what the system keeps is often switched off
        return value

    def put(self, key: str, value: bytes) -> None:
        """Keep a value; where that cannot be done, nothing is kept and the build goes on."""
        beside = self.folder / f".{key}.{os.getpid()}-{get_ident()}"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(_checksum(key, value) + value)
                beside.replace(self.folder / key)
            finally:
                beside.unlink(missing_ok=True)

    def trim(self, limit_bytes: int) -> None:
        """Remove the least recently used files until the rest is no more than *limit_bytes*."""
        room = limit_bytes
        for _, size, path in sorted(self._files(), reverse=True):
            room -= size
            if room < 0:
                with suppress(OSError):
                    path.unlink()

    def _files(self) -> Iterator[tuple[int, int, Path]]:
        with suppress(OSError):  # no folder yet, or another build has just trimmed
            for path in self.folder.iterdir():
                status = path.stat()
                yield status.st_mtime_ns, status.st_size, path


def _checksum(key: str, value: bytes) -> bytes:
    return sha256(key.encode() + value).digest()

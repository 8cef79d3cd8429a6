"""File names that tell their content, so that a browser may keep such a file for ever.

A name has eight digits of the content's checksum before its ending. Where a page must name a file that is made from the
pages themselves, it writes the name with the digits left blank, and they are filled in once the file is there.
"""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath

DIGITS = 8
BLANK = "-" * DIGITS
_STAMPED = re.compile(rf"\.[0-9a-f]{{{DIGITS}}}(?=\.\w+$)")


def stamped(path: PurePosixPath, content: bytes) -> PurePosixPath:
    """The path with its content's digits in the name."""
    return _with_digits(path, sha256(content).hexdigest()[:DIGITS])


def blank(path: PurePosixPath) -> PurePosixPath:
    """The path as it is written before the content is known."""
    return _with_digits(path, BLANK)


def is_stamped(path: PurePosixPath) -> bool:
    """Whether the name tells the content."""
    return bool(_STAMPED.search(path.name))


def unstamped(path: PurePosixPath) -> PurePosixPath:
    """The path without the digits, as a person would call the file."""
    return path.with_name(_STAMPED.sub("", path.name))


def blanks(paths: Iterable[PurePosixPath]) -> dict[PurePosixPath, PurePosixPath]:
    """How each path that tells its content is written before that is known."""
    return {path: blank(unstamped(path)) for path in paths if is_stamped(path)}


def fillings(paths: Iterable[PurePosixPath]) -> dict[bytes, bytes]:
    """What to put in the place of each name that was written blank, as bytes of a page."""
    return {empty.name.encode(): path.name.encode() for path, empty in blanks(paths).items()}


def _with_digits(path: PurePosixPath, digits: str) -> PurePosixPath:
    return path.with_name(f"{path.stem}.{digits}{path.suffix}")

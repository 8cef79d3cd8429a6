"""What is compiled once is kept where Python keeps its own, and is never trusted where it is not as it was kept."""

import sys
from pathlib import Path

import pytest

from newquality_site.files.disk import read_compiled, write_compiled


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder where Python keeps what it compiles."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def test_code_is_given_back_to_the_same_program() -> None:
    """To another program, or under another name, nothing is given."""
    write_compiled("templates", b"v1", b"code")

    assert read_compiled("templates", b"v1") == b"code"
    assert read_compiled("templates", b"v2") == b""
    assert read_compiled("others", b"v1") == b""


def test_what_was_damaged_is_not_given(kept: Path) -> None:
    """One byte is enough."""
    write_compiled("templates", b"v1", b"code")
    (place,) = kept.rglob("templates*.bin")
    place.write_bytes(place.read_bytes()[:-1] + b"f")

    assert read_compiled("templates", b"v1") == b""


def test_where_python_keeps_nothing_nothing_is_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As little as where nobody may write."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    write_compiled("templates", b"v1", b"code")
    assert not list(kept.rglob("*.bin"))

    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", "/dev/null")
    write_compiled("templates", b"v1", b"code")

    assert read_compiled("templates", b"v1") == b""

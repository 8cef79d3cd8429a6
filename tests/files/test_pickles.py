"""What is kept comes back, and nothing else does."""

import pickle
import subprocess

import pytest

from newquality_site.files.pickles import pickled, unpickled
from newquality_site.files.remember import in_turn
from tests.files.test_digests import VALUES


@pytest.mark.parametrize("value", VALUES)
def test_what_is_kept_comes_back(value: object) -> None:
    """Plain values and values of ours are read as they were written."""
    assert unpickled(pickled(value)) == value


@pytest.mark.parametrize("harm", [b"cos\nsystem\n(S'true'\ntR.", pickle.dumps(subprocess.Popen), pickle.dumps(in_turn)])
def test_nothing_else_is_read(harm: bytes) -> None:
    """Bytes that name a function, or a class of others, are refused, whoever put them there."""
    with pytest.raises(pickle.UnpicklingError):
        unpickled(harm)

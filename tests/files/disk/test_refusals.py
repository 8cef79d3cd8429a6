"""What the system refuses, in Chinese."""

import errno
from pathlib import Path

import pytest

from newquality_site.files.disk.refusals import reason, refusal


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘已满"),
        (PermissionError(errno.EACCES, "Permission denied"), "没有权限"),
        (OSError(errno.ESTALE, "Stale file handle"), "Stale file handle"),
        (OSError("no number"), "no number"),
    ],
)
def test_the_system_is_put_into_chinese(error: OSError, said: str) -> None:
    """Frequent reasons are said in Chinese, and a rare one is not swallowed."""
    assert reason(error) == said


def test_a_refusal_names_the_path() -> None:
    """A refusal says what, why and how."""
    said = str(refusal(Path("网站"), "磁盘已满", "腾出空间"))

    assert said == "网站:1:1: 错误：磁盘已满。改法：腾出空间"

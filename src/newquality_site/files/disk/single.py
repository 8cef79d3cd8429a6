"""One file written in the place of another, at once and as a whole."""

import os
import shutil
from pathlib import Path

from newquality_site.files.disk.refusals import reason, refusal


def write_file(path: Path, content: bytes) -> None:
    """Put *content* into a file; whoever reads it meanwhile finds the old or the new, never a part."""
    place = path.resolve()  # a link stays a link
    beside = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        try:
            beside.write_bytes(content)
            if place.exists():
                shutil.copymode(place, beside)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise refusal(
            path, f"文件写不进去：{reason(error)}。原来的文件没有动", "改好权限或另选一个地方，再来一次"
        ) from error

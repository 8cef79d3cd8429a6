"""A checksum of every file, by which anybody can tell that an upload came whole: `sha256sum --check SHA256SUMS`."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath

from newquality_site.exports.finished import Finished
from newquality_site.model.page import File
from newquality_site.model.ref import Ref


def files(finished: Finished) -> Iterable[File]:
    """The one list, of every file but itself."""
    inorder = sorted(finished.tree.items(), key=lambda file: file[0].parts)
    lines = "".join(f"{sha256(content).hexdigest()}  {path}\n" for path, content in inorder)
    yield File(Ref("host", "checksums"), PurePosixPath("SHA256SUMS"), lines.encode())

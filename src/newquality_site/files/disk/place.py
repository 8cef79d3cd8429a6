"""Where a site may be written: never over what somebody else made."""

import os
from pathlib import Path

from newquality_site.files.disk.refusals import reason, refusal

_INPUTS = ("content", "data", "templates")
_ELSEWHERE = "另选一个新文件夹，例如 site"


def check_output(output: Path, source: Path) -> None:
    """Refuse an output folder that is no place for a site, or would swallow the story it is made of."""
    try:
        _check(output, source)
    except OSError as error:
        raise refusal(output, f"网站不能写在这里：{reason(error)}", _ELSEWHERE) from error


def _check(output: Path, source: Path) -> None:
    refuse_place(output)
    place, story = output.resolve(), source.resolve()
    if any(_same(place, each) for each in (story, *story.parents)):
        raise refusal(output, "网站不能写在稿件文件夹上，也不能写在它的上级", _ELSEWHERE)
    for name in _INPUTS:
        if any(_same(story / name, each) for each in (place, *place.parents)):
            raise refusal(output, f"网站不能写进稿件的 {name} 文件夹", _ELSEWHERE)


def refuse_place(output: Path) -> None:
    """Refuse an output that is no folder, or is one that belongs to the system or the user."""
    if output.is_symlink():
        raise refusal(output, "输出的地方是一个链接，换成整个新网站时会断开", "直接写链接所指的文件夹")
    for each in (output, *output.parents):
        if each.exists() and not each.is_dir():
            raise refusal(each, "这里已有一个文件，不是文件夹", _ELSEWHERE)
    place = output.resolve()
    home = Path(os.path.expanduser("~")).resolve()  # noqa: PTH111  Path.home() fails where a user has none
    if any(_same(place, each) for each in (Path(place.anchor), home, *home.parents)):
        raise refusal(output, "这是系统或用户的主文件夹，不能当作网站", _ELSEWHERE)


def _same(one: Path, other: Path) -> bool:
    # Where letter case makes no difference, one folder has many names: the disk is asked too.
    return one == other or (one.exists() and other.exists() and one.samefile(other))

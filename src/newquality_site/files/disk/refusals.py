"""What the operating system refuses, said in Chinese."""

import errno
from pathlib import Path

from newquality_site.files.position import InputError, Position, refused

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EBUSY: "正被别的程序占用，或是一个挂载点",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EEXIST: "上级路径里有一个不是文件夹",
    errno.EFBIG: "文件超过系统允许的大小",
    errno.EIO: "磁盘读写出错",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENOSPC: "磁盘已满",
    errno.ENOTDIR: "上级路径里有一个不是文件夹",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
}


def reason(error: OSError) -> str:
    """Say in Chinese why the system refused; a rare reason stays in the system's words."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def refusal(path: Path, why: str, mend: str) -> InputError:
    """Refuse a single path."""
    return refused(Position(str(path)), why, mend)

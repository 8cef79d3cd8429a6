"""Figures that no print holds are added up a second time: the control total of each column (核对数).

Whoever types a column from a table adds it up there, and writes the sum beside it. A slip of one digit, two digits
turned round and a line left out all make another sum; two slips that make up for each other are as good as never.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newquality_site.files.position import Problem, Severity
from newquality_site.model.history import History
from newquality_site.model.site import Site

TURNED = 9
"""By a multiple of this, and a power of ten, a sum is off where two neighbouring digits are turned round."""


def check(site: Site) -> Iterator[Problem]:
    """An error for a sum that is another one, a warning for a column that has none."""
    for history in site.history:
        columns = columns_of(history)
        bare = [name for name in columns if name not in history.control]
        if bare:
            mend = f"在来源的表里另行合计，写 control: {{{', '.join(f'{name}: 合计' for name in bare)}}}"
            reason = f"“{history.label}”的 {'、'.join(bare)} 没有第二处可对，录错了看不出来"
            yield Problem(history.at("control"), reason, mend, Severity.WARNING)
        for name, total in history.control.items():
            if name not in columns:
                mend = f"有数的是 {'、'.join(columns)}"
                yield Problem(history.at("control"), f"control 里的“{name}”一列没有数", mend)
            elif str(sum(columns[name])) != str(total):
                yield _differs(history, name, columns[name], total)


def columns_of(history: History) -> dict[str, list[Decimal]]:
    """The figures of each column that has any: ``value``, ``yoy``, ``pp`` and what stands beside them."""
    columns: dict[str, list[Decimal]] = {}
    for _, point in sorted(history.points.items()):
        named = {"value": point.value, "yoy": point.growth, "pp": point.points, **point.beside}
        for name, figure in named.items():
            if figure is not None:
                columns.setdefault(name, []).append(figure)
    return columns


def _differs(history: History, name: str, column: list[Decimal], total: Decimal) -> Problem:
    found = sum(column, Decimal())
    reason = f"{name} 一列 {len(column)} 个数合计 {found}，核对数是 {total}，差 {found - total}"
    return Problem(history.at("control"), reason, f"{_slip(found - total)}；有意改的，把 control 也改成新的合计")


def _slip(difference: Decimal) -> str:
    """What most likely went wrong where a sum is off by so much."""
    digits = int("".join(map(str, difference.as_tuple().digits)).rstrip("0") or 0)
    if not digits:
        return "有一个数末尾的零与来源不同，照来源写"
    return "像是两个数字颠倒了" if digits % TURNED == 0 else "核对各数：录错一位，或漏了一年"

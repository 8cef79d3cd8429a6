"""Figures that no print holds are added up a second time: the control total of each column (核对数).

Whoever types a column from a table adds it up there, and writes the sum beside it. A slip of one digit, two digits
turned round and a line left out all make another sum; two slips that make up for each other are as good as never.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from newquality_site.files.position import Problem, Severity
from newquality_site.model.history import History, Point
from newquality_site.model.site import Site

SHIFTS = (Decimal(10), Decimal(100), Decimal(1000))
"""By how much a figure is off where its decimal point slipped."""
MOST = 3
"""Years that a message names."""


def check(site: Site) -> Iterator[Problem]:
    """An error for a sum that is another one, a warning for a column that has none."""
    for history in site.history:
        columns = columns_of(history)
        bare = [name for name in columns if name not in history.control]
        if bare:
            mend = f"在来源的表里另行合计，写 control: {{{', '.join(f'{name}: 合计' for name in bare)}}}"
            reason = f"“{history.label}”的 {'、'.join(bare)} 没有第二处可对，录错了看不出来"
            yield Problem(history.at("control"), reason, mend, Severity.WARNING)
        off = [name for name, total in history.control.items() if str(sum(columns.get(name, ()))) != str(total)]
        for name in history.control:
            if name not in columns:
                mend = f"有数的是 {'、'.join(columns)}"
                yield Problem(history.at("control"), f"control 里的“{name}”一列没有数", mend)
            elif name in off:
                yield _differs(history, name, columns[name], rows=len(off) > 1)


def columns_of(history: History) -> dict[str, list[Decimal]]:
    """The figures of each column that has any: ``value``, ``yoy``, ``pp`` and what stands beside them."""
    columns: dict[str, list[Decimal]] = {}
    for _, point in sorted(history.points.items()):
        for name, figure in _figures(point).items():
            columns.setdefault(name, []).append(figure)
    return columns


def _figures(point: Point) -> dict[str, Decimal]:
    named = {"value": point.value, "yoy": point.growth, "pp": point.points, **point.beside}
    return {name: figure for name, figure in named.items() if figure is not None}


def _differs(history: History, name: str, column: list[Decimal], *, rows: bool) -> Problem:
    found, total = sum(column, Decimal()), history.control[name]
    reason = f"{name} 一列 {len(column)} 个数合计 {found}，核对数是 {total}，差 {found - total}"
    slip = _slip(history, name, found - total, rows=rows)
    return Problem(history.at("control"), reason, f"{slip}；有意改的，把 control 也改成新的合计")


def _slip(history: History, name: str, difference: Decimal, *, rows: bool) -> str:
    """What most likely went wrong where a sum is off by so much; with several columns it is a line.

    A figure is ten times too large where the sum is off by nine tenths of it, and ten times too small where it is off
    by nine of it. Two neighbouring digits that are turned round leave nine times a power of ten, and so does much else:
    the figure that would have to be turned is looked for.
    """
    if not difference:
        return "有一个数末尾的零与来源不同，照来源写"
    figures = {year: found[name] for year, point in history.points.items() if name in (found := _figures(point))}
    if rows:
        gaps = [year for year in range(min(history.points), max(history.points)) if year not in history.points]
        missing = f"（没有写的是{_years(gaps)}）" if gaps else ""
        return f"像是漏了一年{missing}，或有一年录错" if difference < 0 else "像是多了一年，或有一年录错"
    if slipped := [year for year, figure in figures.items() if _moved(figure, difference)]:
        return f"像是{_years(slipped)}的小数点错了位"
    if turned := [year for year, figure in figures.items() if difference in _turns(figure)]:
        return f"像是{_years(turned)}的两个数字颠倒了"
    return "核对各数：录错一位，或漏了一年"


def _moved(figure: Decimal, difference: Decimal) -> bool:
    return any(difference in (figure - figure / by, figure - figure * by) for by in SHIFTS)


def _turns(figure: Decimal) -> set[Decimal]:
    """By how much a figure is off if two of its neighbouring digits are turned round."""
    written = str(figure).replace(".", "")
    power = Decimal(1).scaleb(int(figure.as_tuple().exponent))
    turned = (f"{written[:at]}{written[at + 1]}{written[at]}{written[at + 2 :]}" for at in range(len(written) - 1))
    return {figure - Decimal(one) * power for one in turned if "-" not in one[1:]}


def _years(years: Sequence[int]) -> str:
    return f" {'、'.join(map(str, years[:MOST]))} 年"

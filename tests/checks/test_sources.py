"""Figures of the print have its sources, and a basis that somebody tells."""

from dataclasses import replace
from typing import Any

import pytest

from newquality_site.checks import VALUE_CHECKS
from newquality_site.checks.sources import check, names
from newquality_site.model.indicator import Source
from tests.builders import indicator, series, site

ROW: dict[str, Any] = {"value": "36130", "yoy": "8.3", "printed": ["研发经费36130亿元", "同比增长8.3%"]}


def said(row: dict[str, Any], original: str = "国家统计局、协会", **fields: Any) -> list[str]:  # noqa: ANN401
    """Return what is said of a statistic of one row."""
    own = {name: fields.pop(name) for name in ("basis", "definition") if name in fields}
    made = site(indicator(series(obs={2024: row}, **own), **fields))
    sources = {**made.sources, "club": Source(name="协会", cited_as="printed")}
    return [str(one).split(": ", 1)[1] for one in check(replace(made, sources=sources, original=original))]


def test_the_check_is_in_the_table() -> None:
    """No build leaves it out."""
    assert check in VALUE_CHECKS


OWN = (
    "警告：报纸所印的数，来源写的是编者补注的“本报”，报纸写的是“国家统计局”。"
    "改法：写报纸标注的来源；数据的编制者写进 origin；确实如此就在这项统计里写 why: 理由"
)
OTHER = "警告：来源“协会”不在报纸所印的“国家统计局”里。改法：照这一行写；确实如此就在这项统计里写 why: 理由"


@pytest.mark.parametrize(
    ("row", "fields", "found"),
    [
        (ROW, {}, []),
        (ROW, {"source": "own"}, [OWN]),
        (ROW | {"source": "own"}, {}, [OWN]),
        (ROW, {"source": "own", "why": "原文这一项没有来源"}, []),
        (ROW | {"printed": []}, {"source": "own"}, []),
        (ROW, {"source": "club"}, [OTHER]),
        (ROW, {"source": "club", "original": "国家统计局"}, []),
    ],
)
def test_a_printed_figure_comes_from_whom_the_print_names(
    row: dict[str, Any], fields: dict[str, Any], found: list[str]
) -> None:
    """In its line of sources; a name that is not printed at all is told elsewhere."""
    assert said(row, **fields) == found


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("数据来源：国家统计局、协会", True),
        ("国家统计 局，国家统计局部分", True),
        ("国家统计院校", True),
        ("国家统计局", False),
        ("国家统计厅", False),
        ("海关", False),
    ],
)
def test_the_name_of_an_office_is_whole(words: str, *, whole: bool) -> None:
    """One that goes on is another's."""
    office = "国家统计局" if "、" in words or "，" in words else "国家统计"
    assert names(words, office) is whole


REAL = "real（实际）"
NOBODY = (
    "警告：basis 写的是 nominal（名义），报纸和来源的话里都没有说。"
    "改法：没有说的写 unstated；另有根据的，在 notes 里写明，或写 why: 理由"
)


@pytest.mark.parametrize(
    ("row", "fields", "found"),
    [
        (ROW, {"basis": "nominal"}, [NOBODY]),
        (ROW, {"basis": "real"}, [NOBODY.replace("nominal（名义）", REAL)]),
        (ROW, {"basis": "unstated"}, []),
        (ROW | {"printed": ["实际使用外资36130亿元"]}, {"basis": "nominal"}, [NOBODY]),
        (ROW | {"printed": ["研发经费36130亿元，名义增长8.3%"]}, {"basis": "nominal"}, []),
        (ROW | {"quoted": ["按可比价计算增长8.3%"]}, {"basis": "real"}, []),
        (ROW, {"basis": "nominal", "definition": "按当年价计算。"}, []),
        (ROW, {"basis": "real", "notes": ["按不变价计算。"]}, []),
        (ROW, {"basis": "nominal", "why": "年鉴"}, []),
    ],
)
def test_somebody_tells_the_basis(row: dict[str, Any], fields: dict[str, Any], found: list[str]) -> None:
    """The print, the source or an editor's note."""
    assert said(row, **fields) == found


@pytest.mark.parametrize(
    ("basis", "words", "mend"),
    [
        ("real", "名义增长5.3%", "写成 basis: nominal"),
        ("nominal", "扣除价格因素，实际增长5.3%", "写成 basis: real"),
        ("nominal", "名义增长5.3%", None),
        ("unstated", "名义增长5.3%", None),
    ],
)
def test_the_basis_of_growth_is_that_of_the_print(basis: str, words: str, mend: str | None) -> None:
    """The words for prices decide; where they say nothing, the editor does."""
    obs: dict[object, object] = {2024: {"value": "41314", "yoy": "5.3", "printed": ["41314亿元", words]}}

    told = list(check(site(indicator(series("level", obs, basis=basis)))))

    assert [one.mend for one in told] == ([mend] if mend else [])
    assert all(one.reason.startswith(f"basis 写的是 {basis}，与原文“") for one in told)

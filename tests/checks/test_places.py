"""Places are those of the print."""

from dataclasses import replace

import pytest

from newquality_site.checks import VALUE_CHECKS
from newquality_site.checks.places import check
from newquality_site.model.article import Prose
from newquality_site.model.site import Place
from tests.builders import article, site


def said(text: str, name: str, province: str | None = None, **front: str) -> list[str]:
    """Return what is said of a piece with this text and this place."""
    place = Place.model_validate({"id": "here", "name": name, "province": province})
    piece = replace(article(place="here", **front), prose=Prose(text, "lead.md", 1))
    made = replace(site(articles=(piece, article("other"))), places=(place,), original=text)
    return [str(one).split(": ", 1)[1] for one in check(made)]


def test_the_check_is_in_the_table() -> None:
    """No build leaves it out."""
    assert check in VALUE_CHECKS


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("河北省邢台市的集群。", "邢台市", True),
        ("合肥国轩高科的车间。", "合肥市", True),
        ("图为即墨区的车间。", "青岛市即墨区", True),
        ("在恩施采访。", "恩施土家族苗族自治州", True),
        ("我市的集群。", "邢台市", True),
        ("河北省邢台市的集群。", "合肥市", False),
        ("青岛的车间。", "青岛市即墨区", False),
    ],
)
def test_a_piece_names_its_place(text: str, name: str, *, named: bool) -> None:
    """Whole or shortened, the innermost name at least; or it is the paper's own."""
    line = f"警告：这一稿里没有说到“{name}”。改法：改成稿件写到的地方，或删去 place"

    assert said(text, name) == ([] if named else [line])


def test_a_headline_names_the_place() -> None:
    """A caption may be silent, and so is a piece without a word."""
    assert said("车间一派忙碌。", "邢台市", headline="邢台见闻") == []
    assert said("", "邢台市") == []


@pytest.mark.parametrize(
    ("text", "name", "province", "other"),
    [
        ("河北省邢台市", "邢台市", "河北省", None),
        ("河北邢台市", "邢台市", "河南省", "河北"),
        ("安徽省合肥国轩，合肥市的车间", "合肥市", "江苏省", "安徽"),
        ("北京市朝阳区，辽宁朝阳", "朝阳区", "北京市", None),
        ("内蒙古自治区包头市", "包头市", "宁夏回族自治区", "内蒙古"),
        ("邢台市", "邢台市", "河南省", None),
        ("河北省邢台市", "邢台市", "华北", None),
        ("河北省邢台市", "邢台市", None, None),
    ],
)
def test_a_place_lies_where_the_print_puts_it(text: str, name: str, province: str | None, other: str | None) -> None:
    """The province right before its name; where the print has none, editors know."""
    line = f"错误：province 写的是“{province}”，原文说的是“{other}”的“{name}”。改法：照原文改"

    assert said(text, name, province) == ([line] if other else [])

"""The address of the site is a real one, and so is whoever answers for it."""

from dataclasses import replace

import pytest

from newquality_site.checks.address import check
from newquality_site.model.site import Legal, Site
from tests.builders import site

REACHED = Legal(contact="编辑部的信箱")


def at(address: str, legal: Legal = REACHED) -> Site:
    """Return a special that is to stand at an address."""
    made = site()
    return replace(made, settings=made.settings.model_copy(update={"address": address, "legal": legal}))


@pytest.mark.parametrize("address", ["https://paper.cn/2025/", "https://goodexample.com/", "http://10.0.0.1/"])
def test_an_address_of_ones_own_is_silent(address: str) -> None:
    """A name that nobody keeps for examples is taken as it is."""
    assert list(check(at(address))) == []


@pytest.mark.parametrize(
    "address", ["https://a.example/", "https://www.example.com/", "http://localhost:8000/", "https://A.TEST/"]
)
def test_an_example_is_asked_about(address: str) -> None:
    """Links of the feed and the map of the site would lead to an example, so the editor is told before it is public."""
    (problem,) = check(at(address))

    assert str(problem).partition(": ")[2] == (
        f"警告：网址“{address}”是示例，订阅、站点地图和分享卡片会指向它。改法：上线前改成自己的网址"
    )


@pytest.mark.parametrize("address", ["https:///2025/", "https://[1/", "paper"])
def test_an_address_without_a_host_is_refused(address: str) -> None:
    """What no browser can open is a mistake."""
    (problem,) = check(at(address))

    assert str(problem).partition(": ")[2] == (
        f"错误：“{address}”不是完整的网址。改法：照浏览器的地址栏抄写，以 https:// 开头、以 / 结尾"
    )


@pytest.mark.parametrize(
    ("legal", "asked"), [({}, 1), ({"icp": "备案号"}, 1), ({"contact": "信箱"}, 0), ({"editor": "责任编辑：甲"}, 0)]
)
def test_readers_know_whom_to_tell(legal: dict[str, str], asked: int) -> None:
    """A site that nobody answers for promises corrections and gives no way to ask for one."""
    said = [problem.reason for problem in check(at("https://paper.cn/", Legal.model_validate(legal)))]

    assert said == ["legal 里没有写联系方式，也没有写责任编辑，读者发现差错无处可说"] * asked

"""The address of the site is a real one."""

from dataclasses import replace

import pytest

from newquality_site.checks.address import check
from newquality_site.model.site import Site
from tests.builders import site


def at(address: str) -> Site:
    """Return a special that is to stand at an address."""
    made = site()
    return replace(made, settings=made.settings.model_copy(update={"address": address}))


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

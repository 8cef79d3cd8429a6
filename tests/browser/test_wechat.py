"""What is copied from a page for the editor of a 公众号 is what is to be pasted, with whole addresses of pictures."""

import pytest

from tests.browser.reader import View, Visit

PAGE = "wechat/stats/rnd/index.html"
COPIED = """
() => [getSelection().toString(), document.querySelector("main").innerText, document.querySelector("img").src]
"""


@pytest.mark.parametrize("view", [View()], ids=str)
def test_selecting_all_selects_the_text_to_paste(visit: Visit) -> None:
    """The heads and fields above it stay behind, so that open, select all, copy, paste is all there is to do."""
    page = visit.open(PAGE)

    page.keyboard.press("Control+a")
    selected, text, picture = page.evaluate(COPIED)

    assert "".join(selected.split()) == "".join(text.split())
    assert picture.startswith(visit.base)
    assert visit.faults == []

"""Finding the addresses of other hosts in finished pages."""

import pytest
from bs4 import BeautifulSoup

from tests.hosts import asked, led_to, loaded

HOST = "https://cdn.example.com/a"


@pytest.mark.parametrize(
    "text",
    [
        f'<script src="{HOST}"></script>',
        f'<link rel="stylesheet" href="{HOST}">',
        f'<img srcset="a.png 1x, {HOST} 2x">',
        f'<p style="background:url({HOST})">',
        f"<style>p {{ background: url('{HOST}') }}</style>",
        f'<script>fetch("{HOST}")</script>',
        f'<svg><use xlink:href="{HOST}"/></svg>',
    ],
)
def test_what_a_browser_asks_for_is_found(text: str) -> None:
    """An address of another host is found wherever a browser would ask for it."""
    assert list(asked(BeautifulSoup(text, "html.parser"))) == [HOST]


def test_what_only_points_is_not_asked_for() -> None:
    """A link, a canonical address and the words for other machines make a browser ask nobody."""
    text = f'<a href="{HOST}">a</a><link rel="canonical" href="{HOST}"><meta property="og:url" content="{HOST}">'
    document = BeautifulSoup(f'{text}<svg xmlns="http://www.w3.org/2000/svg"></svg>', "html.parser")

    assert list(asked(document)) == []
    assert led_to(document) == [HOST, HOST]


def test_an_import_of_a_style_sheet_is_found() -> None:
    """A style sheet that waits for another is found, wherever the other stands."""
    assert loaded('@import "more.css"; p { color: red }') == ['@import "more.css"']

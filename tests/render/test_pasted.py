"""What the editor of a 公众号 would drop is gone, what it keeps carries its styles, and no word is lost."""

import pytest

from newquality_site.render.pasted import pasted

STYLES = {
    "p": "color:red",
    "p.soft": "color:grey",
    "strong": "font-weight:bold",
    "strong.fact": "",
    "td": "padding:1px",
}


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<p id="a" class="b" onclick="x">字</p>', '<p style="color:red">字</p>'),
        ('<p class="b soft">字</p>', '<p style="color:grey">字</p>'),
        ('<a href="https://a.cn">字</a>', "字"),
        ('<b class="fact">12家</b><b>重</b><em>要</em>', '12家<strong style="font-weight:bold">重要</strong>'),
        ('<div class="in-text"><span id="s">字</span></div>', "字"),
        ('<td style="text-align: right;">1</td>', '<td style="padding:1px;text-align: right">1</td>'),
        ("甲<br>乙<hr>丙", "甲<br>乙丙"),
        ('<img src="a.png" alt="图&quot;" width="9">', '<img src="a.png" alt="图&quot;">'),
        ("<svg><text>字</text><p>段</p></svg><style>p{}</style><script>x</script>后", "后"),
        ("<ol start=3><li>字</li></ol>", '<ol start="3"><li>字</li></ol>'),
        ("&lt;b&gt;&amp;", "&lt;b&gt;&amp;"),
        ("甲</p>乙", "甲乙"),
        ('另见<a href="b">乙</a>。', "另见乙。"),
        ('<div class="admonition note"><i>见<a href="b">乙</a>，常见<a>丙</a></i></div>', "见网页版“乙”，常见丙"),
    ],
)
def test_only_what_is_kept_stays(markup: str, expected: str) -> None:
    """Plain elements with styles at them; links, names and drawings are gone; words are escaped as they were.

    Where a note sends its reader through a link, its words tell where to look.
    """
    assert pasted(markup, STYLES) == expected.replace("重要", '重</strong><strong style="font-weight:bold">要')

"""Finished pages are sealed: late names are filled in, and a policy says what each may load."""

from base64 import b64encode
from hashlib import sha256
from pathlib import PurePosixPath

from newquality_site.files.naming import blank, stamped
from newquality_site.render.sealing import policy, seal_pages

PAGE = PurePosixPath("a/index.html")
FONT = PurePosixPath("fonts/headline.woff2")


def page(style: str = "", body: str = "") -> bytes:
    """Return a page with a style sheet."""
    head = f"<style>{style}</style>" if style else ""
    return f'<html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()


def digest(style: str) -> str:
    """Return how a policy names a style sheet."""
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def test_late_names_are_filled_in_before_the_page_is_weighed() -> None:
    """The style sheet loads the font by its real name, and the policy knows the sheet as it then is."""
    real = stamped(FONT, b"font")

    tree = {PAGE: page(f"x: url(../{blank(FONT)})")}

    seal_pages(tree, [real])
    content = tree[PAGE]

    assert f"url(../{real})".encode() in content
    assert digest(f"x: url(../{real})").encode() in content
    assert content.count(b"Content-Security-Policy") == 1
    assert content.index(b"charset") < content.index(b"Content-Security-Policy") < content.index(b"<style>")


def test_only_pages_are_sealed() -> None:
    """A feed or a script is left as it is."""
    tree = {PurePosixPath("feed.xml"): page("x")}

    seal_pages(tree, [])

    assert tree == {PurePosixPath("feed.xml"): page("x")}


def test_nothing_is_allowed_but_what_the_head_names() -> None:
    """A page without styles allows none; a style sheet that got into its body is not allowed."""
    assert "style-src 'none'" in policy(page())
    assert digest("evil") not in policy(page("x", "<style>evil</style>"))
    assert f"style-src {digest('x')};" in policy(page("x"))
    assert "script-src 'self';" in policy(page("x", "<script>1</script>"))
    assert "unsafe" not in policy(page("x", "style=&#34;"))


def test_a_page_to_be_copied_keeps_the_styles_at_its_words() -> None:
    """Where elements carry styles of their own, these are allowed, and scripts are not."""
    given = policy(page(body='<p style="color:red">红</p>'))

    assert given.endswith("; style-src-attr 'unsafe-inline'")
    assert "script-src 'self';" in given

"""The last touch on finished pages: names that waited for the pages are filled in, and each page says what it may load.

The policy stands in the page itself, since no server need be asked to send it: one style sheet, known by its checksum,
and scripts, fonts and pictures of this site only. A script in a page is never allowed, so that whatever might get into
one is dead; only a page made to be copied, which carries its styles at its words, may have such styles.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from newquality_site.files.naming import fillings

START = b'<meta charset="utf-8">'
POLICY = (
    "default-src 'none'; script-src 'self'; style-src {styles}; img-src 'self' data:; font-src 'self'{fonts}; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
COPIED = "; style-src-attr 'unsafe-inline'"
_AT_WORDS = re.compile(rb'<[a-z][^>]*\sstyle="')


def seal_pages(tree: dict[PurePosixPath, bytes], made: Iterable[PurePosixPath]) -> None:
    """Put each page of the *tree* in its place sealed, lest all be held twice; *made* are the files made from them."""
    names = fillings(made)
    for path in [path for path in tree if path.suffix == ".html"]:
        tree[path] = sealed(tree[path], names)


def sealed(page: bytes, names: Mapping[bytes, bytes]) -> bytes:
    """One page with the *names* that waited filled in, and with its policy; its lines stay where they are."""
    for empty, name in names.items():
        page = page.replace(empty, name)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'.encode()
    return page.replace(START, START + meta, 1)


def policy(page: bytes) -> str:
    """What a page may load: nothing but what its head names."""
    head, _, _ = page.partition(b"</head>")
    styles = [f"'sha256-{b64encode(sha256(style).digest()).decode()}'" for style in _styles(head)]
    fonts = " data:" if b'url("data:font/' in head else ""
    at_words = b'style="' in page and _AT_WORDS.search(page)
    return POLICY.format(styles=" ".join(styles) or "'none'", fonts=fonts) + (COPIED if at_words else "")


def _styles(head: bytes) -> list[bytes]:
    """The style sheets that stand in a head."""
    return [part.partition(b"</style>")[0] for part in head.split(b"<style>")[1:]]

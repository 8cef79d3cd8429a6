"""What a server is to say with each file, in the form that Netlify and Cloudflare Pages read; other hosts pass it over.

Files whose name tells their content may be kept for a year; for all else these hosts have browsers ask again. The
policy of what a page may load stands in the page; here is the rest, which only a server can say: who may frame it.
`docs/hosting/` says the same to nginx and Caddy.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from newquality_site.exports.finished import Finished
from newquality_site.files.naming import is_stamped
from newquality_site.model.page import File
from newquality_site.model.ref import Ref

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Strict-Transport-Security": "max-age=31536000",
}
POLICY = "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"
ALONE = {"Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'", "X-Frame-Options": "DENY"}
FRAMED = {"Content-Security-Policy": f"{POLICY}; frame-ancestors *"}
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}
EMBED = "embed"
"""The folder of the pages that other sites may frame."""


def files(finished: Finished) -> Iterable[File]:
    """The one file of rules; hosts join those that fit a path, so each path gets one policy and no two."""
    base = urlsplit(finished.story.site.settings.address).path
    rules = [(f"{base}*", ALWAYS), (base, ALONE), *((f"{base}{path}", says) for path, says in _rules(finished))]
    text = "\n".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in says.items()) for path, says in rules
    )
    yield File(Ref("host", "headers"), PurePosixPath("_headers"), text.encode())


def _rules(finished: Finished) -> Iterator[tuple[str, dict[str, str]]]:
    """A rule for each file and folder at the top that needs one; pages that moved need none."""
    moved = {page.path for page in finished.pages if page.ref.kind == "moved"}
    paths_in_order = sorted(finished.tree.keys() - moved, key=lambda path: path.parts)
    for top, group in groupby(paths_in_order, lambda path: path.parts[0]):
        paths = list(group)
        pattern = quote(top) if paths == [PurePosixPath(top)] else f"{quote(top)}/*"
        shown = any(path.suffix in (".html", ".svg") for path in paths)
        framed = (FRAMED if top == EMBED else ALONE) if shown else {}
        kept = KEPT if any(map(is_stamped, paths)) and all(map(_may_be_kept, paths)) else {}
        if framed or kept:
            yield pattern, framed | kept


def _may_be_kept(path: PurePosixPath) -> bool:
    """Whether the file will never say anything else: its name tells its content, or it is a licence."""
    return is_stamped(path) or path.name == "OFL.txt"

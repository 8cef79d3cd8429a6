"""Old addresses as lines that Netlify and Cloudflare Pages read, so that a search engine sees a page move for good."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from newquality_site.exports.finished import Finished
from newquality_site.model.page import File
from newquality_site.model.ref import Ref


def files(finished: Finished) -> Iterable[File]:
    """The one file, where anything moved; other hosts show the page that stands at the old address."""
    base = urlsplit(finished.story.site.settings.address).path
    moved = [page for page in finished.pages if page.ref.kind == "moved"]
    if moved:
        lines = "".join(f"{base}{page.ref.id} {page.values['target']} 301\n" for page in moved)
        yield File(Ref("host", "redirects"), PurePosixPath("_redirects"), lines.encode())

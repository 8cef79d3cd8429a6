"""Serves the scene from memory, to this machine alone.

Pages bear a script that waits for the next scene; the site itself holds none of it. Answers are never kept by the
browser. A request under another host's name is refused: a strange page must not read an unpublished story by pointing
its own name to this machine.
"""

import json
import mimetypes
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from newquality_site.commands.preview_late import shown as as_shown
from newquality_site.commands.preview_stage import Scene, Stage
from newquality_site.files.disk import packaged
from newquality_site.files.tree import Tree

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
OWN = "/-/"
HTML = "text/html; charset=utf-8"
HEARTBEAT_SECONDS = 10.0
"""How often a browser that waits is written to, so that one that is gone is noticed."""
MISSING = PurePosixPath("404.html")
INDEX = "index.html"


class Answers(BaseHTTPRequestHandler):
    """An answer for each address: a page, a file, the script, or the news."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, stage: Stage, own: Tree) -> None:  # noqa: ANN401  (the library's)
        self.stage = stage
        self.own = own
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer, unless the request was meant for another host."""
        if self.headers.get("Host", "").rpartition(":")[0] not in NAMES:
            self._send(HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", "预览只给本机看。".encode())
            return
        path = unquote(urlsplit(self.path).path)
        scene = self.stage.scene  # one, lest a page of what was on bear the version of what came just now
        if path == f"{OWN}news":
            with suppress(ConnectionError):  # the tab was closed
                self._tell(urlsplit(self.path).query.partition("shown=")[2])
        elif path.startswith(OWN):
            self._file(PurePosixPath(path.removeprefix(OWN)), self.own)
        elif scene.mistakes:
            self._page(HTTPStatus.OK, scene.mistakes.encode(), scene)
        else:
            self._site(path, scene)

    do_HEAD = do_GET  # noqa: N815  (the library's)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the library's)
        """Say nothing: the address is all that an editor wants to read."""

    def _site(self, path: str, scene: Scene) -> None:
        place = PurePosixPath(path.lstrip("/"))
        if place / INDEX in scene.tree and not path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self._file(place / INDEX if path.endswith("/") else place, scene.tree, scene)

    def _file(self, path: PurePosixPath, tree: Tree, scene: Scene | None = None) -> None:
        found = path in tree
        shown = path if found else MISSING
        status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
        content = as_shown(tree.get(shown, "没有这个页面。".encode()))
        if scene and shown.suffix == ".html":
            self._page(status, content, scene)
            return
        kind = mimetypes.guess_type(shown.name)[0] or "application/octet-stream"
        self._send(status, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, content)

    def _page(self, status: HTTPStatus, content: bytes, scene: Scene) -> None:
        script = f'<script src="{OWN}preview.js" data-version="{scene.version}"></script>'.encode()
        before, end, after = content.rpartition(b"</body>")
        self._send(status, HTML, before + script + end + after)

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "GET":
            with suppress(ConnectionError):
                self.wfile.write(content)

    def _tell(self, shown: str) -> None:
        """Wait for the scene after the one shown, and say its version and its page; then the page comes anew."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        while (scene := self.stage.after(shown, HEARTBEAT_SECONDS)) is None:
            self.wfile.write(b": still here\n\n")
            self.wfile.flush()
        told = json.dumps({"version": scene.version, "page": scene.page})
        self.wfile.write(f"event: version\ndata: {told}\n\n".encode())


class Server(ThreadingHTTPServer):
    """Answers on this machine only; waiting browsers do not keep it from ending."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went away in the middle."""


def server(stage: Stage, ports: Iterable[int]) -> Server:
    """A server of the stage on the first free of the *ports*; raises OSError where none is free."""
    for port in ports:
        with suppress(OSError):
            return Server((HOST, port), partial(Answers, stage=stage, own=packaged("preview")))
    raise OSError("no port is free")

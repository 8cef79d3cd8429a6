"""Show a built site in the browser: a small server on this machine only, until Ctrl-C."""

import os
import signal
import sys
import webbrowser
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

FIRST_PORT = 8000


class Files(SimpleHTTPRequestHandler):
    """A file of the site for each address, without a line a request and never from the browser's memory."""

    def end_headers(self) -> None:
        """Ask for the newest file each time, since the next build may have changed it."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name is the library's
        """Say nothing: the address is all that an editor wants to read."""


def server(folder: str, ports: Iterable[int]) -> ThreadingHTTPServer:
    """Return a server of *folder* on the first free of the *ports*."""
    for port in ports:
        with suppress(OSError):
            return ThreadingHTTPServer(("127.0.0.1", port), partial(Files, directory=folder))
    message = "no port is free"
    raise OSError(message)


def has_display() -> bool:
    """Tell whether a window can open, lest a browser for terminals takes over this one."""
    return sys.platform in {"darwin", "win32"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def main(folder: str) -> None:
    """Serve *folder* until Ctrl-C, also where the shell that started it in the background told it to ignore that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with suppress(KeyboardInterrupt), server(folder, range(FIRST_PORT, FIRST_PORT + 1000)) as running:
        address = f"http://127.0.0.1:{running.server_port}/index.html"
        print(f"站点在 {address}（按 Ctrl-C 结束）", flush=True)
        if has_display():
            webbrowser.open(address)
        running.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])

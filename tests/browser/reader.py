"""How readers look at a page, and what goes wrong while they do."""

from http import HTTPStatus
from typing import Literal, NamedTuple

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response


class View(NamedTuple):
    """How a reader looks at a page."""

    width: int = 1280
    scheme: Literal["light", "dark"] = "light"
    scripts: bool = True

    def __str__(self) -> str:
        """Name the view in the name of a test."""
        return f"{self.width}-{self.scheme}" + ("" if self.scripts else "-no-scripts")


VIEWS = (View(360, "light"), View(360, "dark"), View(1280, "light"), View(1280, "dark"))
WIDTHS = (View(360), View(1280))
WITHOUT_SCRIPTS = View(360, scripts=False)


class Visit:
    """One page before one reader, with whatever went wrong while it was open."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.base = base
        self.faults: list[str] = []
        self._heard = {
            "console": self._logged,
            "pageerror": self._broken,
            "request": self._asked,
            "requestfailed": self._lost,
            "response": self._answered,
        }

    def open(self, address: str) -> Page:
        """Open a page of the site and wait until all of it has arrived."""
        for event, listener in self._heard.items():
            self.page.on(event, listener)  # type: ignore[call-overload]  # one overload an event
        self.page.goto(f"{self.base}{address}", wait_until="load")
        return self.page

    def leave(self) -> None:
        """Leave the window as it was found, for the next visit."""
        if self.page.url.startswith("http"):
            self.page.evaluate("localStorage.clear()")
        for event, listener in self._heard.items():
            self.page.remove_listener(event, listener)

    def seen_as(self, view: View) -> Page:
        """Return the open page in another window and scheme; nothing is loaded again."""
        self.page.set_viewport_size({"width": view.width, "height": 800})
        self.page.emulate_media(color_scheme=view.scheme)
        return self.page

    def _logged(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"{message.type}: {message.text} {message.location.get('url')}")

    def _broken(self, error: Error) -> None:
        self.faults.append(f"script: {error}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:")):
            self.faults.append(f"another host: {request.url}")

    def _lost(self, request: Request) -> None:
        self.faults.append(f"not loaded: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.faults.append(f"{response.status}: {response.url}")

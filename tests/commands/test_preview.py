"""The preview without a browser: what it answers, when it looks anew, and how it ends."""

import json
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path, PurePosixPath
from threading import Event, Thread
from threading import enumerate as enumerate_threads
from typing import Any

import pytest
from click.testing import CliRunner

from newquality_site.cli import main
from newquality_site.commands.preview_mistakes import mistakes_page, our_mistake_page
from newquality_site.commands.preview_server import server
from newquality_site.commands.preview_stage import Scene, Stage
from newquality_site.commands.preview_watch import saves
from newquality_site.commands.preview_work import Work, page_of
from newquality_site.commands.report import Words
from newquality_site.files.position import Position, Problem, Severity
from tests.commands.folder import worked_on, written
from tests.pages.special import edited

PORTS = range(8800, 9800)
PAGES = {
    PurePosixPath("index.html"): "<body>首页</body>".encode(),
    PurePosixPath("404.html"): "<body>没有</body>".encode(),
    PurePosixPath("a/index.html"): "<body>甲</body>".encode(),
    PurePosixPath("图/a b.png"): b"png",
    PurePosixPath("data.csv"): b"1",
}
GLOSSARY = "content/glossary.yaml"


@contextmanager
def served(stage: Stage) -> Iterator[int]:
    """Yield the port on which the stage is served."""
    running = server(stage, PORTS)
    Thread(target=running.serve_forever, daemon=True).start()
    yield running.server_port
    running.shutdown()
    running.server_close()


def answer(port: int, path: str, host: str = "127.0.0.1", method: str = "GET") -> tuple[HTTPResponse, bytes]:
    """Return what is answered, and its content."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as asking:
        asking.request(method, path, headers={"Host": f"{host}:{port}"})
        got = asking.getresponse()
        return got, got.read()


def test_pages_and_files_are_served_from_memory() -> None:
    """Each address has its page with the script, or its file as it is; what is not there is the site's own 404."""
    with served(Stage(Scene("v1", PAGES))) as port:
        home, home_text = answer(port, "/")
        folder, _ = answer(port, "/a")
        piece, piece_text = answer(port, "/a/?x=1")
        picture, picture_bytes = answer(port, "/%E5%9B%BE/a%20b.png")
        table, _ = answer(port, "/data.csv")
        missing, missing_text = answer(port, "/none")
        head, head_text = answer(port, "/", method="HEAD")
        script, _ = answer(port, "/-/preview.js")

    assert home_text.decode() == '<body>首页<script src="/-/preview.js" data-version="v1"></script></body>'
    assert home.headers["Cache-Control"] == "no-store"
    assert (folder.status, folder.headers["Location"]) == (301, "/a/")
    assert (piece.status, "甲" in piece_text.decode()) == (200, True)
    assert (picture.headers["Content-Type"], picture_bytes) == ("image/png", b"png")
    assert table.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert (missing.status, "没有" in missing_text.decode()) == (404, True)
    assert (head.status, head_text) == (200, b"")
    assert "javascript" in script.headers["Content-Type"]


def test_nobody_else_is_answered() -> None:
    """A request under the name of another host is refused: a strange page cannot read the story."""
    with served(Stage(Scene("v1", PAGES))) as port:
        got, text = answer(port, "/", host="evil.internal")

    assert (got.status, "首页" in text.decode()) == (403, False)


def test_mistakes_stand_at_every_address() -> None:
    """As long as something must be mended, every page says so."""
    with served(Stage(Scene("v2", PAGES, "<body>有 1 处要改</body>"))) as port:
        got, text = answer(port, "/a/")

    assert got.status == 200
    assert "有 1 处要改" in text.decode()
    assert 'data-version="v2"' in text.decode()


class Restless(Stage):
    """A stage on which each look finds the next scene, as one may between two steps of an answer."""

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  (of any attribute)
        """Find the next scene."""
        found = super().__getattribute__(name)
        if name == "scene":
            self.scene = Scene(f"{found.version}+", PAGES)
        return found


def test_a_page_bears_the_version_of_what_it_shows() -> None:
    """What is mended while its mistakes are on their way to a browser is news to it: it would wait for ever else."""
    with served(Restless(Scene("v2", PAGES, "<body>有 1 处要改</body>"))) as port:
        _, shown = answer(port, "/a/")

    assert shown.decode() == '<body>有 1 处要改<script src="/-/preview.js" data-version="v2"></script></body>'


def test_the_news_comes_when_there_is_any() -> None:
    """A browser that shows an older scene is told at once; one that shows the newest waits for the next."""
    stage = Stage(Scene("v1", PAGES))
    with served(stage) as port:
        _, old = answer(port, "/-/news?shown=v0")
        later: list[bytes] = []
        asking = Thread(target=lambda: later.append(answer(port, "/-/news?shown=v1")[1]))
        asking.start()
        stage.show(Scene("v2", PAGES, page="/a/"))
        asking.join(10)

    assert json.loads(old.decode().split("data: ")[1]) == {"version": "v1", "page": ""}
    assert json.loads(later[0].decode().split("data: ")[1]) == {"version": "v2", "page": "/a/"}


def test_a_taken_port_is_passed_over() -> None:
    """Another program on a port sends the server to the next one; where none is free, that is said."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        running = server(Stage(Scene("", {})), range(port, port + 100))
        running.server_close()

        assert running.server_port > port
        with pytest.raises(OSError, match="no port is free"):
            server(Stage(Scene("", {})), [port])


def test_a_stage_is_waited_for_in_vain_only_so_long() -> None:
    """Where no other scene comes in time, there is none."""
    assert Stage(Scene("v1", {})).after("v1", 0.01) is None


def test_mistakes_are_shown_with_line_and_mend() -> None:
    """Mistakes come before warnings, each with place, line, caret, reason and mend, and nothing in them is markup."""
    inputs = {PurePosixPath("a.yaml"): b"x: <b>\n"}
    warning = Problem(Position("a.yaml", 1, 1), "疑", "", Severity.WARNING)
    page = mistakes_page(
        [warning, Problem(Position("a.yaml", 1, 4), "错<i>", "改&成"), Problem(Position("b"), "无")], inputs
    )

    assert "有 2 处要改" in page
    assert page.index("错&lt;i&gt;") < page.index("疑")
    assert "<pre>x: &lt;b&gt;\n   ^</pre>" in page
    assert "改法：改&amp;成" in page
    assert "b:1:1" in page
    assert "<pre>1 &lt; 0</pre>" in our_mistake_page("1 < 0")


def test_work_is_shown_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A save is shown, no save is not; a mistake is shown and mended; an editor's leftovers are not seen."""
    source = worked_on(tmp_path / "story")
    work = Work(source, Words(), follow=True)

    first = work.next()
    same = work.next()
    written(source, {"content/articles/4913": "", "content/articles/.lead.md.swp": "x"})
    leftover = work.next()
    written(source, edited(GLOSSARY, ("term:", "trem:")))
    wrong = work.next()
    again = work.next()
    written(source)
    mended = work.next()
    written(source, edited("content/articles/lead.md", ("topics: [ai]\n", "")))
    piece = work.next()
    written(source, edited("content/site.yaml", ("paper.internal", "paper.example")))
    warned = work.next()

    assert first
    assert wrong
    assert mended
    assert piece
    assert warned
    assert (same, leftover, again) == (None, None, None)
    assert "是不是“term”？" in wrong.mistakes
    assert (mended.tree, mended.mistakes) == (first.tree, "")
    assert piece.page == "/articles/lead/"
    assert len({scene.version for scene in (first, wrong, mended, piece, warned)}) == 5
    assert "示例" in capsys.readouterr().err


def test_what_cannot_be_read_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no file stands in the page and once in the terminal, and the preview goes on."""
    source = worked_on(tmp_path / "story")
    (source / "content/link").symlink_to(source / "nowhere")
    work = Work(source, Words())

    broken, again = work.next(), work.next()
    (source / "content/link").unlink()

    assert broken
    assert again is None
    assert capsys.readouterr().err.count("这个链接断了") == 1
    assert "这个链接断了" in broken.mistakes
    assert work.next()


def test_a_mistake_of_ours_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The preview outlives what no editor can mend."""
    monkeypatch.setattr("newquality_site.commands.preview_work.made", lambda *_, **__: 1 / 0)

    scene = Work(worked_on(tmp_path / "story"), Words()).next()

    assert scene
    assert "程序出错，不是您的错" in scene.mistakes
    assert "ZeroDivisionError" in scene.mistakes


def test_the_edited_page_is_known() -> None:
    """A piece has its page, an edit of the table that of the one statistic it moves; in doubt there is none."""
    lead, table = PurePosixPath("content/articles/lead.md"), PurePosixPath("data/indicators.yaml")
    old = {PurePosixPath(f"{name}/index.html"): b"1" for name in ("articles/lead", "stats/a", "stats/b", "stats")}
    one = {**old, PurePosixPath("stats/a/index.html"): b"2"}
    both = {**one, PurePosixPath("stats/b/index.html"): b"2"}

    assert page_of((lead,), old, one) == "/articles/lead/"
    assert page_of((table,), old, one) == "/stats/a/"
    assert page_of((table,), old, both) == ""
    assert page_of((PurePosixPath("content/articles/gone.md"),), old, old) == ""
    assert page_of((lead,), {}, one) == ""


def test_folders_that_come_and_go_are_looked_for(tmp_path: Path) -> None:
    """A save is heard; a folder that goes, comes back or is missing from the start costs a look, not the preview."""
    stop = Event()
    heard = saves(tmp_path, ("content", "data"), stop)
    next(heard)
    (tmp_path / "content").mkdir()
    next(heard)
    (tmp_path / "content/a.md").write_text("1", "utf-8")
    next(heard)
    (tmp_path / "content").rename(tmp_path / "away")
    next(heard)
    stop.set()

    assert list(heard) == []


def test_a_link_to_a_folder_is_not_watched(tmp_path: Path) -> None:
    """A link may lead over the whole disk: as long as it is there a look is taken now and again, unasked."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/more").symlink_to("/")
    stop = Event()
    heard = saves(tmp_path, ("content",), stop)

    next(heard)
    next(heard)
    stop.set()

    assert list(heard) == []


@contextmanager
def meanwhile(port: int, steps: Callable[[], None]) -> Iterator[None]:
    """Take steps beside the command, once it answers, and then press Ctrl-C."""

    def typed() -> None:
        try:
            eventually(lambda: "处要改" in answer(port, "/")[1].decode())
            steps()
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    hands = Thread(target=typed)
    hands.start()
    yield
    hands.join(20)


def eventually(holds: Callable[[], bool]) -> None:
    """Wait until something holds; fail where it does not in time."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with suppress(OSError):
            if holds():
                return
        time.sleep(0.02)
    pytest.fail("it never held")


def serving() -> set[Thread]:
    """Return the threads in which servers run now."""
    return {thread for thread in enumerate_threads() if "serve_forever" in thread.name}


def test_the_command_serves_until_ctrl_c(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser is opened at the printed address, a save is told, a leftover is not, and the site is not touched."""
    source = written(tmp_path / "story", edited(GLOSSARY, ("term:", "trem:")))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    opened: list[str] = []
    others = serving()
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setenv("DISPLAY", ":0")

    def steps() -> None:
        written(source, {"content/articles/4913": ""})
        written(source, edited(GLOSSARY, ("term:", "temr:")))
        eventually(lambda: "temr" in answer(port, "/")[1].decode())

    with meanwhile(port, steps):
        done = CliRunner().invoke(main, ["--source", str(source), "preview", "--port", str(port)])

    assert done.exit_code == 0
    assert opened == [f"http://127.0.0.1:{port}/"]
    assert opened[0] in done.output
    assert done.output.count("有错，见浏览器（") == 1
    assert "预览结束，site/ 没有动" in done.output.splitlines()[-1]
    assert not (source / "site").exists()
    eventually(lambda: serving() == others)


def test_where_no_port_is_free_that_is_said(tmp_path: Path) -> None:
    """The last port there is may be taken; the command says so and ends with 2."""
    source = written(tmp_path / "story", edited(GLOSSARY, ("term:", "trem:")))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 65535))
        taken.listen()

        done = CliRunner().invoke(main, ["--source", str(source), "preview", "--port", "65535", "--no-open"])

    assert done.exit_code == 2
    assert "从 65535 号起没有空的端口" in done.stderr


def test_a_story_that_is_not_there_ends_with_2(tmp_path: Path) -> None:
    """Without a folder there is nothing to preview; a port that is none is refused."""
    missing = CliRunner().invoke(main, ["preview", "--source", str(tmp_path / "no")])
    port = CliRunner().invoke(main, ["preview", "--port", "70000"])

    assert (missing.exit_code, port.exit_code) == (2, 2)
    assert "没有这个文件夹" in missing.stderr
    assert "应是整数" in port.stderr

"""The site beside the editor: built anew at each save, served from memory to this machine, mistakes on the page."""

import os
import signal
import sys
import time
import webbrowser
from pathlib import Path
from threading import Event, Thread

import click

from newquality_site.commands.last import FOLDERS
from newquality_site.commands.options import HELP, SOURCE
from newquality_site.commands.preview_server import HOST, Server, server
from newquality_site.commands.preview_stage import Stage
from newquality_site.commands.preview_watch import saves
from newquality_site.commands.preview_work import Work
from newquality_site.commands.problems import refusing
from newquality_site.commands.report import Words
from newquality_site.commands.usage import Command
from newquality_site.files.disk import packaged, read_tree
from newquality_site.files.tree import Tree, overlay, under, within

FIRST_PORT = 8000
PORTS = 1000
SHUT_SECONDS = 0.1
"""How long the server may take to notice that it is to end."""
EXAMPLES = """\
例子：
  newquality preview                     生成、打开浏览器；保存一次，页面自己刷新一次
  newquality preview --follow            改哪一篇，浏览器就翻到哪一篇
  newquality preview --port 9000         从 9000 号端口起找空的

网站只在内存里，site/ 不动；只有这台电脑能看。按 Ctrl-C 结束。"""


@click.command(cls=Command, options_metavar="[选项]", epilog=EXAMPLES)
@SOURCE
@click.option(
    "--port", type=click.IntRange(1, 65535), metavar="端口", default=FIRST_PORT, help="从哪个端口起找空的，默认 8000。"
)
@click.option("--follow", is_flag=True, help="改哪一篇，浏览器就翻到哪一篇。")
@click.option("--no-open", "closed", is_flag=True, help="不替您打开浏览器。")
@HELP
def preview(source: Path, port: int, *, follow: bool, closed: bool) -> None:
    """边改边看：保存后浏览器自己刷新，位置不变；错误显示在页面上，改好就恢复。"""  # noqa: D400  (Chinese)
    # A shell that starts a command in the background tells it to ignore Ctrl-C; here it must be heard.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with refusing({}):
        read_tree(source, ())
    work = Work(source, Words(), follow=follow)
    click.echo("正在生成……")
    work.next()
    stage = Stage(work.scene)
    try:
        running = server(stage, range(port, min(port + PORTS, 65536)))
    except OSError:
        raise click.UsageError(f"从 {port} 号起没有空的端口，用 --port 换一个。") from None
    stop = Event()
    Thread(target=running.serve_forever, args=(SHUT_SECONDS,), daemon=True).start()
    try:
        _tell(running, browser=not closed)
        _get_ready(work.own or {})
        for _ in saves(source, FOLDERS, stop):
            _look(work, stage)
    except KeyboardInterrupt:
        click.echo("\n预览结束，site/ 没有动；要写出网站，运行 build。")
    finally:
        stop.set()
        running.shutdown()  # or its thread would ask a closed door again and again
        running.server_close()


def _tell(running: Server, *, browser: bool) -> None:
    address = f"http://{HOST}:{running.server_port}/"
    click.echo(f"预览在 {address}（保存后自己刷新，按 Ctrl-C 结束）")
    if browser and has_display():
        webbrowser.open(address)


def _get_ready(own: Tree) -> None:
    """Loads what draws and cuts and compiles what lays out, while the editor looks at the first page."""
    import newquality_site.charts.engine  # noqa: F401, PLC0415
    from newquality_site.exports.headline_font import subset  # noqa: PLC0415
    from newquality_site.render.renderer import FILTERS  # noqa: PLC0415
    from newquality_site.render.templates import compile_all  # noqa: PLC0415

    subset("字")
    compile_all(within("templates", overlay(under("templates", packaged("templates")), own)), FILTERS)


def _look(work: Work, stage: Stage) -> None:
    started = time.perf_counter()
    scene = work.next()
    if scene is None:
        return
    stage.show(scene)
    done = "有错，见浏览器" if scene.mistakes else "已更新"
    click.echo(f"{done}（{time.perf_counter() - started:.1f} 秒）")


def has_display() -> bool:
    """Whether a window can open, lest a browser for terminals takes over this one."""
    return sys.platform in {"darwin", "win32"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))

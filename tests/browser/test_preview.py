"""The preview before a real browser: a save is seen at once, at the same place; a mistake stands in the page."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.commands.folder import worked_on, written
from tests.pages.special import FILES, edited

GLOSSARY = "content/glossary.yaml"
LEAD = "content/articles/lead.md"
SECONDS = 30_000


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return the folder of the small special."""
    return worked_on(tmp_path / "稿 件")


@pytest.fixture
def preview(source: Path) -> Iterator[str]:
    """Yield where the preview of the special is, and see that Ctrl-C ends it without a mistake."""
    command = [sys.executable, "-X", "utf8", "-m", "newquality_site", "preview", "--follow", "--no-open"]
    pipe = subprocess.PIPE
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*command, "--source", str(source)], stdout=pipe, stderr=subprocess.STDOUT, encoding="utf-8", env=environment
    ) as running:
        assert running.stdout
        try:
            assert running.stdout.readline() == "正在生成……\n"
            found = re.search(r"http://127\.0\.0\.1:\d+/", running.stdout.readline())
            assert found
            yield found.group()
        finally:
            running.send_signal(signal.SIGINT)
            rest, _ = running.communicate(timeout=30)
            sys.stdout.write(rest)
    assert running.returncode == 0
    assert "预览结束" in rest.splitlines()[-1]
    assert "Traceback" not in rest


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page so low that even a short text scrolls."""
    with browser.new_context(viewport={"width": 360, "height": 200}, reduced_motion="reduce") as context:
        context.set_default_timeout(SECONDS)
        expect.set_options(timeout=SECONDS)
        yield context.new_page()


def place(page: Page) -> float:
    """Return how far the page is scrolled."""
    return float(page.evaluate("scrollY"))


def test_an_editor_sees_what_was_saved(preview: str, source: Path, page: Page) -> None:
    """Words, mistakes, mended mistakes, a lost folder and swap files: the tab shows what stands in the story."""
    page.goto(f"{preview}glossary/")
    page.evaluate("scrollTo(0, 120)")
    before = place(page)
    assert before > 0

    written(source, edited(GLOSSARY, ("看病的地方。", "治病的地方。")))
    expect(page.get_by_text("治病的地方。")).to_be_attached()
    page.wait_for_function("place => scrollY === place", arg=before)

    (source / GLOSSARY).write_text(FILES[GLOSSARY].replace("term:", "trem:"), "utf-8")
    expect(page.locator("h1")).to_have_text(re.compile(r"有 \d+ 处要改"))
    mistake = page.locator("li").first.inner_text()
    assert re.search(r"content/glossary\.yaml:\d+:\d+", mistake)
    assert "trem:" in mistake
    assert "^" in mistake
    assert "改法：是不是“term”？" in mistake

    written(source, edited(GLOSSARY, ("看病的地方。", "<看>病的地方。")))
    expect(page.get_by_text("<看>病的地方。")).to_be_attached()
    page.wait_for_function("place => scrollY === place", arg=before)

    page.evaluate("window.stays = true")
    for name in ("4913", ".lead.md.swp", "lead.md~", "x.tmp"):
        (source / "content/articles" / name).write_text("x", "utf-8")
        time.sleep(0.2)
        (source / "content/articles" / name).unlink()
    (source / "content").rename(source / "away")
    expect(page.locator("h1")).to_have_text(re.compile(r"有 \d+ 处要改"))
    (source / "away").rename(source / "content")
    expect(page.get_by_text("<看>病的地方。")).to_be_attached()

    written(source, {"templates/glossary.html.jinja": "{% block %}"})
    expect(page.locator("li").first).to_contain_text("templates/glossary.html.jinja:1:1")
    shutil.rmtree(source / "templates")
    expect(page.get_by_text("看病的地方。")).to_be_attached()

    written(source, edited(LEAD, ("topics: [ai]\n", "")))
    page.wait_for_url(f"{preview}articles/lead/")
    assert not (source / "site").exists()

"""A template is compiled once, for this process and for the next."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import PurePosixPath

import pytest
from jinja2 import Environment

from newquality_site.files.tree import Tree
from newquality_site.render import templates
from newquality_site.render.renderer import FILTERS
from newquality_site.render.templates import Compiled, Templates, compile_all, compiled, know_compiled


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin as a process that has compiled nothing."""
    monkeypatch.setattr(templates, "COMPILED", Compiled())


def files(texts: Mapping[str, str]) -> Tree:
    """Return templates as files."""
    return {PurePosixPath(path): text.encode() for path, text in texts.items()}


def rendered(tree: Tree, name: str, **values: object) -> str:
    """Return what a template makes of *values*."""
    return Templates(tree, {}, FILTERS).rendered(name, values)


def test_templates_can_be_compiled_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was compiled is at hand when it is used, styles too; a slip or another encoding hinders nobody."""
    late = "晚{{ it | decimal }}{% include 'static/late.css' %}"
    tree = files({"early.jinja": "早", "late.jinja": late, "slip.jinja": "{% if %}", "static/late.css": "p {}"})
    rendered(tree, "early.jinja")

    compile_all({**tree, PurePosixPath("other.jinja"): "坏".encode("gbk")}, FILTERS)

    monkeypatch.setattr(Environment, "_generate", None)
    assert rendered(tree, "late.jinja", it=Decimal(2)) == "晚2p {}"


def test_another_process_compiles_only_what_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    """What travels with the program is handed on, what a story brings is not; where all was known nothing is."""
    ours = files({"a.jinja": "甲{{ it }}", "b.jinja": "乙"})
    rendered(files({"a.jinja": "别的{{ it }}"}), "a.jinja", it=1)
    assert compiled(ours) == b""
    rendered(ours, "a.jinja", it=1)
    kept = compiled(ours)

    monkeypatch.setattr(templates, "COMPILED", Compiled())
    know_compiled(kept)
    assert compiled(ours) == b""
    with monkeypatch.context() as patched:
        patched.setattr(Environment, "_generate", None)
        assert rendered(ours, "a.jinja", it=2) == "甲2"

    rendered(ours, "b.jinja")
    assert len(compiled(ours)) > len(kept)

"""The files in docs/hosting say to servers what the build says to hosts, and each can be read by what it is for."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from newquality_site.exports.headers import ALONE, ALWAYS, EMBED, FRAMED, KEPT

HOSTING = Path(__file__).parents[1] / "docs" / "hosting"


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_servers_say_what_hosts_say(name: str) -> None:
    """Every header is there with its value, for pages that may be framed and for all others."""
    text = (HOSTING / name).read_text("utf-8")
    policies = [ALONE["Content-Security-Policy"], FRAMED["Content-Security-Policy"]]
    said = text.replace("frame-ancestors $nq_frames", "frame-ancestors 'none'; frame-ancestors *")

    for header, value in {**ALWAYS, **KEPT}.items():
        assert header in text
        assert f'"{value}"' in text, header
    for policy in policies:
        assert policy.split("; frame-ancestors")[0] in text
        assert policy.rpartition("; ")[2] in said
    assert f"/{EMBED}/" in text


def test_the_workflow_can_be_run() -> None:
    """The workflow for GitHub Pages builds by the README's command and hands on the folder that the build writes."""
    workflow: dict[Any, Any] = yaml.safe_load((HOSTING / "github-pages.yml").read_text("utf-8"))
    steps = workflow["jobs"]["build"]["steps"]

    assert {"run": "make build"} in steps
    assert steps[-1]["with"] == {"path": "site"}
    assert workflow["jobs"]["deploy"]["needs"] == "build"
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}


@pytest.mark.parametrize(
    ("name", "rule"), [("nginx.conf", "return 301 /zt/2025/;"), ("Caddyfile", "redir /zt/2025 /zt/2025/")]
)
def test_the_sub_path_is_found_without_its_slash(name: str, rule: str) -> None:
    """Whoever types the address without its last slash comes to the home page."""
    assert rule in (HOSTING / name).read_text("utf-8")

"""The schemas that complete an editor's keys say what the models say."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from newquality_site.load.schema import schemas, snippets

ROOT = Path(__file__).parents[2]
FILES = {
    "indicators": "data/indicators.yaml",
    "history": "data/history.yaml",
    "site": "content/site.yaml",
    "topics": "content/topics.yaml",
    "places": "content/places.yaml",
    "glossary": "content/glossary.yaml",
}


class Core(yaml.SafeLoader):
    """Reads YAML 1.2, as editors' programs do: ``on`` is a word."""


Core.yaml_implicit_resolvers = {
    letter: [(tag, form) for tag, form in resolvers if tag != "tag:yaml.org,2002:bool"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), "tf")


def as_json(text: str) -> object:
    """What an editor's program makes of YAML: keys are text, dates are text."""
    return json.loads(json.dumps(yaml.load(text, Core), default=str))  # noqa: S506  (a SafeLoader)


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_in_the_repository_is_the_models_own(name: str) -> None:
    """A changed model without a new schema is caught: run scripts/make_schema.py."""
    assert (ROOT / "schema" / name).read_bytes() == schemas()[name]


def test_the_snippets_in_the_repository_are_the_models_own() -> None:
    """A new kind of piece brings its snippet."""
    assert (ROOT / ".vscode" / "newquality.code-snippets").read_bytes() == snippets()


@pytest.mark.parametrize(("name", "path"), FILES.items())
def test_the_special_obeys_its_schema(name: str, path: str) -> None:
    """An editor's program finds nothing to underline in the files of the special."""
    validator = Draft202012Validator(json.loads(schemas()[f"{name}.schema.json"]))

    faults = [error.message for error in validator.iter_errors(as_json((ROOT / path).read_text("utf-8")))]

    assert faults == []


@pytest.mark.parametrize("path", sorted((ROOT / "content" / "articles").glob("*.md")), ids=lambda path: path.stem)
def test_front_matter_obeys_its_schema(path: Path) -> None:
    """The front matter of each piece holds only keys and words the schema knows."""
    front = path.read_text("utf-8").split("---\n")[1]
    validator = Draft202012Validator(json.loads(schemas()["article.schema.json"]))

    assert [error.message for error in validator.iter_errors(as_json(front))] == []


def test_a_misspelt_key_is_underlined() -> None:
    """A key that no field has breaks the schema."""
    table = as_json((ROOT / "data/indicators.yaml").read_text("utf-8"))
    assert isinstance(table, dict)
    table["indicators"][0]["haeding"] = "x"

    assert list(Draft202012Validator(json.loads(schemas()["indicators.schema.json"])).iter_errors(table))

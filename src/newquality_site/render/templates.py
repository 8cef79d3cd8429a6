"""Templates become text, and what is wrong in one is told at its line: the ONE importer of jinja2.

Compiling them takes as long as laying out fifty pages, so a process does it once for each text, however many sites it
builds, and may be told what another one compiled.
"""

import marshal
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import PurePosixPath
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.bccache import Bucket

from newquality_site.files.position import InputError, Position, refused
from newquality_site.files.tree import Tree
from newquality_site.load.decoding import decoded
from newquality_site.render.prose import Refused

FOLDER = PurePosixPath("templates")


class Compiled(BytecodeCache):
    """Templates compiled once, known by their name and text."""

    def __init__(self) -> None:
        self.codes: dict[str, CodeType] = {}
        self.known: set[str] = set()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled of this text."""
        bucket.code = self.codes.get(bucket.key + bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled now."""
        if bucket.code:
            self.codes[bucket.key + bucket.checksum] = bucket.code

    def key_of(self, path: PurePosixPath, content: bytes) -> str:
        """What a template is known by."""
        return self.get_cache_key(str(path), str(FOLDER / path)) + self.get_source_checksum(content.decode())


COMPILED = Compiled()


def know_compiled(kept: bytes) -> None:
    """Takes over what `compiled` gave a process of the same program: what it can work out is in the code already.

    The bytes must come from where only this program writes, for they are run.
    """
    if kept:
        COMPILED.codes |= marshal.loads(kept)  # noqa: S302  (said above)
        COMPILED.known = set(COMPILED.codes)


def compiled(templates: Tree) -> bytes:
    """What was compiled of *templates*; nothing where all of it was known."""
    if COMPILED.codes.keys() == COMPILED.known:
        return b""
    keys = {COMPILED.key_of(path, content) for path, content in templates.items()}
    codes = {key: code for key, code in COMPILED.codes.items() if key in keys}
    return b"" if codes.keys() <= COMPILED.known else marshal.dumps(codes)


class Templates:
    """The templates of a site, with what all of them may ask for."""

    def __init__(self, files: Tree, offered: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]]) -> None:
        self._environment = _environment(files)
        self._environment.globals |= offered
        self._environment.filters |= filters

    def rendered(self, name: str, values: Mapping[str, Any]) -> str:
        """The text a template makes of *values*; raises InputError at the line that asks for what is not there."""
        try:
            return self._environment.get_template(name).render(values)
        except TemplateSyntaxError as error:
            place = Position(str(FOLDER / (error.name or name)), error.lineno)
            raise refused(place, f"模板写法有误：{error.message}", "照提示改正模板") from None
        except TemplateError as error:
            raise refused(_line(error, name), f"模板用到了没有的东西：{error.message}", "检查名称") from None
        except Refused as link:
            raise refused(_line(link, name), link.reason, link.mend) from None

    def macro(self, name: str, of: str, values: Mapping[str, Any]) -> Callable[..., str]:
        """A macro of a template, which itself may ask for *values*."""
        made: Callable[..., str] = getattr(self._environment.get_template(of).make_module(dict(values)), name)
        return made


def compile_all(files: Tree, filters: Mapping[str, Callable[..., Any]]) -> None:
    """Compiles the templates, styles among them, at leisure; a slip in one of them is told where it is used."""
    environment = _environment(files)
    environment.filters |= filters
    for path in files:
        if path.suffix != ".js":
            with suppress(TemplateError, InputError):
                environment.get_template(str(path))


def _environment(files: Tree) -> Environment:
    return Environment(
        loader=FunctionLoader(partial(_source, files)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=COMPILED,
    )


def _source(files: Tree, name: str) -> tuple[str, str, None] | None:
    """A template and the name of its file, which errors are told by; pictures among the templates are never read."""
    path = PurePosixPath(name)
    return (decoded(FOLDER / path, files[path]), str(FOLDER / path), None) if path in files else None


def _line(error: Exception, template: str) -> Position:
    """The innermost template frame of the traceback."""
    frames = [(f.filename, f.lineno or 1) for f in traceback.extract_tb(error.__traceback__)]
    return Position(*next((f for f in reversed(frames) if f[0].startswith(f"{FOLDER}/")), (str(FOLDER / template), 1)))

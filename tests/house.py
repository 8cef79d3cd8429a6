"""The rules of the house, each a function from a source folder to the lines that break it.

They read the syntax tree: order of rooms, fences around libraries, one door to the disk, whole tables.
"""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PACKAGE = "newquality_site"

# From the ground up: a room imports only itself and the rooms before it. `__init__` holds the package's public names.
ROOMS = (
    *("files", "text", "model", "derive", "wording", "charts", "load", "pages", "cards", "exports", "render", "checks"),
    *("build", "__init__", "commands", "cli", "__main__"),
)

# Each outside library has one importer.
IMPORTERS = {
    "yaml": "load/record.py",
    "markdown": "render/prose.py",
    "jinja2": "render/templates.py",
    "matplotlib": "charts/engine.py",
    "numpy": "charts/engine.py",
    "PIL": "charts/engine.py",
    "watchfiles": "commands/preview_watch.py",
    "fontTools": "exports/*.py",
    "uharfbuzz": "exports/headline_font.py",
}
# Some stay within a few rooms: the command line is a room and its entrance, the model is checked by what it is made of.
HOMES = {"click": ("cli.py", "commands/*.py"), "pydantic": ("model/*.py", "load/*.py")}

DOOR = "files/disk/*.py"
FILE_CALLS = {
    *("open", "read_text", "write_text", "read_bytes", "write_bytes", "exists", "stat", "lstat", "is_file", "is_dir"),
    *("iterdir", "glob", "rglob", "mkdir", "makedirs", "touch", "unlink", "rmdir", "rmtree", "copytree", "copyfile"),
    *("listdir", "scandir", "symlink_to", "chmod", "utime"),
}
OS_FILE_CALLS = {"remove", "rename", "replace", "walk", "link", "access", "getcwd", "chdir"}

# Rooms whose kinds stand in a table, and their modules that are no kind.
TABLES = {
    "charts": {
        *("alone", "drawing", "engine", "fit", "form", "layout", "marks", "notes", "pinned", "plan", "svg", "years"),
    },
    "pages": {
        *("addresses", "credits", "downloads", "figure_columns", "figure_rows", "growths", "histories", "linked"),
        *("mentions", "modified", "numeral_rows", "pieces", "references", "reuse", "story", "summaries", "vintages"),
    },
    "cards": {"column", "picture", "telling", "typeset"},
    "exports": {"finished"},
    "checks": {"cover", "markup", "tags", "ways"},
    "derive": {"band"},
}


def modules(source: Path) -> dict[str, ast.Module]:
    """Return the syntax tree of each module by its path in the source folder."""
    return {path.relative_to(source).as_posix(): ast.parse(path.read_bytes()) for path in sorted(source.rglob("*.py"))}


def dotted(path: str) -> str:
    """Return the name by which a module is imported."""
    return ".".join((PACKAGE, *path.removesuffix(".py").split("/"))).removesuffix(".__init__")


def imported(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every name that a module imports, wherever in it, with its line; `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            around = dotted(path).split(".") if path.endswith("__init__.py") else dotted(path).split(".")[:-1]
            above = around[: len(around) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def own_imports(source: Path) -> Iterator[tuple[str, int, str]]:
    """Every import of one module of ours by another: path, line and the imported module's path."""
    trees = modules(source)
    paths = {dotted(path): path for path in trees}
    for path, tree in trees.items():
        for line, name in imported(path, tree):
            target = paths.get(name) or paths.get(name.rpartition(".")[0])
            if target:
                yield path, line, target


def room(path: str) -> str:
    """Return the room of a module: its folder, or its own name in the entrance."""
    return path.split("/", maxsplit=1)[0].removesuffix(".py")


def upward_imports(source: Path) -> list[str]:
    """Return every import of a room that stands above the importer's own."""
    return [
        f"{path}:{line}: {room(path)} imports {room(target)}"
        for path, line, target in own_imports(source)
        if ROOMS.index(room(target)) > ROOMS.index(room(path))
    ]


def unknown_rooms(source: Path) -> list[str]:
    """Return every room that has no place in the order."""
    return sorted({room(path) for path in modules(source)} - set(ROOMS))


def cycles(source: Path) -> list[str]:
    """Return a ring of modules that import each other, where there is one."""
    graph: dict[str, set[str]] = {}
    for path, _, target in own_imports(source):
        graph.setdefault(path, set()).add(target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def libraries(source: Path) -> Iterator[tuple[str, int, str]]:
    """Every import of an outside library: path, line and the library."""
    for path, tree in modules(source).items():
        yield from ((path, line, name.split(".", maxsplit=1)[0]) for line, name in imported(path, tree))


def stray_libraries(source: Path) -> list[str]:
    """Return every import of a library outside its fence."""
    fences = {library: (home,) for library, home in IMPORTERS.items()} | HOMES
    return [
        f"{path}:{line}: {library} belongs in {' and '.join(fences[library])}"
        for path, line, library in libraries(source)
        if library in fences and not any(fnmatch(path, home) for home in fences[library])
    ]


def shared_libraries(source: Path) -> list[str]:
    """Return every library with more than one importer that must have one."""
    homes = {library: {path for path, _, name in libraries(source) if name == library} for library in IMPORTERS}
    return [f"{library}: {', '.join(sorted(paths))}" for library, paths in homes.items() if len(paths) > 1]


def called_file(call: ast.Call) -> str:
    """Return the name of the file operation that a call is, or nothing."""
    match call.func:
        case ast.Name("open"):
            return "open"
        case ast.Attribute(ast.Name("webbrowser"), "open"):
            return ""
        case ast.Attribute(ast.Name("os" | "shutil"), name) if name in OS_FILE_CALLS | FILE_CALLS:
            return name
        case ast.Attribute(_, name) if name in FILE_CALLS:
            return name
    return ""


def other_doors(source: Path) -> list[str]:
    """Return every file operation outside the one place that touches the disk."""
    return [
        f"{path}:{node.lineno}: {called_file(node)}()"
        for path, tree in modules(source).items()
        if not fnmatch(path, DOOR)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called_file(node)
    ]


def missing_kinds(source: Path) -> list[str]:
    """Return every module of a room of kinds that the room's table does not name."""
    named = {(path, target) for path, _, target in own_imports(source) if path.endswith("/__init__.py")}
    return [
        path
        for path in modules(source)
        if room(path) in TABLES
        and Path(path).stem not in TABLES[room(path)] | {"__init__"}
        and (f"{room(path)}/__init__.py", path) not in named
    ]

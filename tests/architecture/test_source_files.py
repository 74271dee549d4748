"""What every file of the project keeps to, whatever its room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.import_graph import APP, CHECKOUT, sources

NAMES_THAT_SAY_NOTHING = frozenset(
    {"utils", "util", "helper", "helpers", "manager", "managers", "common", "base", "misc"}
)
NOT_OURS = frozenset({"fonts", "licences", "wordlists", "__pycache__", "build", "dist", "corpus", "node_modules"})
TEXT = frozenset(
    {"", ".py", ".md", ".toml", ".txt", ".sh", ".qss", ".ts", ".svg", ".xml", ".desktop", ".spec", ".yml", ".json"}
)
# Put together here, so that this file itself holds none of them.
REGISTRY_HOSTS = tuple(".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org")))
INDEX_OPTIONS = ("--index" + "-url", "--extra-index" + "-url", "--find" + "-links", "--trusted" + "-host")


def our_files() -> Iterator[Path]:
    """Every text file of the project that was written for it."""
    for top in CHECKOUT.iterdir():
        if top.name.startswith(".") and top.name not in {".ci", ".gitignore"}:
            continue
        for path in (top, *top.rglob("*")):
            parts = path.relative_to(CHECKOUT).parts
            if NOT_OURS.isdisjoint(parts) and path.suffix in TEXT and path.is_file():
                yield path


def prints(path: Path) -> list[int]:
    """The lines on which ``print`` is called."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    return [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]


def items_asked_for(path: Path) -> list[int]:
    """The lines on which a layout gives one of its items."""
    attributes = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Attribute))
    return sorted(node.lineno for node in attributes if node.attr in {"itemAt", "takeAt"})


def may_print(path: Path) -> bool:
    return "cli" in path.relative_to(APP).parts or path.stem == "tour"


def test_only_the_command_line_and_the_tour_print() -> None:
    assert {str(path): prints(path) for path in sources() if not may_print(path) and prints(path)} == {}


def test_a_print_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "leak.py"
    file.write_text("if True:\n    print('x')\nview.print()\n", encoding="utf-8")

    assert prints(file) == [2]


def test_no_layout_is_asked_for_its_items() -> None:
    """PySide6 keeps an item that Qt has deleted; `vault_app.ui.widgets.layouts.laid_out` says what comes of it."""
    assert {str(path): items_asked_for(path) for path in sources() if items_asked_for(path)} == {}


def test_an_item_that_is_asked_for_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "walk.py"
    file.write_text("layout.addItem(item)\nlayout.itemAt(0).widget()\nlayout.takeAt(0)\n", encoding="utf-8")

    assert items_asked_for(file) == [2, 3]


def test_no_module_or_folder_has_a_name_that_says_nothing() -> None:
    python = [path for path in our_files() if path.suffix == ".py"]
    names = {path: {path.stem, *path.relative_to(CHECKOUT).parent.parts} for path in python}
    empty = [str(path) for path in python if not NAMES_THAT_SAY_NOTHING.isdisjoint(names[path])]

    assert python
    assert empty == []


@pytest.mark.parametrize("trace", [*REGISTRY_HOSTS, *INDEX_OPTIONS])
def test_no_file_says_where_libraries_are_fetched(trace: str) -> None:
    assert [str(path) for path in our_files() if trace in path.read_text("utf-8")] == []


def test_the_files_looked_at_include_the_scripts_and_the_lists() -> None:
    found = {path.relative_to(CHECKOUT).as_posix() for path in our_files()}

    assert {"packaging/start", "packaging/requirements.txt", "tests/run", ".ci/run", "README.md"} <= found


def test_every_room_says_what_it_is_for() -> None:
    rooms = sorted({path.parent for path in APP.glob("*/*.py")})
    silent = [
        room.name
        for room in rooms
        if not (file := room / "__init__.py").is_file() or not ast.get_docstring(ast.parse(file.read_text("utf-8")))
    ]

    assert len(rooms) >= len(("core", "ports", "crypto", "format", "vaultfile", "services", "adapters", "ui", "cli"))
    assert silent == []


def test_the_package_itself_holds_only_the_map_of_rooms() -> None:
    body = ast.parse((APP / "__init__.py").read_text("utf-8")).body

    assert [type(node) for node in body] == [ast.Expr]

"""A screen does not know another screen: they signal, and the shell, which holds them all, connects them."""

from collections.abc import Iterator
from pathlib import Path

from tests.architecture.import_graph import APP, Import, imports, is_inside, module_name

# Folders of ui that any screen may use.
SHARED = frozenset({"theme", "widgets", "system", "messages", "finding"})
# Holds the screens and connects their signals, so it knows them all; no screen knows the shell.
SHELL = "vault_app.ui.shell"


def screens(app: Path) -> list[str]:
    """The dotted names of the screen folders there are."""
    folders = (file.parent for file in (app / "ui").glob("*/*.py"))
    return sorted({module_name(folder / "__init__.py", app) for folder in folders if folder.name not in SHARED})


def folder_of(module: str, folders: list[str]) -> str | None:
    """Which of ``folders`` the module lies in."""
    return next((folder for folder in folders if is_inside(module, folder)), None)


def imports_between_screens(app: Path) -> Iterator[Import]:
    known = screens(app)
    for edge in imports(app):
        here, there = folder_of(edge.importer, known), folder_of(edge.imported, known)
        if here and there and here not in {there, SHELL}:
            yield edge


def shared_imports_of_screens(app: Path) -> Iterator[Import]:
    known, shared = screens(app), [f"vault_app.ui.{folder}" for folder in SHARED]
    for edge in imports(app):
        if folder_of(edge.importer, shared) and folder_of(edge.imported, known):
            yield edge


def write(app: Path, path: str, text: str = "") -> None:
    (app / path).parent.mkdir(parents=True, exist_ok=True)
    (app / path).write_text(text, encoding="utf-8")


def test_no_screen_imports_another() -> None:
    assert [str(edge) for edge in imports_between_screens(APP)] == []


def test_what_screens_share_knows_no_screen() -> None:
    assert [str(edge) for edge in shared_imports_of_screens(APP)] == []


def test_a_screen_that_imports_another_is_reported_however_it_is_written(tmp_path: Path) -> None:
    app = tmp_path / "vault_app"
    write(app, "ui/browse/view.py", "def later() -> None:\n    from vault_app.ui import edit\n")
    write(app, "ui/edit/view.py", "from ..browse.view import later\n")
    write(app, "ui/unlock/view.py", "import vault_app.ui.shell.window\n")
    write(app, "ui/shell/window.py")

    assert [str(edge) for edge in imports_between_screens(app)] == [
        "vault_app.ui.browse.view:2 imports vault_app.ui.edit",
        "vault_app.ui.edit.view:1 imports vault_app.ui.browse.view.later",
        "vault_app.ui.unlock.view:1 imports vault_app.ui.shell.window",
    ]


def test_the_shell_may_import_every_screen(tmp_path: Path) -> None:
    app = tmp_path / "vault_app"
    write(app, "ui/browse/view.py")
    write(app, "ui/shell/window.py", "from vault_app.ui.browse import view\n")

    assert list(imports_between_screens(app)) == []


def test_a_shared_widget_that_imports_a_screen_is_reported(tmp_path: Path) -> None:
    app = tmp_path / "vault_app"
    write(app, "ui/browse/view.py")
    write(app, "ui/widgets/row.py", "from vault_app.ui.browse import view\n")

    assert [str(edge) for edge in shared_imports_of_screens(app)] == [
        "vault_app.ui.widgets.row:1 imports vault_app.ui.browse.view"
    ]

"""The app works where Qt is not installed, and the window opens before anything heavy is imported."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.architecture.import_graph import APP, CHECKOUT, is_inside, module_name, sources

REFUSE_QT = """
import importlib, importlib.abc, sys

class Refusal(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"refused: {name}", name=name)

sys.meta_path.insert(0, Refusal())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""

LIST_IMPORTED = "import importlib, sys; importlib.import_module(sys.argv[1]); print(*sorted(sys.modules), sep='\\n')"

# What takes long to import and is not needed before the unlock window is painted or the help is printed.
HEAVY = ("cryptography", "argon2", "keyring", "zxcvbn_rs_py", "platformdirs", "msgspec")


def python(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *words], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )


def windowless_modules() -> list[str]:
    names = (module_name(path) for path in sources(APP))
    return [name for name in names if not is_inside(name, "vault_app.ui")]


def imported_by(module: str) -> set[str]:
    ran = python(LIST_IMPORTED, module)
    assert ran.returncode == 0, ran.stderr
    return {name.partition(".")[0] for name in ran.stdout.split()}


def test_every_module_outside_ui_imports_where_qt_is_refused() -> None:
    ran = python(REFUSE_QT, *windowless_modules())

    assert ran.returncode == 0, ran.stderr


def test_the_refusal_refuses() -> None:
    ran = python(REFUSE_QT, "PySide6.QtCore")

    assert "refused: PySide6" in ran.stderr


@pytest.mark.parametrize("front_door", ["vault_app.ui.main", "vault_app.cli.main"])
def test_a_front_door_imports_nothing_heavy(front_door: str) -> None:
    assert all(find_spec(name) for name in HEAVY)
    assert imported_by(front_door).isdisjoint(HEAVY)

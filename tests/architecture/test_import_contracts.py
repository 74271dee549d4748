"""The contracts of pyproject.toml hold, and each of them would notice."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.import_graph import APP, CHECKOUT

# One forbidden import for each thing the contracts forbid: (file in vault_app, what it imports).
BREAKS = (
    ("core/stray.py", "vault_app.ports"),
    ("ports/stray.py", "vault_app.crypto"),
    ("crypto/stray.py", "vault_app.format"),
    ("format/stray.py", "vault_app.crypto"),
    ("vaultfile/stray.py", "vault_app.services"),
    ("services/stray.py", "vault_app.adapters"),
    ("adapters/stray.py", "vault_app.services"),
    ("services/other.py", "vault_app.wiring"),
    ("ui/stray.py", "vault_app.cli"),
    ("cli/stray.py", "vault_app.ui"),
    ("services/keys.py", "cryptography.hazmat.primitives.ciphers.aead"),
    ("adapters/keys.py", "argon2.low_level"),
    ("services/pixels.py", "PySide6.QtCore"),
    ("adapters/pixels.py", "PySide6.QtWidgets"),
    ("ui/outside.py", "vault_app.adapters"),
    ("cli/outside.py", "vault_app.adapters"),
    ("ui/joining.py", "vault_app.wiring"),
    ("cli/joining.py", "vault_app.wiring"),
    ("adapters/first/stray.py", "vault_app.adapters.second"),
)


def contracts(folder: Path) -> str:
    """What import-linter says of the checkout in ``folder``."""
    command = [sys.executable, "-P", "-c", "from importlinter.cli import lint_imports_command as go; go()"]
    ran = subprocess.run(
        [*command, "pyproject.toml", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def report_on_broken_copy(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(APP, folder / "vault_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", folder)
    for path, imported in BREAKS:
        file = folder / "vault_app" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "__init__.py").touch()
        file.write_text(f"import {imported}\n", encoding="utf-8")
    (folder / "vault_app/adapters/second").mkdir()
    (folder / "vault_app/adapters/second/__init__.py").touch()
    return contracts(folder)


def test_every_room_knows_only_what_it_may() -> None:
    report = contracts(CHECKOUT)

    assert re.search(r"Contracts: \d+ kept, 0 broken", report), report


@pytest.mark.parametrize(("path", "imported"), BREAKS)
def test_an_import_that_is_not_allowed_is_reported(report_on_broken_copy: str, path: str, imported: str) -> None:
    importer = "vault_app." + path.removesuffix(".py").replace("/", ".")
    told_as = imported if imported.startswith("vault_app.") else imported.partition(".")[0]

    assert re.search(rf"{re.escape(importer)} -> {re.escape(told_as)}\b", report_on_broken_copy), report_on_broken_copy


def test_a_stray_room_is_reported(tmp_path: Path) -> None:
    shutil.copytree(APP, tmp_path / "vault_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    (tmp_path / "vault_app/utils.py").touch()

    assert "vault_app.utils" in contracts(tmp_path)

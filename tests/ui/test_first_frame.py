"""What the first page does without is not brought in before it is painted: each of these takes 2 to 30 ms."""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
WITHOUT = (
    *("dataclasses", "inspect", "json", "cryptography", "argon2", "msgspec", "keyring"),
    *("PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtPrintSupport", "shibokensupport.signature.layout"),
    *("vault_app.core.errors", "vault_app.services", "vault_app.ui.shell.shortcuts", "vault_app.ui.shell.presence"),
)
START = f"""
import sys
sys.path.insert(0, {str(CHECKOUT)!r})
from vault_app.ui.lean_qt import bring_in_qt
bring_in_qt()
from vault_app.ui import main

def painted():
    print(sorted(set({WITHOUT!r}) & set(sys.modules)))
    shell.quit()

app = main.application()
shell = main.start(sys.argv[1:], on_painted=painted)
app.exec()
"""


def brought_in(home: Path, *words: str) -> str:
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = os.environ | folders | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-P", "-c", START, *words]
    return subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout.strip()


def test_the_unlock_page_is_painted_with_little(tmp_path: Path) -> None:
    assert brought_in(tmp_path, str(tmp_path / "any.vault")) == "[]"


def test_the_welcome_is_painted_with_little(tmp_path: Path) -> None:
    assert brought_in(tmp_path) == "[]"

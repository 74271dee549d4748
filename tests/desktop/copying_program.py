"""A window that copies what it is told by lines, whether or not it has the keyboard; started by tests.

``python -m tests.desktop.copying_program FOLDER WORDS``: WORDS is "window" for Qt's clipboard alone, "desktop" for the
app's. Each line of standard input is a text to copy, an empty one takes the last one back, and "?" asks who has the
keyboard; each is answered by a line: "copied", "cleared", "left alone", "we", "others", or the name of an error.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from vault_app import wiring
from vault_app.adapters.system.copy_mark import CopyMarkFile
from vault_app.core.errors import VaultAppError
from vault_app.core.secret import Secret
from vault_app.ui.system.desktop_clipboard import DesktopClipboard, has_keyboard
from vault_app.ui.system.qt_clipboard import QtClipboard

if TYPE_CHECKING:
    from vault_app.ports.clipboard import Clipboard, Lease

NAME: Final = "copying-program"
WHO_HAS_THE_KEYBOARD: Final = "?"


def say(words: str) -> None:
    """Answer by a line."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(folder: Path, kind: str) -> int:
    """Run until the input ends."""
    app = QApplication([NAME])
    app.setDesktopFileName(NAME)  # what a compositor calls it
    window = QWidget()
    window.show()
    mark = CopyMarkFile(folder)
    clipboard: Clipboard = QtClipboard() if kind == "window" else DesktopClipboard(mark, tool=wiring.cli_clipboard)
    leases: list[Lease] = []

    def answer(text: str) -> str:
        try:
            if text == WHO_HAS_THE_KEYBOARD:
                return "we" if has_keyboard() else "others"
            if text:
                leases.append(clipboard.put(Secret(text)))
                return "copied"
            return "cleared" if clipboard.clear_if_ours(leases.pop()) else "left alone"
        except VaultAppError as error:
            return type(error).__name__

    def read() -> None:
        line = sys.stdin.readline()
        if not line:
            app.quit()
            return
        say(answer(line.rstrip("\n")))

    reader = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    reader.activated.connect(read)
    say("ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))

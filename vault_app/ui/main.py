"""Starts the window: nothing but Qt is imported before its first page is painted."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from vault_app import wiring
from vault_app.ui.shell.shell import STYLED, Shell
from vault_app.ui.theme.theme import STYLE_ARGUMENTS

if TYPE_CHECKING:
    from vault_app.ui.surroundings import Surroundings

NAME = "vault-app"


def application() -> QApplication:
    """Give the one application object of this process, made on the first call."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QGuiApplication.setDesktopFileName(NAME)
    app = QApplication([NAME, *STYLE_ARGUMENTS])
    app.setProperty(STYLED, True)
    app.setApplicationDisplayName("Team Vault")
    # Closing the window quits through the shell, which locks first.
    app.setQuitOnLastWindowClosed(False)
    return app


def start(
    words: Sequence[str] = (),
    *,
    on_painted: Callable[[], object] | None = None,
    surroundings: "Surroundings | None" = None,
) -> Shell:
    """Show the window and give what runs it; the event loop is the caller's.

    Args:
        words: the path of a vault, or nothing.
        on_painted: called once, when the first page has reached the screen.
        surroundings: where vaults and settings are kept; this computer's own unless given.
    """
    shell = Shell(application(), wiring if surroundings is None else surroundings)
    if on_painted is not None:
        shell.window.painted.connect(on_painted)
    shell.begin(words)
    return shell


def collect_from_now_on() -> None:
    """Let the collector run, which the launcher held back, but never through what the start brought in."""
    gc.freeze()
    gc.enable()


def main(words: Sequence[str] | None = None) -> int:
    """Run the window, or the tour for ``--tour [DIR]``; give the exit code."""
    words = sys.argv[1:] if words is None else words
    if words[:1] == ["--tour"]:
        gc.enable()
        from vault_app.ui.tour import tour  # noqa: PLC0415 - the window never needs it

        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return tour(words[1] if len(words) > 1 else None, wiring, start)
    wiring.harden()
    app = application()
    shell = start(words, on_painted=collect_from_now_on)
    app.aboutToQuit.connect(shell.quit)
    return app.exec()

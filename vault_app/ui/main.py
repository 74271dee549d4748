"""Starts the window: nothing but Qt is imported before its first page is painted."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from vault_app import wiring
from vault_app.ui.shell.appearance import STYLED
from vault_app.ui.shell.shell import Shell
from vault_app.ui.system.single_instance import Instance, Wish
from vault_app.ui.theme.theme import STYLE_ARGUMENTS

if TYPE_CHECKING:
    from vault_app.ui.surroundings import Surroundings

NAME = "vault-app"

QUICK, BACKGROUND = "--quick", "--background"
OPTIONS = frozenset((QUICK, BACKGROUND))


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
    instance: "Instance | None" = None,
    hidden: bool = False,
    quick: bool = False,
) -> Shell:
    """Show the window and give what runs it; the event loop is the caller's.

    Args:
        words: the path of a vault, or nothing.
        on_painted: called once, when the first page has reached the screen.
        surroundings: where vaults and settings are kept; this computer's own unless given.
        instance: what other starts hand over their wishes to, where this is the first.
        hidden: whether to begin in the tray, or minimised where there is none.
        quick: whether to begin with quick access alone.
    """
    app = application()
    if sys.platform in ("win32", "darwin"):
        from vault_app.ui.system.capture_guard import CaptureGuard  # noqa: PLC0415 - there is nothing to ask elsewhere

        CaptureGuard(app)
    shell = Shell(app, wiring if surroundings is None else surroundings)
    if on_painted is not None:
        shell.window.painted.connect(on_painted)
    shell.instance = instance
    shell.window.painted.connect(lambda: take_back(shell))
    shell.begin(words, hidden=hidden, quick=quick)
    if hidden or quick:
        take_back(shell)
        if on_painted is not None:
            on_painted()
    return shell


def take_back(shell: Shell) -> None:
    """Clear what a crash left on the clipboard, if it did."""
    mark = shell.surroundings.copy_mark()
    if mark.is_left():
        from vault_app.ui.system.left_copy import LeftCopy  # noqa: PLC0415 - hardly any start needs it

        LeftCopy(mark, shell).begin()


def collect_on_this_thread(app: QApplication) -> None:
    """Let garbage be collected, which the launcher held back."""
    from vault_app.ui.collector import Collector  # noqa: PLC0415 - after the first page

    Collector(app)


def main(words: Sequence[str] | None = None) -> int:
    """Run the window, or the tour for ``--tour [DIR]``; give the exit code."""
    words = sys.argv[1:] if words is None else words
    if words[:1] == ["--tour"]:
        from vault_app.ui.tour import tour  # noqa: PLC0415 - the window never needs it

        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return tour(words[1] if len(words) > 1 else None, wiring, start)
    wiring.harden()
    app = application()
    options, paths = {word for word in words if word in OPTIONS}, [word for word in words if word not in OPTIONS]
    instance: Instance | None = Instance(wiring.runtime_folder(), app)
    if instance is not None and not instance.claim():
        if instance.hand_over(wish_for(paths, quick=QUICK in options)):
            return 0
        instance = None
    hidden, quick = BACKGROUND in options, QUICK in options
    shell = start(paths, on_painted=lambda: collect_on_this_thread(app), instance=instance, hidden=hidden, quick=quick)
    app.aboutToQuit.connect(shell.quit)
    return app.exec()


def wish_for(paths: Sequence[str], *, quick: bool) -> Wish:
    """Give what the first start of this person is asked for by this one."""
    token = os.environ.pop("XDG_ACTIVATION_TOKEN", "")
    return Wish(Path(paths[0]).absolute() if paths else None, quick, token)

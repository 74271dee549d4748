"""The keyboard for a window of a test."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def become_active(qtbot: QtBot, window: QWidget) -> None:
    """Wait until the window has the keyboard; asked for once, it is lost when a window before it closes just then."""

    def is_active() -> bool:
        window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(is_active)

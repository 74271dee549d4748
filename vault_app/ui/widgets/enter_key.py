"""When Enter presses the button that has the keyboard: Qt itself knows only Space."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def presses(event: QKeyEvent) -> bool:
    """Say whether a key is Enter alone, once: Ctrl+Enter saves and Shift+Enter copies, wherever the keyboard is."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _ENTER and plain and not event.isAutoRepeat()

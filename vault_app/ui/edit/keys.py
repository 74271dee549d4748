"""What the keys mean in the editor."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def meaning(event: QKeyEvent) -> str:
    """Give "save", "generate", "cancel", or "" for a key that means nothing here."""
    key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if control and (key == Qt.Key.Key_S or key in _ENTER):
        return "save"
    if control and key == Qt.Key.Key_G:
        return "generate"
    return "cancel" if key == Qt.Key.Key_Escape else ""

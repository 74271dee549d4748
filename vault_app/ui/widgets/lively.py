"""What controls that paint themselves share: how they answer to the pointer, and to the keyboard.

Each class here stands before Qt's own among the bases of such a control.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    _Button = QAbstractButton
else:
    _Button = object
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Lively(_Button):
    """Is painted anew as the pointer comes and goes, and shows the ring of the keyboard, but not after a click."""

    _by_keyboard = False

    def shows_ring(self) -> bool:
        """Say whether the ring is painted now."""
        return self.hasFocus() and self._by_keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the ring is wanted."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Brighten under the pointer."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Settle again."""
        self.update()
        super().leaveEvent(event)


class Pressable(Lively):
    """Is pressed by Enter too: Qt itself knows only Space."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter alone, once: Ctrl+Enter saves and Shift+Enter copies, wherever the keyboard is."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

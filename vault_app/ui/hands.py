"""A person's hands for the tour: they press, type and wait, and find things by the names a screen reader speaks."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 20_000
STEP_MS = 5
_NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Lost(Exception):
    """Something that should be on the screen is not, or did not happen in time."""


class Hands:
    """Drives one window by real events."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def wait(self, condition: Callable[[], object], what: str) -> None:
        """Let the window live until it is so; raise `Lost` (naming ``what``) after 20 seconds."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not condition():
            if deadline.hasExpired():
                raise Lost(what)
            QTest.qWait(STEP_MS)

    def rest(self, ms: int = 120) -> None:
        """Let the window live for a moment."""
        QTest.qWait(ms)

    def find(self, kind: type[W], name: str) -> W:
        """Give the visible widget of that kind whose spoken name begins so."""
        for widget in self._window.findChildren(kind):
            spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            if spoken.startswith(name) and widget.isVisible():
                return widget
        raise Lost(f"{kind.__name__} {name!r}")

    def sees(self, kind: type[W], name: str) -> bool:
        """Say whether such a widget is visible."""
        try:
            self.find(kind, name)
        except Lost:
            return False
        return True

    def press(self, name: str) -> None:
        """Click the button of that name."""
        button = self.find(QAbstractButton, name)
        self.wait(button.isEnabled, f"{name!r} enabled")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type_into(self, name: str, text: str) -> None:
        """Click into the field of that name and type."""
        field = self.find(QLineEdit, name)
        field.setFocus()
        QTest.keyClicks(field, text)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focus(), text)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press one key where the keyboard is."""
        QTest.keyClick(self.focus(), key, modifiers)

    def focus(self) -> QWidget:
        """Give the widget that has the keyboard."""
        return QApplication.focusWidget() or self._window

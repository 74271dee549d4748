"""What floats over a window has the keyboard for as long as it is open."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from vault_app.ui.widgets.focus_loop import step_inside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object


class Floating(_Widget):
    """Stands before Qt's own class among the bases: keeps Tab inside, ends at Escape, gives the keyboard back."""

    _before: "_Widget | None" = None

    def on_escape(self) -> None:
        """Do what Escape does."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Take Escape before a shortcut of the window does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.on_escape()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001 - Qt's name and form
        """Keep Tab inside."""
        return step_inside(self, forward=forward)

    def remember_keyboard(self) -> None:
        """Note where the keyboard is, before it is taken."""
        self._before = QApplication.focusWidget()

    def give_keyboard_back(self) -> None:
        """Give the keyboard to where it was, if that is still there."""
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

"""The user name that is used most, offered in the empty field of a new login."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from vault_app.ui.edit.field_edits import TextEdit
from vault_app.ui.widgets.buttons import LinkButton


class SuggestedUsername(QObject):
    """A link in the field, there while the field is empty: a click or Down takes the name over."""

    def __init__(self, edit: TextEdit, username: str) -> None:
        super().__init__(edit)
        self._edit, self._username = edit, username
        words = QCoreApplication.translate("EditView", "Use %1").replace("%1", username).replace("&", "&&")
        self._link = LinkButton(words, px=12)
        # Down does it from the keyboard: a stop between user name and password would cost everyone a Tab.
        self._link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._link.clicked.connect(self._take)
        edit.line.add_trailing(self._link)
        edit.line.installEventFilter(self)
        edit.edited.connect(self._show_or_hide)
        self._show_or_hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the name over with Down, while it is offered."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down and self._link.isVisible():
            self._take()
            return True
        return super().eventFilter(watched, event)

    def _show_or_hide(self) -> None:
        self._link.setVisible(not self._edit.text())

    def _take(self) -> None:
        self._edit.line.setText(self._username)
        self._edit.line.setFocus(Qt.FocusReason.OtherFocusReason)

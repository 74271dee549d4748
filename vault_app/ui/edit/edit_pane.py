"""What the form of an item and the change of a password share: one scrolling column, two buttons, the same keys."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.edit.keys import meaning
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import AVATAR_DETAIL
from vault_app.ui.widgets.avatar import Avatar
from vault_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vault_app.ui.widgets.pane import Pane
from vault_app.ui.widgets.scroll_column import ScrollColumn

_WIDEST: Final = 860


class EditPane(Pane):
    """Fill `column`.

    Signals:
        save_asked, cancel_asked: by button or key.
        edited: something was typed.
        generator_asked: the `SecretEdit` that wants a value by chance.
    """

    save_asked = Signal()
    cancel_asked = Signal()
    edited = Signal()
    generator_asked = Signal(object)

    def __init__(self, *, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__("detail", parent=parent)
        self._avatar = Avatar(size=AVATAR_DETAIL)
        self._save = PrimaryButton(QCoreApplication.translate("EditView", "Save"))
        self._cancel = SecondaryButton(QCoreApplication.translate("EditView", "Cancel"))
        body = QWidget()
        body.setMaximumWidth(scaled(_WIDEST))
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(28, 24, 28, 28)
        self.column.setSpacing(spacing)
        self._scroll = ScrollColumn()
        self._scroll.column.addWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._save.clicked.connect(self.save_asked)
        self._cancel.clicked.connect(self.cancel_asked)

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show that what is typed is being saved."""
        self._save.set_busy(busy)

    def secret(self) -> QWidget | None:
        """Give the field for which the key of the generator asks, None where there is none."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Take the keys before the window's own shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and meaning(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save, generate or cancel."""
        match meaning(event):
            case "save":
                self.save_asked.emit()
            case "generate" if (secret := self.secret()) is not None:
                self.generator_asked.emit(secret)
            case "cancel":
                self.cancel_asked.emit()
            case _:
                super().keyPressEvent(event)

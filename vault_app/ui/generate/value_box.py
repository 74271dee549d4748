"""The value just made: always readable here, in the colours of secrets, with buttons for another one and a copy."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from vault_app.core.secret import Secret
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import RADIUS_ROW
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.icon_button import IconButton
from vault_app.ui.widgets.paint import rounded_box, smooth_painter
from vault_app.ui.widgets.secret_text import SecretText

_HEIGHT: Final = 66
_LONG: Final = 44  # signs from which the value is set smaller, so that the box never grows


class ValueBox(QWidget):
    """A box of a fixed height, whatever the length of the value."""

    new_asked = Signal()
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        what = self.tr("Generated value")
        self._large, self._small = SecretText(px=18, what=what), SecretText(px=13, what=what)
        self._stack = QStackedLayout()
        again = IconButton("refresh", self.tr("Make another (Ctrl+R)"))
        copy = IconButton("copy", self.tr("Copy"))
        again.clicked.connect(self.new_asked)
        copy.clicked.connect(self.copy_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 6, 0)
        row.setSpacing(0)
        row.addLayout(self._stack, 1)
        # A stack that lies in no widget yet would show its first page as a window of its own.
        for text in (self._large, self._small):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.addStretch(1)
            column.addWidget(text)
            column.addStretch(1)
            self._stack.addWidget(holder)
        row.addSpacing(6)
        row.addWidget(again, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignVCenter)
        self._dress()
        theme().changed.connect(self._dress)

    def show_value(self, secret: Secret, *, length: int) -> None:
        """Show a value, which is taken over; ``length`` is in signs."""
        self.clear()
        long = length > _LONG
        self._stack.setCurrentIndex(1 if long else 0)
        (self._small if long else self._large).show_secret(secret)

    def clear(self) -> None:
        """Wipe the value."""
        self._large.hide_secret()
        self._small.hide_secret()

    def is_empty(self) -> bool:
        """Say whether no value is shown."""
        return self._large.is_masked() and self._small.is_masked()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the inset ground."""
        painter = smooth_painter(self)
        rounded_box(painter, QRectF(self.rect()), RADIUS_ROW, fill=theme().colour("side"))
        painter.end()

    @Slot()
    def _dress(self) -> None:
        self.setFixedHeight(scaled(_HEIGHT))
        self.update()

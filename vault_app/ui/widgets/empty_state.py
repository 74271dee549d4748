"""What a page says when there is nothing to show: why, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.widgets.icon_spot import IconSpot
from vault_app.ui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """An icon, a title, a sentence and buttons, in the middle of the free room."""

    def __init__(self, icon: str, title: str, body: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconSpot(icon, "text3", px=40)
        self._title = PlainLabel(title, px=15, weight=600, wrap=True, align="center")
        self._body = PlainLabel(body, px=13, colour="text2", wrap=True, align="center")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._body)
        column.addSpacing(10)
        column.addLayout(self._buttons)
        column.addStretch(1)
        self._body.setVisible(bool(body))

    def set_text(self, title: str, body: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._body.setText(body)
        self._body.setVisible(bool(body))

    def add_button(self, button: QWidget) -> None:
        """Offer one more thing to do."""
        self._buttons.addWidget(button)

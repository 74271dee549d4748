"""A column that scrolls up and down and never sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import scaled


class ScrollColumn(QScrollArea):
    """A frameless scroll area; fill `column`. It shows the surface behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._room = 0  # pixels that were asked for, at most
        self._content = content = QWidget()
        content.setAutoFillBackground(False)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def add_centred(self, widget: QWidget) -> None:
        """Put ``widget`` in the middle of the column, scrolling when it is taller than the room.

        A layout asked to align a card would measure its wrapped text at the width of the page, not of the card.
        """
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(widget)
        row.addStretch(1)
        self.column.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def ask_room(self, window: QWidget, *, least: int, beside: int) -> None:
        """Ask for the height of the content; at the most what ``beside`` others leave, but ``least``, design pixels."""
        self._room = max(scaled(least), window.height() - scaled(beside))
        self._take_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Never let the column be narrower than its content: there is no way to scroll sideways."""
        if event.type() == QEvent.Type.Resize and self._room:
            self._take_room()  # wrapped words are as high as the width has them
        if event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumWidth(self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return super().eventFilter(watched, event)

    def _take_room(self) -> None:
        content = self._content
        wanted = content.heightForWidth(content.width()) if content.hasHeightForWidth() else content.sizeHint().height()
        self.setFixedHeight(min(wanted, self._room))

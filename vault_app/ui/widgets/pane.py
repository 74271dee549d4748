"""A plain surface with at most one hairline edge: sidebar, list, detail, top bar."""

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme.theme import theme


class Pane(QWidget):
    """A surface in a token's colour; ``edge`` ("left", "right", "top", "bottom") draws one line.

    "left" and "right" mean start and end: they swap sides where text runs from right to left.
    """

    def __init__(self, surface: str = "side", *, edge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surface, self._edge = surface, edge
        self.setAutoFillBackground(True)
        self._dress()
        theme().changed.connect(self._dress)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the edge."""
        if not self._edge:
            return
        painter = QPainter(self)
        painter.fillRect(self._line(), theme().colour("border"))
        painter.end()

    def _line(self) -> QRectF:
        width, height = self.width(), self.height()
        swapped = {"left": "right", "right": "left"} if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else {}
        lines = {
            "left": QRectF(0, 0, 1, height),
            "right": QRectF(width - 1, 0, 1, height),
            "top": QRectF(0, 0, width, 1),
            "bottom": QRectF(0, height - 1, width, 1),
        }
        return lines[swapped.get(self._edge, self._edge)]

    @Slot()
    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme().colour(self._surface))
        self.setPalette(palette)
        self.update()

"""A small picture of what the printed sheet will look like, without its secrets."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import rounded_box, smooth_painter

_WIDTH, _HEIGHT = 132, 187  # ISO 216: 1 to the square root of 2
_MODULES = 9
# A square that reads as a QR code: three corners, and something between them.
_FINDER = (
    "###.#.###",
    "#.#..##.#",
    "###.#.###",
    "....##...",
    "#.##.#.#.",
    ".#..#.##.",
    "###..#.#.",
    "#.#.##..#",
    "###.#..#.",
)


class SheetPicture(QWidget):
    """Lines for words, a square for the code, rules for the hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A small sheet."""
        return QSize(scaled(_WIDTH), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet in twelfths of its width."""
        painter, look = smooth_painter(self), theme()
        rounded_box(painter, QRectF(self.rect()), 6, fill=look.colour("list"), line=look.colour("border"))
        unit = self.width() / 24
        ink, faint = look.colour("text3"), look.colour("track")
        rounded_box(painter, QRectF(2 * unit, 2 * unit, 11 * unit, 1.4 * unit), 2, fill=ink)
        rounded_box(painter, QRectF(2 * unit, 4.4 * unit, 8 * unit, 0.9 * unit), 1, fill=faint)
        for row in range(7):
            for column in range(3):
                word = QRectF((2 + column * 7) * unit, (8 + row * 1.6) * unit, 5.4 * unit, 0.8 * unit)
                rounded_box(painter, word, 1, fill=faint)
        code = QRectF(2 * unit, 21 * unit, 8 * unit, 8 * unit)
        cell = code.width() / _MODULES
        for row in range(_MODULES):
            for column in range(_MODULES):
                if _FINDER[row][column] == "#":
                    painter.fillRect(QRectF(code.x() + column * cell, code.y() + row * cell, cell, cell), ink)
        for row in range(4):
            painter.fillRect(QRectF(12 * unit, (22.6 + row * 2) * unit, 10 * unit, 1), ink)
        painter.end()

"""A ring that empties while time runs out."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import smooth_painter

_SIDE: Final = 20
_WIDTH: Final = 2.5
_TOP: Final = 90 * 16  # sixteenths of a degree, against the clock from three
_WHOLE: Final = 360 * 16


class Ring(QWidget):
    """What is left of a time, as a part of a circle; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._colour = 0.0, "accent_t"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._dress)

    def show_left(self, left: float, *, colour: str = "accent_t") -> None:
        """Show that this part of the time (0 to 1) is left."""
        self._left, self._colour = max(0.0, min(left, 1.0)), colour
        self.update()

    def left(self) -> float:
        """Give the part that is shown."""
        return self._left

    def sizeHint(self) -> QSize:
        """Grow with the text."""
        return QSize(scaled(_SIDE), scaled(_SIDE))

    def minimumSizeHint(self) -> QSize:
        """A ring is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, and what is left on it."""
        painter, width = smooth_painter(self), scaled(_WIDTH * 2) / 2
        spot = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _stroke(painter, "track", width)
        painter.drawEllipse(spot)
        if self._left > 0:
            _stroke(painter, self._colour, width)
            painter.drawArc(spot, _TOP, round(_WHOLE * self._left))
        painter.end()

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _stroke(painter: QPainter, colour: str, width: float) -> None:
    painter.setPen(QPen(theme().colour(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))

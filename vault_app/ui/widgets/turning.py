"""A wheel that turns while work goes on, and stands still where motion is unwanted."""

from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme.theme import theme

_TICK_MS: Final = 40
_STEP: Final = 18
_SPAN: Final = 270
_SIXTEENTHS: Final = 16


class Turning(QObject):
    """Repaints a widget while it turns; runs only between `start` and `stop`."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin to turn, unless motion is unwanted."""
        if not theme().reduced_motion:
            self._timer.start()

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()

    @Slot()
    def _turn(self) -> None:
        self.angle = (self.angle - _STEP) % 360
        self._widget.update()


def paint_arc(painter: QPainter, rect: QRectF, angle: int, colour: QColor, *, width: float = 2) -> None:
    """Draw three quarters of a circle inside ``rect``, starting at ``angle`` degrees."""
    half = width / 2 + 1
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(rect.adjusted(half, half, -half, -half), angle * _SIXTEENTHS, _SPAN * _SIXTEENTHS)

"""A slider with a round knob."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import focus_ring, rounded_box, smooth_painter

_KNOB: Final = 18
_TRACK: Final = 4
_ROOM: Final = 4


class Slider(QSlider):
    """A horizontal slider; arrows move it by one, Page keys by four, a click goes straight there."""

    def __init__(self, name: str, *, smallest: int, largest: int, value: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(smallest, largest)
        self.setPageStep(4)
        self.setValue(value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Grow with the text."""
        return QSize(scaled(160), scaled(_KNOB) + 2 * _ROOM)

    def minimumSizeHint(self) -> QSize:
        """Leave something to slide on."""
        return QSize(scaled(80), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self.isSliderDown():
            self._go_to(event.position().x())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, filled part and knob."""
        painter, look = smooth_painter(self), theme()
        knob, middle = scaled(_KNOB), self.height() / 2
        x = self._knob_x()
        track = QRectF(_ROOM, middle - _TRACK / 2, self.width() - 2 * _ROOM, _TRACK)
        rounded_box(painter, track, _TRACK / 2, fill=look.colour("track"))
        filled = QRectF(track)
        if self.isRightToLeft():
            filled.setLeft(x)
        else:
            filled.setRight(x)
        rounded_box(painter, filled, _TRACK / 2, fill=look.colour("accent"))
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.setBrush(look.colour("input"))
        painter.drawEllipse(QPointF(x, middle), knob / 2 - 1, knob / 2 - 1)
        if self.hasFocus():
            ring = QRectF(x - knob / 2 - _ROOM, middle - knob / 2 - _ROOM, knob + 2 * _ROOM, knob + 2 * _ROOM)
            focus_ring(painter, ring, ring.height() / 2)
        painter.end()

    def _span(self) -> float:
        return self.width() - scaled(_KNOB) - 2 * _ROOM

    def _knob_x(self) -> float:
        part = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        if self.isRightToLeft():
            part = 1 - part
        return _ROOM + scaled(_KNOB) / 2 + part * self._span()

    def _go_to(self, x: float) -> None:
        part = (x - _ROOM - scaled(_KNOB) / 2) / max(1.0, self._span())
        part = min(max(1 - part if self.isRightToLeft() else part, 0.0), 1.0)
        self.setValue(self.minimum() + round(part * (self.maximum() - self.minimum())))

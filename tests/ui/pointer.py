"""A pointer that moves: QTest's does not where the platform's lies already, left there by the test before."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


def point(widget: QWidget, spot: QPoint) -> None:
    """Tell a widget that the pointer moved to a spot in it."""
    nothing = Qt.MouseButton.NoButton
    there = QPointF(widget.mapToGlobal(spot))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(spot), there, nothing, nothing, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)

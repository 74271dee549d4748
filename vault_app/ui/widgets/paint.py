"""Strokes that several widgets draw alike: rounded boxes, the focus ring, icons from a token."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme import icons
from vault_app.ui.theme.metrics import FOCUS_RING
from vault_app.ui.theme.theme import theme


def smooth_painter(widget: QWidget) -> QPainter:
    """Open an antialiased painter on ``widget``; close it with ``end()``."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1,
) -> None:
    """Draw a rounded box whose outline lies wholly inside ``rect``."""
    # A colour, not a QBrush: that class takes 2 ms to load, most of it for the names of gradients.
    if fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(fill)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(line, width))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, *, colour: str = "accent") -> None:
    """Draw the ring that shows where the keyboard is, just inside ``rect``."""
    rounded_box(painter, rect, radius, line=theme().colour(colour), width=FOCUS_RING)


def draw_icon(painter: QPainter, name: str, colour: QColor, rect: QRectF) -> None:
    """Draw an icon centred in ``rect``, on whole pixels, as large as its shorter side."""
    side = round(min(rect.width(), rect.height()))
    dpr = painter.device().devicePixelRatioF()
    corner = QPointF(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2))
    painter.drawPixmap(corner, icons.pixmap(name, colour, side, dpr))


def mirrored(rect: QRectF, within: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Give ``rect`` as it lies in a layout of this direction; unchanged from left to right."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return rect
    return QRectF(within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height())

"""The soft shadow under what floats, drawn once and stretched to size.

A live blur effect would render the whole panel anew at each keystroke inside it; nine pieces of one kept picture
cost nothing.
"""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsBlurEffect, QGraphicsPixmapItem, QGraphicsScene

from vault_app.ui.theme.theme import theme

BLUR: Final = 40
DROP: Final = 14
MARGIN: Final = 52

_shadows: dict[tuple[int, int, float], QPixmap] = {}


def paint_shadow(painter: QPainter, panel: QRectF, radius: int) -> None:
    """Draw the shadow of a panel; it reaches `MARGIN` pixels beyond it, `DROP` more below."""
    edge = MARGIN + radius + BLUR // 2
    dpr = painter.device().devicePixelRatioF()
    picture = _shadow(theme().colour("shadow"), edge, radius, dpr)
    target = panel.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).translated(0, DROP)
    _stretch(painter, picture, target, edge, dpr)


def forget() -> None:
    """Drop the kept pictures; pixmaps must not outlive the application."""
    _shadows.clear()


def _shadow(colour: QColor, edge: int, radius: int, dpr: float) -> QPixmap:
    key = (colour.rgba(), radius, dpr)
    if key not in _shadows:
        _shadows[key] = _blurred(colour, edge, radius, dpr)
    return _shadows[key]


def _blurred(colour: QColor, edge: int, radius: int, dpr: float) -> QPixmap:
    side = edge * 2 + 2
    hard = QPixmap(side, side)
    hard.fill(Qt.GlobalColor.transparent)
    painter = QPainter(hard)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(MARGIN, MARGIN, side - 2 * MARGIN, side - 2 * MARGIN), radius, radius)
    painter.end()

    scene = QGraphicsScene()
    item = QGraphicsPixmapItem(hard)
    effect = QGraphicsBlurEffect(scene)
    effect.setBlurRadius(BLUR)
    item.setGraphicsEffect(effect)
    scene.addItem(item)
    soft = QImage(round(side * dpr), round(side * dpr), QImage.Format.Format_ARGB32_Premultiplied)
    soft.fill(Qt.GlobalColor.transparent)
    painter = QPainter(soft)
    scene.render(painter, QRectF(soft.rect()), QRectF(0, 0, side, side))
    painter.end()
    return QPixmap.fromImage(soft)


def _stretch(painter: QPainter, picture: QPixmap, target: QRectF, edge: int, dpr: float) -> None:
    """Draw eight of nine pieces: corners as they are, edges stretched; the panel itself covers the middle."""
    # A panel smaller than two corners gets corners shrunk to fit.
    across, down = min(edge, target.width() / 2), min(edge, target.height() / 2)
    source, size = edge * dpr, picture.width()
    cuts_x = (target.left(), target.left() + across, target.right() - across, target.right())
    cuts_y = (target.top(), target.top() + down, target.bottom() - down, target.bottom())
    cuts = (0.0, source, size - source, float(size))
    # A stretched edge is the same all along: only shrunk corners have to be smoothed, which takes ten times as long.
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, across < edge or down < edge)
    for i in range(3):
        for j in range(3):
            to = QRectF(cuts_x[i], cuts_y[j], cuts_x[i + 1] - cuts_x[i], cuts_y[j + 1] - cuts_y[j])
            if not to.isEmpty() and (i, j) != (1, 1):
                piece = QRectF(cuts[i], cuts[j], cuts[i + 1] - cuts[i], cuts[j + 1] - cuts[j])
                painter.drawPixmap(to, picture, piece)

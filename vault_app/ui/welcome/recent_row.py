"""One vault that was open here before: its letter, its name, its place."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import AVATAR_LIST, RADIUS_ROW, list_row_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.avatar import avatar_pixmap
from vault_app.ui.widgets.lively import Pressable
from vault_app.ui.widgets.paint import focus_ring, mirrored, rounded_box, smooth_painter


class RecentRow(Pressable, QPushButton):
    """A row to click, as tall as a row of the list."""

    def __init__(self, name: str, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._place = name, place
        self.setAccessibleName(f"{name}, {place}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As tall as a row of the list."""
        return QSize(scaled(200), list_row_height())

    def minimumSizeHint(self) -> QSize:
        """Words may be cut with an ellipsis."""
        return QSize(scaled(120), list_row_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, avatar and two lines."""
        painter, look, rect = smooth_painter(self), theme(), QRectF(self.rect())
        if self.underMouse() or self.isDown():
            rounded_box(painter, rect, RADIUS_ROW, fill=look.colour("side_hover"))
        if self.shows_ring():
            focus_ring(painter, rect, RADIUS_ROW)
        side, edge = scaled(AVATAR_LIST), scaled(10)
        spot = mirrored(QRectF(edge, (rect.height() - side) / 2, side, side), rect, self.layoutDirection())
        painter.drawPixmap(spot.topLeft(), avatar_pixmap(self._name, side, self.devicePixelRatioF()))
        start = 2 * edge + side
        room = rect.width() - start - edge
        lines = ((self._name, text_font(14, 600), "text"), (self._place, text_font(12), "text2"))
        heights = [QFontMetricsF(font).height() for _text, font, _colour in lines]
        y = (rect.height() - sum(heights) - 1) / 2
        painter.setLayoutDirection(self.layoutDirection())
        for (text, font, colour), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(look.colour(colour))
            box = mirrored(QRectF(start, y, room, height), rect, self.layoutDirection())
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
            y += height + 1
        painter.end()

"""A tile: how many items have a finding. It is a switch too, which shows only those."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import RADIUS_CARD, RADIUS_ROW, icon_size, line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.lively import Lively
from vault_app.ui.widgets.paint import draw_icon, focus_ring, mirrored, rounded_box, smooth_painter

_EDGE = 14
_UNKNOWN = "\u2013"
_GROUNDS = {"danger": "danger_bg", "warn": "warn_bg"}


class Tile(Lively, QPushButton):
    """Shows icon, number and name; pressed, it is the filter that holds."""

    def __init__(self, name: str, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._icon_name, self._tone = icon, tone
        self._count, self._known = 0, True
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(0)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    @property
    def count(self) -> int:
        """The number shown."""
        return self._count

    def set_count(self, count: int | None) -> None:
        """Show another number; None: it is not known yet. What nobody has is shown in quiet colours."""
        self._count = count or 0
        self._known = count is not None
        spoken = self.locale().toString(self._count) if self._known else self.tr("not known yet")
        self.setAccessibleName(f"{self.text()}, {spoken}")
        self.update()

    def sizeHint(self) -> QSize:
        """Fit icon, number and name."""
        words = QFontMetricsF(text_font(12, 400)).horizontalAdvance(self.text())
        return QSize(ceil(words) + self._box() + 2 * _EDGE + 14, self._height())

    def minimumSizeHint(self) -> QSize:
        """Names are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        painter, look, rect = smooth_painter(self), theme(), QRectF(self.rect())
        ground = "soft" if self.isChecked() else "hover" if self.underMouse() else "card"
        line = "accent_t" if self.isChecked() else "border"
        rounded_box(painter, rect, RADIUS_CARD, fill=look.colour(ground), line=look.colour(line))
        self._paint_content(painter, rect)
        if self.shows_ring():
            focus_ring(painter, rect, RADIUS_CARD)
        painter.end()

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look, direction, side = theme(), self.layoutDirection(), self._box()
        lively = bool(self._count)
        box = QRectF(rect.left() + _EDGE, rect.center().y() - side / 2, side, side)
        shown = mirrored(box, rect, direction)
        rounded_box(
            painter, shown, RADIUS_ROW, fill=look.colour(_GROUNDS.get(self._tone, "side") if lively else "side")
        )
        inner = QRectF(0, 0, icon_size(19), icon_size(19))
        inner.moveCenter(shown.center())
        draw_icon(painter, self._icon_name, look.colour(self._tone if lively else "text3"), inner)
        left = box.right() + 14
        room = QRectF(left, rect.top(), rect.right() - left - _EDGE + 6, rect.height())
        above, below = line_height(20, 700), line_height(12)
        top = rect.center().y() - (above + below) / 2
        # As the page runs: a number alone has no direction of its own.
        right_to_left = direction == Qt.LayoutDirection.RightToLeft
        page_side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        align = int(page_side | Qt.AlignmentFlag.AlignAbsolute)
        painter.setFont(text_font(20, 700, tabular=True))
        painter.setPen(look.colour("text" if lively else "text3"))
        number = mirrored(QRectF(room.left(), top, room.width(), above), rect, direction)
        painter.drawText(number, align, self.locale().toString(self._count) if self._known else _UNKNOWN)
        painter.setFont(text_font(12, 400))
        painter.setPen(look.colour("text2"))
        name = mirrored(QRectF(room.left(), top + above, room.width(), below), rect, direction)
        painter.drawText(name, align, self.text())

    def _box(self) -> int:
        return scaled(36)

    def _height(self) -> int:
        return ceil(max(line_height(20, 700) + line_height(12), self._box())) + 26

"""A box to tick, with its words."""

from math import ceil
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.lively import Lively
from vault_app.ui.widgets.paint import draw_icon, focus_ring, rounded_box, smooth_painter

_BOX: Final = 18
_GAP: Final = 9
_ROOM: Final = 3


class CheckBox(Lively, QCheckBox):
    """A tick box whose words are part of the target."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dress()
        theme().changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Fit box and words."""
        words = QFontMetricsF(self.font())
        width = scaled(_BOX) + _GAP + words.horizontalAdvance(self.text()) + 2 * _ROOM
        return QSize(ceil(width), max(scaled(_BOX), ceil(words.height())) + 2 * _ROOM)

    def minimumSizeHint(self) -> QSize:
        """The words may be cut with an ellipsis, the box may not."""
        return QSize(scaled(_BOX) + _GAP + scaled(40), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click on box and words."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, tick and words."""
        painter, look = smooth_painter(self), theme()
        if not self.isEnabled():
            painter.setOpacity(0.5)
        side = scaled(_BOX)
        left = self.width() - _ROOM - side if self.isRightToLeft() else _ROOM
        box = QRectF(left, (self.height() - side) / 2, side, side)
        if self.isChecked():
            rounded_box(painter, box, 5, fill=look.colour("accent"))
            sign = "minus" if self.checkState() == Qt.CheckState.PartiallyChecked else "check"
            draw_icon(painter, sign, look.colour("on_accent"), box.adjusted(2, 2, -2, -2))
        else:
            rounded_box(painter, box, 5, fill=look.colour("input"), line=look.colour("border_s"), width=1.5)
        room = self.width() - side - _GAP - 2 * _ROOM
        x = _ROOM if self.isRightToLeft() else _ROOM + side + _GAP
        painter.setFont(self.font())
        painter.setPen(look.colour("text"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x, 0, room, self.height()), int(align), words)
        if self.shows_ring():
            focus_ring(painter, box.adjusted(-3, -3, 3, 3), 7)
        painter.end()

    @Slot()
    def _dress(self) -> None:
        self.setFont(text_font(13, 500))
        self.updateGeometry()
        self.update()

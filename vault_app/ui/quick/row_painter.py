"""Paints one row of quick access: letter or icon, two lines, and what Enter does on the current one."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vault_app.ui.quick.row import QuickRow
from vault_app.ui.quick.row_model import RowModel
from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import AVATAR_LIST, RADIUS_ROW, icon_size, line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.avatar import avatar_pixmap
from vault_app.ui.widgets.paint import draw_icon, mirrored, rounded_box
from vault_app.ui.widgets.row_words import line_alignment

_SIDE: Final = 9
_PADDING: Final = 10
_GAP: Final = 12
_AIR: Final = 18
_ICON: Final = 18


def row_height() -> int:
    """Give the height of a row: two lines and air, 54 at 100 %."""
    return round(line_height(14, 600) + line_height(12)) + _AIR + 2


class QuickRowPainter(QStyledItemDelegate):
    """Draws rows straight from the model."""

    def __init__(self, model: RowModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._dress()
        theme().changed.connect(self._dress)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of a row."""
        return QSize(0, row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        place: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        state: QStyle.StateFlag = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        row = self._model.row(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(place).adjusted(_SIDE, 1, -_SIDE, -1)
        if current:
            rounded_box(painter, box, RADIUS_ROW, fill=theme().colour("soft"))
        side = float(scaled(AVATAR_LIST))
        self._paint_picture(painter, box, direction, row, side)
        end = self._paint_act(painter, box, direction, row) if current else box.right() - _PADDING
        start = box.left() + _PADDING + side + _GAP
        room = mirrored(QRectF(start, box.top(), max(0.0, end - start), box.height()), box, direction)
        self._paint_words(painter, room, direction, row)
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, box: QRectF, direction: Qt.LayoutDirection, row: QuickRow, side: float
    ) -> None:
        spot = mirrored(QRectF(box.left() + _PADDING, box.center().y() - side / 2, side, side), box, direction)
        if row.icon:
            inner = QRectF(0, 0, icon_size(_ICON), icon_size(_ICON))
            inner.moveCenter(spot.center())
            draw_icon(painter, row.icon, theme().colour("text2"), inner)
            return
        picture = avatar_pixmap(row.title, round(side), painter.device().devicePixelRatioF())
        painter.drawPixmap(spot.topLeft().toPoint(), picture)

    def _paint_act(self, painter: QPainter, box: QRectF, direction: Qt.LayoutDirection, row: QuickRow) -> float:
        """Paint what Enter does; give where the words must end."""
        right = box.right() - _PADDING
        if not row.act:
            return right
        look, sign = theme(), icon_size(14)
        arrow = QRectF(right - sign, box.center().y() - sign / 2, sign, sign)
        draw_icon(painter, "return", look.colour("accent_t"), mirrored(arrow, box, direction))
        width = min(self._act_metrics.horizontalAdvance(row.act) + 1, box.width() / 2)
        words = QRectF(arrow.left() - 6 - width, box.top(), width, box.height())
        painter.setFont(self._act_font)
        painter.setPen(look.colour("accent_t"))
        shown = self._act_metrics.elidedText(row.act, Qt.TextElideMode.ElideRight, width)
        painter.drawText(mirrored(words, box, direction), line_alignment(direction), shown)
        return words.left() - _GAP

    def _paint_words(self, painter: QPainter, room: QRectF, direction: Qt.LayoutDirection, row: QuickRow) -> None:
        look = theme()
        first, second = self._title_metrics.height(), self._below_metrics.height() if row.below else 0
        top = room.center().y() - (first + second) / 2
        lines = (
            (row.title, self._title_font, self._title_metrics, "text", QRectF(room.left(), top, room.width(), first)),
            (
                row.below,
                self._below_font,
                self._below_metrics,
                "text2",
                QRectF(room.left(), top + first, room.width(), second),
            ),
        )
        for words, font, metrics, colour, line in lines:
            painter.setFont(font)
            painter.setPen(look.colour(colour))
            shown = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, line_alignment(direction), shown)

    @Slot()
    def _dress(self) -> None:
        self._title_font = text_font(14, 600)
        self._below_font = text_font(12, 400)
        self._act_font = text_font(12, 600)
        self._title_metrics = QFontMetricsF(self._title_font)
        self._below_metrics = QFontMetricsF(self._below_font)
        self._act_metrics = QFontMetricsF(self._act_font)

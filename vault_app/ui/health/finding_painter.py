"""Paints one row of the list: avatar, title and user name, the reason in its colour, a button and a menu."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vault_app.ui.health.finding_model import FindingModel, RowFacts
from vault_app.ui.health.reasons import deed_words
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import RADIUS_BUTTON, button_height, icon_size, list_row_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import draw_icon, focus_ring, mirrored, rounded_box
from vault_app.ui.widgets.row_words import ROW_EDGE, ROW_GAP, RowType, begin_row, two_lines

DEED: Final = "deed"
MENU: Final = "menu"
_NARROW: Final = 560
_PADDING: Final = 16


class FindingPainter(QStyledItemDelegate):
    """Draws rows straight from the model's facts; where there is little room the reason stands below the title."""

    def __init__(self, model: FindingModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.hovered = (-1, "")  # row, and which of its buttons
        self.keyboard = False
        self.read_only = False
        self._dress()
        theme().changed.connect(self._dress)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of two lines and air."""
        return QSize(0, list_row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        state: QStyle.StateFlag = option.state
        row, direction = QRectF(option.rect), option.direction
        facts = self._model.facts(index.row())
        current = bool(state & QStyle.StateFlag.State_Selected) and self.keyboard
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(row)
        if state & QStyle.StateFlag.State_MouseOver:
            rounded_box(painter, row.adjusted(4, 3, -4, -2), RADIUS_BUTTON, fill=theme().colour("hover"))
        start = begin_row(painter, row, direction, facts.title, first=not index.row())
        end = self._paint_buttons(painter, row, direction, index.row(), facts)
        self._paint_words(painter, QRectF(start, row.top(), max(0.0, end - start), row.height()), row, direction, facts)
        if current:
            focus_ring(painter, row.adjusted(2, 2, -2, -2), RADIUS_BUTTON)
        painter.restore()

    # --- buttons ---

    def button_at(self, index: QModelIndex, row: QRect, spot: QPointF, direction: Qt.LayoutDirection) -> str:
        """Give which button of a row lies under a spot: `DEED`, `MENU` or ""."""
        places = self.places(QRectF(row), self._model.facts(index.row()), direction)
        return next((name for name, place in places.items() if place.contains(spot)), "")

    def places(self, row: QRectF, facts: RowFacts, direction: Qt.LayoutDirection) -> dict[str, QRectF]:
        """Give where the buttons of a row lie."""
        if self.read_only:
            return {}
        side, height = float(scaled(28)), float(button_height())
        menu = QRectF(row.right() - 10 - side, row.center().y() - side / 2, side, side)
        width = self._button.width(deed_words(facts.reason.deed)) + 2 * _PADDING
        deed = QRectF(menu.left() - 6 - width, row.center().y() - height / 2, width, height)
        return {DEED: mirrored(deed, row, direction), MENU: mirrored(menu, row, direction)}

    def _paint_buttons(
        self, painter: QPainter, row: QRectF, direction: Qt.LayoutDirection, number: int, facts: RowFacts
    ) -> float:
        """Paint the buttons; give where the words must end, from left to right."""
        look, places = theme(), self.places(row, facts, direction)
        if not places:
            return row.right() - ROW_EDGE
        deed, menu = places[DEED], places[MENU]
        over = self.hovered[1] if self.hovered[0] == number else ""
        rounded_box(
            painter,
            deed,
            RADIUS_BUTTON,
            fill=look.colour("hover" if over == DEED else "card"),
            line=look.colour("border_s" if over == DEED else "border"),
        )
        painter.setFont(self._button.font)
        painter.setPen(look.colour("text"))
        painter.drawText(deed, Qt.AlignmentFlag.AlignCenter, deed_words(facts.reason.deed))
        if over == MENU:
            rounded_box(painter, menu, RADIUS_BUTTON - 1, fill=look.colour("border"))
        inner = QRectF(0, 0, icon_size(17), icon_size(17))
        inner.moveCenter(menu.center())
        draw_icon(painter, "more", look.colour("text2"), inner)
        return mirrored(deed, row, direction).left() - ROW_GAP

    # --- words ---

    def _paint_words(
        self, painter: QPainter, room: QRectF, row: QRectF, direction: Qt.LayoutDirection, facts: RowFacts
    ) -> None:
        narrow = row.width() < scaled(_NARROW)
        reason = f"{facts.reason.words} · {facts.further}" if facts.further and not narrow else facts.reason.words
        if narrow:
            self._paint_two(painter, room, row, direction, facts.title, reason, facts)
            return
        icon = icon_size(16)
        widest = room.width() * 0.7
        width = min(self._reason.width(reason) + icon + 8, widest)
        place = QRectF(room.right() - width, room.top(), width, room.height())
        self._paint_reason(painter, place, row, direction, reason, facts)
        left = QRectF(room.left(), room.top(), max(0.0, room.width() - width - ROW_GAP), room.height())
        self._paint_two(painter, left, row, direction, facts.title, facts.username, None)

    def _paint_two(
        self,
        painter: QPainter,
        room: QRectF,
        row: QRectF,
        direction: Qt.LayoutDirection,
        title: str,
        below: str,
        reason: RowFacts | None,
    ) -> None:
        """Paint the title, and below it the user name or, where there is little room, the reason."""
        first, second = two_lines(room, self._title.height(), self._small.height() if below else 0)
        self._title.draw(painter, title, mirrored(first, row, direction), "text", direction)
        if reason is not None:
            self._paint_reason(painter, second, row, direction, below, reason, small=True)
        elif below:
            self._small.draw(painter, below, mirrored(second, row, direction), "text2", direction)

    def _paint_reason(
        self,
        painter: QPainter,
        room: QRectF,
        row: QRectF,
        direction: Qt.LayoutDirection,
        words: str,
        facts: RowFacts,
        *,
        small: bool = False,
    ) -> None:
        """Paint icon and words: never the colour alone."""
        side, words_type = (icon_size(13), self._below) if small else (icon_size(16), self._reason)
        spot = QRectF(room.left(), room.center().y() - side / 2, side, side)
        draw_icon(painter, facts.reason.icon, theme().colour(facts.reason.tone), mirrored(spot, row, direction))
        line = QRectF(spot.right() + 8, room.top(), max(0.0, room.right() - spot.right() - 8), room.height())
        words_type.draw(painter, words, mirrored(line, row, direction), facts.reason.tone, direction)

    @Slot()
    def _dress(self) -> None:
        self._title, self._small, self._button = RowType(14, 600), RowType(12, 400), RowType(13, 600)
        self._reason, self._below = RowType(13, 500), RowType(12, 500)

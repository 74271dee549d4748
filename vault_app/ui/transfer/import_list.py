"""The list of the preview: one column, one Tab stop, painted rows."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vault_app.ui.theme.metrics import icon_size, list_row_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.transfer.import_model import ImportModel, RowFacts
from vault_app.ui.widgets.paint import draw_icon, mirrored
from vault_app.ui.widgets.row_table import RowTable
from vault_app.ui.widgets.row_words import ROW_EDGE, ROW_GAP, RowType, begin_row, two_lines

_STATE_SHARE: Final = 0.45


class ImportPainter(QStyledItemDelegate):
    """Draws title and user name, and at the end what the row is to the vault, as icon and words."""

    def __init__(self, model: ImportModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._dress()
        theme().changed.connect(self._dress)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the height of two lines and air."""
        return QSize(0, list_row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        row, direction = QRectF(option.rect), option.direction
        facts = self._model.facts(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(row)
        start = begin_row(painter, row, direction, facts.title, first=not index.row())
        end = row.right() - ROW_EDGE
        icon = icon_size(16)
        wanted = self._state.width(facts.state) + icon + 9
        width = min(wanted, (end - start) * _STATE_SHARE)
        self._paint_state(painter, QRectF(end - width, row.top(), width, row.height()), row, direction, facts)
        words = QRectF(start, row.top(), max(0.0, end - width - ROW_GAP - start), row.height())
        self._paint_words(painter, words, row, direction, facts)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, room: QRectF, row: QRectF, direction: Qt.LayoutDirection, facts: RowFacts
    ) -> None:
        title, below = two_lines(room, self._title.height(), self._small.height() if facts.username else 0)
        self._title.draw(painter, facts.title, mirrored(title, row, direction), "text", direction)
        if facts.username:
            self._small.draw(painter, facts.username, mirrored(below, row, direction), "text2", direction)

    def _paint_state(
        self, painter: QPainter, room: QRectF, row: QRectF, direction: Qt.LayoutDirection, facts: RowFacts
    ) -> None:
        side = icon_size(16)
        spot = QRectF(room.left(), room.center().y() - side / 2, side, side)
        draw_icon(painter, facts.icon, theme().colour(facts.tone), mirrored(spot, row, direction))
        line = QRectF(spot.right() + 8, room.top(), max(0.0, room.right() - spot.right() - 8), room.height())
        self._state.draw(painter, facts.state, mirrored(line, row, direction), facts.tone, direction)

    @Slot()
    def _dress(self) -> None:
        self._title, self._small, self._state = RowType(14, 600), RowType(12, 400), RowType(12, 500)


class ImportList(RowTable):
    """At least three rows high."""

    def __init__(self, model: ImportModel, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("ImportList", "What would be imported")
        super().__init__(model, name=name, parent=parent)
        self.setItemDelegate(ImportPainter(model, self))
        self._dress()
        theme().changed.connect(self._dress)

    @Slot()
    def _dress(self) -> None:
        height = list_row_height()
        self.setMinimumHeight(3 * height)
        self.set_look(height=height, selected=theme().colour("soft"))

"""The list of the preview: one column, one Tab stop, painted rows."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import AVATAR_LIST, icon_size, list_row_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.transfer.import_model import ImportModel, RowFacts
from vault_app.ui.widgets.avatar import avatar_pixmap
from vault_app.ui.widgets.paint import draw_icon, mirrored

_EDGE: Final = 16
_GAP: Final = 12
_STATE_SHARE: Final = 0.45
_SINGLE_LINE: Final = int(Qt.TextFlag.TextSingleLine)


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
        if index.row():
            painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), theme().colour("border"))
        side = scaled(AVATAR_LIST)
        spot = QRectF(row.left() + _EDGE, row.center().y() - side / 2, side, side)
        picture = avatar_pixmap(facts.title, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(mirrored(spot, row, direction).topLeft().toPoint(), picture)
        start, end = spot.right() + _GAP, row.right() - _EDGE
        icon = icon_size(16)
        wanted = self._state_metrics.horizontalAdvance(facts.state) + icon + 9
        width = min(wanted, (end - start) * _STATE_SHARE)
        self._paint_state(painter, QRectF(end - width, row.top(), width, row.height()), row, direction, facts)
        words = QRectF(start, row.top(), max(0.0, end - width - _GAP - start), row.height())
        self._paint_words(painter, words, row, direction, facts)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, room: QRectF, row: QRectF, direction: Qt.LayoutDirection, facts: RowFacts
    ) -> None:
        heights = self._title_metrics.height() + (self._small_metrics.height() if facts.username else 0)
        line = QRectF(room.left(), room.center().y() - heights / 2, room.width(), self._title_metrics.height())
        painter.setFont(self._title_font)
        painter.setPen(theme().colour("text"))
        shown = self._title_metrics.elidedText(facts.title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(mirrored(line, row, direction), _alignment(direction), shown)
        if facts.username:
            below = QRectF(room.left(), line.bottom(), room.width(), self._small_metrics.height())
            painter.setFont(self._small_font)
            painter.setPen(theme().colour("text2"))
            shown = self._small_metrics.elidedText(facts.username, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(mirrored(below, row, direction), _alignment(direction), shown)

    def _paint_state(
        self, painter: QPainter, room: QRectF, row: QRectF, direction: Qt.LayoutDirection, facts: RowFacts
    ) -> None:
        ink, side = theme().colour(facts.tone), icon_size(16)
        spot = QRectF(room.left(), room.center().y() - side / 2, side, side)
        draw_icon(painter, facts.icon, ink, mirrored(spot, row, direction))
        line = QRectF(spot.right() + 8, room.top(), max(0.0, room.right() - spot.right() - 8), room.height())
        painter.setFont(self._state_font)
        painter.setPen(ink)
        shown = self._state_metrics.elidedText(facts.state, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(mirrored(line, row, direction), _alignment(direction), shown)

    @Slot()
    def _dress(self) -> None:
        self._title_font, self._small_font, self._state_font = (
            text_font(14, 600),
            text_font(12, 400),
            text_font(12, 500),
        )
        self._title_metrics = QFontMetricsF(self._title_font)
        self._small_metrics = QFontMetricsF(self._small_font)
        self._state_metrics = QFontMetricsF(self._state_font)


class ImportList(QTableView):
    """A table of one column with rows of a fixed height."""

    def __init__(self, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ImportPainter(model, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What would be imported"))
        self.viewport().setAutoFillBackground(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._dress()
        theme().changed.connect(self._dress)

    @Slot()
    def _dress(self) -> None:
        height = list_row_height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)
        self.setMinimumHeight(3 * height)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Highlight, theme().colour("soft"))
        self.setPalette(palette)
        self.viewport().update()


def _alignment(direction: Qt.LayoutDirection) -> int:
    right_to_left = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter) | _SINGLE_LINE

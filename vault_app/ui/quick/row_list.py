"""The list of quick access: the keyboard stays in the field above it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from vault_app.ui.quick.row import QuickRow
from vault_app.ui.quick.row_model import RowModel
from vault_app.ui.quick.row_painter import QuickRowPainter, row_height
from vault_app.ui.theme.theme import theme

MOST: Final = 6


class RowList(QListView):
    """As high as its rows, at most six of them; the rest is scrolled to.

    Signals:
        chosen: a row was clicked.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(QuickRowPainter(self._rows, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._dress()
        theme().changed.connect(self._dress)

    def show_rows(self, rows: Sequence[QuickRow]) -> None:
        """Show these rows, the first one current."""
        self._rows.show(rows)
        self.select(0)
        self.updateGeometry()

    def count(self) -> int:
        """Give the number of rows."""
        return self._rows.rowCount()

    def row(self) -> int:
        """Give the current row, -1 where there is none."""
        return self.currentIndex().row()

    def shown(self, place: int) -> QuickRow:
        """Give what a row shows."""
        return self._rows.row(place)

    def select(self, place: int) -> None:
        """Make a row the current one."""
        index = self._rows.index(place, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)

    def move_by(self, rows: int) -> None:
        """Move the current row by so many, stopping at the ends."""
        if self.count():
            self.select(min(max(self.row() + rows, 0), self.count() - 1))

    def sizeHint(self) -> QSize:
        """Give the height of the rows, at most six."""
        return QSize(0, row_height() * min(self.count(), MOST))

    def minimumSizeHint(self) -> QSize:
        """As high as wanted: the window follows."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.select(index.row())
            self.chosen.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Make the row under the pointer the current one, as the pointer moves and not because a row comes to it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.select(index.row())

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave hovering to the current row."""
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverMove}:
            return True
        return super().viewportEvent(event)

    def moveCursor(  # noqa: N802 - Qt's name
        self, _action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Leave moving to `move_by`."""
        return self.currentIndex()

    @Slot()
    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme().colour("pop"))
        palette.setColor(QPalette.ColorRole.Highlight, theme().colour("pop"))
        self.setPalette(palette)
        self.updateGeometry()
        self.viewport().update()

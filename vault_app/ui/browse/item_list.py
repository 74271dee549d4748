"""The list itself: one column, one Tab stop, every row a target, typing starts a search."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from vault_app.core.ids import CODE, PASSWORD, USERNAME, ItemId
from vault_app.ui.browse.item_model import ItemModel
from vault_app.ui.browse.row_painter import RowPainter, has_button
from vault_app.ui.theme.metrics import list_row_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.row_table import RowTable
from vault_app.ui.widgets.tool_tip import plain_tip
from vault_app.ui.widgets.typed_text import is_typed_text

_FIELD_OF_BUTTON: Final = {"user": USERNAME, "key": PASSWORD}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ItemList(RowTable):
    """The items that are found, and what keys and buttons ask for of the current one."""

    copy_asked = Signal(object)  # FieldId: of the current row
    enter_pressed = Signal(object)  # FieldId: of the current row, by Enter
    website_asked = Signal()
    delete_asked = Signal()
    menu_asked = Signal(object)  # QPoint, global
    typed = Signal(str)
    current_changed = Signal(object)  # ItemId | None
    selection_changed = Signal()
    row_clicked = Signal()

    def __init__(self, model: ItemModel, parent: QWidget | None = None) -> None:
        super().__init__(model, name=QCoreApplication.translate("ItemList", "Items"), parent=parent)
        self._items = model
        self._painter = RowPainter(model, self)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        self._dress()
        theme().changed.connect(self._dress)

    # --- what is selected ---

    def row(self) -> int:
        """Give the current row, -1 where there is none."""
        return self.currentIndex().row()

    def item_id(self) -> ItemId | None:
        """Give the id of the current row's item."""
        return self._items.item_id(self.row())

    def spoken(self, row: int) -> str:
        """Give the sentence that a screen reader says of a row, "" where there is none."""
        return str(self._items.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def select_row(self, row: int) -> None:
        """Make a row the current one and bring it into view."""
        index = self._items.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        if index.isValid():
            self.scrollTo(index)

    def selected_rows(self) -> list[int]:
        """Give the selected rows from the first to the last; the current one where the selection is empty."""
        parts = sorted(_ranges(self.selectionModel().selection()), key=QItemSelectionRange.top)
        rows = list(chain.from_iterable(range(part.top(), part.bottom() + 1) for part in parts))
        return rows or ([self.row()] if self.row() >= 0 else [])

    def selected_count(self) -> int:
        """Give how many rows are selected, without going through them."""
        return sum(part.height() for part in _ranges(self.selectionModel().selection()))

    def select_rows(self, rows: Iterable[int]) -> None:
        """Select rows beside the current one."""
        chosen = QItemSelection()
        for row in rows:
            index = self._items.index(row, 0)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.Select | flags.Rows)

    def move_by(self, rows: int) -> None:
        """Move the current row by so many, stopping at the ends."""
        last = self._items.rowCount() - 1
        if last >= 0:
            self.select_row(min(max(self.row() + rows, 0), last))

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Enter, delete, search by typing, move with the arrows."""
        key, modifiers = event.key(), event.modifiers()
        if key in _ENTER:
            self._enter(modifiers)
        elif key == Qt.Key.Key_C and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.copy_asked.emit(PASSWORD)
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif is_typed_text(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802 - Qt's name
        """Leave finding to the search."""

    def _enter(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return
        if modifiers & Qt.KeyboardModifier.AltModifier:
            self.enter_pressed.emit(CODE)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.enter_pressed.emit(USERNAME)
        else:
            self.enter_pressed.emit(PASSWORD)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring on the current row, unless it was a click that led here."""
        self._painter.keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._painter.keyboard = False
        super().focusOutEvent(event)
        self.viewport().update()

    # --- pointer ---

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Brighten the button under the pointer."""
        button = self._button_at(event.position())
        if button != self._painter.hovered_button:
            self._painter.hovered_button = button
            self.viewport().setToolTip(plain_tip(self._button_words(button)))
            self.viewport().update()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the row; a button of a row copies at once."""
        super().mousePressEvent(event)
        button = self._button_at(event.position())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if button and plain and event.button() == Qt.MouseButton.LeftButton:
            self.copy_asked.emit(_FIELD_OF_BUTTON[button])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on a row beside its buttons."""
        super().mouseReleaseEvent(event)
        on_row = self.indexAt(event.position().toPoint()).isValid() and not self._button_at(event.position())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if on_row and plain and event.button() == Qt.MouseButton.LeftButton:
            self.row_clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the website; a double click on a button copies only once."""
        on_row = self.indexAt(event.position().toPoint()).isValid() and not self._button_at(event.position())
        if on_row and event.button() == Qt.MouseButton.LeftButton:
            self.website_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row, at the pointer or, by the keyboard, at the row."""
        spot = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            spot = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.currentIndex().isValid():
            self.menu_asked.emit(spot)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._painter.hovered_button = ""
        super().leaveEvent(event)
        self.viewport().update()

    def _button_at(self, spot: QPointF) -> str:
        index = self.indexAt(spot.toPoint())
        if not index.isValid():
            return ""
        button = self._painter.button_at(self.visualRect(index), spot, self.layoutDirection())
        return button if button and has_button(self._items.facts(index.row()), button) else ""

    def button_centre(self, row: int, button: str) -> QPoint:
        """Give where a button of a row lies in the viewport ("user" or "key")."""
        rect = self.visualRect(self._items.index(row, 0))
        return self._painter.button_place(rect, button, self.layoutDirection()).center().toPoint()

    def _button_words(self, button: str) -> str:
        match button:
            case "user":
                return self.tr("Copy user name")
            case "key":
                return self.tr("Copy password")
            case _:
                return ""

    # --- the rest ---

    def _tell_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._painter.current_row = current.row()
        self.current_changed.emit(self._items.item_id(current.row()))

    def _follow_selection(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        several = self.selected_count() > 1
        if several != self._painter.several:
            self._painter.several = several
            self.viewport().update()
        self.selection_changed.emit()

    @Slot()
    def _dress(self) -> None:
        ground = theme().colour("list")
        # The painter draws the selected row; the style would fill it from edge to edge.
        self.set_look(height=list_row_height(theme().density), ground=ground, selected=ground)


def _ranges(selection: QItemSelection) -> Iterator[QItemSelectionRange]:
    return (selection.at(number) for number in range(selection.count()))

"""The list of what to fix: one column, one Tab stop; Enter does what the row's button does."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.health.finding_painter import DEED, MENU, FindingPainter
from vault_app.ui.health.reasons import deed_words
from vault_app.ui.theme.metrics import list_row_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from vault_app.ui.health.finding_model import FindingModel

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_LEAST_ROWS: Final = 3
_SOME_ROWS: Final = 5
_HIGHEST: Final = 16_000  # pixels, far beyond any screen


class FindingList(RowTable):
    """Lies on a card with round corners.

    Signals:
        deed_asked: a row: what its button does.
        item_asked: a row: its item shall be shown.
        menu_asked: a row, and where (global).
        fitted: how high the list may become.
    """

    deed_asked = Signal(int)
    item_asked = Signal(int)
    menu_asked = Signal(int, QPoint)
    fitted = Signal(int)

    def __init__(self, model: "FindingModel", parent: QWidget | None = None) -> None:
        super().__init__(model, name=QCoreApplication.translate("FindingList", "What to fix"), parent=parent)
        self._facts = model
        self.painter = FindingPainter(model, self)
        self.setItemDelegate(self.painter)
        model.modelReset.connect(self._on_reset)
        self._dress()
        theme().changed.connect(self._dress)

    def row(self) -> int:
        """Give the current row, -1 where there is none."""
        return self.currentIndex().row()

    def sizeHint(self) -> QSize:
        """Ask for some rows; there may be room for more."""
        return QSize(400, min(_SOME_ROWS, max(1, self._facts.rowCount())) * list_row_height())

    def minimumSizeHint(self) -> QSize:
        """Ask for a few rows at least."""
        return QSize(200, min(_LEAST_ROWS, max(1, self._facts.rowCount())) * list_row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the current row, or move."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain and self.currentIndex().isValid():
            self.deed_asked.emit(self.row())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802 - Qt's name
        """Jump nowhere by letters: the order is that of harm."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring on the current row, unless it was a click that led here."""
        self.painter.keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._facts.rowCount():
            self.setCurrentIndex(self._facts.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.painter.keyboard = False
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Brighten the button under the pointer."""
        index = self.indexAt(event.position().toPoint())
        over = (index.row(), self._button_at(index, event.position()))
        if over != self.painter.hovered:
            self.painter.hovered = over
            self.viewport().setToolTip(self._tip(*over))
            self.viewport().update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was clicked: a button, or show the item of the row."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        button = self._button_at(index, event.position())
        if button == DEED:
            self.deed_asked.emit(index.row())
        elif button == MENU:
            self.menu_asked.emit(index.row(), event.globalPosition().toPoint())
        else:
            self.item_asked.emit(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row, at the pointer or, by the keyboard, at the row."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if index.isValid():
            spot = event.globalPos()
            if by_keyboard:
                spot = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_asked.emit(index.row(), spot)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self.painter.hovered = (-1, "")
        super().leaveEvent(event)
        self.viewport().update()

    def button_centre(self, row: int, button: str) -> QPoint:
        """Give where a button of a row lies in the viewport."""
        index = self._facts.index(row, 0)
        places = self.painter.places(self.visualRect(index).toRectF(), self._facts.facts(row), self.layoutDirection())
        return places[button].center().toPoint()

    def _button_at(self, index: QModelIndex, spot: QPointF) -> str:
        if not index.isValid():
            return ""
        return self.painter.button_at(index, self.visualRect(index), spot, self.layoutDirection())

    def _tip(self, row: int, button: str) -> str:
        if row < 0:
            return ""
        facts = self._facts.facts(row)
        if button == MENU:
            return self.tr("More")
        return deed_words(facts.reason.deed) if button == DEED else facts.reason.words

    @Slot()
    def _on_reset(self) -> None:
        self.painter.hovered = (-1, "")
        self.viewport().setToolTip("")  # nothing of a vault stays once it is locked
        self._fit()

    def _fit(self) -> None:
        """Take no more room than the rows need; with less of it the list scrolls."""
        most = max(1, self._facts.rowCount()) * list_row_height()
        self.setMaximumHeight(min(most, _HIGHEST))
        self.updateGeometry()
        self.fitted.emit(self.maximumHeight())

    @Slot()
    def _dress(self) -> None:
        self.set_look(height=list_row_height())
        self._fit()

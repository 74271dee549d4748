"""The order of the list, as quiet words that open a menu."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetricsF, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from vault_app.ui.finding.order import SORTS
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import icon_size, line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.button_face import Face, FaceButton
from vault_app.ui.widgets.paint import draw_icon
from vault_app.ui.widgets.pop_up import pop_up

_FACE: Final = Face(fill="", hover="hover", line="", text="text2", ring="accent", padding=8)


def words_for_sort(sort: str) -> str:
    """Name an order."""
    match sort:
        case "title":
            return QCoreApplication.translate("SortButton", "Title")
        case "changed":
            return QCoreApplication.translate("SortButton", "Recently changed")
        case _:
            return QCoreApplication.translate("SortButton", "Recently used")


class SortButton(FaceButton):
    """Shows the order; its menu offers the others."""

    sort_chosen = Signal(str)

    def __init__(self, sort: str, *, parent: QWidget | None = None) -> None:
        super().__init__("", _FACE, px=12, weight=600, parent=parent)
        self._sort = sort
        self.set_sort(sort)
        self.clicked.connect(self._open_menu)

    def sort(self) -> str:
        """Give the order shown."""
        return self._sort

    def set_sort(self, sort: str) -> None:
        """Show another order."""
        self._sort = sort
        self.setText(words_for_sort(sort))
        self.setAccessibleName(self.tr("Order: %1").replace("%1", words_for_sort(sort)))

    def sizeHint(self) -> QSize:
        """Leave room for the arrow."""
        hint = super().sizeHint()
        return QSize(hint.width() + icon_size(14) + scaled(4), round(line_height(12, 600)) + 10)

    def paint_content(self, painter: QPainter) -> None:
        """Paint the words, and the arrow after them."""
        side, gap = icon_size(14), scaled(4)
        words = QFontMetricsF(self.font()).horizontalAdvance(self.shown_text())
        left = (self.width() - words - gap - side) / 2
        arrow = QRectF(left + words + gap, (self.height() - side) / 2, side, side)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            arrow.moveLeft(left)
            left += side + gap
        draw_icon(painter, "chevron-down", theme().colour("text2"), arrow)
        self._paint_words(painter, left)

    def menu_of_orders(self) -> QMenu:
        """Build the menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for sort in SORTS:
            action = menu.addAction(words_for_sort(sort))
            action.setCheckable(True)
            action.setChecked(sort == self._sort)
            action.setData(sort)
            group.addAction(action)
        group.triggered.connect(lambda action: self._choose(str(action.data())))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu_of_orders()
        corner = QPointF(self.width() - menu.sizeHint().width(), self.height() + 2).toPoint()
        pop_up(menu, self.mapToGlobal(corner))

    def _choose(self, sort: str) -> None:
        self.set_sort(sort)
        self.sort_chosen.emit(sort)

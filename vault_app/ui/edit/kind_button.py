"""The kind of the item in the editor, as quiet words that open a menu of the others."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from vault_app.core.kinds import KINDS, Kind
from vault_app.ui.item_words import kind_icon, kind_name
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.icons import icon
from vault_app.ui.theme.metrics import icon_size, line_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.button_face import Face, FaceButton
from vault_app.ui.widgets.paint import draw_icon
from vault_app.ui.widgets.pop_up import pop_up
from vault_app.ui.widgets.tool_tip import plain_tip

_LEAST: Final = 90
_FACE: Final = Face(fill="", hover="hover", line="", text="text2", ring="accent", padding=8)


class KindButton(FaceButton):
    """Shows the kind; its menu offers the others."""

    kind_chosen = Signal(object)  # Kind
    new_asked = Signal()
    as_kind_asked = Signal()
    change_asked = Signal(object)  # Kind

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("", _FACE, px=12, weight=600, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._kind: Kind | None = None
        self._own: Sequence[Kind] = ()
        self.clicked.connect(self._open_menu)

    def show_kind(self, kind: Kind, own: Sequence[Kind]) -> None:
        """Show a kind; ``own`` are those that people made in this vault."""
        self._kind, self._own = kind, own
        self.setText(kind_name(kind))
        self.setAccessibleName(self.tr("Kind: %1").replace("%1", kind_name(kind)))
        self._tip()

    def sizeHint(self) -> QSize:
        """Leave room for the arrow."""
        hint = super().sizeHint()
        return QSize(hint.width() + icon_size(14) + scaled(4), round(line_height(12, 600)) + 10)

    def minimumSizeHint(self) -> QSize:
        """The words may be cut with an ellipsis: the buttons beside them may not."""
        return QSize(scaled(_LEAST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the words as a tooltip while they are cut."""
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        self.setToolTip(plain_tip(self.shown_text()) if self.width() < self.sizeHint().width() else "")

    def paint_content(self, painter: QPainter) -> None:
        """Paint the words, and the arrow after them."""
        side, gap = icon_size(14), scaled(4)
        metrics = QFontMetricsF(self.font())
        room = self.width() - gap - side - scaled(_FACE.padding)
        shown = metrics.elidedText(self.shown_text(), Qt.TextElideMode.ElideRight, room)
        words = metrics.horizontalAdvance(shown)
        left = (self.width() - words - gap - side) / 2
        arrow = QRectF(left + words + gap, (self.height() - side) / 2, side, side)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            arrow.moveLeft(left)
            left += side + gap
        draw_icon(painter, "chevron-down", theme().colour("text2"), arrow)
        painter.setFont(self.font())
        painter.setPen(theme().colour("text2"))
        painter.drawText(QPointF(left, round((self.height() - metrics.height()) / 2 + metrics.ascent())), shown)

    def menu_of_kinds(self) -> QMenu:
        """Build the menu: the app's kinds, then those that people made."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for kinds in (KINDS, self._own):
            for kind in kinds:
                action = menu.addAction(icon(kind_icon(kind)), kind_name(kind).replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(self._kind is not None and kind.key == self._kind.key)
                action.setData(kind)
                group.addAction(action)
            menu.addSeparator()
        menu.addAction(icon("plus"), self.tr("New kind…"), self.new_asked.emit)
        menu.addAction(icon("layers"), self.tr("Use this item as a kind…"), self.as_kind_asked.emit)
        present = self._kind
        if present is not None and present.name:
            words = self.tr("Change the kind “%1”…").replace("%1", present.name.replace("&", "&&"))
            menu.addAction(icon("pencil"), words, lambda: self.change_asked.emit(present))
        group.triggered.connect(lambda action: self.kind_chosen.emit(action.data()))
        return menu

    def _open_menu(self) -> None:
        pop_up(self.menu_of_kinds(), self.mapToGlobal(QPoint(0, self.height() + 2)))

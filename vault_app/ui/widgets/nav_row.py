"""One row of the sidebar."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import RADIUS_BUTTON, icon_size, line_height, nav_row_height
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.lively import Lively
from vault_app.ui.widgets.paint import draw_icon, focus_ring, mirrored, rounded_box, smooth_painter
from vault_app.ui.widgets.tool_tip import plain_tip


@dataclass(frozen=True, slots=True, kw_only=True)
class NavLook:
    """What a sidebar row shows."""

    text: str
    icon: str = ""
    count: int | None = None
    warning: bool = False
    dot: int | None = None
    selected: bool = False
    hovered: bool = False
    focused: bool = False
    collapsed: bool = False


def paint_nav_row(painter: QPainter, rect: QRectF, look: NavLook, direction: Qt.LayoutDirection) -> None:
    """Paint a sidebar row: ground, icon or coloured dot, words, and the count or a warning pill at the end."""
    colours = theme()
    if look.selected or look.hovered:
        rounded_box(painter, rect, RADIUS_BUTTON, fill=colours.colour("soft" if look.selected else "side_hover"))
    if look.focused:
        focus_ring(painter, rect, RADIUS_BUTTON)
    side = icon_size(18)
    start = (rect.width() - side) / 2 if look.collapsed else 10
    spot = mirrored(QRectF(rect.left() + start, rect.center().y() - side / 2, side, side), rect, direction)
    ink = colours.colour("accent_t" if look.selected else "text2")
    if look.dot is not None:
        dot = scaled(10)
        box = QRectF(spot.center().x() - dot / 2, spot.center().y() - dot / 2, dot, dot)
        rounded_box(painter, box, dot * 0.32, fill=colours.avatar_pair(look.dot)[0])
    elif look.icon:
        draw_icon(painter, look.icon, ink, spot)
    if look.collapsed:
        return
    end = _paint_count(painter, rect, look, direction)
    _paint_words(painter, rect, look, direction, room=rect.width() - 38 - (side - 18) - end)


def _paint_words(painter: QPainter, rect: QRectF, look: NavLook, direction: Qt.LayoutDirection, *, room: float) -> None:
    painter.setFont(text_font(13, 600 if look.selected else 500))
    painter.setPen(theme().colour("accent_t" if look.selected else "text"))
    box = QRectF(rect.left() + 38 + (icon_size(18) - 18), rect.top(), room, rect.height())
    words = QFontMetricsF(painter.font()).elidedText(look.text, Qt.TextElideMode.ElideRight, room)
    painter.setLayoutDirection(direction)
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
    painter.drawText(mirrored(box, rect, direction), int(align), words)


def _paint_count(painter: QPainter, rect: QRectF, look: NavLook, direction: Qt.LayoutDirection) -> float:
    """Paint the count; give the room it takes at the end of the row."""
    if look.count is None or (look.warning and not look.count):
        return 10
    figures = str(look.count)
    painter.setFont(text_font(12, 600 if look.warning else 500, tabular=True))
    words = QFontMetricsF(painter.font())
    width = words.horizontalAdvance(figures)
    padding = 9 if look.warning else 0
    box = QRectF(0, 0, width + 2 * padding, ceil(words.height()) + 3)
    box.moveCenter(QPointF(rect.right() - 10 - box.width() / 2, rect.center().y()))
    box = mirrored(box, rect, direction)
    if look.warning:
        ground, line = theme().colour("warn_bg"), theme().colour("warn_bd")
        rounded_box(painter, box, box.height() / 2, fill=ground, line=line)
    painter.setPen(theme().colour("warn" if look.warning else "text3"))
    painter.drawText(
        QPointF(box.left() + padding, round(box.center().y() - words.height() / 2 + words.ascent())), figures
    )
    return box.width() + 18


class NavRow(Lively, QPushButton):
    """A row to choose in the sidebar; among its siblings one is chosen, arrows move, Tab visits once."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        count: int | None = None,
        warning: bool = False,
        dot: int | None = None,
        checkable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._count, self._warning, self._dot = icon, count, warning, dot
        self._collapsed = False
        self.setCheckable(checkable)
        self.setAutoExclusive(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def set_count(self, count: int | None) -> None:
        """Show another number at the end, or none."""
        self._count = count
        self._name()
        self.update()

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show only the icon, the words becoming the tooltip."""
        self._collapsed = collapsed
        self._tip()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit icon, words and count."""
        if self._collapsed:
            return QSize(nav_row_height(), nav_row_height())
        words = QFontMetricsF(text_font(13, 600)).horizontalAdvance(self.text())
        return QSize(ceil(words) + 38 + icon_size(18) + scaled(36), nav_row_height())

    def minimumSizeHint(self) -> QSize:
        """Words may be cut with an ellipsis."""
        return QSize(nav_row_height(), max(nav_row_height(), round(line_height(13)) + 8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the words as a tooltip while they are cut."""
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        cut = self._collapsed or self.width() < self.sizeHint().width()
        self.setToolTip(plain_tip(self.text()) if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter = smooth_painter(self)
        look = NavLook(
            text=self.text(),
            icon=self._icon_name,
            count=self._count,
            warning=self._warning,
            dot=self._dot,
            selected=self.isChecked(),
            hovered=self.underMouse(),
            focused=self.shows_ring(),
            collapsed=self._collapsed,
        )
        paint_nav_row(painter, QRectF(self.rect()), look, self.layoutDirection())
        painter.end()

    def _name(self) -> None:
        self.setAccessibleName(self.text() if self._count is None else f"{self.text()}, {self._count}")

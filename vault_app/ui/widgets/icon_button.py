"""A square button that shows an icon and speaks its name."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.lively import Pressable
from vault_app.ui.widgets.paint import draw_icon, focus_ring, rounded_box, smooth_painter
from vault_app.ui.widgets.tool_tip import plain_tip


class IconButton(Pressable, QToolButton):
    """A 32 pixel square with an icon; its name is both tooltip and accessible name."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        colour: str = "text2",
        checkable: bool = False,
        side: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._colour, self._side = icon, colour, side
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_icon(icon, name)
        theme().changed.connect(self._dress)

    def set_icon(self, icon: str, name: str = "") -> None:
        """Change the icon and, if given, the name."""
        self._icon_name = icon
        if name:
            self.setAccessibleName(name)
            self.setToolTip(plain_tip(name))
        self.update()

    def set_colour(self, colour: str) -> None:
        """Change the colour."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """Give a square that grows with the text."""
        side = scaled(self._side) if self._side else metrics.icon_button_side()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """An icon is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring and icon."""
        painter, look = smooth_painter(self), theme()
        rect = QRectF(self.rect())
        if not self.isEnabled():
            painter.setOpacity(0.45)
        if self.isChecked():
            rounded_box(painter, rect, metrics.RADIUS_BUTTON, fill=look.colour("soft"))
        elif self.isEnabled() and (self.underMouse() or self.isDown()):
            rounded_box(painter, rect, metrics.RADIUS_BUTTON, fill=look.colour("side_hover"))
        if self.shows_ring():
            focus_ring(painter, rect, metrics.RADIUS_BUTTON)
        side = metrics.icon_size(18)
        spot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(painter, self._icon_name, look.colour("accent_t" if self.isChecked() else self._colour), spot)
        painter.end()

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

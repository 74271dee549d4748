"""A card that floats on the page with a shadow: the wizard, the panels of an overlay."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import RADIUS_POPOVER
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.elevation import DROP, MARGIN, paint_shadow
from vault_app.ui.widgets.paint import rounded_box, smooth_painter

_BELOW: Final = MARGIN + DROP


class RaisedCard(QWidget):
    """A floating surface; fill `column`. The widget is larger than the card by the room its shadow needs."""

    def __init__(self, *, width: int = 680, padding: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width, self._padding = width, padding
        self._room = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN, MARGIN, _BELOW)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        outer.addLayout(self.column)
        self._dress()
        theme().changed.connect(self._dress)

    def set_room(self, room: int) -> None:
        """Be no wider than ``room`` pixels, shadow and all, where words can be wrapped to that."""
        self._room = room
        self._dress()

    def panel(self) -> QRect:
        """Give where the card itself lies inside the widget."""
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -_BELOW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow and surface."""
        painter, look = smooth_painter(self), theme()
        panel = QRectF(self.panel())
        paint_shadow(painter, panel, RADIUS_POPOVER)
        rounded_box(painter, panel, RADIUS_POPOVER, fill=look.colour("pop"), line=look.colour("pop_bd"))
        painter.end()

    @Slot()
    def _dress(self) -> None:
        padding = self._padding
        self.column.setContentsMargins(padding, padding - 6, padding, padding - 7)
        if self._width:
            # Wider text needs a wider card, but not in full: the page must still hold it.
            growth = 1 + (scaled(100) / 100 - 1) / 2
            wanted = round(self._width * growth) + 2 * MARGIN
            self.setFixedWidth(min(wanted, self._room) if self._room else wanted)
        self.update()

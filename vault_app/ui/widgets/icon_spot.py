"""An icon that stands in a layout."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.theme.metrics import icon_size
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import draw_icon, smooth_painter


class IconSpot(QWidget):
    """An icon in a token's colour, nothing more."""

    def __init__(self, icon: str, colour: str, *, px: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._colour, self._px = icon, colour, px
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def set_icon(self, icon: str, colour: str) -> None:
        """Show another icon in another colour."""
        self._icon, self._colour = icon, colour
        self.update()

    def sizeHint(self) -> QSize:
        """Grow with the text."""
        side = icon_size(self._px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """An icon is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon in the middle."""
        painter = smooth_painter(self)
        side = icon_size(self._px)
        spot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(painter, self._icon, theme().colour(self._colour), spot)
        painter.end()

"""A ring that empties as time runs out."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.metrics import icon_size
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import smooth_painter

_FULL: Final = 360 * 16
_TOP: Final = 90 * 16
_WIDTH: Final = 2.6


class Ring(QWidget):
    """The part of a time that is left; the words beside it say the seconds."""

    def __init__(self, px: int = 22, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._px = px
        self._left = 1.0
        self._warning = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        theme().changed.connect(self.update)

    def set_part(self, left: float) -> None:
        """Show how much is left, from 0 to 1."""
        self._left = min(max(left, 0.0), 1.0)
        self.update()

    def set_warning(self, warning: bool) -> None:  # noqa: FBT001 - a setter of one flag, as Qt names them
        """Show that little is left."""
        self._warning = warning
        self.update()

    def sizeHint(self) -> QSize:
        """Grow with the text."""
        return QSize(icon_size(self._px), icon_size(self._px))

    def minimumSizeHint(self) -> QSize:
        """A ring is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and rest."""
        painter, look = smooth_painter(self), theme()
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(look.colour("track"), _WIDTH))
        painter.drawEllipse(rect)
        ink = look.colour("warn" if self._warning else "accent")
        painter.setPen(QPen(ink, _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(rect, _TOP, round(self._left * _FULL))
        painter.end()

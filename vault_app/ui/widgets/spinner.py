"""A small wheel beside words that say what is going on."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.metrics import icon_size
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import smooth_painter
from vault_app.ui.widgets.turning import Turning, paint_arc


class Spinner(QWidget):
    """A wheel; invisible at rest, still where motion is unwanted."""

    def __init__(self, px: int = 18, colour: str = "accent", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._px, self._colour = px, colour
        self._shown = False
        self._turning = Turning(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def start(self) -> None:
        """Turn."""
        self._shown = True
        self._turning.start()
        self.update()

    def stop(self) -> None:
        """Rest, and show nothing."""
        self._shown = False
        self._turning.stop()
        self.update()

    def sizeHint(self) -> QSize:
        """Grow with the text."""
        return QSize(icon_size(self._px), icon_size(self._px))

    def minimumSizeHint(self) -> QSize:
        """A wheel is never cut."""
        return self.sizeHint()

    def hideEvent(self, event: QHideEvent) -> None:
        """Waste no time where nobody looks."""
        self._turning.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the wheel."""
        if not self._shown:
            return
        painter = smooth_painter(self)
        paint_arc(painter, QRectF(self.rect()), self._turning.angle, theme().colour(self._colour))
        painter.end()

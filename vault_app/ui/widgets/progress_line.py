"""How far something is, as a line that fills up."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import mirrored, rounded_box, smooth_painter

_THICK = 8


class ProgressLine(QProgressBar):
    """A line that fills up from the start."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setFixedHeight(_THICK)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and filling."""
        painter, look, rect = smooth_painter(self), theme(), QRectF(self.rect())
        rounded_box(painter, rect, _THICK / 2, fill=look.colour("track"))
        share = self.value() / self.maximum() if self.maximum() else 0.0
        if share > 0:
            part = QRectF(rect.left(), rect.top(), max(float(_THICK), rect.width() * share), rect.height())
            filled = mirrored(part, rect, self.layoutDirection())
            rounded_box(painter, filled, _THICK / 2, fill=look.colour("accent"))
        painter.end()

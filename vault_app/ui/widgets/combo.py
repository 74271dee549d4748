"""A choice from a list that drops down."""

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from vault_app.ui.theme.fonts import scaled, text_font
from vault_app.ui.theme.metrics import button_height, icon_size
from vault_app.ui.theme.theme import theme
from vault_app.ui.widgets.paint import draw_icon, smooth_painter

_BESIDE = 48  # the edges, and the arrow


class Combo(QComboBox):
    """A drop-down choice; ``name`` is spoken."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # Without a delegate of its own the list ignores the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.currentIndexChanged.connect(self.updateGeometry)
        self._dress()
        theme().changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Be as tall as a button."""
        return QSize(super().sizeHint().width() + icon_size(16), button_height())

    def minimumSizeHint(self) -> QSize:
        """What is chosen is shown whole; what is only offered may be longer."""
        chosen = self.fontMetrics().horizontalAdvance(self.currentText()) + scaled(_BESIDE)
        return QSize(min(super().minimumSizeHint().width(), chosen), button_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add the arrow."""
        super().paintEvent(event)
        painter = smooth_painter(self)
        side = icon_size(15)
        left = 9 if self.isRightToLeft() else self.width() - 9 - side
        spot = QRectF(left, (self.height() - side) / 2, side, side)
        draw_icon(painter, "chevron-down", theme().colour("text2"), spot)
        painter.end()

    @Slot()
    def _dress(self) -> None:
        self.setFont(text_font(13, 500))
        self.updateGeometry()

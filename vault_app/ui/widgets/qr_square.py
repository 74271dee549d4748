"""A QR code on the screen: dark on white in both themes, for cameras expect nothing else."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vault_app.ui.theme.fonts import scaled
from vault_app.ui.theme.metrics import RADIUS_CARD
from vault_app.ui.widgets.paint import rounded_box, smooth_painter

QUIET: Final = 4  # modules of white around it, as ISO/IEC 18004 asks
_SIDE: Final = 260
_WHITE, _DARK = QColor(255, 255, 255), QColor(0, 0, 0)


class QrSquare(QWidget):
    """Shows a matrix of modules, 1 for a dark one, which it takes over and wipes when it is cleared or hidden."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[bytearray] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_matrix(self, rows: Sequence[bytearray]) -> None:
        """Show another code."""
        self.clear()
        self._rows = rows
        self.update()

    def is_empty(self) -> bool:
        """Say whether no code is shown."""
        return not self._rows

    def clear(self) -> None:
        """Wipe the code."""
        for row in self._rows:
            row[:] = bytes(len(row))
        self._rows = ()
        self.update()

    def sizeHint(self) -> QSize:
        """Grow with the text: who needs large letters needs a large code."""
        side = scaled(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """A code is never cut."""
        return self.sizeHint()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep nothing that nobody sees."""
        self.clear()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and each module as a square of whole pixels."""
        painter = smooth_painter(self)
        rounded_box(painter, QRectF(self.rect()), RADIUS_CARD, fill=_WHITE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        ratio = self.devicePixelRatioF()
        modules = len(self._rows) + 2 * QUIET
        cell = int(self.width() * ratio / modules) / ratio
        edge = (self.width() - cell * len(self._rows)) / 2
        for down, row in enumerate(self._rows):
            for across, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF(edge + across * cell, edge + down * cell, cell, cell), _DARK)
        painter.end()

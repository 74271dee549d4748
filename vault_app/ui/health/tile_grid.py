"""Tiles side by side, all as wide as each other, in as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 12
_MOST = 4  # in a line


class TileGrid(QWidget):
    """Gives each tile the same share of the width."""

    def __init__(self, tiles: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = tuple(tiles)
        for tile in self._tiles:
            tile.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines in that width."""
        shown = self._shown()
        if not shown:
            return 0
        lines = -(-len(shown) // self._columns(shown, width))
        return lines * shown[0].sizeHint().height() + (lines - 1) * _GAP

    def sizeHint(self) -> QSize:
        """Ask for what the tiles take in the room there is."""
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Ask for the widest tile."""
        shown = self._shown()
        return QSize(max((tile.sizeHint().width() for tile in shown), default=0), self.heightForWidth(self.width()))

    def arrange(self) -> None:
        """Put the tiles that are shown in their places."""
        shown = self._shown()
        if not shown:
            return
        columns = self._columns(shown, self.width())
        width = (self.width() - (columns - 1) * _GAP) // columns
        height = shown[0].sizeHint().height()
        for number, tile in enumerate(shown):
            line, column = divmod(number, columns)
            left = column * (width + _GAP)
            if self.isRightToLeft():
                left = self.width() - left - width
            tile.setGeometry(QRect(left, line * (height + _GAP), width, height))
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange anew when a tile comes or goes, or the text grows, and when the window is mirrored."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.arrange()
        return done

    def _shown(self) -> list[QWidget]:
        return [tile for tile in self._tiles if not tile.isHidden()]

    def _columns(self, shown: list[QWidget], width: int) -> int:
        widest = max(tile.sizeHint().width() for tile in shown)
        return max(1, min(_MOST, len(shown), (width + _GAP) // (widest + _GAP)))
